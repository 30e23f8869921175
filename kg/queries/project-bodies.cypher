// title: Bodies that answer for a project
// zh: 哪些单位对某项目负责或出面？
// en: Which bodies answer for a project, or convened the meetings about it?
// project = ""  name or alias; empty for all
MATCH (o:Organization)-[u:UNDERTAKES]->(j:Project)
WHERE ($project = '' OR j.name = $project OR $project IN coalesce(j.aliases, []))
RETURN j.name AS project, o.name AS body, 'undertakes' AS how, u.quotes AS quotes
UNION
MATCH (o:Organization)-[c:CONVENED]->(m:Meeting)-[:CONCERNS]->(j:Project)
WHERE ($project = '' OR j.name = $project OR $project IN coalesce(j.aliases, []))
RETURN j.name AS project, o.name AS body, 'convened' AS how, c.quotes AS quotes
