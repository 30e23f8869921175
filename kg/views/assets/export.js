// What is visible, to take away: a picture with its title and legend, and a table with its sentences.

const save = (blob, name) => {
  const link = make('a', { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

const fileName = (ending) => {
  const about = state.node === null ? '' : `-${nodes[state.node].name.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 40)}`;
  return `kg-${view.kind}${about}.${ending}`;
};

const shownStyles = () => Object.keys(view.ties).filter((key) => [...shown.edges].some((at) => edges[at].style === key));
const shownGroups = () => Object.keys(view.labels).filter((key) => [...shown.nodes].some((id) => nodes[id].group === key));

const legendOnto = (ctx, top, width) => {
  let [x, y] = [16, top];
  ctx.font = LABEL;
  ctx.textBaseline = 'middle';
  const step = (extent) => { x += extent; if (x > width - 120) { x = 16; y += 22; } };
  for (const key of shownGroups()) {
    ctx.fillStyle = styleOfNode({ group: key }).color;
    ctx.fillText(SHAPES[styleOfNode({ group: key }).shape] ?? '●', x, y);
    ctx.fillStyle = '#16202a';
    ctx.fillText(labelName(key), x + 18, y);
    step(30 + ctx.measureText(labelName(key)).width);
  }
  for (const key of shownStyles()) {
    const { color, dash, width: thick } = view.style.ties[key];
    ctx.strokeStyle = color;
    ctx.lineWidth = thick;
    ctx.setLineDash(dash);
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + 30, y);
    ctx.stroke();
    ctx.fillText(tieName(key), x + 36, y);
    step(50 + ctx.measureText(tieName(key)).width);
  }
};

const savePng = () => {
  const source = network.canvas.frame.canvas;
  const ratio = source.width / source.clientWidth;
  const picture = make('canvas');
  const [width, head, foot] = [source.clientWidth, 48, 64];
  Object.assign(picture, { width: source.width, height: source.height + (head + foot) * ratio });
  const ctx = picture.getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.drawImage(source, 0, head * ratio);
  ctx.scale(ratio, ratio);
  ctx.fillStyle = '#16202a';
  ctx.font = `600 20px ${FONT}`;
  ctx.fillText(say(view.title), 16, 32);
  legendOnto(ctx, head + source.clientHeight + 20, width);
  picture.toBlob((blob) => save(blob, fileName('png')), 'image/png');
};

/** A cell no spreadsheet takes for a formula or for the end of the row. */
const cell = (value) => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
};

const csvRows = () => {
  const seen = new Set();
  const rows = [];
  for (const at of shown.edges) {
    for (const number of edges[at].facts) {
      if (seen.has(number)) continue;
      seen.add(number);
      rows.push(...factRows(facts[number]));
    }
  }
  return rows;
};

const factRows = (fact) => {
  const target = fact.to === undefined ? view.articles[fact.article].headline : nodes[fact.to].name;
  const date = [fact.from, fact.to].filter((end) => end !== undefined).map((end) => dateOf(nodes[end])).find(Boolean) ?? '';
  const start = [nodes[fact.from].name, say(view.relations[fact.type], fact.type), factWords(fact), target, date, fact.sure];
  const proofs = fact.proofs.length ? fact.proofs : [null];
  return proofs.map((proof) => {
    const article = proof && view.articles[proof[0]];
    return [...start, ...(article ? [article.headline, article.source, article.page, article.published, proofText(proof)] : ['', '', '', '', ''])];
  });
};

const COLUMNS = ['source', 'relation', 'role', 'target', 'date', 'confidence', 'headline', 'source', 'page', 'published', 'sentence'];

const saveCsv = () => {
  const table = [COLUMNS.map(word), ...csvRows()].map((row) => row.map(cell).join(',')).join('\r\n');
  save(new Blob([`\ufeff${table}\r\n`], { type: 'text/csv;charset=utf-8' }), fileName('csv'));
};

const startExport = () => {
  $('save-png').addEventListener('click', savePng);
  $('save-csv').addEventListener('click', saveCsv);
};
