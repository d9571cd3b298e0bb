import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelPlaces } from '../src/ui/reference_lines.js';

test('of two close lines the higher is named above and the lower beneath, however they are listed', () => {
  for (const ys of [[50, 54], [54, 50]]) {
    const places = labelPlaces(ys, 0, 200);
    const above = places[ys.indexOf(50)];
    const beneath = places[ys.indexOf(54)];
    assert.ok(above.y < 50 && beneath.y > 54);
    assert.deepEqual([above.side, beneath.side], ['right', 'right']);
  }
});

test('a third line between them is named at the left', () => {
  const places = labelPlaces([50, 53, 56], 0, 200);
  assert.deepEqual(places.map((place) => place.side), ['right', 'left', 'right']);
});

test('no two labels of a side overlap, none leaves the plot, and what has no room has no label', () => {
  const places = labelPlaces([10, 12, 14, 16, 18, 20, 190], 0, 200);
  const drawn = places.filter(Boolean);
  assert.ok(drawn.length > 3 && drawn.length < places.length);
  assert.ok(drawn.every(({ y }) => y > 0 && y < 200));
  for (const side of ['left', 'right']) {
    const at = drawn.filter((place) => place.side === side).map(({ y }) => y).sort((a, b) => a - b);
    assert.ok(at.every((y, i) => i === 0 || y - at[i - 1] >= 12));
  }
});

test('a lone line at the top edge is named beneath', () => {
  assert.ok(labelPlaces([4], 0, 200)[0].y > 4);
});
