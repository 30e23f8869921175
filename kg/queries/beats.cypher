// title: Whom reporters write about
// zh: 某记者常写谁？
// en: Whom does a reporter write about?
// person = ""  name or alias; empty for everyone
// limit = 50
MATCH (p:Person)-[:REPORTED]->(a:Article)<-[:MENTIONED_IN]-(q:Person)-[:ATTENDED]->(:Meeting)
WHERE ($person = '' OR p.name = $person OR $person IN coalesce(p.aliases, [])) AND p <> q
RETURN p.name AS reporter, q.name AS about, count(DISTINCT a) AS articles
ORDER BY articles DESC, reporter, about
LIMIT $limit
