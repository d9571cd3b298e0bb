// Float positions of every sphere at the play head, reused from frame to frame.

import { blend } from './interpolate.js';
import { offsetsOf } from './protocol.js';

export class SceneState {
  constructor(spheres) {
    this.spheres = spheres;
    this.offsets = offsetsOf(spheres);
    this.positions = spheres.map(({ k, n, ghosts }) => ({
      prototypes: new Float32Array(3 * k),
      features: new Float32Array(3 * n),
      ghosts: ghosts ? new Float32Array(3 * k) : null,
    }));
  }

  /** Blend the two key frames around `cursor` into `positions`. */
  at(frames, cursor) {
    const i = Math.min(Math.floor(cursor + 1e-6), frames.length - 1);
    const a = frames[i].points;
    const b = frames[Math.min(i + 1, frames.length - 1)].points;
    const t = Math.max(0, Math.min(1, cursor - i));
    this.spheres.forEach(({ k, n, mode }, s) => {
      const onSphere = mode !== 'projection';
      const start = this.offsets[s].point;
      const out = this.positions[s];
      blend(out.prototypes, a, b, start, k, t, onSphere);
      blend(out.features, a, b, start + k, n, t, onSphere);
      if (out.ghosts) blend(out.ghosts, a, b, start + k + n, k, t, onSphere);
    });
    return this.positions;
  }
}
