// What stands behind the nodes: white paper, dates as upright lines, series as level bands.

const screenFrame = () => {
  const canvas = network.canvas.frame.canvas;
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  return {
    canvas, width, height,
    x: (value) => (value - centre.x) * scale + width / 2,
    y: (value) => (value - centre.y) * scale + height / 2,
  };
};

const drawBackdrop = (ctx) => {
  const { columns, rows } = view.layouts[state.layout];
  const frame = screenFrame();
  ctx.save();
  ctx.setTransform(frame.canvas.width / frame.width, 0, 0, frame.canvas.height / frame.height, 0, 0);
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, frame.width, frame.height);
  ctx.font = SMALL;
  if (!state.physics) {
    drawColumns(ctx, columns, frame);
    drawRows(ctx, rows, frame);
  }
  ctx.restore();
};

const upright = (ctx, x, height) => {
  ctx.beginPath();
  ctx.moveTo(x, 18);
  ctx.lineTo(x, height);
  ctx.stroke();
};

const drawColumns = (ctx, columns, frame) => {
  ctx.strokeStyle = '#e8e8e8';
  ctx.lineWidth = 1;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  let free = -Infinity;
  const dense = columns.length > 1 && frame.x(columns[1][0]) - frame.x(columns[0][0]) < 14;
  for (const [at, date] of columns) {
    const text = date || word('undated');
    const x = Math.round(frame.x(at)) + 0.5;
    if (x < -40 || x > frame.width + 40) continue;
    const width = widthOfText(ctx, text);
    const named = x - width / 2 >= free + 6;
    if (named || !dense) upright(ctx, x, frame.height);
    if (!named) continue;
    free = x + width / 2;
    ctx.fillStyle = '#5c6670';
    ctx.fillText(text, x, 4);
  }
};

const drawRows = (ctx, rows, frame) => {
  ctx.strokeStyle = '#eeeeee';
  for (const [at] of rows) {
    const y = Math.round(frame.y(at)) + 0.5;
    if (y < 0 || y > frame.height) continue;
    ctx.beginPath();
    ctx.moveTo(0, y);
    ctx.lineTo(frame.width, y);
    ctx.stroke();
  }
};

/** The names of the bands, before any label, so that labels keep clear of them. */
const writeRows = (ctx, taken) => {
  const frame = screenFrame();
  ctx.font = SMALL;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const [at, text] of view.layouts[state.layout].rows) {
    const box = [4, frame.y(at) + 2, 10 + widthOfText(ctx, text), frame.y(at) + 17];
    if (!text || !taken.isFree(box)) continue;
    taken.take(box);
    writeText(ctx, text, 6, (box[1] + box[3]) / 2, '#5c6670');
  }
};
