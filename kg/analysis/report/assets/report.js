// Tables are sorted by a click on a heading: numbers the highest first, words by the reader's language.
// A click on a number opens the sentences behind it; on paper they follow at the end, by the row's number.
const language = document.documentElement.lang;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const value = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
};
const compare = (left, right) =>
  typeof left === 'number' && typeof right === 'number' ? left - right
    : typeof left === 'number' ? 1 : typeof right === 'number' ? -1
      : left.localeCompare(right, language);
const sort = (head) => {
  const table = head.closest('table');
  const column = head.cellIndex;
  const before = head.getAttribute('aria-sort');
  const down = before ? before === 'ascending' : head.classList.contains('number');
  const rows = [...table.tBodies[0].rows];
  rows.sort((a, b) => (down ? -1 : 1) * compare(value(a, column), value(b, column)));
  table.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  table.tBodies[0].append(...rows);
  cut(table);
};

// Of a long table the first rows are seen until all are asked for.
const cut = (table, short = !table.dataset.all) =>
  [...table.tBodies[0].rows].forEach((row, place) => { row.hidden = short && place >= Number(table.dataset.first); });
const tables = all('figure.table table');
tables.forEach((table) => cut(table));
all('button.all').forEach((button) => button.addEventListener('click', () => {
  const table = button.closest('figure').querySelector('table');
  table.dataset.all = 'yes';
  cut(table);
  button.remove();
}));
all('th button').forEach((button) => button.addEventListener('click', () => sort(button.closest('th'))));

// The sentences. Numbers in the data are places in its lists, as kg/analysis/report/payload.py says.
let known = null;
const data = () => (known ??= JSON.parse(document.getElementById('evidence-data').textContent));
const make = (tag, content, name) => {
  const made = document.createElement(tag);
  made.append(...[content].flat());
  if (name) made.className = name;
  return made;
};
const name = (number) => data().nodes[number][0];
const link = (number) => {
  const [text, id] = data().nodes[number];
  if (id === null) return document.createTextNode(text);
  const made = make('a', text);
  made.href = `${data().views}#node=${encodeURIComponent(id)}`;
  return made;
};
const joined = (parts) => parts.flatMap((part, place) => (place ? [' · ', part] : [part]));

// Sentences of one fact (who, where) stand together: [meeting, actor, sentences].
const facts = (numbers) => {
  const found = new Map();
  for (const number of numbers) {
    const one = data().sentences[number];
    const key = `${one[1]} ${one[2]}`;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(one);
  }
  return [...found.values()];
};
const fact = (sentences) => {
  const [date, meeting, actor, roles] = sentences[0];
  const words = data().words;
  const who = [...(actor < 0 ? [] : [link(actor)]), ...roles.map((role) => words[role])];
  const item = make('li', [make('span', [date ? `${date} ` : '', ...joined([link(meeting), ...who])], 'where')]);
  for (const [, , , , quote, source, place, article] of sentences) {
    const line = make('div', [], 'sentence');
    if (words[quote]) {
      const said = make('q', words[quote]);
      said.lang = 'zh-CN';
      line.append(said, ' ');
    }
    line.append(make('span', `${words[source]} ${place}`, 'place'));
    line.title = words[article];
    item.append(line);
  }
  return item;
};
const fill = (text, blanks) => text.replace(/{(\w+)}/g, (_, blank) => blanks[blank]);

const more = (count) => make('li', fill(panel.dataset.more, { count }), 'place');

const panel = document.getElementById('proof');
const [title, about, list] = ['h2', '.about', 'ul'].map((part) => panel.querySelector(part));
let opener = null;
const show = (number) => {
  const proof = data().proofs[number - 1];
  if (!proof) return;
  const [nodes, count, numbers] = proof;
  const found = facts(numbers);
  title.replaceChildren(...joined([...nodes.map(link), ...clicked()]));
  const whole = found.length && found[0][0][2] < 0;
  const words = whole ? panel.dataset.articles : panel.dataset.facts;
  about.textContent = fill(words, { count })
    + (nodes.length && derived() ? ` ${panel.dataset.derived}` : '');
  list.replaceChildren(...found.map(fact));
  if (count > found.length) list.append(more(count - found.length));
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.focus();
};
// What was clicked: heading and number, and whether the number is more than a count of the facts.
const heading = () => opener?.closest('table')?.tHead.rows[0].cells[opener.closest('td').cellIndex];
const clicked = () => {
  const cell = opener?.closest('td');
  if (!cell) return [];
  const row = cell.parentElement;
  const shown = opener.firstChild.textContent.trim();
  const nameless = !data().proofs[Number(opener.hash.slice(2)) - 1][0].length;
  if (!cell.cellIndex) return nameless ? [shown] : [];
  return [...(nameless ? [row.cells[0].textContent.trim()] : []), `${heading().textContent.trim()} ${shown}`];
};
const derived = () => {
  const cell = opener?.closest('td');
  return Boolean(cell?.dataset.value) && cell.classList.contains('derived');
};
const close = () => {
  panel.hidden = true;
  if (location.hash.match(/^#s\d+$/)) history.replaceState(null, '', location.pathname + location.search);
  opener?.focus({ preventScroll: true });
  opener = null;
};
const follow = () => {
  const found = location.hash.match(/^#s(\d+)$/);
  if (found) show(Number(found[1]));
  else if (!panel.hidden) { panel.hidden = true; opener = null; }
};
document.addEventListener('click', (event) => {
  const target = event.target.closest('a.proof');
  if (!target) return;
  opener = target;
  if (location.hash === target.hash) follow();
});
window.addEventListener('hashchange', follow);
panel.querySelector('button').addEventListener('click', close);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !panel.hidden) close(); });

// On paper: the first rows of each table, each with the number of its proof, and these proofs at the end.
const ON_PAPER = 2;
const appendix = document.getElementById('appendix');
const printed = (number) => {
  const [nodes, count, numbers] = data().proofs[number - 1];
  const found = facts(numbers).slice(0, ON_PAPER);
  const items = found.map((sentences) => fact(sentences.slice(0, 1)));
  if (count > found.length) items.push(more(count - found.length));
  return make('article', [make('h3', [`[${number}] `, nodes.map(name).join(' · ')]), make('ul', items)]);
};
const toPaper = () => {
  tables.forEach((table) => cut(table, true));
  const cells = all('td[data-proof]').filter((cell) => !cell.parentElement.hidden);
  const numbers = [...new Set(cells.map((cell) => Number(cell.dataset.proof)))].sort((a, b) => a - b);
  appendix.replaceChildren(...numbers.map(printed));
};
window.addEventListener('beforeprint', toPaper);
window.addEventListener('afterprint', () => { tables.forEach((table) => cut(table)); appendix.replaceChildren(); });
follow();
