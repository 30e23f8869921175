// title: Who convenes
// zh: 哪些单位召开会议最多？
// en: Which bodies convene most meetings?
// limit = 50
MATCH (o:Organization)-[:CONVENED]->(m:Meeting)
RETURN o.name AS body, count(DISTINCT m) AS meetings, min(m.date) AS first, max(m.date) AS last
ORDER BY meetings DESC, body
LIMIT $limit
