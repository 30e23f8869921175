// title: Roles of a person
// zh: 某人以什么角色出席，各多少次？
// en: In which roles does a person appear, and how often?
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[r:ATTENDED]->(m:Meeting)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, []))
UNWIND r.roles AS role
RETURN p.name AS person, role, count(DISTINCT m) AS meetings
ORDER BY person, meetings DESC, role
LIMIT $limit
