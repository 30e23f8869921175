// title: New faces
// zh: 某一时间之后才首次出现的有谁？
// en: Who was first seen after a given day?
// since = ""  first day or month
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(m:Meeting)
WITH p, min(m.date) AS first, max(m.date) AS last, count(DISTINCT m) AS meetings
WHERE first >= $since
RETURN p.name AS person, first, last, meetings
ORDER BY first DESC, person, p.id
LIMIT $limit
