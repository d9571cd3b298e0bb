// The contact graph of a packing: which prototypes touch, which touch nothing, and the curves
// between them. The GL shader in gl/contacts.js draws the same curves.

/** Height of the curves over the ball, resp. the rim of the disc. */
export const LIFT = { sphere: 1.002, circle: 1.035, projection: 1 };
/** Radians left free at both ends, so that neighbouring contacts on the rim stay apart. */
export const TRIM = { sphere: 0, circle: 0.06, projection: 0 };

/** Pieces of one curve: few curves are long, many are short. */
export const segmentsFor = (edges) => (edges.length > 120 ? 12 : 36);

/** Pairs of different prototypes that the head names; anything else is left out. */
export function contactsOf({ k, edges }) {
  const known = (j) => Number.isInteger(j) && j >= 0 && j < k;
  return (edges ?? []).filter(([a, b]) => known(a) && known(b) && a !== b);
}

/** Prototypes that can move freely. */
export function rattlersOf({ k, rattlers }) {
  return (rattlers ?? []).filter((j) => Number.isInteger(j) && j >= 0 && j < k);
}

/** Changes exactly when contacts or rattlers do. */
export const structureKey = (sphere) => JSON.stringify([sphere.edges ?? [], sphere.rattlers ?? []]);

/**
 * segments + 1 points of the curve from prototype a to prototype b: the great circle's shorter
 * arc, or in mode "projection" the chord. Flat array of triples.
 */
export function contactCurve(prototypes, [a, b], mode, segments) {
  const out = new Float32Array(3 * (segments + 1));
  const from = prototypes.subarray(3 * a, 3 * a + 3);
  const to = prototypes.subarray(3 * b, 3 * b + 3);
  if (mode === 'projection') {
    for (let i = 0; i < out.length; i += 1) {
      const t = Math.floor(i / 3) / segments;
      out[i] = from[i % 3] * (1 - t) + to[i % 3] * t;
    }
    return out;
  }
  const cos = from[0] * to[0] + from[1] * to[1] + from[2] * to[2];
  let side = [0, 1, 2].map((c) => to[c] - cos * from[c]);
  let sin = Math.hypot(...side);
  const angle = Math.atan2(sin, cos);
  if (sin < 1e-4) {
    // Opposite points have no shortest arc: any will do, on the disc the one along the rim.
    const [x, y, z] = from;
    side = Math.abs(z) < 0.9 ? [-y, x, 0] : [0, -z, y];
    sin = Math.hypot(...side);
  }
  const trim = Math.min(TRIM[mode], angle / 4);
  for (let i = 0; i <= segments; i += 1) {
    const turn = trim + ((angle - 2 * trim) * i) / segments;
    const [u, v] = [LIFT[mode] * Math.cos(turn), (LIFT[mode] * Math.sin(turn)) / sin];
    for (let c = 0; c < 3; c += 1) out[3 * i + c] = u * from[c] + v * side[c];
  }
  return out;
}
