// The numbers at the play head, and the curves up to it, as the texts of tables.

import { angleDeg, featureReadout, nearestPrototype, pairIndex } from './geometry.js';
import { S } from './strings.js';
import { sampled } from './ui/twin.js';

export const MOST_ANGLES = 30; // classes whose angles are listed pair by pair

const degrees = (angle) => `${angle.toFixed(2)}°`;
const signed = (x) => (x < 0 ? '−' : '+') + Math.abs(x).toFixed(3);
const number = (x) => (Number.isFinite(x) ? String(+x.toPrecision(5)) : '–');

/** Smallest and mean sample margin of every class: [{least, mean, count}]; count 0 for none. */
export function marginsByClass({ features, prototypes }, labels, k) {
  const found = Array.from({ length: k }, () => ({ least: Infinity, mean: 0, count: 0 }));
  for (let f = 0; f < labels.length; f += 1) {
    const { margin } = featureReadout(features, f, prototypes, k, labels[f]);
    if (margin === null) continue;
    const own = found[labels[f]];
    own.least = Math.min(own.least, margin);
    own.count += 1;
    own.mean += (margin - own.mean) / own.count;
  }
  return found;
}

/** One row a class: nearest other prototype, angle to it, and the margins of its features. */
function classTable({ sphere, gram, at, positions, labels, names, where }) {
  const { k } = sphere;
  // In a projection the features' angles are not those of the space.
  const margins = labels?.length && sphere.mode !== 'projection' ? marginsByClass(positions, labels, k) : null;
  const rows = Array.from({ length: k }, (_, j) => {
    const near = nearestPrototype(gram, at, j, k);
    const row = [names[j], near ? names[near.other] : '–', near ? degrees(near.angle) : '–'];
    if (!margins) return row;
    const { least, mean, count } = margins[j];
    return [...row, count ? signed(least) : '–', count ? signed(mean) : '–'];
  });
  const columns = [S.tableClass, S.nearest, S.tableMargin, ...(margins ? [S.tableLeast, S.tableMean] : [])];
  return { caption: S.tableClasses(where), columns, rows };
}

function angleTable({ sphere, gram, at, names, where }) {
  const { k } = sphere;
  const angle = (i, j) => (i === j ? '–' : degrees(angleDeg(gram[at + pairIndex(i, j, k)] / 32767)));
  const all = Array.from({ length: k }, (_, i) => i);
  return {
    caption: S.tableAngles(where),
    columns: [S.tableClass, ...all.map((j) => names[j])],
    rows: all.map((i) => [names[i], ...all.map((j) => angle(i, j))]),
  };
}

function curveTable({ frames, upto, metrics, s, title }) {
  const width = metrics.length;
  return {
    caption: S.tableCurves(title),
    columns: [S.step, ...metrics.map((m) => m.label + (m.unit === 'deg' ? ' (°)' : m.unit ? ` (${m.unit})` : ''))],
    rows: sampled(Math.min(frames.length, upto + 1)).map((f) => [
      frames[f].step.toLocaleString('en'), ...metrics.map((_, m) => number(frames[f].metrics[s * width + m]))]),
  };
}

/** Every table of the view: {head, frames, frame, upto, scene, labels, names, step}. */
export function tablesOf({ head, frames, frame, upto, scene, labels, names, step }) {
  const { gram } = frames[frame];
  return head.spheres.flatMap((sphere, s) => {
    const where = [head.spheres.length > 1 && sphere.title, step !== null && `${S.step} ${step}`].filter(Boolean).join(', ');
    const given = {
      sphere, gram, at: scene.offsets[s].gram, positions: scene.positions[s], labels: labels?.[s], names, where,
    };
    const tables = [classTable(given)];
    if (sphere.k > 1 && sphere.k <= MOST_ANGLES) tables.push(angleTable(given));
    if (frames.length > 1 && head.metrics.length) {
      tables.push(curveTable({ frames, upto, metrics: head.metrics, s, title: head.spheres.length > 1 ? sphere.title : '' }));
    }
    return tables;
  });
}
