// What the view says in words and in the hover card, gathered from its parts.

import { S } from './strings.js';

/** Text alternative of the picture, with the numbers at the play head. */
export function summary({ buffer, player, panels }) {
  const { spheres } = buffer.head;
  const what = spheres.map((s) => `${s.title} (${S.summaryCount(s.k, s.n)})`).join(', ');
  return S.summary(what, buffer.head.still ? null : player.step, panels.sentences());
}

/** Everything the hover card of sphere s needs. */
export function tipScene({ scene, buffer, player, names, colors }, s) {
  return {
    sphere: scene.spheres[s],
    structure: buffer.head.spheres[s],
    frame: scene.positions[s],
    labels: buffer.labels?.[s],
    gram: buffer.frames[player.frame].gram,
    gramOffset: scene.offsets[s].gram,
    names,
    colors,
  };
}
