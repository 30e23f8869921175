// title: Parts of a body
// zh: 某单位下属哪些单位？
// en: Which bodies are part of a body, directly or through others?
// body = ""  name or alias of an organization; empty for all
// limit = 50
MATCH way = (part:Organization)-[:PART_OF*1..5]->(o:Organization)
WHERE ($body = '' OR o.name = $body OR $body IN coalesce(o.aliases, []))
RETURN o.name AS body, part.name AS part, min(length(way)) AS steps
ORDER BY body, steps, part
LIMIT $limit
