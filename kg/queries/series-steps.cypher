// title: From one meeting of a series to the next
// zh: 系列会议前后相接，中间缺了几次？
// en: Which meeting follows which, and how many are missing in between?
// limit = 50
MATCH (m:Meeting)-[f:FOLLOWS]->(n:Meeting)
RETURN coalesce(m.series, n.series) AS series, m.name AS meeting, m.date AS date, n.name AS other, n.date AS other_date,
  f.gap AS missing
ORDER BY series, date, meeting, other_date, m.id, n.id
LIMIT $limit
