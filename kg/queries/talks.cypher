// title: Sides of talks
// zh: 座谈会见有哪些人和单位参加？
// en: Who were the sides of talks?
// limit = 50
MATCH (m:Meeting {kind: 'talk'})<-[:ATTENDED]-(n)
WITH m, n ORDER BY n.name, n.id
WITH m, collect(n) AS sides
RETURN m.date AS date, m.name AS meeting, [n IN sides WHERE 'Organization' IN labels(n) | n.name] AS bodies,
  [n IN sides WHERE 'Person' IN labels(n) | n.name] AS people
ORDER BY date, meeting, m.id
LIMIT $limit
