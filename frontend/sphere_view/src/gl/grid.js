// Meridians and parallels every 30 degrees as ribbons: two vertices per point, moved apart on the
// screen by the vertex shader. The equator weighs more.

const STEP = Math.PI / 6;
const SEGMENTS = 48; // the chord then leaves the arc by half a pixel at most

function line(point) {
  return Array.from({ length: SEGMENTS + 1 }, (_, i) => {
    const t = (2 * Math.PI * i) / SEGMENTS;
    const [a, b] = [point(t), point(t + 1e-4)];
    return { at: a, tangent: b.map((v, c) => (v - a[c]) * 1e4) };
  });
}

/** {position, tangent, side, index} arrays. */
export function gridGeometry() {
  const lines = [];
  for (let i = 0; i < 6; i += 1) {
    const [c, s] = [Math.cos(i * STEP), Math.sin(i * STEP)];
    lines.push([line((t) => [Math.cos(t) * c, Math.cos(t) * s, Math.sin(t)]), 0]);
  }
  for (let i = -2; i <= 2; i += 1) {
    const [c, s] = [Math.cos(i * STEP), Math.sin(i * STEP)];
    lines.push([line((t) => [Math.cos(t) * c, Math.sin(t) * c, s]), i === 0 ? 1 : 0]);
  }
  const out = { position: [], tangent: [], side: [], index: [] };
  for (const [points, weight] of lines) {
    const start = out.position.length / 3;
    points.forEach(({ at, tangent }, i) => {
      for (const side of [-1, 1]) {
        out.position.push(...at);
        out.tangent.push(...tangent);
        out.side.push(side, weight);
      }
      if (i === SEGMENTS) return;
      const v = start + 2 * i;
      out.index.push(v, v + 1, v + 2, v + 2, v + 1, v + 3);
    });
  }
  return out;
}
