// title: Bodies a person reaches
// zh: 某人与多少个单位的人打过交道？
// en: With people of how many bodies did a person meet?
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(q:Person)-[:HOLDS_POSITION]->(o:Organization)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, [])) AND p <> q
WITH p, o.name AS body ORDER BY body
WITH p, collect(DISTINCT body) AS bodies
RETURN p.name AS person, size(bodies) AS number, bodies
ORDER BY number DESC, person, p.id
LIMIT $limit
