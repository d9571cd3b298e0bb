// The key frames the browser holds. It knows runs and revisions, nothing about time or drawing.

export class FrameBuffer {
  constructor() {
    this.clear('');
  }

  clear(run) {
    this.run = run;
    this.rev = 0;
    this.pending = 0;
    this.head = null;
    this.labels = null; // per sphere, class of each feature
    this.frames = [];
    this.total = 0;
    this.done = null;
  }

  get length() {
    return this.frames.length;
  }

  get last() {
    return this.frames.length - 1;
  }

  /** True while the server holds frames that are not here, or the labels never arrived. */
  get incomplete() {
    return !this.labels || this.length === 0 || this.length < this.total;
  }

  /**
   * Take in a decoded payload. Returns {reset, cut, added, stale}: reset = another run began,
   * cut = frames were dropped or replaced, added = number of new frames.
   */
  accept({ head, frames }) {
    const result = { reset: false, cut: false, added: 0, stale: false };
    if (head.run !== this.run) {
      this.clear(head.run);
      this.rev = head.rev;
      result.reset = true;
    } else if (head.rev < this.rev) {
      // Computed before the change of hyper-parameters that this client has accepted.
      this.pending = Math.max(this.pending, head.pending);
      return { ...result, stale: true };
    } else if (head.rev > this.rev) {
      result.cut = this.length > head.f0;
      this.truncate(head.f0);
      this.rev = head.rev;
    }
    this.head = head;
    this.pending = head.pending;
    this.total = head.total;
    this.done = head.done ?? null;
    if (head.f0 === 0 && head.spheres.every((s) => s.labels)) {
      this.labels = head.spheres.map((s) => Uint16Array.from(s.labels));
    }
    frames.forEach((frame, i) => {
      const at = head.f0 + i;
      if (at === this.length) {
        this.frames.push(frame);
        result.added += 1;
      } else if (at < this.length) {
        // After a change of hyper-parameters the frame it began at comes again, measured anew.
        this.frames[at] = frame;
        result.cut = true;
      }
    });
    return result;
  }

  /** Keep the first `count` frames. */
  truncate(count) {
    if (count < this.frames.length) this.frames.length = Math.max(0, count);
  }

  /** Start again from nothing within the same run (labels were missing after a remount). */
  forget() {
    this.frames = [];
    this.labels = null;
  }
}
