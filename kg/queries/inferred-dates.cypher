// title: Dates not printed in full
// zh: 哪些日期不是原文写全的？
// en: Which dates were not printed in full?
// limit = 50
MATCH (m:Meeting)
WHERE coalesce(m.date_inferred, '') <> '' OR coalesce(m.date_precision, 'none') <> 'day'
RETURN m.name AS meeting, m.date AS date, m.date_precision AS known_to, m.date_inferred AS inferred
ORDER BY date, meeting, m.id
LIMIT $limit
