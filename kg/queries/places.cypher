// title: Where people meet
// zh: 会议在哪里召开？
// en: Where do meetings take place?
// limit = 50
MATCH (m:Meeting)
WHERE m.place IS NOT NULL
RETURN m.place AS place, count(*) AS meetings, min(m.date) AS first, max(m.date) AS last
ORDER BY meetings DESC, place
LIMIT $limit
