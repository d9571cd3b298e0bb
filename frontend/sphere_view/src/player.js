// Play head, speed and requests. Pure logic: the clock is passed in, sending is a callback.

export const BASE_RATE = 10; // key frames per second
export const LOOK_AHEAD_S = 1.5;
export const RETRY_MS = 5000;
export const SPEEDS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MAX_CHUNK = 120;
const MAX_RATE = 120;
const POLL_FRAMES = 60;
export const GLIDE_S = 0.6;
const EMPTY_ANSWER_PAUSE_MS = 250;

export class Player {
  /** look() returns what is seen (cameras and switches), or null while there is nothing. */
  constructor(buffer, send, look = () => null) {
    this.buffer = buffer;
    this.send = send;
    this.look = look;
    this.told = null; // what the page knows of the picture
    this.target = null; // {head, end}: steps that a link leads to
    this.playing = false;
    this.cursor = 0; // key frames, fractional between two of them
    this.seen = 0; // furthest key frame shown; curves are drawn up to here
    this.stride = 1;
    this.rid = 0;
    this.inflight = null;
    this.rtt = null;
    this.goal = null; // key frame a step is gliding to
    this.want = null; // {stride} of a step that needs a frame the server has not made yet
    this.glide = null; // {from, to, seconds} of a still view on its way to a newer state
    this.heardAt = 0;
    this.command = null;
    this.restoring = true;
    this.stoppedByDone = false;
    this.notBefore = 0;
  }

  get frame() {
    return Math.max(0, Math.min(Math.floor(this.cursor + 1e-6), this.buffer.last));
  }

  get step() {
    return this.buffer.frames[this.frame]?.step ?? 0;
  }

  /** Last key frame of the recording: look-ahead that was never shown is none yet. */
  get end() {
    return Math.max(0, Math.min(this.buffer.last, Math.ceil(this.seen - 1e-6)));
  }

  get atEnd() {
    return this.cursor >= this.buffer.last - 1e-6;
  }

  get finished() {
    return Boolean(this.buffer.done) && !this.buffer.incomplete;
  }

  /** True while the cursor moves or a frame it waits for is on its way. */
  get moving() {
    return this.playing || this.goal !== null || this.glide !== null;
  }

  /** Let the server compute up to the step `end` of a link, and rest on `head`. */
  approach([head, end]) {
    this.target = { head, end };
  }

  /** Put a prototype where it was dragged to; the run goes on from there. */
  move(sphere, index, to) {
    this.#cut(this.frame);
    this.cursor = this.frame;
    this.command = { cmd: 'move', sphere, class: index, to };
  }

  play() {
    if (this.finished && this.atEnd) this.cursor = 0;
    this.playing = true;
    this.#drop();
    this.stoppedByDone = false;
  }

  pause() {
    this.playing = false;
    this.stoppedByDone = false;
    this.#rest();
  }

  /**
   * Advance exactly `count` optimisation steps; in the part that was shown before, to the next
   * recorded frame that is as far. Look-ahead that was never shown gives way to the exact step.
   */
  stepBy(count) {
    this.playing = false;
    this.#rest();
    const target = this.step + count;
    const { frames } = this.buffer;
    const index = frames.findIndex((f, i) => i > this.cursor && f.step >= target);
    const recorded = this.cursor < Math.floor(this.seen + 1e-6);
    if (index >= 0 && (recorded || frames[index].step === target)) {
      this.goal = index;
      return;
    }
    if (index >= 0) this.#cut(this.cursor);
    else if (this.finished) return;
    this.goal = this.buffer.last + 1;
    this.want = {
      stride: Math.max(1, Math.min(1000, target - (frames[this.buffer.last]?.step ?? 0))),
      cut: index >= 0,
    };
  }

  /** Glide to the newest key frame, in GLIDE_S however many lie between. */
  glideToLast() {
    this.#drop();
    if (!this.atEnd) this.glide = { from: this.cursor, to: this.buffer.last, seconds: 0 };
  }

  seek(frame) {
    this.#drop();
    this.cursor = Math.max(0, Math.min(frame, this.buffer.last));
    this.seen = Math.max(this.seen, this.cursor);
  }

