// title: Regulars of a series
// zh: 系列会议的常客是谁？
// en: Who attends a series most regularly?
// series = ""  name of the series; empty for all
// limit = 50
MATCH (m:Meeting)
WHERE m.series IS NOT NULL AND ($series = '' OR m.series = $series)
WITH m.series AS series, count(m) AS held
MATCH (p:Person)-[:ATTENDED]->(m:Meeting {series: series})
WITH series, held, p, count(DISTINCT m) AS attended
RETURN series, p.name AS person, attended, held, round(100.0 * attended / held) AS percent
ORDER BY series, attended DESC, person, p.id
LIMIT $limit
