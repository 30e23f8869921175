// title: History of a project
// zh: 某项目历次会议、调研的经过？
// en: Which meetings concerned a project, in order of time?
// project = ""  name or alias; empty for all
// limit = 50
MATCH (m:Meeting)-[c:CONCERNS]->(j:Project)
WHERE ($project = '' OR j.name = $project OR $project IN coalesce(j.aliases, []))
RETURN j.name AS project, m.date AS date, m.kind AS kind, m.name AS meeting, c.action AS action, c.quotes AS quotes
ORDER BY project, date, meeting, j.id, m.id
LIMIT $limit
