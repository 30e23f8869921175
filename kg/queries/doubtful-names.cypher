// title: Names below a confidence
// zh: 哪些名称可信度较低？
// en: Which names are below a confidence?
// below = 0.9
// limit = 50
MATCH (n)
WHERE n.confidence < $below
RETURN n.confidence AS confidence, labels(n)[0] AS label, n.name AS name, n.aliases AS aliases
ORDER BY confidence, label, name, n.id
LIMIT $limit
