// title: Chains between two people, with their sentences
// zh: 两人经由哪一次会议、哪位中间人相连，原句是什么？
// en: Through which meetings and which middleman are two people linked, and in which sentences?
// a = ""  name or alias of the first; empty for everyone
// b = ""  name or alias of the second; empty for everyone
// limit = 50
MATCH (p:Person)-[r1:ATTENDED]->(m1:Meeting)<-[r2:ATTENDED]-(x:Person)-[r3:ATTENDED]->(m2:Meeting)<-[r4:ATTENDED]-(q:Person)
WHERE ($a = '' OR p.name = $a OR $a IN coalesce(p.aliases, []))
  AND ($b = '' OR q.name = $b OR $b IN coalesce(q.aliases, [])) AND p <> q
  AND ($a <> '' OR $b <> '' OR p.id < q.id) AND m1.id <> m2.id AND x <> p AND x <> q
  AND NOT EXISTS { MATCH (p)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(q) }
RETURN p.name AS a, m1.name AS first_meeting, x.name AS middleman, m2.name AS second_meeting, q.name AS b,
  [r1.quotes[0], r2.quotes[0], r3.quotes[0], r4.quotes[0]] AS sentences
ORDER BY a, b, middleman, first_meeting, second_meeting, p.id, q.id, x.id, m1.id, m2.id
LIMIT $limit
