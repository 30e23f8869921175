// What the reader has chosen. One object, one way to change it; the address (#…) always says the same.

const fresh = () => ({
  node: null, edge: null, layout: Object.keys(view.layouts)[0], off: new Set(), from: '', to: '', sure: 0,
  organization: null, only: null, hidden: new Set(), pinned: new Set(), added: new Set(), physics: false,
});
const state = fresh();
const watchers = [];

/** Calls `watch(changed)` after each change; `changed` has the names of what was changed. */
const onChange = (watch) => watchers.push(watch);

const change = (what) => {
  Object.assign(state, what);
  writeAddress();
  watchers.forEach((watch) => watch(new Set(Object.keys(what))));
};

const byKey = new Map(nodes.map((node, place) => [node.key, place]));
const nameKey = ({ group, name }) => `${group}/${name}`;
const byName = new Map();
const shared = new Set();
nodes.forEach((node, place) => {
  const key = nameKey(node);
  const other = byName.get(key);
  if (other !== undefined) shared.add(key);
  if (other === undefined || factsAt[place].length > factsAt[other].length) byName.set(key, place);
});

/** A node in the address: `person=NAME`, or `node=ID` where two have the same name. */
const nodeParameter = (place) => {
  const node = nodes[place];
  return !shared.has(nameKey(node)) ? [node.group.toLowerCase(), node.name] : ['node', node.key];
};

/** A name that several share means the one with most facts. */
const nodeFromParameters = (parameters) => {
  if (parameters.has('node')) return byKey.get(parameters.get('node')) ?? null;
  for (const label of Object.keys(view.labels)) {
    const name = parameters.get(label.toLowerCase());
    if (name !== null) return byName.get(`${label}/${name}`) ?? byKey.get(name) ?? null;
  }
  return null;
};

const LISTS = ['hidden', 'pinned', 'added'];

const addressOfState = () => {
  const parameters = new URLSearchParams();
  if (state.node !== null) parameters.set(...nodeParameter(state.node));
  if (state.edge !== null) parameters.set('edge', state.edge);
  if (state.layout !== Object.keys(view.layouts)[0]) parameters.set('layout', state.layout);
  for (const name of ['from', 'to']) if (state[name]) parameters.set(name, state[name]);
  if (state.sure) parameters.set('sure', state.sure);
  if (state.off.size) parameters.set('off', [...state.off].sort().join('.'));
  for (const name of ['organization', 'only']) if (state[name] !== null) parameters.set(name, nodes[state[name]].key);
  for (const name of LISTS) if (state[name].size) parameters.set(name, [...state[name]].map((n) => nodes[n].key).join('.'));
  if (language) parameters.set('lang', LANGUAGES[language]);
  return parameters.toString();
};

let written = '';
const writeAddress = () => {
  written = `#${addressOfState()}`;
  try { history.replaceState(null, '', written); } catch { /* pages without an address of their own: notebooks */ }
};

const keyed = (text) => (text ?? '').split('.').map((key) => byKey.get(key)).filter((place) => place !== undefined);

/** The state that an address describes; what it does not name, or names wrongly, is as on a fresh page. */
const stateOfAddress = (hash) => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const read = fresh();
  read.node = nodeFromParameters(parameters);
  const edge = Number(parameters.get('edge') ?? NaN);
  if (Number.isInteger(edge) && edges[edge]) read.edge = edge;
  if (view.layouts[parameters.get('layout')]) read.layout = parameters.get('layout');
  for (const name of ['from', 'to']) if (/^\d{4}(-\d\d){0,2}$/.test(parameters.get(name) ?? '')) read[name] = parameters.get(name);
  read.sure = Math.min(1, Math.max(0, Number(parameters.get('sure')) || 0));
  read.off = new Set((parameters.get('off') ?? '').split('.').filter(Boolean));
  for (const name of ['organization', 'only']) read[name] = byKey.get(parameters.get(name)) ?? null;
  for (const name of LISTS) read[name] = new Set(keyed(parameters.get(name)));
  const said = LANGUAGES.indexOf(parameters.get('lang'));
  return { state: read, language: said < 0 ? language : said };
};
