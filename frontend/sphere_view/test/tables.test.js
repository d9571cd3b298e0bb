import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tablesOf } from '../src/tables.js';
import { sampled } from '../src/ui/twin.js';

// A regular tetrahedron: every two prototypes are arccos(-1/3) = 109.47 degrees apart, and a
// feature on its prototype has the sample margin 1 - (-1/3) = 4/3.
const R = 1 / Math.sqrt(3);
const TETRAHEDRON = [R, R, R, R, -R, -R, -R, R, -R, -R, -R, R];

function tetrahedron(more = {}) {
  const gram = new Int16Array(6).fill(Math.round(-32767 / 3));
  const positions = { prototypes: new Float32Array(TETRAHEDRON), features: new Float32Array(TETRAHEDRON.map((u) => 2 * u)) };
  const frames = Array.from({ length: 31 }, (_, i) => ({ step: 10 * i, gram, metrics: new Float32Array([i / 4]) }));
  return tablesOf({
    head: { spheres: [{ k: 4, n: 4, mode: 'sphere', title: 'One', ...more }], metrics: [{ key: 'loss', label: 'Loss', unit: '' }] },
    frames,
    frame: 30,
    upto: 30,
    scene: { offsets: [{ gram: 0 }], positions: [positions] },
    labels: [[0, 1, 2, 3]],
    names: ['a', 'b', 'c', 'd'],
    step: 300,
  });
}

test('the tables of a tetrahedron hold its angle and its margin', () => {
  const [classes, angles, curves] = tetrahedron();
  assert.match(classes.caption, /step 300/);
  for (const row of classes.rows) assert.deepEqual(row.slice(2), ['109.47°', '+1.333', '+1.333']);
  assert.deepEqual(angles.rows[1], ['b', '109.47°', '–', '109.47°', '109.47°']);
  assert.deepEqual(curves.columns, ['step', 'Loss']);
  assert.deepEqual(curves.rows.at(-1), ['300', '7.5'], 'the newest state is among the samples');
  assert.deepEqual(curves.rows[0], ['0', '0']);
});

test('angles of features in a projection are not given out as those of the space', () => {
  const [classes] = tetrahedron({ mode: 'projection' });
  assert.equal(classes.columns.length, 3);
});

test('samples are few, rising, and hold both ends', () => {
  for (const count of [0, 1, 5, 12, 13, 1000]) {
    const at = sampled(count);
    assert.ok(at.length <= 12 && new Set(at).size === at.length);
    assert.deepEqual([...at].sort((a, b) => a - b), at);
    if (count) assert.deepEqual([at[0], at.at(-1)], [0, count - 1]);
  }
});
