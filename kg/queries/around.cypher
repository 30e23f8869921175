// title: Everything around a person
// zh: 某人周围的一切（可画成图）
// en: A person with everything around them, to be drawn
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[r]-(n)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, [])) AND type(r) <> 'MENTIONED_IN'
RETURN p, r, n
ORDER BY p.id, type(r), n.id, r.key
LIMIT $limit
