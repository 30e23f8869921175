// The left side: layout, the legend that is also a switch, filters, the list of what is visible.

const MOST_LISTED = 200;

const switchOf = (key, picture, text, count) => {
  const box = make('input', { type: 'checkbox', 'data-key': key, checked: !state.off.has(key), onchange: () => change(toggled('off', key)) });
  box.checked = !state.off.has(key);
  return make('label', { class: 'switch' }, box, picture, make('span', {}, text), make('span', { class: 'count' }, String(count)));
};

const SHAPES = { dot: '●', square: '■', hexagon: '⬢', diamond: '◆' };

const shapePicture = (group) => {
  const { shape, color } = styleOfNode({ group });
  const picture = make('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[shape] ?? '●');
  picture.style.color = color;
  return picture;
};

const markPicture = (kind) => make('span', { class: 'mark', 'aria-hidden': 'true' }, say(view.style.marks[kind]));

/** A line as it is drawn, as a small picture. */
const linePicture = (key) => {
  const { color, dash, width } = view.style.ties[key] ?? { color: '#7A7A7A', dash: [], width: 1 };
  const [svg, line] = [drawn('svg'), drawn('line')];
  setAll(svg, { width: 36, height: 10, 'aria-hidden': 'true' });
  setAll(line, { x1: 1, x2: 35, y1: 5, y2: 5, stroke: color, 'stroke-width': width, 'stroke-dasharray': dash.join(' ') });
  svg.append(line);
  return svg;
};

const tally = (items, key) => items.reduce((counts, item) => counts.set(key(item), (counts.get(key(item)) ?? 0) + 1), new Map());

/** Fills a group anew; the switch that has the keyboard keeps it. */
const refill = (id, ...children) => {
  const key = document.activeElement?.dataset?.key;
  $(id).replaceChildren($(id).querySelector('legend'), ...children.filter(Boolean));
  if (key) [...$(id).querySelectorAll('[data-key]')].find((one) => one.dataset.key === key)?.focus();
};

const uncertainSample = () => make('p', { class: 'switch quiet' },
  make('span', { class: 'uncertain-sample', 'aria-hidden': 'true' }, '◌ ┈'),
  `${word('uncertain')} (< ${view.style.uncertain_below})`);

const drawLegend = () => {
  const present = nodes.filter((node) => node.drawn || state.added.has(node.id));
  const groups = tally(present, (node) => node.group);
  const kinds = tally(present.filter(isMeeting), (node) => node.more.kind);
  const styles = tally(edges, (edge) => edge.style);
  const those = (names, counts, make) => Object.keys(names).filter((key) => counts.has(key)).map((key) => make(key, counts.get(key)));
  refill('legend-nodes',
    ...those(view.labels, groups, (key, count) => switchOf(`label:${key}`, shapePicture(key), labelName(key), count)),
    ...those(view.kinds, kinds, (key, count) => switchOf(`kind:${key}`, markPicture(key), say(view.kinds[key]), count)));
  refill('legend-ties',
    ...those(view.ties, styles, (key, count) => switchOf(`tie:${key}`, linePicture(key), tieName(key), count)),
    [...present, ...edges].some(isUncertain) ? uncertainSample() : null);
  $('measure').textContent = word('size_means') + say(view.measure);
};

const drawLayouts = () => {
  const radios = Object.entries(view.layouts).map(([key, { name }]) => {
    const onchange = () => { change({ layout: key, physics: false }); fit(); };
    const radio = make('input', { type: 'radio', name: 'layout', value: key, 'data-key': `layout:${key}`, onchange });
    radio.checked = state.layout === key && !state.physics;
    return make('label', {}, radio, say(name));
  });
  const onchange = (event) => change({ physics: event.target.checked });
  const physics = make('input', { type: 'checkbox', id: 'physics', 'data-key': 'physics', onchange });
  physics.checked = state.physics;
  refill('layouts', ...radios, make('label', {}, physics, word('physics')));
};

const drawOrganizations = () => {
  const bodies = nodes.filter((node) => node.group === 'Organization').sort((a, b) => factsAt[b.id].length - factsAt[a.id].length || a.id - b.id);
  const option = (value, text) => make('option', { value }, text);
  $('organization').replaceChildren(option('', word('any')), ...bodies.slice(0, 300).map((node) => option(node.id, node.name)));
  $('organization').value = state.organization ?? '';
};

const drawSure = () => {
  $('sure').value = state.sure;
  $('sure-value').textContent = state.sure.toFixed(2);
};

const drawListing = () => {
  $('listing-count').textContent = `${shown.nodes.size} ${word('visible')}`;
  if (!$('listing').open) { $('listed').replaceChildren(); return; }
  const rest = ranking.length - MOST_LISTED;
  $('listed').replaceChildren(...ranking.slice(0, MOST_LISTED).map((id) => make('li', {}, nodeButton(id))));
  if (rest > 0) $('listed').append(make('li', { class: 'quiet' }, `${word('more')} ${rest}`));
};

const linesAtFirst = edges.length;

const drawNotice = () => {
  const drawn = nodes.filter((node) => node.drawn).length;
  const core = view.total ? `${word('core_only')}${drawn} / ${view.total} · ${word('core_rest')} ` : '';
  const strongest = view.total_ties ? `${word('strongest_only')}${linesAtFirst} / ${view.total_ties} ` : '';
  $('notice').hidden = !core && !strongest && !state.hidden.size;
  $('notice').replaceChildren(core, strongest);
  if (!state.hidden.size) return;
  const showAgain = () => change({ hidden: new Set() });
  $('notice').append(button(`${word('show_hidden')} (${state.hidden.size})`, showAgain, { id: 'show-hidden' }));
};

const drawControls = () => { drawLegend(); drawLayouts(); drawOrganizations(); drawSure(); drawRange(); drawListing(); drawNotice(); };

const reset = () => {
  const kept = { added: state.added };
  change({ ...fresh(), ...kept });
  fit();
};

/** On a narrow window the filters fold over the drawing. */
const showControls = (open) => {
  document.body.classList.toggle('with-controls', open);
  $('show-controls').setAttribute('aria-expanded', String(open));
};

const startControls = () => {
  $('sure').addEventListener('input', (event) => change({ sure: Number(event.target.value) }));
  $('organization').addEventListener('change', ({ target: { value } }) => {
    change({ organization: value === '' ? null : Number(value) });
    fit();
  });
  $('reset').addEventListener('click', reset);
  $('fit').addEventListener('click', () => fit());
  $('print').addEventListener('click', () => window.print());
  $('listing').addEventListener('toggle', drawListing);
  $('language').addEventListener('click', () => { language = 1 - language; translate(); change({}); drawControls(); showPanel(); network.redraw(); });
  $('show-controls').addEventListener('click', () => showControls(!document.body.classList.contains('with-controls')));
};
