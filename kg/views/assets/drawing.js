// vis-network, filled and steered. Hiding goes straight to its drawn objects: updating its data set edge by edge
// would take seconds for twenty thousand edges.

const PALE = '#ffffff';
let network = null;
let visNodes = null;
let visEdges = null;

const styleOfNode = (node) => view.style.nodes[node.group] || { shape: 'dot', color: '#7A7A7A' };

const MOST_DETAILED = 2500;

/** Dashes and borders are slow to draw, and too small to see, while there are thousands of nodes and lines. */
let crowded = nodes.length + edges.length > MOST_DETAILED;

const borderOf = (node) => {
  if (state.pinned.has(node.id)) return 4;
  return isUncertain(node) ? 2 : crowded ? 0 : 1;
};
const borderDashOf = (node) => (!crowded && isUncertain(node) ? [3, 3] : false);

const visNode = (node) => {
  const { shape, color } = styleOfNode(node);
  const background = isUncertain(node) ? PALE : color;
  const colors = { background, border: isUncertain(node) ? color : '#ffffff' };
  return {
    id: node.id, x: node.x, y: node.y, size: node.size, shape, hidden: false,
    color: { ...colors, highlight: { background, border: '#111111' }, hover: { background, border: '#111111' } },
    borderWidth: borderOf(node), borderWidthSelected: 3, shapeProperties: { borderDashes: borderDashOf(node) },
  };
};

const EDGE_COLORS = {};
const edgeColor = (color, uncertain) => {
  const key = color + uncertain;
  EDGE_COLORS[key] ??= { color, highlight: color, hover: color, inherit: false, opacity: (uncertain ? 0.45 : 0.8) * (crowded ? 0.5 : 1) };
  return EDGE_COLORS[key];
};

/** Width of a line: of its style, wider where it stands for several meetings. */
const widthOf = (edge) => {
  const base = view.style.ties[edge.style]?.width ?? 1.2;
  return edge.style === 'together' ? base + 1.6 * Math.sqrt((edge.weight ?? 1) - 1) : base;
};

const dashOf = (edge) => {
  if (crowded) return false;
  const dash = isUncertain(edge) ? [2, 5] : view.style.ties[edge.style]?.dash ?? [];
  return dash.length ? dash : false;
};

const visEdge = (edge) => {
  const color = view.style.ties[edge.style]?.color ?? '#7A7A7A';
  return {
    id: edge.id, from: edge.from, to: edge.to, width: widthOf(edge), hidden: false,
    color: edgeColor(color, isUncertain(edge)), dashes: dashOf(edge),
  };
};

const draw = () => {
  const drawn = nodes.filter((node) => node.drawn);
  visNodes = new vis.DataSet(drawn.map(visNode));
  visEdges = new vis.DataSet(edges.map(visEdge));
  network = new vis.Network($('graph'), { nodes: visNodes, edges: visEdges }, options);
  network.canvas.frame.tabIndex = -1; // the keyboard goes to #graph, which has a name
};

/** Shows exactly what `shown` names. */
const applyShown = () => {
  crowded = shown.nodes.size + shown.edges.size > MOST_DETAILED;
  for (const [id, body] of Object.entries(network.body.nodes)) {
    body.options.hidden = !shown.nodes.has(Number(id));
    body.options.shapeProperties.borderDashes = borderDashOf(nodes[id]);
    body.options.borderWidth = borderOf(nodes[id]);
  }
  for (const [id, body] of Object.entries(network.body.edges)) {
    body.options.hidden = !shown.edges.has(Number(id));
    body.options.dashes = dashOf(edges[id]);
  }
  network.body.emitter.emit('_dataChanged');
};

const place = (layout) => {
  for (const node of nodes) {
    const [x, y] = node.at?.[layout] ?? [node.x, node.y];
    if (!network.body.nodes[node.id] || x === undefined) continue;
    Object.assign(node, { x, y });
    Object.assign(network.body.nodes[node.id], { x, y });
  }
  network.redraw();
};

