// Resolution of the drawing. While something moves it follows the speed of the machine; at rest
// the picture is drawn once more, finer. Software rendering stays fluid, a still stays crisp.

const LEVELS = [0.5, 0.6, 0.75, 1, 1.5, 2];
const SLOW_MS = 24;
const FAST_MS = 12;
const SAMPLES = 10;
const REST_BUDGET_MS = 220;
const GAP_MS = 1000; // longer pauses are no frame intervals

export class Quality {
  /** dpr: device pixel ratio of the screen. */
  constructor(dpr) {
    this.level = LEVELS.findLastIndex((r) => r <= Math.max(1, dpr));
    this.ceiling = LEVELS.length - 1;
    this.samples = [];
    this.cost = 0;
  }

  get moving() {
    return LEVELS[this.level];
  }

  /** Finest ratio whose single frame stays within the budget, judged by the frames so far. */
  get rest() {
    const fits = (r) => this.cost * (r / this.moving) ** 2 <= REST_BUDGET_MS;
    return LEVELS.findLast((r, i) => i >= this.level && (fits(r) || i === this.level));
  }

  /** Take the time since the previous frame of the same motion. */
  sample(ms) {
    if (ms > GAP_MS) return;
    this.samples.push(ms);
    if (this.samples.length < SAMPLES) return;
    const sorted = [...this.samples].sort((a, b) => a - b);
    const median = sorted[SAMPLES >> 1];
    this.samples.length = 0;
    this.cost = median;
    if (median > SLOW_MS && this.level > 0) {
      // Far too slow: two steps at once, so that a start is not spent on finding out.
      this.level = Math.max(0, this.level - (median > 1.4 * SLOW_MS ? 2 : 1));
      this.ceiling = this.level; // no way back up: that would flicker between two levels
    } else if (median < FAST_MS && this.level < this.ceiling) {
      this.level += 1;
    }
  }
}
