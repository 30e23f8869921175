// The selection stands out: a white veil over everything, and what belongs to the selection drawn once more above it.
// Nothing is updated for that, so a click is answered at once however large the graph; where there are thousands of
// lines, only those of the selection are drawn at all.

const highlight = { nodes: new Set(), edges: new Set() };

const selectHighlight = () => {
  highlight.nodes = new Set();
  highlight.edges = new Set();
  if (state.edge !== null && edges[state.edge]) {
    const edge = edges[state.edge];
    highlight.edges.add(state.edge);
    highlight.nodes = new Set([edge.from, edge.to]);
  } else if (state.node !== null && isDrawn(state.node)) {
    highlight.nodes.add(state.node);
    for (const at of edgesAt[state.node]) {
      if (!shown.edges.has(at)) continue;
      highlight.edges.add(at);
      highlight.nodes.add(otherEnd(edges[at], state.node));
    }
  }
  if (crowded) network.body.edgeIndices = [...(highlight.nodes.size ? highlight.edges : shown.edges)];
};

const drawVeil = (ctx) => {
  if (!highlight.nodes.size) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = 'rgba(255,255,255,0.84)';
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
  highlight.edges.forEach((at) => { if (shown.edges.has(at)) network.body.edges[at].draw(ctx); });
  highlight.nodes.forEach((id) => { if (shown.nodes.has(id)) network.body.nodes[id].draw(ctx); });
};

const afterDrawing = (ctx) => {
  drawVeil(ctx);
  drawLabels(ctx, highlight.nodes.size ? highlight.nodes : null);
};