const ROOM = { top: 34, bottom: 30 };
const CLOSEST = 1.25;
const GLIDE = { duration: 350, easingFunction: 'easeOutQuad' };

/** Brings these nodes (all that are visible, if none are named) into view, with room for the labels around them. */
const fit = (animated = true, ids = null) => {
  const spots = [...(ids ?? shown.nodes)].map((id) => network.body.nodes[id]).filter(Boolean);
  if (!spots.length) return;
  network.canvas.setSize(); // the panel may just have taken its part of the window
  const { clientWidth, clientHeight } = $('graph');
  const [left, right] = [Math.min(...spots.map((spot) => spot.x)), Math.max(...spots.map((spot) => spot.x))];
  const [top, bottom] = [Math.min(...spots.map((spot) => spot.y)), Math.max(...spots.map((spot) => spot.y))];
  const side = Math.min(90, Math.max(36, 0.09 * clientWidth));
  const scale = Math.min(CLOSEST, Math.max(40, clientWidth - 2 * side) / Math.max(1, right - left),
    Math.max(40, clientHeight - ROOM.top - ROOM.bottom) / Math.max(1, bottom - top));
  const lift = (ROOM.top - ROOM.bottom) / 2 / scale;
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 - lift }, scale, animation: animated && GLIDE });
};

const goTo = (id) => {
  const position = network.getPosition(id);
  network.moveTo({ position, scale: Math.max(network.getScale(), 0.9), animation: GLIDE });
};

/** Physics on request; nodes that were pinned stay. */
const setPhysics = (wanted) => {
  network.setOptions({ physics: { ...options.physics, enabled: wanted } });
  if (!wanted) network.storePositions?.();
};

const applyPins = () => {
  for (const [id, body] of Object.entries(network.body.nodes)) {
    const pinned = state.pinned.has(Number(id));
    body.options.fixed = { x: pinned, y: pinned };
    body.options.borderWidth = borderOf(nodes[id]);
  }
};

// -- adding what the page knows but does not draw --------------------------------------------------------------------

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const isDrawn = (id) => network.body.nodes[id] !== undefined;

/** A place near `around` for the n-th node that is added there: a sunflower's spiral. */
const placeNear = (around, n) => {
  const centre = isDrawn(around) ? network.getPosition(around) : { x: 0, y: 0 };
  const radius = 90 + 26 * Math.sqrt(n);
  return { x: Math.round(centre.x + radius * Math.cos(n * GOLDEN)), y: Math.round(centre.y + radius * Math.sin(n * GOLDEN)) };
};

const drawnFacts = new Set(edges.flatMap((edge) => (edge.style === 'together' ? [] : edge.facts)));

const drawFact = (at) => {
  const fact = facts[at];
  if (drawnFacts.has(at) || fact.to === undefined || !isDrawn(fact.from) || !isDrawn(fact.to)) return;
  drawnFacts.add(at);
  const edge = { id: edges.length, from: fact.from, to: fact.to, style: styleOf(fact), facts: [at], sure: fact.sure };
  edges.push(edge);
  new Set([edge.from, edge.to]).forEach((end) => edgesAt[end].push(edge.id));
  visEdges.add(visEdge(edge));
};

/** Draws nodes the page only knew of, around the node they were asked from, with all their lines to what is drawn. */
const bringIn = (ids, around = null) => {
  const news = ids.filter((id) => !isDrawn(id));
  news.forEach((id, n) => {
    const anchor = around ?? factsAt[id].map((at) => otherEnd(facts[at], id)).find((end) => end !== undefined && isDrawn(end));
    Object.assign(nodes[id], { size: 7, value: 0 }, placeNear(anchor, n));
    visNodes.add(visNode(nodes[id]));
  });
  news.forEach((id) => factsAt[id].forEach(drawFact));
  return news;
};

/** What `expand` would bring in. */
const missingAround = (id) => [...new Set(factsAt[id].map((at) => otherEnd(facts[at], id)))]
  .filter((end) => end !== undefined && !shown.nodes.has(end));
