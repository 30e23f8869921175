// title: Meetings of a series
// zh: 某系列会议历次何时召开？
// en: When did the meetings of a series take place?
// series = ""  name of the series; empty for all
// limit = 50
MATCH (m:Meeting)
WHERE m.series IS NOT NULL AND ($series = '' OR m.series = $series)
RETURN m.series AS series, m.ordinal AS ordinal, m.date AS date, m.name AS meeting,
  COUNT { MATCH (:Person)-[:ATTENDED]->(m) } AS people
ORDER BY series, ordinal, date, meeting, m.id
LIMIT $limit
