// Angles and margins on the unit sphere, for read-outs. Vectors are triples in flat arrays.

export const DEG = 180 / Math.PI;

export const clampCos = (c) => Math.max(-1, Math.min(1, c));

export const angleDeg = (cos) => Math.acos(clampCos(cos)) * DEG;

export const dot3 = (a, i, b, j) =>
  a[3 * i] * b[3 * j] + a[3 * i + 1] * b[3 * j + 1] + a[3 * i + 2] * b[3 * j + 2];

const norm3 = (a, i) => Math.sqrt(dot3(a, i, a, i)) || 1;

/** Index of the cosine of the pair i < j in a row-major upper triangle of a k x k matrix. */
export function pairIndex(i, j, k) {
  const [a, b] = i < j ? [i, j] : [j, i];
  return a * k - (a * (a + 1)) / 2 + (b - a - 1);
}

/** Read-out of feature f of class y: {theta, margin, rival}; theta in degrees. */
export function featureReadout(features, f, prototypes, k, y) {
  let own = -1;
  let best = -2;
  let rival = -1;
  for (let j = 0; j < k; j += 1) {
    const scale = norm3(features, f) * norm3(prototypes, j);
    const cos = clampCos(dot3(features, f, prototypes, j) / scale);
    if (j === y) own = cos;
    else if (cos > best) {
      best = cos;
      rival = j;
    }
  }
  return { theta: angleDeg(own), margin: rival < 0 ? null : own - best, rival };
}

/** Nearest other prototype of j from a packed int16 gram: {other, angle} (degrees). */
export function nearestPrototype(gram, offset, j, k) {
  let best = -Infinity;
  let other = -1;
  for (let i = 0; i < k; i += 1) {
    if (i === j) continue;
    const cos = gram[offset + pairIndex(i, j, k)];
    if (cos > best) {
      best = cos;
      other = i;
    }
  }
  return other < 0 ? null : { other, angle: angleDeg(best / 32767) };
}

/** The same from the unit vectors themselves, for what no key frame holds yet. */
export function nearestDirection(prototypes, j, k) {
  let best = -Infinity;
  let other = -1;
  for (let i = 0; i < k; i += 1) {
    const cos = i === j ? -Infinity : dot3(prototypes, i, prototypes, j);
    if (cos > best) {
      best = cos;
      other = i;
    }
  }
  return other < 0 ? null : { other, angle: angleDeg(best) };
}

/** Largest cosine between two of the k prototypes (they have length one). */
export function largestCos(prototypes, k) {
  let best = -1;
  for (let i = 0; i < k; i += 1) {
    for (let j = i + 1; j < k; j += 1) best = Math.max(best, dot3(prototypes, i, prototypes, j));
  }
  return best;
}

/** Class whose prototype is nearest to direction p: the Voronoi cell p lies in. */
export function voronoiCell(p, prototypes, k) {
  let best = -Infinity;
  let cell = -1;
  for (let j = 0; j < k; j += 1) {
    const d = dot3(p, 0, prototypes, j);
    if (d > best) {
      best = d;
      cell = j;
    }
  }
  return cell;
}
