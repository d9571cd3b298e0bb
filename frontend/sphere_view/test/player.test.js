import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrameBuffer } from '../src/buffer.js';
import { Player } from '../src/player.js';
import { decode } from '../src/protocol.js';
import { payload } from '../fixtures/payload.js';

function setup() {
  const sent = [];
  const player = new Player(new FrameBuffer(), (r) => sent.push(r));
  const give = (options, now = 0) => player.onPayload(decode(payload(options)), now);
  return { player, sent, give, buffer: player.buffer };
}

const range = (a, b) => Array.from({ length: b - a + 1 }, (_, i) => a + i);

test('a playing view asks for one and a half seconds of key frames, once', () => {
  const { player, sent, give } = setup();
  give({ steps: [0] });
  player.play();
  assert.equal(player.pump(0), true);
  assert.deepEqual(sent, [{ run: 'a', rev: 0, have: 0, n: 15, stride: 1, rid: 1 }]);
  assert.equal(player.pump(100), false, 'only one request may be in flight');
});

test('a lost answer is asked for again after five seconds with a new id', () => {
  const { player, sent, give } = setup();
  give({ steps: [0] });
  player.play();
  player.pump(0);
  assert.equal(player.pump(4900), false);
  assert.equal(player.pump(5100), true);
  assert.deepEqual(sent.map((r) => r.rid), [1, 2]);
});

test('ten key frames are played each second', () => {
  const { player, give } = setup();
  give({ steps: range(0, 30) });
  player.play();
  for (let i = 0; i < 60; i += 1) player.tick(1 / 60);
  assert.ok(Math.abs(player.cursor - 10) < 1e-6);
});

test('nothing is asked while paused, hidden, full ahead, or done', () => {
  const { player, sent, give } = setup();
  give({ steps: [0] });
  player.pump(0);
  player.play();
  player.pump(0, false);
  assert.equal(sent.length, 0);
  give({ f0: 1, steps: range(1, 20) });
  player.pump(0);
  assert.equal(sent.length, 0);
  give({ f0: 21, steps: [21], done: { reason: 'r', step: 21, kind: 'converged' } });
  for (let i = 0; i < 40; i += 1) player.tick(0.1);
  player.pump(0);
  assert.equal(sent.length, 0);
  assert.equal(player.playing, false, 'the last frame pauses');
  assert.equal(player.frame, 21);
});

test('a pause rests on a computed state', () => {
  const { player, give } = setup();
  give({ steps: range(0, 5) });
  player.play();
  player.tick(0.17);
  player.pause();
  assert.equal(player.cursor, 2);
});

test('a step of k advances exactly k optimisation steps past the recording', () => {
  const { player, sent, give } = setup();
  give({ steps: [0, 4] });
  player.seek(1);
  player.stepBy(10);
  player.pump(0);
  assert.equal(sent[0].n, 1);
  assert.equal(sent[0].stride, 10);
  give({ f0: 2, steps: [14], rid: 1 });
  for (let i = 0; i < 30; i += 1) player.tick(0.1);
  assert.equal(player.step, 14);
  assert.equal(player.playing, false);
});

test('stepping inside the recording recomputes nothing', () => {
  const { player, sent, give } = setup();
  give({ steps: range(0, 20) });
  player.stepBy(1);
  player.tick(0.2);
  assert.equal(player.step, 1);
  player.stepBy(10);
  for (let i = 0; i < 20; i += 1) player.tick(0.1);
  assert.equal(player.step, 11);
  player.pump(0);
  assert.equal(sent.length, 0);
});

test('a step is exact also where look-ahead of a larger stride was fetched but not shown', () => {
  const { player, sent, give, buffer } = setup();
  give({ steps: [0, 50, 100, 150], total: 4 });
  player.play();
  player.tick(0.1);
  player.stepBy(1);
  player.pump(0);
  assert.deepEqual(
    { have: sent[0].have, n: sent[0].n, stride: sent[0].stride, cut: sent[0].cut },
    { have: 1, n: 1, stride: 1, cut: true },
  );
  give({ f0: 2, steps: [51], total: 3, rid: 1 });
  for (let i = 0; i < 20; i += 1) player.tick(0.1);
  assert.deepEqual(buffer.frames.map((f) => f.step), [0, 50, 51]);
  assert.equal(player.step, 51);
});

