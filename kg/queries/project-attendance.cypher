// title: Who was there when a project was discussed
// zh: 研究某项目时都有谁在场？
// en: Who was there when a project was discussed?
// project = ""  name or alias; empty for all
// limit = 50
MATCH (j:Project)<-[c:CONCERNS]-(m:Meeting)<-[r:ATTENDED]-(p:Person)
WHERE ($project = '' OR j.name = $project OR $project IN coalesce(j.aliases, []))
RETURN j.name AS project, m.date AS date, m.name AS meeting, p.name AS person, r.roles AS roles, c.quotes AS quotes
ORDER BY project, date, meeting, r.order, person, j.id, m.id, p.id
LIMIT $limit
