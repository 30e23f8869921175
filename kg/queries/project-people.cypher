// title: People around a project
// zh: 谁最常参与某项目的会议？
// en: Who is most often present where a project is discussed?
// project = ""  name or alias; empty for all
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(m:Meeting)-[:CONCERNS]->(j:Project)
WHERE ($project = '' OR j.name = $project OR $project IN coalesce(j.aliases, []))
RETURN j.name AS project, p.name AS person, count(DISTINCT m) AS meetings, min(m.date) AS first, max(m.date) AS last
ORDER BY project, meetings DESC, person
LIMIT $limit
