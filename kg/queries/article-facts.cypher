// title: Everything an article says
// zh: 某篇报道说了哪些事实？
// en: What does an article say?
// article = ""  id or headline; empty for all
// limit = 50
MATCH (a:Article)
WHERE $article = '' OR a.id = $article OR a.headline = $article
MATCH (s)-[r]->(t)
WHERE a.id IN coalesce(r.articles, [])
RETURN a.headline AS article, coalesce(s.name, s.headline) AS subject, type(r) AS relation,
  coalesce(t.name, t.headline) AS object, r.roles AS roles, r.title AS title, r.confidence AS confidence,
  [i IN range(0, size(coalesce(r.quotes, [])) - 1) WHERE r.quote_articles[i] = a.id | r.quotes[i]] AS quotes
ORDER BY article, relation, subject, object, title, a.id, s.id, t.id, r.key
LIMIT $limit
