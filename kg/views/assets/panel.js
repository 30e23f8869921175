// The side panel: all that is known of the selected node or line, each fact with its sentences.

const FACTS_AT_FIRST = 30;
const ORDER = [
  'ATTENDED', 'HOLDS_POSITION', 'CONVENED', 'VISITED', 'CONCERNS', 'UNDERTAKES', 'PART_OF', 'FOLLOWS', 'PREVIEWS',
  'REPORTED', 'MENTIONED_IN',
];

const uncertainMark = (item) => (isUncertain(item) ? make('span', { class: 'uncertain' }, `${word('uncertain')} ${item.sure}`) : null);

const swatch = (color, round) => {
  const dot = make('span', { class: round ? 'dot' : 'dot square', 'aria-hidden': 'true' });
  dot.style.background = color;
  return dot;
};

const nodeButton = (id) => button([swatch(styleOfNode(nodes[id]).color, nodes[id].group === 'Person'), nodes[id].name],
  () => select(id), { class: 'link' });

const listOfProperties = (more, skip = []) => {
  const entries = Object.entries(more).filter(([key]) => !skip.includes(key));
  if (!entries.length) return null;
  return make('dl', {}, entries.flatMap(([key, value]) => [make('dt', {}, word(key)), make('dd', {}, valueText(key, value))]));
};

const dateLine = (id) => {
  const { date, daypart, date_inferred: inferred } = nodes[id].more;
  if (!date) return isMeeting(nodes[id]) ? word('undated') : '';
  return [date, daypart, inferred ? `(${word('inferred')})` : ''].filter(Boolean).join(' ');
};

/** What a fact says beside its ends: roles, title, dates. */
const factWords = (fact) => {
  const { roles, title, position, action, inferred, first_seen: first, last_seen: last } = fact.more ?? {};
  const span = first && last && first !== last ? `${first} – ${last}` : first ?? '';
  return [roles?.length ? roleNames(roles) : '', title, position, action, span, inferred ? word('inferred') : ''].filter(Boolean).join(' · ');
};

const factElement = (at, seenFrom) => {
  const fact = facts[at];
  const end = seenFrom === null ? null : otherEnd(fact, seenFrom);
  const head = end === null ? [nodeButton(fact.from), ' → ', fact.to === undefined ? '' : nodeButton(fact.to)]
    : end === undefined ? [make('span', {}, view.articles[fact.article].headline || word('no_headline'))] : [nodeButton(end)];
  const when = [fact.from, fact.to].filter((one) => one !== undefined && one !== seenFrom && isMeeting(nodes[one])).map(dateLine)[0];
  return make('li', { class: isUncertain(fact) ? 'fact doubtful' : 'fact' },
    make('div', { class: 'fact-head' }, head, ' ', uncertainMark(fact)),
    make('div', { class: 'fact-words' }, [factWords(fact), when].filter(Boolean).join(' · ')),
    proofsElement(fact));
};

const latestFirst = (a, b) => {
  const date = (at) => [facts[at].from, facts[at].to].map((end) => (end === undefined ? '' : dateOf(nodes[end]))).sort().pop();
  return date(b).localeCompare(date(a)) || a - b;
};

const listInParts = (items, element) => {
  const list = make('ul', { class: 'facts' }, items.slice(0, FACTS_AT_FIRST).map(element));
  const rest = items.slice(FACTS_AT_FIRST);
  if (rest.length) {
    const more = button(`${word('more')} ${rest.length}`, () => more.parentElement.replaceWith(...rest.map(element)), { class: 'more' });
    list.append(make('li', {}, more));
  }
  return list;
};

const factSections = (id) => ORDER.map((type) => {
  const found = factsAt[id].filter((at) => facts[at].type === type).sort(latestFirst);
  if (!found.length) return null;
  return make('section', {}, make('h3', {}, `${say(view.relations[type], type)} (${found.length})`), listInParts(found, (at) => factElement(at, id)));
});

const toggled = (name, id) => {
  const set = new Set(state[name]);
  if (!set.delete(id)) set.add(id);
  return { [name]: set };
};

const expand = (id) => {
  const missing = missingAround(id);
  bringIn(missing, id);
  const hidden = new Set([...state.hidden].filter((one) => !missing.includes(one)));
  change({ added: new Set([...state.added, ...missing.filter((one) => !nodes[one].drawn)]), hidden });
  announce(`${word('expand')}: ${missing.length}`);
};

const nodeActions = (id) => make('div', { class: 'actions', role: 'group', 'aria-label': word('actions') },
  button(word('expand'), () => expand(id), { id: 'expand' }),
  button(word(state.only === id ? 'show_all' : 'only_this'), () => { change({ only: state.only === id ? null : id }); fit(); }, { id: 'only' }),
  button(word(state.pinned.has(id) ? 'unpin' : 'pin'), () => change(toggled('pinned', id)),
    { id: 'pin', 'aria-pressed': String(state.pinned.has(id)) }),
  button(word('hide'), () => change({ ...toggled('hidden', id), node: null }), { id: 'hide' }));

const panelHead = (kind, title, ...rest) => make('div', { class: 'panel-head' },
  button('×', () => select(null), { class: 'close', 'aria-label': word('close') }),
  make('p', { class: 'quiet' }, kind), make('h2', { id: 'panel-title', tabindex: '-1' }, title), ...rest);

const nodePanel = (id) => {
  const node = nodes[id];
  const kind = [labelName(node.group), isMeeting(node) ? say(view.kinds[node.more.kind]) : ''].filter(Boolean).join(' · ');
  const aliases = node.aliases.length ? make('p', { class: 'quiet' }, `${word('also_called')}${node.aliases.join('、')}`) : null;
  return [
    panelHead(kind, node.name, uncertainMark(node), aliases, nodeActions(id)),
    listOfProperties(node.more, ['date_precision']),
    ...factSections(id),
  ];
};

const edgePanel = (at) => {
  const edge = edges[at];
  const count = edge.meetings?.length > 1 ? `${word('together_at')}${edge.meetings.length}` : '';
  const p = edge.significance === undefined ? '' : `${word('significance')} = ${edge.significance}`;
  return [
    panelHead(tieText(edge), `${nodes[edge.from].name} — ${nodes[edge.to].name}`, uncertainMark(edge),
      make('p', { class: 'quiet' }, [count, p].filter(Boolean).join(' · '))),
    listInParts([...edge.facts].sort(latestFirst), (one) => factElement(one, null)),
  ];
};

const showPanel = () => {
  const panel = $('panel');
  const chosen = state.node !== null || state.edge !== null;
  panel.hidden = !chosen;
  document.body.classList.toggle('with-panel', chosen);
  if (!chosen) return;
  const content = state.edge !== null ? edgePanel(state.edge) : nodePanel(state.node);
  panel.replaceChildren(...content.filter(Boolean));
  panel.scrollTop = 0;
};

/** Selects a node (null: nothing); one that is not on the page is brought in. */
const select = (id, { jump = true } = {}) => {
  if (id === null) { change({ node: null, edge: null }); return; }
  const what = { node: id, edge: null };
  if (!isDrawn(id)) bringIn([id]);
  if (!nodes[id].drawn) what.added = new Set([...state.added, id]);
  if (state.hidden.has(id)) Object.assign(what, toggled('hidden', id));
  if (state.only !== null && state.only !== id && !neighbours(state.only).has(id)) what.only = null;
  change(what);
  if (jump) goTo(id);
  announce(`${word('selected')}: ${nodes[id].name}`);
};

const selectEdge = (at) => change({ edge: at, node: null });
