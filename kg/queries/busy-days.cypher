// title: Busy days
// zh: 哪些天会议最多，谁一天参加了几场？
// en: On which days did a person attend more than one meeting?
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(m:Meeting)
WHERE m.date_precision = 'day'
WITH p, m.date AS date, m ORDER BY m.daypart, m.name
WITH p, date, collect(m.name) AS meetings
WHERE size(meetings) > 1
RETURN date, p.name AS person, size(meetings) AS number, meetings
ORDER BY number DESC, date, person, p.id
LIMIT $limit
