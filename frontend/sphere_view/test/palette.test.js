import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Quality } from '../src/quality.js';
import { classColor, contrast, fogged, oklch } from '../src/palette.js';

const DARK = [0.05, 0.07, 0.09];

// Viénot, Brettel and Mollon (1999): what dichromats see, in linear RGB.
const BLINDNESS = {
  protan: [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
  deutan: [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
};
const linear = (u) => (u <= 0.04045 ? u / 12.92 : ((u + 0.055) / 1.055) ** 2.4);
const lab = (rgb, matrix) => {
  let c = rgb.map(linear);
  if (matrix) c = matrix.map((row) => Math.max(0, row[0] * c[0] + row[1] * c[1] + row[2] * c[2]));
  const xyz = [
    (0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505,
    0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2],
    (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089,
  ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])];
};
const distance = (a, b) => Math.hypot(...a.map((v, i) => v - b[i]));

for (const [name, background] of [['light', [1, 1, 1]], ['dark', DARK]]) {
  test(`eight classes stay apart for colour-blind eyes on ${name} ground`, () => {
    for (const matrix of [null, BLINDNESS.protan, BLINDNESS.deutan]) {
      const colors = Array.from({ length: 8 }, (_, j) => lab(classColor(j, background), matrix));
      for (let i = 0; i < 8; i += 1) for (let j = 0; j < i; j += 1) assert.ok(distance(colors[i], colors[j]) > 9, `${i} ${j} ${distance(colors[i], colors[j])}`);
    }
  });

  test(`every one of 64 class colours is seen on ${name} ground`, () => {
    for (let j = 0; j < 64; j += 1) assert.ok(contrast(classColor(j, background), background) >= 1.45, `class ${j}`);
  });
}

// Fog and its share as theme.js derives them from Streamlit's white and this app's dark ground.
for (const [name, background, fog, haze] of [['light', [1, 1, 1], [0.89, 0.915, 0.953], 0.17], ['dark', DARK, [0.14, 0.168, 0.225], 0.22]]) {
  test(`at the far side each of eight classes still looks most like itself on ${name} ground`, () => {
    const near = Array.from({ length: 8 }, (_, j) => classColor(j, background));
    near.forEach((color, i) => {
      const far = lab(fogged(color, { fog, haze }, 1));
      const nearest = near.map((c) => distance(lab(c), far));
      assert.equal(nearest.indexOf(Math.min(...nearest)), i, `class ${i + 1}: ${nearest.map(Math.round)}`);
      assert.ok(nearest[i] > 5, 'distance is seen');
    });
  });
}

test('classes of equal shape never share a colour', () => {
  for (let i = 0; i < 64; i += 1) {
    for (let j = i + 6; j < 64; j += 6) assert.ok(distance(lab(classColor(i)), lab(classColor(j))) > 5, `${i} ${j}`);
  }
});

test('OKLCH white and mid grey come out as sRGB knows them', () => {
  oklch(1, 0, 0).forEach((u) => assert.ok(Math.abs(u - 1) < 1e-3));
  oklch(0.5999, 0, 0).forEach((u) => assert.ok(Math.abs(u - 128 / 255) < 3e-3));
});

test('a slow machine gets a coarser picture in motion and never flickers back', () => {
  const quality = new Quality(1);
  for (let i = 0; i < 30; i += 1) quality.sample(150);
  assert.equal(quality.moving, 0.5);
  for (let i = 0; i < 60; i += 1) quality.sample(10);
  assert.equal(quality.moving, 0.5);
});

test('a fast machine gets a finer picture, and rest is at least as fine as motion', () => {
  const quality = new Quality(1);
  assert.equal(quality.moving, 1);
  for (let i = 0; i < 60; i += 1) quality.sample(8);
  assert.equal(quality.moving, 2);
  assert.equal(quality.rest, 2);
});
