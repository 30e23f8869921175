// title: Who reported to whom
// zh: 谁在会上汇报，由谁主持？
// en: Who reported at meetings, and who hosted them?
// limit = 50
MATCH (n)-[r:ATTENDED]->(m:Meeting)
WHERE 'report' IN r.roles
OPTIONAL MATCH (h:Person)-[s:ATTENDED]->(m) WHERE 'host' IN s.roles
WITH m, n, r, h ORDER BY h.id
WITH m, n, r, collect(h.name) AS hosts
RETURN m.date AS date, m.name AS meeting, n.name AS reporting, hosts, r.quotes AS quotes
ORDER BY date, meeting, reporting, m.id, n.id
LIMIT $limit
