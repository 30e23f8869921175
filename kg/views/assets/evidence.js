// The sentences behind a fact: names marked, headline, page and date beside them, the whole clipping one click away.

const proofText = ([article, start, end]) => (start < 0 ? view.quotes[end] : view.articles[article].text.slice(start, end));

const namesOf = (fact) => [fact.from, fact.to].filter((end) => end !== undefined)
  .flatMap((end) => [nodes[end].name, ...nodes[end].aliases])
  .concat(fact.more?.title ?? [], fact.more?.surface ?? [])
  .filter((name) => name.length > 1)
  .sort((a, b) => b.length - a.length);

/** The text as nodes of the document, every one of the names inside a <mark>. */
const marked = (text, names) => {
  const parts = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const name = names.find((one) => text.startsWith(one, at));
    if (name) {
      if (plain) parts.push(plain);
      parts.push(make('mark', {}, name));
      plain = '';
      at += name.length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  return plain ? [...parts, plain] : parts;
};

/** Source (file:line:column where the line is known), page and date of an article; `place` counts characters from 0. */
const sourceParts = (article, position = '', place = '') => {
  const page = article.page ? `${word('page')} ${article.page}` : '';
  const published = article.published + (article.inferred ? ` (${word('inferred')})` : '');
  const source = position ? `${article.source}:${position}` : article.source;
  return [source, page, article.published ? published : '', place && `${word('characters')} ${place.replaceAll('-', '–')}`];
};

const dotted = (parts) => parts.filter(Boolean).join(' · ');

const proofElement = (fact, proof) => {
  const article = view.articles[proof[0]];
  const quote = make('blockquote', {}, marked(proofText(proof), namesOf(fact)));
  const line = dotted([article.headline || word('no_headline'), ...sourceParts(article, proof[4])]);
  const source = button(line, () => openClipping(fact, proof), { class: 'source', title: word('clipping') });
  return make('div', { class: 'proof' }, quote, source);
};

const proofsElement = (fact) => {
  if (!fact.proofs.length) return make('p', { class: 'quiet' }, word('no_sentence'));
  const [first, ...rest] = fact.proofs.map((proof) => () => proofElement(fact, proof));
  const box = make('div', { class: 'proofs' }, first());
  if (rest.length) {
    const more = button(`${word('more')} ${rest.length}`, () => more.replaceWith(...rest.map((one) => one())), { class: 'more' });
    box.append(more);
  }
  return box;
};

/** The whole article, the sentence shown in it. */
const openClipping = (fact, [article, start, end, place, position]) => {
  const data = view.articles[article];
  const text = data.text;
  const at = start >= 0 ? [start, end] : [0, 0];
  const sentence = make('span', { class: 'sentence' }, marked(text.slice(...at), namesOf(fact)));
  const close = button(word('close'), () => $('clipping').close(), { class: 'close' });
  const by = data.reporters.length ? `${word('by')} ${data.reporters.join('、')}` : '';
  $('clipping').replaceChildren(
    close,
    make('h2', { id: 'clipping-title' }, data.headline || word('no_headline')),
    make('p', { class: 'quiet' }, dotted([...sourceParts(data, position, place), by])),
    start < 0 ? make('blockquote', {}, marked(view.quotes[end], namesOf(fact))) : '',
    make('div', { class: 'clipping-text' }, text.slice(0, at[0]), sentence, text.slice(at[1])),
  );
  $('clipping').showModal();
  sentence.scrollIntoView({ block: 'center' });
};
