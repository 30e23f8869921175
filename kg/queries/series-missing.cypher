// title: Numbers missing in a series
// zh: 系列会议中哪些届次没有报道？
// en: Which numbers of a series were never reported?
// series = ""  name of the series; empty for all
// limit = 50
MATCH (m:Meeting)
WHERE m.series IS NOT NULL AND m.ordinal IS NOT NULL AND ($series = '' OR m.series = $series)
WITH m.series AS series, m.ordinal AS ordinal ORDER BY ordinal
WITH series, collect(DISTINCT ordinal) AS held
RETURN series, held, [n IN range(head(held), last(held)) WHERE NOT n IN held] AS missing
ORDER BY series
LIMIT $limit
