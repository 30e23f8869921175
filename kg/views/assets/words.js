// Chinese and English: every text of the interface comes from here.

const LANGUAGES = ['zh', 'en'];
let language = 0;

const say = (pair, fallback = '') => (pair ? pair[language] : fallback);
const word = (key) => say(view.words[key], key);
const labelName = (key) => say(view.labels[key], key);
const tieName = (key) => say(view.ties[key], key);
const roleNames = (roles) => roles.map((role) => say(view.roles[role], role)).join(language ? ', ' : '、');

/** A property's value as a reader sees it. */
const valueText = (key, value) => {
  if (key === 'roles') return roleNames(value);
  if (key === 'kind') return say(view.kinds[value], value);
  if (key === 'date_inferred') return say(view.words[`part_${value}`], value);
  if (value === true) return '✓';
  return Array.isArray(value) ? value.join(language ? ', ' : '、') : String(value);
};

/** Writes the words into the elements that name them by data-word (text) or data-label (accessible name). */
const translate = () => {
  document.documentElement.lang = language ? 'en' : 'zh-CN';
  document.querySelectorAll('[data-word]').forEach((at) => { at.textContent = word(at.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((at) => { at.setAttribute('aria-label', word(at.dataset.label)); });
  document.title = say(view.title);
  document.getElementById('title').textContent = say(view.title);
  document.getElementById('about').textContent = say(view.about);
  document.getElementById('language').textContent = word('other_language');
};
