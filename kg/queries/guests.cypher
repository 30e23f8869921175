// title: Superiors and observers
// zh: 哪些人到会指导或列席？
// en: Who came to guide, or to observe?
// limit = 50
MATCH (n)-[r:ATTENDED]->(m:Meeting)
WHERE any(role IN r.roles WHERE role IN ['guide', 'observe'])
RETURN m.date AS date, m.name AS meeting, labels(n)[0] AS label, n.name AS guest, r.roles AS roles, r.quotes AS quotes
ORDER BY date, meeting, guest, m.id, n.id
LIMIT $limit
