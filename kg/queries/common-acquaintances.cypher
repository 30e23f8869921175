// title: Whom two people both met
// zh: 两人都见过谁？
// en: Whom did both of two people meet?
// a = ""  name or alias of the first; empty for everyone
// b = ""  name or alias of the second; empty for everyone
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(x:Person)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(q:Person)
WHERE ($a = '' OR p.name = $a OR $a IN coalesce(p.aliases, []))
  AND ($b = '' OR q.name = $b OR $b IN coalesce(q.aliases, [])) AND p <> q
  AND ($a <> '' OR $b <> '' OR p.id < q.id) AND x <> p AND x <> q
WITH p, q, x.name AS name, x.id AS id, count(*) AS ways
RETURN p.name AS a, q.name AS b, name AS acquaintance, ways
ORDER BY ways DESC, a, b, acquaintance, id, p.id, q.id
LIMIT $limit
