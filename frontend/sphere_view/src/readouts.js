// What the view says in words and in the hover card, gathered from its parts.

import { angleDeg } from './geometry.js';
import { KEYS } from './shortcuts.js';
import { S } from './strings.js';

/** Text alternative of the picture, with the numbers at the play head. */
export function summary({ buffer, player, panels, scene, names }) {
  const { spheres } = buffer.head;
  const what = spheres.map((s) => `${s.title ?? ''} (${S.summaryCount(s.k, s.n)})`.trim()).join(', ');
  const angles = spheres.map((s, i) => smallestAngle(buffer.frames[player.frame].gram, scene.offsets[i].gram, s, names, spheres.length > 1));
  return S.summary(what, buffer.head.still ? null : player.step, [...panels.sentences(), ...angles.filter(Boolean)]);
}

function smallestAngle(gram, offset, { k, title }, names, many) {
  let [best, a, b] = [-Infinity, 0, 0];
  for (let i = 0, at = offset; i < k; i += 1) {
    for (let j = i + 1; j < k; j += 1, at += 1) if (gram[at] > best) [best, a, b] = [gram[at], i, j];
  }
  return k > 1 ? S.smallest(many ? title : '', angleDeg(best / 32767).toFixed(2), names[a], names[b]) : '';
}

/** The keys that do something in this view now, for the help. */
export function helpGroups(app) {
  const player = KEYS.filter(({ action }) => app.allows(action)).map(({ action, show }) => [show, S.keyActions[action]]);
  const groups = player.length ? [[S.keysPlayer, [...player, [['?'], S.keyActions.help]]]] : [];
  const flat = app.buffer.head.spheres.every((s) => s.mode === 'circle');
  const sphere = app.stage.moving ? [...S.sphereKeys, S.movingKey] : S.sphereKeys;
  return flat ? groups : [...groups, [S.keysSphere, sphere]];
}

/** Everything the hover card of sphere s needs. */
export function tipScene({ scene, stage, buffer, player, names, colors }, s) {
  return {
    sphere: scene.spheres[s],
    structure: buffer.head.spheres[s],
    frame: scene.positions[s],
    held: Boolean(stage.hand),
    labels: buffer.labels?.[s],
    gram: buffer.frames[player.frame].gram,
    gramOffset: scene.offsets[s].gram,
    names,
    colors,
  };
}
