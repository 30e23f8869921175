// title: Bodies at a meeting
// zh: 某次会议有哪些单位派人参加（报道未点名）？
// en: Which bodies were represented at a meeting by people the article does not name?
// meeting = ""  part of its name; empty for all
// limit = 50
MATCH (o:Organization)-[r:ATTENDED]->(m:Meeting)
WHERE m.name CONTAINS $meeting
RETURN m.name AS meeting, m.date AS date, o.name AS body, r.roles AS roles, r.quotes AS quotes
ORDER BY date, meeting, m.id, r.order, body, o.id
LIMIT $limit
