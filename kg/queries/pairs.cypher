// title: Pairs who meet most
// zh: 哪些人最常同场出席？
// en: Which pairs of people meet most often?
// least = 2  fewest meetings in common
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(q:Person)
WHERE p.id < q.id
WITH p, q, count(DISTINCT m) AS meetings
WHERE meetings >= $least
RETURN p.name AS a, q.name AS b, meetings
ORDER BY meetings DESC, a, b, p.id, q.id
LIMIT $limit
