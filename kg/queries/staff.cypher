// title: People of a body
// zh: 某单位有哪些人、什么职务？
// en: Which people has a body, and with which titles?
// body = ""  name or alias of an organization; empty for all
// limit = 50
MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organization)
WHERE ($body = '' OR o.name = $body OR $body IN coalesce(o.aliases, []))
WITH o, p, r ORDER BY r.title
WITH o, p, collect(DISTINCT r.title) AS titles
RETURN o.name AS body, p.name AS person, titles
ORDER BY body, person, o.id, p.id
LIMIT $limit
