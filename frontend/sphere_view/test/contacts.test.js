import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIFT, TRIM, contactCurve, contactsOf, rattlersOf, structureKey } from '../src/contacts.js';
import { layersOf, memoryOf } from '../src/memory.js';
import { withoutOverlap } from '../src/ui/labels.js';

const near = (a, b, eps = 1e-6) => assert.ok(Math.abs(a - b) < eps, `${a} is not ${b}`);
const triple = (points, i) => [...points.subarray(3 * i, 3 * i + 3)];
const OCTAHEDRON = Float32Array.from([1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1]);

test('a contact on the ball is the great circle: equal pieces of the angle, all at one height', () => {
  const curve = contactCurve(OCTAHEDRON, [0, 4], 'sphere', 3);
  // A quarter circle in thirds: 0, 30, 60, 90 degrees in the plane of x and z.
  [[1, 0], [Math.sqrt(3) / 2, 0.5], [0.5, Math.sqrt(3) / 2], [0, 1]].forEach(([x, z], i) => {
    const [a, b, c] = triple(curve, i);
    near(a, LIFT.sphere * x);
    near(b, 0);
    near(c, LIFT.sphere * z);
  });
});

test('opposite prototypes are joined half round the ball, and along the rim of a disc', () => {
  for (const mode of ['sphere', 'circle']) {
    const curve = contactCurve(OCTAHEDRON, [0, 1], mode, 8);
    for (let i = 0; i <= 8; i += 1) near(Math.hypot(...triple(curve, i)), LIFT[mode], 1e-5);
    near(triple(curve, 4)[0], 0, 1e-5);
    near(triple(curve, 4)[2], 0, 1e-5);
  }
});

test('contacts on a disc leave the prototype between them free', () => {
  const curve = contactCurve(OCTAHEDRON, [0, 2], 'circle', 4);
  const angle = ([x, y]) => Math.atan2(y, x);
  near(angle(triple(curve, 0)), TRIM.circle, 1e-5);
  near(angle(triple(curve, 4)), Math.PI / 2 - TRIM.circle, 1e-5);
});

test('in a projection a contact is a straight chord between the shown points', () => {
  const shown = Float32Array.from([0.5, 0, 0, 0, 0.2, 0.4]);
  const curve = contactCurve(shown, [0, 1], 'projection', 2);
  [[0.5, 0, 0], [0.25, 0.1, 0.2], [0, 0.2, 0.4]].forEach((p, i) => p.forEach((v, c) => near(triple(curve, i)[c], v)));
});

test('contacts and rattlers outside the sphere are left out', () => {
  assert.deepEqual(contactsOf({ k: 3, edges: [[0, 2], [1, 1], [0, 3], [-1, 2]] }), [[0, 2]]);
  assert.deepEqual(contactsOf({ k: 3 }), []);
  assert.deepEqual(rattlersOf({ k: 3, rattlers: [2, 3] }), [2]);
});

test('a head with the same contacts is no reason to build them again', () => {
  const sphere = { k: 3, edges: [[0, 1]], rattlers: [2] };
  assert.equal(structureKey({ ...sphere, title: 'other' }), structureKey(sphere));
  assert.notEqual(structureKey({ ...sphere, rattlers: [] }), structureKey(sphere));
  assert.equal(structureKey({ k: 3 }), structureKey({ k: 3, edges: [], rattlers: [] }));
});

test('a page sets its own layers, and the visitor\'s choice there outlasts them', () => {
  const optimum = memoryOf('optimum');
  const lab = memoryOf('lab');
  assert.equal(layersOf(optimum, { labels: false, caps: true }).labels, false);
  optimum.chosen.labels = true;
  const later = layersOf(memoryOf('optimum'), { labels: false, caps: true });
  assert.deepEqual([later.labels, later.caps], [true, true]);
  assert.equal(layersOf(lab, { labels: false }).labels, false);
  assert.equal('nonsense' in layersOf(lab, { nonsense: true }), false);
});

test('of overlapping names the nearest stays', () => {
  const box = (x, y, depth) => ({ x, y, depth, width: 60 });
  const kept = withoutOverlap([box(100, 100, 0.2), box(140, 105, 0.9), box(100, 130, 0.1), box(300, 100, 0)]);
  assert.deepEqual([...kept].sort(), [1, 2, 3]);
});
