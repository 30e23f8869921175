// title: Names in an article
// zh: 某篇报道提到了谁和什么？
// en: Which names stand in an article, and where?
// article = ""  id or headline; empty for all
// limit = 50
MATCH (n)-[r:MENTIONED_IN]->(a:Article)
WHERE $article = '' OR a.id = $article OR a.headline = $article
RETURN a.headline AS article, r.start AS start, labels(n)[0] AS label, n.name AS name, r.surface AS printed, r.quote AS quote
ORDER BY article, a.id, start, r.end, label, name, n.id, r.key
LIMIT $limit