test('a step back in the shown part goes to the next recorded frame and drops nothing', () => {
  const { player, sent, give, buffer } = setup();
  give({ steps: [0, 50, 100], total: 3 });
  player.seek(2);
  player.seek(0);
  player.stepBy(1);
  for (let i = 0; i < 20; i += 1) player.tick(0.1);
  player.pump(0);
  assert.equal(player.step, 50);
  assert.equal(buffer.length, 3);
  assert.equal(sent.length, 0);
});

test('the frame a change began at is replaced by the one that the new problem measured', () => {
  const { player, give, buffer } = setup();
  give({ steps: [0, 1, 2] });
  player.seek(2);
  give({ f0: 3, steps: [], pending: 1, total: 3 });
  const result = give({ rev: 1, f0: 2, steps: [2, 3], total: 4, rid: 1 });
  assert.equal(result.cut, true);
  assert.deepEqual(buffer.frames.map((f) => f.step), [0, 1, 2, 3]);
});

test('changed hyper-parameters cut the look-ahead at the play head and go on from there', () => {
  const { player, sent, give, buffer } = setup();
  give({ steps: range(0, 15) });
  player.play();
  player.tick(0.25);
  give({ f0: 16, steps: [], pending: 1, total: 16 });
  player.pump(0);
  assert.equal(buffer.length, 4, 'frame 3 is the one the play head moves to');
  assert.deepEqual({ rev: sent[0].rev, have: sent[0].have }, { rev: 1, have: 3 });
  const stale = give({ f0: 16, steps: [16, 17], pending: 1 });
  assert.equal(stale.stale, true);
  assert.equal(buffer.length, 4, 'frames of the old revision are refused');
  give({ rev: 1, f0: 4, steps: [40, 41], total: 6 });
  assert.deepEqual(buffer.frames.map((f) => f.step), [0, 1, 2, 3, 40, 41]);
});

test('a paused view accepts changed hyper-parameters without asking for frames', () => {
  const { player, sent, give } = setup();
  give({ steps: range(0, 3) });
  player.seek(2);
  give({ f0: 4, steps: [], pending: 2, total: 4 });
  player.pump(0);
  assert.deepEqual([sent[0].rev, sent[0].have, sent[0].n], [2, 2, 0]);
});

test('a view mounted anew while a change waits goes on from its old place, not from the start', () => {
  const { player, sent, give, buffer } = setup();
  give({ steps: range(0, 10), pending: 1, total: 11 });
  player.seek(7);
  player.pump(0);
  assert.deepEqual({ rev: sent[0].rev, have: sent[0].have }, { rev: 1, have: 7 });
  assert.equal(buffer.length, 8);
});

test('another run drops everything but keeps playing', () => {
  const { player, give, buffer } = setup();
  give({ steps: range(0, 9) });
  player.play();
  player.tick(0.25);
  const result = give({ run: 'b', steps: [0] });
  assert.equal(result.reset, true);
  assert.equal(buffer.length, 1);
  assert.equal(player.cursor, 0);
  assert.equal(player.playing, true);
});

test('after a remount in mid-run everything is fetched again from the start', () => {
  const { player, sent, give, buffer } = setup();
  give({ f0: 40, steps: [40, 41], total: 42 });
  assert.equal(buffer.length, 0);
  player.pump(0);
  assert.deepEqual([sent[0].have, sent[0].n], [-1, 42]);
  give({ steps: range(0, 41), rid: 1 });
  assert.equal(buffer.length, 42);
  assert.equal(player.restoring, false);
});

test('a change waiting during a remount is accepted only after the recording is back', () => {
  const { player, sent, give } = setup();
  give({ f0: 2, steps: [2], total: 3, pending: 1 });
  player.pump(0);
  assert.deepEqual([sent[0].rev, sent[0].have], [0, -1]);
  give({ steps: [0, 1, 2], rid: 1, pending: 1 });
  player.seek(2);
  player.pump(1);
  assert.deepEqual([sent[1].rev, sent[1].n], [1, 0]);
});

test('duplicated and overlapping answers change nothing', () => {
  const { give, buffer } = setup();
  give({ steps: range(0, 5) });
  assert.equal(give({ steps: range(0, 5) }).added, 0);
  assert.equal(give({ f0: 4, steps: range(4, 8) }).added, 3);
  assert.equal(give({ f0: 20, steps: [20] }).added, 0, 'a gap is not filled with later frames');
  assert.equal(buffer.length, 9);
});

test('reset travels as a command and is not repeated after the new run arrived', () => {
  const { player, sent, give } = setup();
  give({ steps: [0] });
  player.ask('reset');
  player.pump(0);
  assert.equal(sent[0].cmd, 'reset');
  give({ run: 'b', steps: [0], rid: 1 });
  assert.equal(player.pump(1), false);
});

