// title: Visits of companies
// zh: 谁走访了哪些企业？
// en: Who visited which companies?
// kind = "company"  kind of organization; empty for all
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)-[v:VISITED]->(o:Organization)
WHERE $kind = '' OR o.kind = $kind
WITH m, v, o, p ORDER BY p.name, p.id
WITH m, v, o, collect(DISTINCT p.name) AS people
RETURN m.date AS date, o.name AS body, m.name AS meeting, people, v.quotes AS quotes
ORDER BY date, body, meeting, o.id, m.id
LIMIT $limit
