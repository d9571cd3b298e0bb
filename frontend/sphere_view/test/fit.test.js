import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange } from '../src/ui/fit.js';

test('one sphere takes the room that is left, and no more than its width', () => {
  assert.deepEqual(arrange(1, 900, 400, 0, 800), { columns: 1, height: 400 });
  assert.deepEqual(arrange(1, 358, 500, 0, 844), { columns: 1, height: 358 });
  assert.deepEqual(arrange(1, 2000, 1500, 0, 1600), { columns: 1, height: 760 });
});

test('where a sphere would be tiny the reader scrolls', () => {
  assert.equal(arrange(1, 900, 150, 0, 800), null);
  assert.equal(arrange(4, 358, 300, 40, 844), null);
  assert.equal(arrange(2, 900, -50, 40, 800), null);
});

test('several stand in the rows that make them largest', () => {
  assert.deepEqual(arrange(4, 900, 400, 40, 800), { columns: 4, height: 225 });
  assert.deepEqual(arrange(4, 900, 900, 40, 1200), { columns: 2, height: 410 });
  assert.deepEqual(arrange(2, 616, 230, 40, 480), { columns: 2, height: 190 });
  assert.deepEqual(arrange(3, 358, 700, 30, 1000), { columns: 1, height: 203 });
});

test('whatever the window, what is arranged fits into it', () => {
  for (let n = 1; n <= 9; n += 1) {
    for (const width of [320, 640, 1200]) {
      for (const room of [120, 300, 640, 1000]) {
        const found = arrange(n, width, room, 24, 900);
        if (!found) continue;
        const rows = Math.ceil(n / found.columns);
        assert.ok(rows * (found.height + 24) <= room + 1e-9);
        assert.ok(found.height <= width / found.columns);
      }
    }
  }
});
