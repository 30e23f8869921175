// title: Announced meetings
// zh: 预告的会议后来举行了吗？
// en: Which announced meetings took place later?
// limit = 50
MATCH (m:Meeting)
WHERE m.status IS NOT NULL OR (m)-[:PREVIEWS]->(:Meeting)
OPTIONAL MATCH (m)-[v:PREVIEWS]->(n:Meeting)
RETURN m.name AS announced, m.date AS date, m.status AS status, n.name AS held, n.date AS held_on, v.quotes AS quotes
ORDER BY date, announced, held, m.id, n.id
LIMIT $limit
