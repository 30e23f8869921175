// title: Titles over time
// zh: 某人历任什么职务？
// en: Which titles did a person hold, and when?
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organization)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, []))
RETURN p.name AS person, o.name AS body, r.title AS title, r.first_seen AS first_seen, r.last_seen AS last_seen,
  coalesce(r.inferred, false) AS inferred, r.quotes AS quotes
ORDER BY person, first_seen, body, title, p.id, o.id
LIMIT $limit
