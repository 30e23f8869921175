// What the page was filled with, and the ways to look things up in it.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const view = read('view');
const { nodes, edges, options } = read('network');
const facts = view.facts;

const grouped = (count, items, keys) => {
  const lists = Array.from({ length: count }, () => []);
  items.forEach((item, place) => new Set(keys(item)).forEach((key) => lists[key].push(place)));
  return lists;
};

/** Facts and edges at each node, by their place in `facts` and `edges`. */
const factsAt = grouped(nodes.length, facts, (fact) => (fact.to === undefined ? [fact.from] : [fact.from, fact.to]));
const edgesAt = grouped(nodes.length, edges, (edge) => [edge.from, edge.to]);

const otherEnd = (item, node) => (item.from === node ? item.to : item.from);
const isMeeting = (node) => node.group === 'Meeting';
const isUncertain = (item) => item.sure < view.style.uncertain_below;
const dateOf = (node) => node.more.date || '';

/** The strongest role of an attendance: the order of the schema's roles is the order of strength. */
const strongestRole = (roles) => Object.keys(view.roles).find((role) => roles.includes(role)) || 'attend';

/** The style of the line that stands for one fact. */
const styleOf = (fact) => {
  if (fact.type !== 'ATTENDED') return fact.type;
  return nodes[fact.from].group === 'Person' ? strongestRole(fact.more?.roles || []) : 'ATTENDED';
};
