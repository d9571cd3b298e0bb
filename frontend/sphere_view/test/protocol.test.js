import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, offsetsOf, pointCount } from '../src/protocol.js';
import { payload } from '../fixtures/payload.js';

test('every array of a payload comes back frame by frame', () => {
  const { head, frames } = decode(payload({ steps: [0, 5], point: (f, p, c) => 1000 * f + 10 * p + c }));
  assert.equal(head.F, 2);
  assert.deepEqual(frames.map((f) => f.step), [0, 5]);
  assert.deepEqual([...frames[1].points.slice(0, 6)], [1000, 1001, 1002, 1010, 1011, 1012]);
  assert.deepEqual([...frames[0].gram], [1000, 1001, 1002]);
  assert.deepEqual([...frames[1].gram], [1003, 1004, 1005]);
  assert.deepEqual([...frames[1].metrics], [0.5]);
});

test('a payload that starts at an odd address of its buffer decodes to the same numbers', () => {
  const bytes = payload({ steps: [0, 1, 2] });
  for (const shift of [1, 2, 3]) {
    const moved = new Uint8Array(bytes.length + shift).subarray(shift);
    moved.set(bytes);
    assert.deepEqual(decode(moved).frames, decode(bytes).frames);
  }
});

test('any head length keeps the arrays aligned', () => {
  for (const run of ['', 'x', 'xy', 'xyz', 'xyzw']) {
    const { frames } = decode(payload({ run, point: (f, p) => p }));
    assert.equal(frames[0].points[3 * 4], 4);
  }
});

test('a cut-off payload is refused with its size, not half read', () => {
  const bytes = payload({ steps: [0, 1] });
  assert.throws(() => decode(bytes.subarray(0, bytes.length - 4)), /bytes, needs/);
  assert.throws(() => decode(new Uint8Array(2)), RangeError);
});

test('ghosts count as points only where they are sent', () => {
  assert.equal(pointCount({ k: 4, n: 10, ghosts: true }), 18);
  assert.deepEqual(offsetsOf([{ k: 4, n: 10, ghosts: false }, { k: 2, n: 0, ghosts: true }]), [
    { point: 0, gram: 0 }, { point: 14, gram: 6 },
  ]);
});
