// title: Inspections and visits led
// zh: 某人带队调研、考察了哪些地方？
// en: Which inspections and visits did a person lead, and where to?
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)
WHERE 'lead' IN r.roles AND ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, []))
OPTIONAL MATCH (m)-[:VISITED]->(o:Organization)
WITH p, r, m, o ORDER BY o.name, o.id
WITH p, r, m, collect(o.name) AS visited
RETURN m.date AS date, p.name AS leader, m.name AS meeting, m.kind AS kind, visited, r.quotes AS quotes
ORDER BY date, meeting, leader, m.id, p.id
LIMIT $limit
