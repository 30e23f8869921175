// title: Holders of an office
// zh: 某单位的某职务先后由谁担任？
// en: Who held a title in a body, one after the other?
// body = ""  name or alias of an organization; empty for all
// title = ""  part of the title; empty for all
// limit = 50
MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organization)
WHERE ($body = '' OR o.name = $body OR $body IN coalesce(o.aliases, [])) AND r.title CONTAINS $title
RETURN o.name AS body, r.title AS title, p.name AS person, r.first_seen AS first_seen, r.last_seen AS last_seen,
  r.quotes AS quotes
ORDER BY body, title, first_seen, person, o.id, p.id
LIMIT $limit
