// title: Who hosted
// zh: 会议由谁主持？
// en: Who hosted which meetings?
// person = ""  name or alias; empty for everyone
// meeting = ""  part of its name; empty for all
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)
WHERE 'host' IN r.roles AND ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, []))
  AND m.name CONTAINS $meeting
RETURN m.date AS date, m.name AS meeting, p.name AS host, r.position AS position, r.quotes AS quotes
ORDER BY date, meeting, host, m.id, p.id
LIMIT $limit
