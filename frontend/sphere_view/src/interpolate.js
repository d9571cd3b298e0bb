// Blending of two key frames into float positions.

import { INT16_SCALE } from './protocol.js';

/**
 * out[0..3*count) = blend of int16 points a and b (from point `start`) at t in [0, 1].
 * onSphere: renormalise (normalised lerp); otherwise the points lie inside the unit ball and
 * move on straight lines.
 */
export function blend(out, a, b, start, count, t, onSphere) {
  const s = 1 - t;
  for (let i = 0, j = start * 3; i < count * 3; i += 3, j += 3) {
    let x = a[j] * s + b[j] * t;
    let y = a[j + 1] * s + b[j + 1] * t;
    let z = a[j + 2] * s + b[j + 2] * t;
    let scale = INT16_SCALE;
    if (onSphere) {
      const norm = Math.hypot(x, y, z);
      if (norm < 1e3) {
        // Nearly antipodal ends have no shortest arc: show the nearer key frame.
        const near = t < 0.5 ? a : b;
        [x, y, z] = [near[j], near[j + 1], near[j + 2]];
        scale = 1 / (Math.hypot(x, y, z) || 1);
      } else {
        scale = 1 / norm;
      }
    }
    out[i] = x * scale;
    out[i + 1] = y * scale;
    out[i + 2] = z * scale;
  }
  return out;
}
