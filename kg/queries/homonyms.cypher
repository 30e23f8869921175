// title: Same name, different things
// zh: 哪些同名者被认作不同的人或单位？
// en: Which different people or bodies have the same name?
// limit = 50
MATCH (n)
WHERE n.name IS NOT NULL
WITH labels(n)[0] AS label, n.name AS name, n.qualifier AS qualifier ORDER BY qualifier
WITH label, name, count(*) AS number, collect(qualifier) AS qualifiers
WHERE number > 1
RETURN label, name, number, qualifiers
ORDER BY label, name
LIMIT $limit
