// title: Meetings of two people
// zh: 两人共同参加过哪些会议，各是什么角色？
// en: Which meetings did two people attend together, and in which roles?
// a = ""  name or alias of the first; empty for everyone
// b = ""  name or alias of the second; empty for everyone
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)<-[s:ATTENDED]-(q:Person)
WHERE ($a = '' OR p.name = $a OR $a IN coalesce(p.aliases, []))
  AND ($b = '' OR q.name = $b OR $b IN coalesce(q.aliases, [])) AND p <> q
  AND ($a <> '' OR $b <> '' OR p.id < q.id)
RETURN m.date AS date, m.name AS meeting, p.name AS a, r.roles AS a_roles, q.name AS b, s.roles AS b_roles,
  r.quotes AS quotes
ORDER BY date, meeting, a, b, m.id, p.id, q.id
LIMIT $limit
