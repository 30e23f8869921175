// title: Colleagues never seen together
// zh: 同一单位的人，哪些从未同场出现？
// en: Which people of one body were never at the same meeting?
// body = ""  name or alias of an organization; empty for all
// limit = 50
MATCH (p:Person)-[:HOLDS_POSITION]->(o:Organization)<-[:HOLDS_POSITION]-(q:Person)
WHERE p.id < q.id AND ($body = '' OR o.name = $body OR $body IN coalesce(o.aliases, []))
  AND NOT EXISTS { MATCH (p)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(q) }
RETURN DISTINCT o.name AS body, p.name AS a, q.name AS b, p.id AS a_id, q.id AS b_id
ORDER BY body, a, b, a_id, b_id
LIMIT $limit
