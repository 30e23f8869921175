// title: Find a name
// zh: 按名称或别名查找
// en: Find anything by part of its name or of another name
// text = ""  part of a name
// limit = 50
MATCH (n)
WHERE n.name CONTAINS $text OR any(alias IN coalesce(n.aliases, []) WHERE alias CONTAINS $text)
RETURN labels(n)[0] AS label, n.name AS name, n.qualifier AS qualifier, n.aliases AS aliases, n.id AS id
ORDER BY label, name, id
LIMIT $limit