  ask(command) {
    this.command = { cmd: command, n: 1 };
  }

  onPayload(payload, now) {
    this.heardAt = now;
    const answered = this.inflight && payload.head.rid >= this.inflight.rid ? this.inflight : null;
    if (answered) {
      this.rtt = now - this.inflight.at;
      if (answered.command === this.command) this.command = null;
      this.inflight = null;
    }
    const result = this.buffer.accept(payload);
    if (result.reset) {
      this.cursor = 0;
      this.seen = 0;
      this.#drop();
      this.command = null;
      this.inflight = null;
      this.restoring = true;
      this.stoppedByDone = false;
    }
    if (!this.buffer.labels && this.buffer.length > 0) this.buffer.forget();
    if (this.restoring && !this.buffer.incomplete) this.restoring = false;
    if (this.want && result.added) this.want = null;
    const last = Math.max(0, this.buffer.last);
    if (this.cursor > last) this.cursor = last;
    if (this.glide?.to > last) this.glide = null;
    if (this.seen > last) this.seen = last;
    if (this.target && !this.buffer.incomplete) this.#arrive();
    if (answered && !answered.telling && !answered.command && !result.added && !result.reset) this.notBefore = now + EMPTY_ANSWER_PAUSE_MS;
    return result;
  }

  /** Move the play head by `seconds`. Returns true when it moved. */
  tick(seconds) {
    const before = this.cursor;
    const last = this.buffer.last;
    let left = Math.min(seconds, 0.25);
    const limit = this.goal === null ? last : Math.min(this.goal, last);
    if (this.glide) {
      this.#glideOn(seconds);
    } else if (this.moving) {
      while (left > 0 && this.cursor < limit) {
        const rate = this.goal === null ? this.#rate(Math.floor(this.cursor)) : this.#stepRate();
        const next = Math.min(limit, Math.floor(this.cursor + 1e-9) + 1);
        const cost = (next - this.cursor) / rate;
        if (cost > left) {
          this.cursor += left * rate;
          left = 0;
        } else {
          this.cursor = next;
          left -= cost;
        }
      }
      if (this.goal !== null && this.cursor >= this.goal) this.goal = null;
      if (this.goal !== null && this.finished) this.goal = null;
      if (this.playing && this.finished && this.cursor >= last) {
        this.playing = false;
        this.stoppedByDone = true;
      }
    }
    this.seen = Math.max(this.seen, this.cursor);
    return this.cursor !== before;
  }

  /** Send what is needed now, if anything. Returns true when a request went out. */
  pump(now, visible = true, settled = true) {
    // Not as soon as it arrives: a view that was mounted anew first returns to its old place.
    const { pending } = this.buffer;
    if (pending > this.buffer.rev && !this.restoring) this.#acceptRevision(pending);
    if (this.inflight && now - this.inflight.at > RETRY_MS) this.inflight = null;
    if (this.inflight || now < this.notBefore) return false;
    const sight = this.#sight();
    let request = this.#need(now, visible);
    const telling = !request && settled && visible && this.#untold(sight);
    if (telling) request = { n: 0 };
    if (!request) return false;
    this.rid += 1;
    this.inflight = { rid: this.rid, at: now, telling, command: this.command };
    if (sight) {
      this.told = JSON.stringify(sight);
      request = { ...request, sight };
    }
    if (this.target) request = { ...request, to: true };
    const { run, rev } = this.buffer;
    this.send({ run, rev, have: this.buffer.last, stride: this.stride, rid: this.rid, ...request });
    return true;
  }

