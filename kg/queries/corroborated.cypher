// title: Reported more than once
// zh: 哪些会议有不止一篇报道？
// en: Which facts rest on more than one article?
// limit = 50
MATCH (s)-[r]->(t)
WHERE size(r.articles) > 1
RETURN coalesce(s.name, s.headline) AS subject, type(r) AS relation, coalesce(t.name, t.headline) AS object,
  size(r.articles) AS articles
ORDER BY articles DESC, relation, subject, object, s.id, t.id, r.key
LIMIT $limit
