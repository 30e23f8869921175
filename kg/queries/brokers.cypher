// title: Brokers between bodies
// zh: 谁同时与两个单位的人开会，成为桥梁？
// en: Who met people of two bodies that never met each other?
// a = ""  name or alias of the first body; empty for all
// b = ""  name or alias of the second body; empty for all
// limit = 50
MATCH (o1:Organization)<-[:HOLDS_POSITION]-(x:Person)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(p:Person)
WHERE ($a = '' OR o1.name = $a OR $a IN coalesce(o1.aliases, [])) AND x <> p AND NOT (p)-[:HOLDS_POSITION]->(o1)
WITH DISTINCT o1, p
MATCH (p)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(y:Person)-[:HOLDS_POSITION]->(o2:Organization)
WHERE ($b = '' OR o2.name = $b OR $b IN coalesce(o2.aliases, [])) AND o1 <> o2
  AND ($a <> '' OR $b <> '' OR o1.id < o2.id) AND y <> p AND NOT (p)-[:HOLDS_POSITION]->(o2)
WITH DISTINCT o1, o2, p
WHERE NOT EXISTS {
  MATCH (o1)<-[:HOLDS_POSITION]-(:Person)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(:Person)-[:HOLDS_POSITION]->(o2)
}
WITH o1, o2, p ORDER BY p.name, p.id
WITH o1, o2, collect(p.name) AS brokers
RETURN o1.name AS a, o2.name AS b, brokers
ORDER BY size(brokers) DESC, a, b, o1.id, o2.id
LIMIT $limit
