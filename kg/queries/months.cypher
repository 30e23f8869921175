// title: Activity by month
// zh: 每月各类会议活动有多少？
// en: How many meetings of each kind a month?
// limit = 50
MATCH (m:Meeting)
WHERE m.date IS NOT NULL AND size(m.date) >= 7
RETURN substring(m.date, 0, 7) AS month, m.kind AS kind, count(*) AS meetings
ORDER BY month, kind
LIMIT $limit
