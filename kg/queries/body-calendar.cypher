// title: Calendar of a body
// zh: 某单位召开、参加、被走访的记录
// en: What a body convened and attended, and who visited it
// body = ""  name or alias of an organization; empty for all
// limit = 50
MATCH (o:Organization)-[r:CONVENED|ATTENDED|VISITED]-(m:Meeting)
WHERE ($body = '' OR o.name = $body OR $body IN coalesce(o.aliases, []))
RETURN m.date AS date, o.name AS body, type(r) AS how, m.name AS meeting, r.quotes AS quotes
ORDER BY date, body, how, meeting, o.id, m.id
LIMIT $limit
