// title: Most present
// zh: 谁出席最多，见过多少人？
// en: Who attended most, and how many people did they meet?
// limit = 50
MATCH (p:Person)-[:ATTENDED]->(m:Meeting)
WITH p, count(DISTINCT m) AS meetings
RETURN p.name AS person, meetings,
  COUNT { MATCH (p)-[:ATTENDED]->(:Meeting)<-[:ATTENDED]-(q:Person) WHERE q <> p RETURN DISTINCT q } AS people_met
ORDER BY meetings DESC, person, p.id
LIMIT $limit
