import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tileTexts } from '../src/ui/tiles.js';

test('a tile shows its static value and the gap of the live metric to it', () => {
  const tile = { value: 74.858, metric: 'class_margin', minus: 74.858, unit: 'deg', digits: 2 };
  assert.deepEqual(tileTexts(tile, 70.5), { value: '74.86', unit: '°', gap: 'now 4.36° below' });
  assert.equal(tileTexts(tile, 75).gap, 'now 0.14° above');
});

test('a reference that does not exist is a dash, not the live number', () => {
  const tile = { value: null, metric: 'class_margin', minus: null, unit: 'deg', accent: 'optimum' };
  assert.deepEqual(tileTexts(tile, 70.5), { value: '–', unit: '', gap: '' });
});

test('a live tile shows the metric; without a number it shows a dash', () => {
  const tile = { value: null, metric: 'loss', minus: null, unit: '', digits: 3 };
  assert.deepEqual(tileTexts(tile, 0.12345), { value: '0.123', unit: '', gap: '' });
  assert.equal(tileTexts(tile, NaN).value, '–');
});
