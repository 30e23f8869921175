// title: Facts below a confidence
// zh: 哪些事实可信度较低？
// en: Which facts are below a confidence?
// below = 0.9
// limit = 50
MATCH (s)-[r]->(t)
WHERE r.confidence < $below
RETURN r.confidence AS confidence, coalesce(s.name, s.headline) AS subject, type(r) AS relation,
  coalesce(t.name, t.headline) AS object, r.quotes AS quotes
ORDER BY confidence, relation, subject, object, s.id, t.id, r.key
LIMIT $limit
