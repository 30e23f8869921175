// title: Who spoke
// zh: 谁在会上讲话？
// en: Who spoke at which meetings?
// person = ""  name or alias; empty for everyone
// meeting = ""  part of its name; empty for all
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)
WHERE 'speak' IN r.roles AND ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, []))
  AND m.name CONTAINS $meeting
RETURN m.date AS date, m.name AS meeting, p.name AS speaker, r.position AS position, r.quotes AS quotes
ORDER BY date, meeting, speaker, m.id, p.id
LIMIT $limit