  // What the page must know to draw this very picture: exports and links are made there.
  #sight() {
    const seen = this.buffer.head?.tell && !this.target ? this.look() : null;
    return seen && { ...seen, frame: this.frame, seen: Math.floor(this.seen + 1e-6), playing: this.moving };
  }

  #untold(sight) {
    if (!sight || this.moving || this.restoring) return false;
    const text = JSON.stringify(sight);
    this.told ??= text; // the page knows what a view begins with
    return text !== this.told;
  }

  /** How long the request on its way has taken so far. */
  waitedMs(now) {
    return this.inflight ? now - this.inflight.at : 0;
  }

  /** Seconds of playback that the buffer still holds. */
  lookAhead() {
    let seconds = 0;
    for (let i = this.cursor; i < this.buffer.last && seconds < LOOK_AHEAD_S; ) {
      const next = Math.floor(i) + 1;
      seconds += (next - i) / this.#rate(Math.floor(i));
      i = next;
    }
    return seconds;
  }

  /** Milliseconds until a paused view asks for news by itself; null where the page wants none. */
  pollIn(now) {
    const every = this.buffer.head?.poll_ms;
    if (typeof every !== 'number' || this.playing || this.finished) return null; // null >= 0
    return Math.max(0, this.heardAt + every - now, this.notBefore - now);
  }

  #need(now, visible) {
    if (this.command) return { n: this.playing ? Math.ceil(LOOK_AHEAD_S * BASE_RATE) : 0, ...this.command };
    if (this.want?.cut) return { n: 1, stride: this.want.stride, cut: true };
    if (this.revise) {
      this.revise = false;
      return { n: this.playing ? Math.ceil(LOOK_AHEAD_S * BASE_RATE) : 0 };
    }
    if (this.buffer.incomplete) {
      return { n: Math.max(1, Math.min(MAX_CHUNK, this.buffer.total - this.buffer.length)) };
    }
    if (this.target) return { n: 0 };
    if (this.finished) return null;
    if (this.want) return { n: 1, stride: this.want.stride };
    if (visible && this.pollIn(now) === 0) return { n: POLL_FRAMES, stride: 1 };
    if (!this.playing || !visible) return null;
    const missing = LOOK_AHEAD_S - this.lookAhead();
    // Ask in chunks: one round trip per third of the look-ahead is enough and keeps messages few.
    if (missing < LOOK_AHEAD_S / 3) return null;
    return { n: Math.ceil(missing * BASE_RATE) };
  }

  // On the way to where a link leads the newest frame is shown; there it rests.
  #arrive() {
    const { frames, last, done } = this.buffer;
    this.cursor = last;
    this.seen = last;
    if (frames[last].step < this.target.end && !done) return;
    this.cursor = Math.max(0, frames.findLastIndex((f) => f.step <= this.target.head));
    this.target = null;
    this.told = ''; // files are drawn from where it stands now
  }

  #acceptRevision(pending) {
    const keep = Math.min(Math.ceil(this.cursor - 1e-6), this.buffer.last);
    this.#cut(keep);
    this.buffer.rev = pending;
    this.#drop();
    this.revise = true;
    if (this.stoppedByDone) this.play();
  }

  // Forget what follows frame `keep`; the server drops it with the next request.
  #cut(keep) {
    this.buffer.truncate(keep + 1);
    this.buffer.total = this.buffer.length;
    this.buffer.done = null;
    this.seen = Math.min(this.seen, keep);
    this.inflight = null;
  }

  // Steps per second stay at stride * BASE_RATE also while recorded frames of a smaller stride
  // play, so that a change of speed is felt at once; slower than BASE_RATE would only show
  // interpolation, so that is the floor.
  #rate(i) {
    const { frames } = this.buffer;
    const gap = i + 1 < frames.length ? frames[i + 1].step - frames[i].step : this.stride;
    return BASE_RATE * Math.max(1, Math.min(MAX_RATE / BASE_RATE, this.stride / Math.max(1, gap)));
  }

  #glideOn(seconds) {
    const { glide } = this;
    glide.seconds += seconds;
    const t = Math.min(1, glide.seconds / GLIDE_S);
    this.cursor = glide.from + (glide.to - glide.from) * t * t * (3 - 2 * t);
    if (t < 1) return;
    this.cursor = glide.to;
    this.glide = null;
  }

  #stepRate() {
    return Math.max(BASE_RATE, (this.goal - this.cursor) * 4);
  }

  // A paused view shows a computed state, never a blend of two.
  #rest() {
    this.cursor = Math.max(0, Math.min(Math.round(this.cursor), this.buffer.last));
    this.#drop();
  }

  #drop() {
    this.target = null;
    this.goal = null;
    this.want = null;
    this.glide = null;
  }
}
