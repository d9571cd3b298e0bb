import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layersOf, memoryOf, remember, switched } from '../src/memory.js';

test('a link says what is seen, whatever was chosen before; the next choice stands beside it', () => {
  const memory = memoryOf('page of this test');
  memory.chosen.labels = false;
  memory.cameras = [{ azimuth: 1 }];
  remember(memory, { opened: 'a', cameras: [], layers: { caps: true }, logs: { loss: true } });
  const layers = layersOf(memory, { features: false });
  assert.deepEqual([layers.caps, layers.labels, layers.features], [true, true, false]);
  assert.equal(memory.cameras, null);
  assert.equal(memoryOf('page of this test').opened, 'a');
  memory.chosen.labels = false;
  assert.equal(layersOf(memory, { features: false }).labels, false);
});

test('only what stands otherwise than the page begins with is told', () => {
  const usual = layersOf({ chosen: {} }, { caps: true });
  const now = layersOf({ chosen: { caps: false, labels: true } }, { caps: true });
  assert.deepEqual(switched(now, usual), { caps: false });
});
