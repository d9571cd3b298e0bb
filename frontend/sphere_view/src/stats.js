// Numbers about smoothness for tests and for the curious: window.__lmviz.

const WINDOW = 60;

export class Stats {
  constructor() {
    this.shown = 0;
    this.times = [];
    this.work = [];
    this.rtts = [];
  }

  /** A frame with a new state was shown at `now` and took `ms` of main-thread time. */
  frame(now, ms) {
    this.shown += 1;
    for (const [list, value] of [[this.times, now], [this.work, ms]]) {
      list.push(value);
      if (list.length > WINDOW) list.shift();
    }
  }

  answer(rtt) {
    if (rtt === null) return;
    this.rtts.push(rtt);
    if (this.rtts.length > WINDOW) this.rtts.shift();
  }

  snapshot(app) {
    const { times, work, rtts } = this;
    const span = times.length > 1 ? times[times.length - 1] - times[0] : 0;
    return {
      shown: this.shown,
      fps: span > 0 ? ((times.length - 1) * 1000) / span : 0,
      workMs: work.length ? work.reduce((a, b) => a + b, 0) / work.length : 0,
      rtt: rtts.length ? rtts[rtts.length - 1] : null,
      rtts: [...rtts],
      cursor: app.player.cursor,
      lookAhead: app.player.lookAhead(),
      renderer: app.stage.renderer.kind,
    };
  }
}
