// Search by name or by pinyin, whole or by initials: 吕晓岚, lüxiaolan, lvxiaolan, luxiaolan, lxl.

const MOST_FOUND = 12;

/** Latin letters as the index has them: no tones, ü as v, nothing between syllables. */
const plainLetters = (text) => text.normalize('NFD').toLowerCase()
  .replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '').replace(/[\s'’·-]/g, '');

const soundForms = (sound) => {
  const parts = sound.split(' ');
  const whole = parts.map((_, n) => parts.slice(n).join(''));
  const initials = parts.map((_, n) => parts.slice(n).map((part) => part[0] ?? '').join(''));
  const relaxed = sound.includes('v') ? whole.flatMap((form) => [form.replace(/v/g, 'u'), form.replace(/v/g, 'yu')]) : [];
  return { whole: [...whole, ...relaxed], initials };
};

const index = nodes.map((node) => ({
  id: node.id,
  names: [node.name, ...node.aliases].map((name) => name.toLowerCase()),
  sound: node.sound,
}));

/** How well an entry fits (higher is better; 0: not at all). */
const fitOf = (entry, query, letters) => {
  if (entry.names[0] === query) return 9;
  if (entry.names.includes(query)) return 8;
  if (entry.names.some((name) => name.startsWith(query))) return 7;
  if (entry.names.some((name) => name.includes(query))) return 6;
  if (!/^[a-zü]+$/.test(letters)) return 0;
  entry.forms ??= soundForms(entry.sound);
  const at = entry.forms.whole.findIndex((form) => form.startsWith(letters));
  if (at >= 0) return entry.forms.whole[at] === letters ? 5.5 : at === 0 ? 5 : 3;
  const initial = entry.forms.initials.findIndex((form) => form.startsWith(letters));
  if (initial < 0) return 0;
  return initial > 0 ? 2 : entry.forms.initials[0] === letters ? 5.4 : 4;
};

const GROUPS = ['Person', 'Meeting', 'Organization', 'Project'];

const find = (text) => {
  const query = text.trim().toLowerCase();
  if (!query) return [];
  const letters = plainLetters(query);
  return index.map((entry) => ({ id: entry.id, score: fitOf(entry, query, letters) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || GROUPS.indexOf(nodes[a.id].group) - GROUPS.indexOf(nodes[b.id].group)
      || (nodes[b.id].value ?? 0) - (nodes[a.id].value ?? 0) || a.id - b.id)
    .slice(0, MOST_FOUND).map(({ id }) => id);
};

let found = [];
let active = -1;

const showFound = () => {
  const [input, list] = [$('search'), $('found')];
  const open = input.value.trim() !== '';
  list.hidden = !open;
  input.setAttribute('aria-expanded', String(open));
  input.setAttribute('aria-activedescendant', active >= 0 ? `found-${active}` : '');
  list.replaceChildren(...found.map((id, n) => make('li', {
    id: `found-${n}`, role: 'option', 'aria-selected': String(n === active), onmousedown: (event) => { event.preventDefault(); choose(n); },
  }, swatch(styleOfNode(nodes[id]).color, nodes[id].group === 'Person'), nodes[id].name,
  make('span', { class: 'quiet' }, ` ${labelName(nodes[id].group)} ${nodes[id].more.qualifier ?? dateOf(nodes[id])}`))));
  if (open && !found.length) list.append(make('li', { class: 'quiet', role: 'option' }, word('nothing_found')));
};

const closeSearch = () => { $('search').value = ''; found = []; active = -1; showFound(); };

const choose = (n) => {
  if (found[n] === undefined) return;
  const id = found[n];
  closeSearch();
  showControls(false);
  select(id);
  $('panel-title')?.focus();
};

const moveActive = (step) => {
  active = found.length ? (active + step + found.length) % found.length : -1;
  showFound();
};

const KEYS = { ArrowDown: () => moveActive(1), ArrowUp: () => moveActive(-1), Enter: () => choose(Math.max(0, active)), Escape: closeSearch };

const startSearch = () => {
  $('search').addEventListener('input', (event) => { found = find(event.target.value); active = found.length ? 0 : -1; showFound(); });
  $('search').addEventListener('keydown', (event) => {
    if (!KEYS[event.key] || event.isComposing) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  $('search').addEventListener('blur', () => { $('found').hidden = true; });
  $('search').addEventListener('focus', showFound);
};
