// Labels are drawn here, not by vis-network: always the same size on the screen, the most important first, and none
// over another. What finds no room is left out until the reader comes nearer.

const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif';
const LABEL = `13px ${FONT}`;
const STRONG = `600 14px ${FONT}`;
const SMALL = `11px ${FONT}`;
const MOST_LABELS = 400;
const MOST_IN_A_CROWD = 160;
const MOST_FAILED = 200; // so many labels in a row without room: the drawing is full
const CELL = 48;
const widths = new Map();

const widthOfText = (ctx, text) => {
  const key = ctx.font + text;
  if (!widths.has(key)) widths.set(key, ctx.measureText(text).width);
  return widths.get(key);
};

/** Remembers which parts of the screen are taken, in cells of CELL pixels. */
class Taken {
  constructor() { this.cells = new Map(); }

  * keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield x * 100003 + y;
    }
  }

  isFree(box) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
      }
    }
    return true;
  }

  take(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

/** What the last frame wrote, for whoever checks it. */
const lettered = { nodes: 0, edges: 0, boxes: [] };
let ranking = [];

/** The order in which labels get their room: larger first, people before meetings of the same size. */
const rankLabels = () => {
  const weight = (id) => (nodes[id].value ?? 0) + (nodes[id].group === 'Person' ? 0.5 : 0) + (view.focus.includes(id) ? 1e6 : 0);
  ranking = [...shown.nodes].sort((a, b) => weight(b) - weight(a) || a - b);
};

const labelText = (node) => node.short + (isUncertain(node) ? '？' : '');

/** Where a label may stand beside a node: below, right, left, above. */
const boxesAround = (x, y, radius, width, height) => [
  [x - width / 2, y + radius + 2, x + width / 2, y + radius + 2 + height],
  [x + radius + 4, y - height / 2, x + radius + 4 + width, y + height / 2],
  [x - radius - 4 - width, y - height / 2, x - radius - 4, y + height / 2],
  [x - width / 2, y - radius - 2 - height, x + width / 2, y - radius - 2],
];

const writeText = (ctx, text, x, y, color) => {
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = 'rgba(255,255,255,0.92)';
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = color;
  ctx.fillText(text, x, y);
};

const screenOf = (id, scale, centre, size) => {
  const { x, y } = network.body.nodes[id];
  return [(x - centre.x) * scale + size.width / 2, (y - centre.y) * scale + size.height / 2];
};

const drawMark = (ctx, node, x, y, radius) => {
  const mark = isMeeting(node) ? view.style.marks[node.more.kind] : null;
  if (!mark || radius < 7) return;
  ctx.font = `600 ${Math.min(20, radius * 1.25).toFixed(1)}px ${FONT}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = '#3a2a00';
  ctx.fillText(say(mark), x, y + 1);
};

/** All labels of one frame; `only` limits them to what is highlighted. */
const drawLabels = (ctx, only) => {
  const canvas = network.canvas.frame.canvas;
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const taken = new Taken();
  const visible = [];
  ctx.save();
  ctx.setTransform(canvas.width / size.width, 0, 0, canvas.height / size.height, 0, 0);
  if (!state.physics) writeRows(ctx, taken);
  for (const id of only ? ranking.filter((one) => only.has(one)) : ranking) {
    const [x, y] = screenOf(id, scale, centre, size);
    if (x < -60 || y < -30 || x > size.width + 60 || y > size.height + 30) continue;
    const radius = (nodes[id].size ?? 7) * scale;
    visible.push([id, x, y, radius]);
    if (radius > 4) taken.take([x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8]);
  }
  visible.forEach(([id, x, y, radius]) => drawMark(ctx, nodes[id], x, y, radius));
  lettered.nodes = placeLabels(ctx, visible, taken, size);
  lettered.edges = drawTieLabels(ctx, taken, (id) => screenOf(id, scale, centre, size), scale, only);
  ctx.restore();
};

const placeLabels = (ctx, visible, taken, size) => {
  const inside = ([left, top, right, bottom]) => left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
  let count = 0;
  lettered.boxes = [];
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  const chosen = visible.filter(([id]) => id === state.node);
  let failed = 0;
  for (const [id, x, y, radius] of [...chosen, ...visible.filter(([id]) => id !== state.node)]) {
    if (count >= (crowded ? MOST_IN_A_CROWD : MOST_LABELS) || failed >= MOST_FAILED) break;
    const strong = id === state.node || view.focus.includes(id);
    ctx.font = strong ? STRONG : LABEL;
    const text = labelText(nodes[id]);
    const boxes = boxesAround(x, y, radius, widthOfText(ctx, text) + 2, 16);
    const box = boxes.find((one) => inside(one) && taken.isFree(one)) ?? (strong ? boxes[0] : null);
    failed = box ? 0 : failed + 1;
    if (!box) continue;
    taken.take(box);
    lettered.boxes.push(box);
    writeText(ctx, text, box[0] + 1, (box[1] + box[3]) / 2, nodes[id].group === 'Meeting' ? '#6b4700' : '#16202a');
    count += 1;
  }
  return count;
};

/** The colour of a line's text: the line's own where that is dark enough to be read on white. */
const inkOf = (edge) => {
  const color = view.style.ties[edge.style]?.color ?? '#444444';
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue > 125 ? '#4a5560' : color;
};

const tieText = (edge) => (edge.text || tieName(edge.style)) + (isUncertain(edge) ? '？' : '');
const isTelling = (edge) => edge.text || !['together', 'bonded'].includes(edge.style);

/** Names on lines: on those of the selection, or on all of them when few are near enough to be read. */
const drawTieLabels = (ctx, taken, screen, scale, only) => {
  const wanted = highlight.edges.size ? [...highlight.edges] : scale < 1.1 || shown.edges.size > 600 ? [] : [...shown.edges];
  let count = 0;
  ctx.font = SMALL;
  for (const at of wanted) {
    const edge = edges[at];
    if (!shown.edges.has(at) || !isTelling(edge) || count >= MOST_LABELS) continue;
    const [[ax, ay], [bx, by]] = [screen(edge.from), screen(edge.to)];
    const text = tieText(edge);
    const width = widthOfText(ctx, text);
    if (Math.hypot(ax - bx, ay - by) < width + 40) continue;
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
    const box = [x - width / 2 - 2, y - 7, x + width / 2 + 2, y + 7];
    if (!taken.isFree(box)) continue;
    taken.take(box);
    writeText(ctx, text, box[0] + 2, y, inkOf(edge));
    count += 1;
  }
  return count;
};
