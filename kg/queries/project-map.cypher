// title: A project and all around it
// zh: 某项目周围的会议、人物与单位（可画成图）
// en: A project with its meetings, people and bodies, to be drawn
// project = ""  name or alias; empty for all
// limit = 50
MATCH (j:Project)<-[c:CONCERNS]-(m:Meeting)<-[r:ATTENDED]-(n)
WHERE ($project = '' OR j.name = $project OR $project IN coalesce(j.aliases, []))
RETURN j, c, m, r, n
ORDER BY j.id, m.id, n.id
LIMIT $limit
