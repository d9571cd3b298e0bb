// What lies under the pointer, decided on the projected positions (no GPU read-back).

const REACH = 11; // CSS pixels
const TIP_REACH = 16;

/**
 * project: from camera.js; frame: {prototypes, features}. Returns {kind, index} or null.
 * Of the markers within reach the one nearest to the eye wins, a prototype's tip before features.
 */
export function pick(project, frame, k, n, x, y, withFeatures) {
  let found = null;
  let depth = -Infinity;
  for (let j = 0; j < k; j += 1) {
    const [px, py, d] = project(frame.prototypes, j);
    if (Math.hypot(px - x, py - y) < TIP_REACH && d > depth) {
      found = { kind: 'prototype', index: j };
      depth = d;
    }
  }
  if (found && depth > 0) return found;
  let near = REACH;
  for (let f = 0; withFeatures && f < n; f += 1) {
    const [px, py, d] = project(frame.features, f);
    const away = Math.hypot(px - x, py - y);
    // A back marker is taken only where no front marker is in reach.
    const better = d > 0 ? depth <= 0 || away < near : depth <= 0 && d > depth;
    if (away < REACH && better) {
      found = { kind: 'feature', index: f };
      near = away;
      depth = Math.max(d, depth > 0 ? depth : d);
    }
  }
  return found;
}
