// The range of dates: two handles over a small column chart of the meetings.

const knownDates = [...new Set(nodes.filter((node) => node.drawn || isMeeting(node)).map(dateOf).filter(Boolean))].sort();

const CHART = { width: 220, height: 34, bars: 44 };
const dayNumber = (date) => Date.parse(`${date}-01-01`.slice(0, date.length === 4 ? 10 : date.length === 7 ? 8 : 10).replace(/-$/, '-01')) / 864e5;

const chart = () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${CHART.width} ${CHART.height}`);
  svg.setAttribute('aria-hidden', 'true');
  const [first, last] = [dayNumber(knownDates[0]), dayNumber(knownDates[knownDates.length - 1])];
  const counts = new Array(CHART.bars).fill(0);
  const within = new Array(CHART.bars).fill(false);
  nodes.filter((node) => isMeeting(node) && dateOf(node)).forEach((node) => {
    const bar = Math.min(CHART.bars - 1, Math.floor(((dayNumber(dateOf(node)) - first) / Math.max(1, last - first)) * CHART.bars));
    counts[bar] += 1;
    within[bar] ||= inRange(dateOf(node));
  });
  const most = Math.max(1, ...counts);
  counts.forEach((count, n) => {
    const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const [step, height] = [CHART.width / CHART.bars, count ? Math.max(2, (count / most) * CHART.height) : 0];
    for (const [name, value] of Object.entries({ x: n * step, y: CHART.height - height, width: step - 1, height, fill: within[n] ? '#E69F00' : '#d5d5d5' })) bar.setAttribute(name, value);
    svg.append(bar);
  });
  return svg;
};

const handle = (name, value) => {
  const input = make('input', { type: 'range', id: `range-${name}`, min: 0, max: knownDates.length - 1, step: 1, 'aria-label': word(name), 'aria-valuetext': knownDates[value] });
  input.value = value;
  input.addEventListener('input', () => moveHandle(name, Number(input.value)));
  return input;
};

/** A handle at its own end of the range means no limit on that side. */
const moveHandle = (name, at) => {
  const limit = name === 'from' ? 0 : knownDates.length - 1;
  const other = rangePlaces()[name === 'from' ? 1 : 0];
  const kept = name === 'from' ? Math.min(at, other) : Math.max(at, other);
  change({ [name]: kept === limit ? '' : knownDates[kept] });
};

const rangePlaces = () => {
  const from = state.from ? knownDates.findIndex((date) => date >= state.from.slice(0, date.length)) : 0;
  const to = state.to ? knownDates.findLastIndex((date) => date <= state.to.slice(0, date.length)) : knownDates.length - 1;
  return [from < 0 ? knownDates.length - 1 : from, to < 0 ? 0 : to];
};

const drawRange = () => {
  $('range').hidden = knownDates.length < 2;
  if (knownDates.length < 2) return;
  const [from, to] = rangePlaces();
  const focused = document.activeElement?.id;
  refill('range', chart(), make('div', { class: 'handles' }, handle('from', from), handle('to', to)),
    make('p', { class: 'range-words' }, make('output', {}, state.from || knownDates[0]), ' – ', make('output', {}, state.to || knownDates[knownDates.length - 1])));
  if (focused?.startsWith('range-')) $(focused)?.focus();
};
