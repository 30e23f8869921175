// title: With whom a person meets
// zh: 某人常与谁一同出席？
// en: With whom does a person attend, and how often?
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(q:Person)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, [])) AND p <> q
WITH p, q, count(DISTINCT m) AS meetings, min(m.date) AS first, max(m.date) AS last
RETURN p.name AS person, q.name AS companion, meetings, first, last
ORDER BY meetings DESC, person, companion, p.id, q.id
LIMIT $limit
