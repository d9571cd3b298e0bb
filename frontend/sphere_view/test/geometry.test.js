import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basis, between, facing, home, named, projector, rotated, unproject, zoomed } from '../src/camera.js';
import { featureReadout, largestCos, nearestDirection, nearestPrototype, pairIndex, voronoiCell } from '../src/geometry.js';
import { blend } from '../src/interpolate.js';
import { pick } from '../src/pick.js';

const near = (a, b, eps = 1e-6) => assert.ok(Math.abs(a - b) < eps, `${a} is not ${b}`);
const TETRA = Float64Array.from([1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1].map((v) => v / Math.sqrt(3)));

test('half way between two key frames lies on the sphere, half way along the arc', () => {
  const a = Int16Array.from([32767, 0, 0]);
  const b = Int16Array.from([0, 32767, 0]);
  const [x, y, z] = blend(new Float32Array(3), a, b, 0, 1, 0.5, true);
  near(x, Math.SQRT1_2);
  near(y, Math.SQRT1_2);
  near(z, 0);
});

test('projected points move on straight lines inside the ball', () => {
  const [x, y] = blend(new Float32Array(3), Int16Array.from([16384, 0, 0]), Int16Array.from([0, 16384, 0]), 0, 1, 0.5, false);
  near(x, 0.25, 1e-4);
  near(y, 0.25, 1e-4);
});

test('antipodal key frames never give a point off the sphere', () => {
  const out = blend(new Float32Array(3), Int16Array.from([32767, 0, 0]), Int16Array.from([-32767, 0, 0]), 0, 1, 0.5, true);
  near(Math.hypot(...out), 1);
});

test('pairs of the upper triangle are counted as numpy.triu_indices does', () => {
  const pairs = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];
  pairs.forEach(([i, j], at) => {
    assert.equal(pairIndex(i, j, 4), at);
    assert.equal(pairIndex(j, i, 4), at);
  });
});

test('vertices of a regular tetrahedron are arccos(-1/3) apart', () => {
  near(largestCos(TETRA, 4), -1 / 3);
  const gram = Int16Array.from({ length: 6 }, () => Math.round(-32767 / 3));
  near(nearestPrototype(gram, 0, 2, 4).angle, 109.4712, 1e-2);
});

test('a feature on its prototype has angle 0 and the margin of the nearest rival', () => {
  const read = featureReadout(TETRA.slice(3, 6), 0, TETRA, 4, 1);
  near(read.theta, 0, 1e-4);
  near(read.margin, 1 + 1 / 3);
  const wrong = featureReadout(TETRA.slice(3, 6), 0, TETRA, 4, 0);
  assert.equal(wrong.rival, 1);
  near(wrong.margin, -4 / 3);
});

test('a direction belongs to the cell of the nearest prototype', () => {
  assert.equal(voronoiCell([0.9, 0.8, 1], TETRA, 4), 0);
  assert.equal(voronoiCell([-1, -0.9, 0.7], TETRA, 4), 3);
});

test('the camera basis is orthonormal and right-handed in every view', () => {
  for (const view of ['fit', 'front', 'side', 'top']) {
    const { eye, right, up } = basis(named(home(), view));
    const cross = [right[1] * up[2] - right[2] * up[1], right[2] * up[0] - right[0] * up[2], right[0] * up[1] - right[1] * up[0]];
    cross.forEach((v, i) => near(v, eye[i]));
    near(Math.hypot(...up), 1);
  }
});

test('facing a direction puts it in the middle, nearest to the eye', () => {
  const p = [0.48, -0.6, 0.64];
  const camera = facing(home(), p);
  const [x, y, depth] = projector(basis(camera), camera.distance, 200, 100)(p, 0);
  near(x, 100, 1e-9);
  near(y, 50, 1e-9);
  near(depth, 1, 1e-9);
});

test('the ball fits into the shorter side of its cell', () => {
  const camera = home();
  const { right } = basis(camera);
  const tangent = 1 / camera.distance; // where the line of sight touches the ball
  const eye = basis(camera).eye.map((v) => v * tangent);
  const edge = right.map((v, i) => v * Math.sqrt(1 - tangent ** 2) + eye[i]);
  const [x] = projector(basis(camera), camera.distance, 300, 200)(edge, 0);
  assert.ok(x > 150 + 80 && x < 250, `${x}`);
});

test('a dragged point follows the pointer', () => {
  const at = (camera) => projector(basis(camera), camera.distance, 400, 400)([1, 0, 0], 0);
  const start = { azimuth: 0, elevation: 0, distance: 4 };
  assert.ok(at(rotated(start, 0.1, 0))[0] > at(start)[0], 'drag right moves the front to the right');
  assert.ok(at(rotated(start, 0, 0.1))[1] > at(start)[1], 'drag down moves the front down');
});

test('zoom and elevation stay within their limits', () => {
  let camera = home();
  for (let i = 0; i < 100; i += 1) camera = rotated(zoomed(camera, 0.5), 0, 1);
  assert.ok(camera.distance > 1.5);
  assert.ok(camera.elevation < Math.PI / 2);
});

test('a glide takes the short way round', () => {
  const from = { azimuth: 3, elevation: 0, distance: 4 };
  const to = { azimuth: -3, elevation: 0, distance: 4 };
  const middle = between(from, to, 0.5).azimuth;
  assert.ok(middle > 3 && middle < 2 * Math.PI - 3 + 1e-9);
});

test('the front marker is picked where two overlap', () => {
  const frame = { prototypes: new Float32Array([0, 0, 1]), features: new Float32Array([-1, 0, 0, 1, 0, 0]) };
  const project = projector(basis({ azimuth: 0, elevation: 0 }), 4, 100, 100);
  assert.deepEqual(pick(project, frame, 1, 2, 50, 50, true), { kind: 'feature', index: 1 });
  assert.equal(pick(project, frame, 1, 2, 5, 95, true), null);
  assert.equal(pick(project, frame, 1, 2, 50, 50, false), null);
});

test('what is dragged lies under the pointer, on the half of the ball where it was taken', () => {
  const [distance, w, h] = [4.05, 640, 480];
  for (const [azimuth, elevation] of [[0.62, 0.38], [-2, 1.2], [3, -0.7]]) {
    const frame = basis({ azimuth, elevation });
    const project = projector(frame, distance, w, h);
    for (const [x, y] of [[320, 240], [400, 200], [250, 330]]) {
      for (const behind of [false, true]) {
        const p = unproject(frame, distance, w, h, x, y, behind);
        near(Math.hypot(...p), 1);
        const [px, py, depth] = project(p, 0);
        near(px, x, 1e-6);
        near(py, y, 1e-6);
        // The outline is a little in front of the centre: 1 / distance.
        assert.equal(depth < 1 / distance, behind);
      }
    }
  }
});

test('a pointer that leaves the ball drags along its outline', () => {
  const [distance, w, h] = [4.05, 640, 480];
  const frame = basis(home());
  const p = unproject(frame, distance, w, h, 639, 240);
  near(Math.hypot(...p), 1);
  const [px, py] = projector(frame, distance, w, h)(p, 0);
  near(py, 240, 1e-6);
  assert.ok(px > 400 && px < 639);
});

test('the nearest prototype to one that is held is found without a matrix', () => {
  const near3 = nearestDirection(Float64Array.from([1, 0, 0, 0, 1, 0, 0.6, 0.8, 0]), 1, 3);
  assert.equal(near3.other, 2);
  near(near3.angle, (Math.acos(0.8) * 180) / Math.PI, 1e-9);
});
