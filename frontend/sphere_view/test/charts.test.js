import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logTicks } from '../src/ui/charts.js';

test('a logarithmic axis has a few ticks in its range, whatever the range', () => {
  assert.deepEqual(logTicks(0.0975, 3), [0.1, 0.2, 0.5, 1, 2]);
  assert.deepEqual(logTicks(3, 40), [5, 10, 20]);
  assert.deepEqual(logTicks(2e-3, 50), [0.01, 0.1, 1, 10]);
  assert.deepEqual(logTicks(9.77e-15, 80), [1e-12, 1e-9, 1e-6, 1e-3, 1]);
});
