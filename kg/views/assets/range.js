// The range of dates: two handles over a small column chart of the meetings.

const knownDates = [...new Set(nodes.filter((node) => node.drawn || isMeeting(node)).map(dateOf).filter(Boolean))].sort();

const CHART = { width: 220, height: 34, bars: 44 };
const dayNumber = (date) => Date.parse(`${date}-01-01`.slice(0, date.length === 4 ? 10 : date.length === 7 ? 8 : 10).replace(/-$/, '-01')) / 864e5;

/** How many meetings each part of the range has, and whether any of them is within the handles. */
const barsOfMeetings = () => {
  const [first, last] = [dayNumber(knownDates[0]), dayNumber(knownDates[knownDates.length - 1])];
  const bars = Array.from({ length: CHART.bars }, () => ({ count: 0, within: false }));
  nodes.filter((node) => isMeeting(node) && dateOf(node)).forEach((node) => {
    const part = (dayNumber(dateOf(node)) - first) / Math.max(1, last - first);
    const bar = bars[Math.max(0, Math.min(CHART.bars - 1, Math.floor(part * CHART.bars)))];
    bar.count += 1;
    bar.within ||= inRange(dateOf(node));
  });
  return bars;
};

const fillChart = (svg) => {
  setAll(svg, { viewBox: `0 0 ${CHART.width} ${CHART.height}`, 'aria-hidden': 'true' });
  const bars = barsOfMeetings();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = CHART.width / CHART.bars;
  svg.replaceChildren(...bars.map(({ count, within }, n) => {
    const bar = drawn('rect');
    const height = count ? Math.max(2, (count / most) * CHART.height) : 0;
    setAll(bar, { x: n * step, y: CHART.height - height, width: step - 1, height, fill: within ? '#E69F00' : '#d5d5d5' });
    return bar;
  }));
};

const rangePlaces = () => {
  const from = state.from ? knownDates.findIndex((date) => date >= state.from.slice(0, date.length)) : 0;
  const to = state.to ? knownDates.findLastIndex((date) => date <= state.to.slice(0, date.length)) : knownDates.length - 1;
  return [from < 0 ? knownDates.length - 1 : from, to < 0 ? 0 : to];
};

/** A handle at its own end of the range means no limit on that side; neither passes the other. */
const moveHandle = (name, at) => {
  const limit = name === 'from' ? 0 : knownDates.length - 1;
  const other = rangePlaces()[name === 'from' ? 1 : 0];
  const kept = name === 'from' ? Math.min(at, other) : Math.max(at, other);
  change({ [name]: kept === limit ? '' : knownDates[kept] });
};

const handle = (name) => {
  const input = make('input', { type: 'range', id: `range-${name}`, min: 0, max: knownDates.length - 1, step: 1 });
  input.addEventListener('input', () => moveHandle(name, Number(input.value)));
  return input;
};

const showHandle = (name, at) => {
  if (Number($(`range-${name}`).value) !== at) $(`range-${name}`).value = at;
  setAll($(`range-${name}`), { 'aria-label': word(name), 'aria-valuetext': knownDates[at] });
};

/** Everything here is made once and then only filled: a handle that is being dragged loses the mouse otherwise. */
const drawRange = () => {
  $('range').hidden = knownDates.length < 2;
  if (knownDates.length < 2) return;
  if (!$('range-from')) {
    $('range').append(drawn('svg'), make('div', { class: 'handles' }, handle('from'), handle('to')), make('p', { class: 'range-words' }));
  }
  const [from, to] = rangePlaces();
  showHandle('from', from);
  showHandle('to', to);
  fillChart($('range').querySelector('svg'));
  $('range').querySelector('.range-words').textContent = `${state.from || knownDates[0]} – ${state.to || knownDates[knownDates.length - 1]}`;
};