test('a larger speed is felt at once in recorded frames of a smaller stride', () => {
  const { player, give } = setup();
  give({ steps: range(0, 99) });
  player.stride = 5;
  player.play();
  player.tick(0.2);
  assert.ok(Math.abs(player.cursor - 10) < 1e-6, '50 steps a second');
});

test('an empty answer does not start a storm of requests', () => {
  const { player, sent, give } = setup();
  give({ steps: [0] });
  player.play();
  player.pump(0);
  give({ f0: 1, steps: [], rid: 1, total: 1 }, 10);
  assert.equal(player.pump(11), false);
  assert.equal(player.pump(300), true);
  assert.equal(sent.length, 2);
});

test('a paused view asks again by itself as long after each answer as the head says', () => {
  const { player, sent, give } = setup();
  give({ steps: [0], head: { poll_ms: 800 } }, 1000);
  assert.equal(player.pump(1799), false);
  assert.equal(player.pollIn(1799), 1);
  assert.equal(player.pump(1800, false), false, 'out of sight it keeps quiet');
  assert.equal(player.pump(1800), true);
  assert.deepEqual(sent, [{ run: 'a', rev: 0, have: 0, n: 60, stride: 1, rid: 1 }]);
  give({ f0: 1, steps: [], rid: 1, total: 1, head: { poll_ms: 800 } }, 2000);
  assert.equal(player.pump(2799), false);
  assert.equal(player.pump(2800), true);
});

test('without poll_ms, and after the end, a paused view asks nothing', () => {
  const { player, give } = setup();
  for (const head of [{}, { poll_ms: null }]) {
    give({ steps: [0], head });
    assert.equal(player.pump(1e6), false);
  }
  give({ f0: 1, steps: [1], head: { poll_ms: 10 }, done: { reason: 'r', step: 1, kind: 'full' } });
  assert.equal(player.pollIn(1e6), null);
  assert.equal(player.pump(1e6), false);
});

test('a still view glides to the newest frame in 0.6 s, however many lie between', () => {
  for (const count of [1, 7]) {
    const { player, give } = setup();
    give({ steps: [0] });
    give({ f0: 1, steps: range(1, count) });
    player.glideToLast();
    assert.equal(player.moving, true);
    for (let i = 0; i < 3; i += 1) player.tick(0.1);
    assert.ok(Math.abs(player.cursor - count / 2) < 1e-9, 'half way after half the time');
    for (let i = 0; i < 4; i += 1) player.tick(0.1);
    assert.equal(player.cursor, count);
    assert.equal(player.moving, false);
    assert.equal(player.seen, count);
  }
});

test('frames that arrive during a glide are glided to from where it is', () => {
  const { player, give } = setup();
  give({ steps: [0, 1] });
  player.glideToLast();
  player.tick(0.2);
  const before = player.cursor;
  give({ f0: 2, steps: [2] });
  player.glideToLast();
  player.tick(0.001);
  assert.ok(player.cursor >= before && player.cursor < before + 0.01);
  for (let i = 0; i < 7; i += 1) player.tick(0.1);
  assert.equal(player.cursor, 2);
});

const looking = (seen) => {
  const sent = [];
  const player = new Player(new FrameBuffer(), (r) => sent.push(r), () => seen.now);
  const give = (options, head = {}) => player.onPayload(decode(payload({ head: { tell: true, ...head }, ...options })), 0);
  return { player, sent, give };
};

test('the page is told what is seen once it has settled, and only then', () => {
  const seen = { now: { cameras: [[0.5, 0.25, 4]] } };
  const { player, sent, give } = looking(seen);
  give({ steps: range(0, 30) });
  assert.equal(player.pump(0), false, 'the page knows what a view begins with');
  seen.now = { cameras: [[1, 0.25, 4]] };
  assert.equal(player.pump(10, true, false), false, 'not while it turns');
  assert.equal(player.pump(20), true);
  const sight = { ...seen.now, frame: 0, seen: 0, playing: false };
  assert.deepEqual(sent.at(-1), { run: 'a', rev: 0, have: 30, stride: 1, rid: 1, n: 0, sight });
  give({ f0: 31, steps: [], rid: 1 });
  assert.equal(player.pump(30), false, 'told once');
  player.play();
  for (let i = 0; i < 60; i += 1) player.tick(1 / 60);
  player.pause();
  assert.equal(player.pump(1100), true, 'told at once: the answer before it was no refusal');
  assert.deepEqual([sent.at(-1).sight.frame, sent.at(-1).sight.seen], [10, 10]);
  give({ f0: 31, steps: [], rid: 2 });
  player.seek(4);
  player.pump(2000);
  assert.deepEqual([sent.at(-1).sight.frame, sent.at(-1).sight.seen], [4, 10], 'the end of what was shown too');
});

