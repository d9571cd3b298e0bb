// The horizontal lines that curves are read against, and their names.

import { css } from '../palette.js';
import { lineColors } from './chart_style.js';

/**
 * Where the labels of horizontal lines stand: for each line (its y in pixels, downwards) the
 * baseline and the side of its label, or null where there is no room left. The highest line has its
 * label above it and the lowest beneath, so that labels come in the order of their lines.
 */
export function labelPlaces(ys, top, bottom, unit = 1) {
  const places = ys.map(() => null);
  const order = ys.map((_, i) => i).sort((a, b) => ys[a] - ys[b]);
  const highest = order.shift();
  const lowest = order.pop();
  for (const i of [highest, lowest, ...order].filter((v) => v !== undefined)) {
    const y = ys[i];
    const slots = [y - 5 * unit, y + 12 * unit];
    if (i === lowest) slots.reverse();
    const free = (v, side, gaps) => v - 9 * unit > top && v < bottom
      && places.every((o) => !o || o.side !== side || Math.abs(o.y - v) > 12 * unit)
      && (!gaps || ys.every((o) => o === y || o > v + 2 * unit || o < v - 11 * unit));
    // At the right end, where the curves arrive; without another line through it, if possible.
    const tries = [true, false].flatMap((gaps) => ['right', 'left'].flatMap((side) => slots.map((v) => ({ y: v, side, gaps }))));
    const found = tries.find((at) => free(at.y, at.side, at.gaps));
    if (found) places[i] = { y: found.y, side: found.side };
  }
  return places;
}

/**
 * Draw lines ({label, value, style}) over a uPlot chart, from its hook "draw". unit: pixels of the
 * canvas for one of usual type.
 */
export function drawLines(u, lines, theme, unit) {
  const { ctx } = u;
  const { left, width, top, height } = u.bbox;
  const drawn = lines
    .map((line) => ({ line, y: u.valToPos(line.value, 'y', true) }))
    .filter(({ y }) => y >= top - 1 && y <= top + height + 1);
  const color = (line) => css(lineColors(theme)[line.style] ?? theme.muted);
  ctx.save();
  ctx.font = `600 ${10.5 * unit}px ${theme.font}`;
  ctx.lineWidth = 1.4 * unit;
  ctx.setLineDash([6 * unit, 4 * unit]);
  for (const { line, y } of drawn) {
    ctx.strokeStyle = color(line);
    ctx.beginPath();
    ctx.moveTo(left, y);
    ctx.lineTo(left + width, y);
    ctx.stroke();
  }
  // Labels come last, so that no line goes through one.
  ctx.lineWidth = 3 * unit;
  ctx.setLineDash([]);
  const places = labelPlaces(drawn.map(({ y }) => y), top, top + height, unit);
  drawn.forEach(({ line }, i) => {
    if (!places[i]) return;
    const { y, side } = places[i];
    const x = side === 'right' ? left + width - 4 * unit : left + 4 * unit;
    ctx.textAlign = side;
    ctx.strokeStyle = css(theme.background, 0.9);
    ctx.strokeText(line.label, x, y);
    ctx.fillStyle = color(line);
    ctx.fillText(line.label, x, y);
  });
  ctx.restore();
}
