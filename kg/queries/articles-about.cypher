// title: Articles about somebody or something
// zh: 哪些报道提到某人、某单位或某项目？
// en: Which articles name a person, body, project or meeting?
// name = ""  name or alias; empty for everything
// limit = 50
MATCH (n)-[r:MENTIONED_IN]->(a:Article)
WHERE ($name = '' OR n.name = $name OR $name IN coalesce(n.aliases, []))
RETURN n.name AS name, a.published AS published, a.headline AS headline, count(r) AS mentions, min(r.quote) AS sentence
ORDER BY name, published, headline
LIMIT $limit
