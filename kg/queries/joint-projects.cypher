// title: Bodies with projects in common
// zh: 哪些单位共同承担项目？
// en: Which bodies undertake projects together?
// limit = 50
MATCH (o:Organization)-[:UNDERTAKES]->(j:Project)<-[:UNDERTAKES]-(q:Organization)
WHERE o.id < q.id
WITH o, q, j ORDER BY j.name
WITH o, q, collect(DISTINCT j.name) AS projects
RETURN o.name AS a, q.name AS b, projects
ORDER BY size(projects) DESC, a, b, o.id, q.id
LIMIT $limit
