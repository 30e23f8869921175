// title: Most visited
// zh: 哪些单位被走访最多？
// en: Which bodies are visited most?
// limit = 50
MATCH (m:Meeting)-[:VISITED]->(o:Organization)
RETURN o.name AS body, o.kind AS kind, count(DISTINCT m) AS visits, min(m.date) AS first, max(m.date) AS last
ORDER BY visits DESC, body, first
LIMIT $limit
