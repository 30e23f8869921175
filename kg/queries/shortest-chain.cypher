// title: Shortest chain between two people
// zh: 两人之间最短的联系是什么，凭哪些句子？
// en: What is the shortest chain of meetings between two people, and which sentences prove it?
// a = ""  name or alias of the first; empty for everyone
// b = ""  name or alias of the second; empty for everyone
// limit = 10
MATCH (p:Person), (q:Person)
WHERE ($a = '' OR p.name = $a OR $a IN coalesce(p.aliases, []))
  AND ($b = '' OR q.name = $b OR $b IN coalesce(q.aliases, [])) AND p <> q
  AND ($a <> '' OR $b <> '' OR p.id < q.id)
MATCH chain = allShortestPaths((p)-[:ATTENDED*..8]-(q))
RETURN p.name AS a, q.name AS b, length(chain) / 2 AS meetings, [n IN nodes(chain) | n.name] AS through,
  [r IN relationships(chain) | r.quotes[0]] AS sentences
ORDER BY meetings DESC, a, b, through, [n IN nodes(chain) | n.id]
LIMIT $limit
