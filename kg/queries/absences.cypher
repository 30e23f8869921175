// title: Who missed a meeting of a series
// zh: 系列会议中谁缺席了哪一次（仅限名单完整者）？
// en: Who missed which meeting of a series? Only where the list of those present is complete.
// series = ""  name of the series; empty for all
// limit = 50
MATCH (m:Meeting)<-[r:ATTENDED]-(:Person)
WHERE m.series IS NOT NULL AND ($series = '' OR m.series = $series)
WITH m, collect(coalesce(r.list_complete, false)) AS complete
WHERE all(is IN complete WHERE is)
MATCH (p:Person)-[:ATTENDED]->(other:Meeting {series: m.series})
WHERE other <> m AND NOT (p)-[:ATTENDED]->(m)
RETURN m.series AS series, m.ordinal AS ordinal, m.date AS date, m.name AS meeting, p.name AS missed,
  count(DISTINCT other) AS attended_otherwise
ORDER BY series, ordinal, date, meeting, missed
LIMIT $limit
