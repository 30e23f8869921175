// title: Calendar of a person
// zh: 某人在一段时间里参加了哪些会议活动？
// en: What did a person attend in a period?
// person = ""  name or alias; empty for everyone
// since = ""  first day or month
// until = "9999"  last day or month
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, [])) AND m.date >= $since
  AND m.date <= $until + '~'
RETURN m.date AS date, m.daypart AS daypart, p.name AS person, m.name AS meeting, m.place AS place,
  r.position AS position, r.roles AS roles, r.quotes AS quotes
ORDER BY date, daypart, meeting, person, m.id, p.id
LIMIT $limit
