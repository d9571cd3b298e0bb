import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yRange } from '../src/ui/charts.js';

test('a logarithmic axis starts at a number of one digit, from which its ticks can be counted', () => {
  for (const [lowest, start] of [[0.1268, 0.09], [1.27e-14, 9e-15], [2.7e-5, 2e-5], [0.14, 0.1], [12.9, 9]]) {
    const [low] = yRange(lowest, 1000, [], true);
    assert.ok(Math.abs(low / start - 1) < 1e-9, `${lowest} gave ${low}`);
  }
});
