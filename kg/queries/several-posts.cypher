// title: Several posts at once
// zh: 谁同时在几个单位任职？
// en: Who holds posts in several bodies?
// limit = 50
MATCH (p:Person)-[r:HOLDS_POSITION]->(o:Organization)
WITH p, o.name + r.title AS post ORDER BY post
WITH p, collect(DISTINCT post) AS posts
WHERE size(posts) > 1
RETURN p.name AS person, size(posts) AS number, posts
ORDER BY number DESC, person, p.id
LIMIT $limit
