// title: Who was at a meeting
// zh: 某次会议有谁参加、担任什么角色？
// en: Who attended a meeting, and in which role?
// meeting = ""  part of its name; empty for all
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)
WHERE m.name CONTAINS $meeting
RETURN m.name AS meeting, m.date AS date, p.name AS person, r.position AS position, r.roles AS roles, r.quotes AS quotes
ORDER BY date, meeting, m.id, r.order, person, p.id
LIMIT $limit
