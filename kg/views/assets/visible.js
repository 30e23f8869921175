// Which nodes and edges the choices leave on the page.

const shown = { nodes: new Set(), edges: new Set() };

const inRange = (date) => {
  if (!state.from && !state.to) return true;
  if (!date) return false;
  return (!state.from || date >= state.from.slice(0, date.length)) && (!state.to || date <= state.to.slice(0, date.length));
};

const meetingPasses = (place) => {
  const node = nodes[place];
  return !state.hidden.has(place) && !state.off.has(`kind:${node.more.kind}`) && inRange(dateOf(node));
};

/** What has to do with a body: its parts, its people, their meetings and its own, its projects. */
const relatedTo = (organization) => {
  const related = new Set([organization]);
  const grow = (from, types) => [...from].forEach((place) => factsAt[place].forEach((at) => {
    const fact = facts[at];
    if (fact.to !== undefined && types(fact, place)) related.add(otherEnd(fact, place));
  }));
  grow(related, (fact, place) => fact.type === 'PART_OF' && fact.to === place);
  grow(related, (fact) => ['HOLDS_POSITION', 'ATTENDED', 'CONVENED', 'VISITED', 'UNDERTAKES'].includes(fact.type));
  grow(related, (fact, place) => fact.type === 'ATTENDED' && nodes[place].group === 'Person');
  return related;
};

const neighbours = (place) => new Set([place, ...edgesAt[place].map((at) => otherEnd(edges[at], place))]);

const nodePasses = (place, related, only) => {
  const node = nodes[place];
  if (!(node.drawn || state.added.has(place)) || state.hidden.has(place)) return false;
  if (state.off.has(`label:${node.group}`) || node.sure < state.sure) return false;
  if (related && !related.has(place)) return false;
  if (only && !only.has(place)) return false;
  return !isMeeting(node) || meetingPasses(place);
};

const edgePasses = (edge) => shown.nodes.has(edge.from) && shown.nodes.has(edge.to)
  && !state.off.has(`tie:${edge.style}`) && edge.sure >= state.sure
  && (!edge.meetings || edge.meetings.some(meetingPasses));

const isNarrowed = () => state.off.size > 0 || state.from || state.to || state.sure > 0;

/** People, bodies and projects that the choices left without a line go too: they say nothing then. */
const dropStranded = () => {
  if (!isNarrowed()) return;
  for (const place of [...shown.nodes]) {
    if (isMeeting(nodes[place]) || !edgesAt[place].length || place === state.node) continue;
    if (!edgesAt[place].some((at) => shown.edges.has(at))) shown.nodes.delete(place);
  }
};

const computeShown = () => {
  const related = state.organization === null ? null : relatedTo(state.organization);
  const only = state.only === null ? null : neighbours(state.only);
  shown.nodes = new Set([...nodes.keys()].filter((place) => nodePasses(place, related, only)));
  shown.edges = new Set();
  edges.forEach((edge, at) => { if (edgePasses(edge)) shown.edges.add(at); });
  dropStranded();
};
