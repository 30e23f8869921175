// title: Reporters and their articles
// zh: 记者各写了多少报道？
// en: Who wrote how many articles?
// limit = 50
MATCH (p:Person)-[r:REPORTED]->(a:Article)
WITH p, a, r.role AS role ORDER BY role
RETURN p.name AS reporter, collect(DISTINCT role) AS roles, count(DISTINCT a) AS articles
ORDER BY articles DESC, reporter
LIMIT $limit
