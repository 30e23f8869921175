// title: Named but not present
// zh: 谁被提到却没有出席任何会议？
// en: Who is named in articles, but attended nothing?
// limit = 50
MATCH (p:Person)-[r:MENTIONED_IN]->(a:Article)
WHERE NOT (p)-[:ATTENDED]->(:Meeting) AND NOT (p)-[:REPORTED]->(:Article)
RETURN p.name AS person, count(DISTINCT a) AS articles, min(r.quote) AS sentence
ORDER BY articles DESC, person
LIMIT $limit
