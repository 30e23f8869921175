// title: Projects of a body
// zh: 某单位承担哪些项目？
// en: Which projects does a body undertake?
// body = ""  name or alias of an organization; empty for all
// limit = 50
MATCH (o:Organization)-[u:UNDERTAKES]->(j:Project)
WHERE ($body = '' OR o.name = $body OR $body IN coalesce(o.aliases, []))
RETURN o.name AS body, j.name AS project, u.action AS action, u.quotes AS quotes
ORDER BY body, project, o.id, j.id
LIMIT $limit
