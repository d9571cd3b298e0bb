import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastNumber, nearest, text, yRange, zoomed } from '../src/curves.js';
import { decode } from '../src/protocol.js';
import { Store } from '../src/store.js';

const pad = (n) => (n + 3) & ~3;

/** A payload as the protocol describes it. runs: [{id, gen, train: {tags, from, rows}, eval}]. */
function payload(runs, extra = {}) {
  const blocks = [];
  const head = {
    page: 'p', rid: 1, poll_ms: null, charts: [], ...extra,
    runs: runs.map((run) => ({
      id: run.id, gen: run.gen ?? 0, name: run.id, color: 0, extent: {},
      tables: Object.fromEntries(['train', 'eval'].map((name) => {
        const { tags = [], from = 0, rows = [] } = run[name] ?? {};
        const names = ['step', 'epoch', 'minutes', ...tags];
        for (let c = 0; c < names.length; c += 1) blocks.push(rows.map((row) => row[c]));
        return [name, { tags, from, count: rows.length }];
      })),
    })),
  };
  const encoded = new TextEncoder().encode(JSON.stringify(head));
  const at = pad(4 + encoded.length);
  const bytes = new Uint8Array(at + 4 * blocks.reduce((n, b) => n + b.length, 0));
  new DataView(bytes.buffer).setUint32(0, encoded.length, true);
  bytes.set(encoded, 4);
  bytes.set(new Uint8Array(Float32Array.from(blocks.flat()).buffer), at);
  return bytes;
}

const train = (from, ...losses) => ({
  tags: ['train/loss'], from, rows: losses.map((loss, i) => [from + i, (from + i) / 10, (from + i) / 60, loss]),
});

test('rows that arrive one after the other make one curve', () => {
  const store = new Store();
  store.accept(decode(payload([{ id: 'a', train: train(0, 3, 2) }])));
  const { complete, changed } = store.accept(decode(payload([{ id: 'a', train: train(2, 1) }])));
  assert.ok(complete && changed);
  assert.deepEqual(store.curve('a', 'train', 'train/loss', 'step'), { x: [0, 1, 2], y: [3, 2, 1] });
  assert.deepEqual(store.have(), { a: [0, 3, 0] });
});

test('an answer that comes twice, or late, changes nothing', () => {
  const store = new Store();
  const second = () => decode(payload([{ id: 'a', train: train(1, 2, 1) }]));
  store.accept(decode(payload([{ id: 'a', train: train(0, 3) }])));
  store.accept(second());
  assert.equal(store.accept(second()).changed, false);
  assert.deepEqual(store.curve('a', 'train', 'train/loss', 'step').y, [3, 2, 1]);
});

test('missing rows are noticed and nothing is laid behind the hole', () => {
  const store = new Store();
  const { complete } = store.accept(decode(payload([{ id: 'a', train: train(5, 1) }])));
  assert.equal(complete, false);
  assert.deepEqual(store.have(), { a: [0, 0, 0] });
});

test('a run whose past was rewritten starts anew, one that is no longer shown is forgotten', () => {
  const store = new Store();
  store.accept(decode(payload([{ id: 'a', train: train(0, 3, 2) }, { id: 'b', train: train(0, 9) }])));
  store.accept(decode(payload([{ id: 'a', gen: 1, train: train(0, 7) }])));
  assert.deepEqual(store.have(), { a: [1, 1, 0] });
  assert.deepEqual(store.curve('a', 'train', 'train/loss', 'step').y, [7]);
});

test('what is not a number becomes a gap', () => {
  const store = new Store();
  store.accept(decode(payload([{ id: 'a', train: train(0, 1, NaN, 3) }])));
  assert.deepEqual(store.curve('a', 'train', 'train/loss', 'epoch').y, [1, null, 3]);
});

test('a payload that is cut off is refused', () => {
  const bytes = payload([{ id: 'a', train: train(0, 1, 2, 3) }]);
  assert.throws(() => decode(bytes.slice(0, bytes.length - 4)), RangeError);
  assert.throws(() => decode(bytes.slice(0, 20)), RangeError);
  assert.throws(() => decode(new Uint8Array(0)), RangeError);
});

test('a view with an odd offset is read all the same', () => {
  const bytes = payload([{ id: 'a', train: train(0, 1.5) }]);
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  assert.equal(decode(moved.subarray(1)).runs[0].tables.train.columns.get('train/loss')[0], 1.5);
});

test('the nearest point is found by distance, also outside', () => {
  const xs = [0, 10, 20, 40];
  assert.deepEqual([-5, 4, 6, 29, 31, 99].map((x) => nearest(xs, x)), [0, 0, 1, 2, 3, 3]);
  assert.equal(nearest([], 1), -1);
  assert.equal(lastNumber([1, 2, null]), 1);
  assert.equal(lastNumber([null]), -1);
});

test('reference lines are always inside the vertical range', () => {
  const [low, high] = yRange(60, 90, [{ value: 96.4 }], false);
  assert.ok(low < 60 && high > 96.4);
  assert.ok(yRange(-1, 5, [], true)[0] > 0);
  assert.deepEqual(yRange(null, null, [], false), [0, 1]);
});

test('a logarithmic axis starts at a number of one digit, from which its ticks can be counted', () => {
  for (const [lowest, start] of [[0.1268, 0.09], [1.27e-14, 9e-15], [0.14, 0.1]]) {
    const [low] = yRange(lowest, 1000, [], true);
    assert.ok(Math.abs(low / start - 1) < 1e-9, `${lowest} gave ${low}`);
  }
});

test('a zoom stays inside the run and ends when it covers all of it', () => {
  assert.deepEqual(zoomed([40, 60], 0.5, 100), [45, 55]);
  assert.deepEqual(zoomed([0, 20], 2, 100), [0, 30]);
  assert.equal(zoomed([10, 90], 4, 100), null);
});

test('texts are short', () => {
  assert.deepEqual([0, 96.37938, 1e-5, 123456, NaN, null].map(text), ['0', '96.38', '1.0e-5', '1.2e+5', '–', '–']);
});
