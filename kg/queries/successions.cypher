// title: Who followed whom
// zh: 同一职务谁接替了谁？
// en: Who followed whom in the same post?
// body = ""  name or alias of an organization; empty for all
// limit = 50
MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organization)<-[s:HOLDS_POSITION]-(q:Person)
WHERE ($body = '' OR o.name = $body OR $body IN coalesce(o.aliases, [])) AND p <> q
  AND coalesce(r.post, r.title) = coalesce(s.post, s.title) AND r.last_seen < s.first_seen
  AND r.succeeded = true
RETURN o.name AS body, coalesce(r.post, r.title) AS post, p.name AS before, r.last_seen AS until,
  q.name AS after, s.first_seen AS since, s.quotes AS quotes
ORDER BY body, post, since, before, after, o.id, p.id, q.id
LIMIT $limit