test('a playing view says so with what it asks for', () => {
  const { player, sent, give } = looking({ now: { cameras: [[0.5, 0.25, 4]] } });
  give({ steps: [0] });
  player.play();
  player.pump(0);
  assert.equal(sent.at(-1).sight.playing, true);
});

test('a link to a step is approached until it is there, and rests on it', () => {
  const { player, sent, give } = looking({ now: { cameras: [[0.5, 0.25, 4]] } });
  give({ steps: [0] });
  player.approach([12, 30]);
  assert.equal(player.pump(0), true);
  assert.deepEqual(sent.at(-1), { run: 'a', rev: 0, have: 0, stride: 1, rid: 1, n: 0, to: true }, 'the way there is not told');
  give({ f0: 1, steps: [5, 10, 12, 17], rid: 1 });
  assert.deepEqual([player.step, player.playing], [17, false], 'the newest state is shown on the way');
  player.pump(10);
  assert.equal(sent.length, 2);
  give({ f0: 5, steps: [22, 27, 30], rid: 2 });
  assert.equal(player.step, 12);
  assert.equal(player.end, 7, 'what was recorded after it can be scrubbed to');
  player.pump(20);
  assert.deepEqual([sent.at(-1).to, sent.at(-1).sight.frame, sent.at(-1).sight.seen], [undefined, 3, 7]);
  give({ f0: 8, steps: [], rid: 3 });
  assert.equal(player.pump(30), false);
});

test('whoever plays, steps or scrubs on the way to a step stays where that leads', () => {
  for (const act of ['play', 'pause', 'seek', 'stepBy']) {
    const { player, sent, give } = looking({ now: { cameras: [[0.5, 0.25, 4]] } });
    give({ steps: [0] });
    player.approach([100, 100]);
    player.pump(0);
    give({ f0: 1, steps: [5], rid: 1 });
    player[act](1);
    player.pump(10);
    assert.ok(sent.slice(1).every((r) => r.to === undefined), act);
  }
});

test('a run that ends before the step of its link rests where it ended', () => {
  const { player, give } = looking({ now: { cameras: [[0.5, 0.25, 4]] } });
  give({ steps: [0] });
  player.approach([100, 100]);
  player.pump(0);
  give({ f0: 1, steps: [5, 9], rid: 1, done: { kind: 'error', step: 9, reason: 'r' } });
  assert.deepEqual([player.step, player.target], [9, null]);
});

test('a moved prototype goes out once, from the frame on the screen, and replaces what followed', () => {
  const { player, sent, give, buffer } = setup();
  give({ steps: range(0, 30) });
  player.seek(10);
  player.move(0, 2, [0, 1, 0]);
  assert.equal(buffer.last, 10);
  player.pump(0);
  const request = { run: 'a', rev: 0, have: 10, n: 0, stride: 1, rid: 1, cmd: 'move', sphere: 0, class: 2, to: [0, 1, 0] };
  assert.deepEqual(sent, [request]);
  assert.equal(player.pump(10), false);
  give({ f0: 10, steps: [10], rev: 1, rid: 1 });
  assert.deepEqual([player.command, player.cursor, buffer.last, buffer.rev], [null, 10, 10, 1]);
  player.pump(20);
  assert.equal(sent.length, 1);
});

test('a second move while the first is on its way is sent too', () => {
  const { player, sent, give } = setup();
  give({ steps: range(0, 3) });
  player.seek(3);
  player.move(0, 2, [0, 1, 0]);
  player.pump(0);
  player.move(0, 2, [1, 0, 0]);
  player.pump(5);
  give({ f0: 3, steps: [3], rev: 1, rid: 1 });
  player.pump(10);
  assert.deepEqual(sent.map((r) => r.to), [[0, 1, 0], [1, 0, 0]]);
});

test('a view that does not ask for it is not disturbed', () => {
  let seen = { cameras: [[0.5, 0.25, 4]] };
  const sent = [];
  const player = new Player(new FrameBuffer(), (r) => sent.push(r), () => seen);
  player.onPayload(decode(payload({ steps: [0, 1] })), 0);
  player.pump(0);
  seen = { cameras: [[1, 0.25, 4]] };
  player.pump(20);
  assert.equal(sent.length, 0);
});
