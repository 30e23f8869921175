// title: Posts as last seen
// zh: 各人最近的职务是什么？
// en: What is everyone’s post, as last seen?
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organization)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, []))
WITH p, max(r.last_seen) AS seen
MATCH (p)-[r:HOLDS_POSITION]->(o:Organization)
WHERE r.last_seen = seen
RETURN p.name AS person, o.name AS body, r.title AS title, r.last_seen AS last_seen
ORDER BY person, body, title, p.id, o.id
LIMIT $limit
