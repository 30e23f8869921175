// The page, put together: what follows from what.

const refresh = (changed) => {
  const filters = ['off', 'from', 'to', 'sure', 'organization', 'only', 'hidden', 'added'];
  const narrowed = filters.some((name) => changed.has(name));
  if (changed.has('layout')) place(state.layout);
  if (changed.has('physics')) setPhysics(state.physics);
  if (narrowed) { computeShown(); rankLabels(); applyShown(); }
  if (changed.has('pinned')) applyPins();
  if (narrowed || changed.has('layout') || changed.has('physics')) drawControls();
  if (narrowed || ['node', 'edge', 'pinned'].some((name) => changed.has(name))) { selectHighlight(); showPanel(); }
  network.redraw();
};

const restore = () => {
  const read = stateOfAddress(location.hash);
  language = read.language;
  translate();
  const wanted = [...read.state.added, ...(read.state.node === null ? [] : [read.state.node])];
  bringIn(wanted);
  wanted.filter((id) => !nodes[id].drawn).forEach((id) => read.state.added.add(id));
  if (isNarrow() && view.layouts.free && !location.hash.includes('layout=')) read.state.layout = 'free';
  change(read.state);
  fit(false, isNarrow() && highlight.nodes.size ? highlight.nodes : null);
};

/** Phones held upright: layouts in time, which are wide, are no good there. */
const isNarrow = () => window.innerWidth <= 760;

// -- mouse and keyboard on the drawing -------------------------------------------------------------------------------

const hint = (text, { x, y }) => {
  $('hint').hidden = !text;
  $('hint').textContent = text;
  $('hint').style.left = `${Math.min(x + 14, $('stage').clientWidth - 240)}px`;
  $('hint').style.top = `${y + 14}px`;
};

const nodeHint = (id) => {
  const node = nodes[id];
  const lines = edgesAt[id].filter((at) => shown.edges.has(at)).length;
  return [
    node.name,
    [labelName(node.group), dateOf(node)].filter(Boolean).join(' · '),
    `${lines} ${word('ties')}`,
    isUncertain(node) ? `${word('uncertain')} ${node.sure}` : '',
  ].filter(Boolean).join('\n');
};

const edgeHint = (at) => `${nodes[edges[at].from].name} — ${nodes[edges[at].to].name}\n${tieText(edges[at])}`;

const startMouse = () => {
  network.on('click', ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) select(node, { jump: false });
    else if (edge !== undefined) selectEdge(edge);
    else select(null);
  });
  network.on('doubleClick', ({ nodes: [node] }) => { if (node !== undefined) expand(node); });
  network.on('hoverNode', ({ node, pointer }) => hint(nodeHint(node), pointer.DOM));
  network.on('hoverEdge', ({ edge, pointer }) => hint(edgeHint(edge), pointer.DOM));
  ['blurNode', 'blurEdge', 'dragStart', 'zoom'].forEach((name) => network.on(name, () => hint('', { x: 0, y: 0 })));
  network.on('dragEnd', ({ nodes: moved }) => moved.forEach((id) => Object.assign(nodes[id], network.getPosition(id))));
};

const pan = (x, y) => {
  const centre = network.getViewPosition();
  const step = 80 / network.getScale();
  network.moveTo({ position: { x: centre.x + x * step, y: centre.y + y * step } });
};
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
const step = (by) => {
  const at = ranking.indexOf(state.node);
  if (ranking.length) select(ranking[(at + by + ranking.length) % ranking.length]);
};

const DRAWING_KEYS = {
  ArrowLeft: () => pan(-1, 0), ArrowRight: () => pan(1, 0), ArrowUp: () => pan(0, -1), ArrowDown: () => pan(0, 1),
  '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), 0: () => fit(), n: () => step(1), p: () => step(-1),
  Enter: () => $('panel-title')?.focus(),
};

const startKeyboard = () => {
  $('graph').addEventListener('keydown', (event) => {
    if (!DRAWING_KEYS[event.key] || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    DRAWING_KEYS[event.key]();
  });
  document.addEventListener('keydown', (event) => {
    const typing = ['INPUT', 'SELECT', 'TEXTAREA'].includes(document.activeElement?.tagName);
    if (event.key === '/' && !typing) { event.preventDefault(); document.body.classList.add('with-controls'); $('search').focus(); }
    if (event.key === 'Escape' && !typing && !$('clipping').open) select(null);
  });
};

const afterFrame = (then) => requestAnimationFrame(() => setTimeout(then));

const start = () => {
  draw();
  network.on('beforeDrawing', drawBackdrop);
  network.on('afterDrawing', afterDrawing);
  onChange(refresh);
  startSearch();
  startControls();
  startExport();
  startMouse();
  startKeyboard();
  restore();
  afterFrame(() => afterFrame(() => { window.kgDrawn = performance.now(); }));
  window.addEventListener('hashchange', () => { if (location.hash !== written) restore(); });
  window.addEventListener('beforeprint', () => network.redraw());
  window.kgPage = { state, shown, nodes, edges, facts, network, highlight, lettered };
};

start();
