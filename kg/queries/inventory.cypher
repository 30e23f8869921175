// title: What the graph holds
// zh: 图中各类实体与关系各有多少？
// en: How many nodes and relationships of each kind does the graph hold?
MATCH (n)
RETURN labels(n)[0] AS kind, count(*) AS number
UNION
MATCH ()-[r]->()
RETURN type(r) AS kind, count(*) AS number
