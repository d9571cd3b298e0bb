// Numbers about smoothness for tests and for the curious: window.__lmviz.

import { basis } from './camera.js';

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

/** State on the root element (data-*) and smoothness in window.__lmviz. */
export function publish(app) {
  const { player, buffer, stage, root } = app;
  const camera = stage.cameras?.[0];
  const eye = camera ? basis(camera).eye.concat(camera.distance) : [];
  const values = {
    run: buffer.run,
    rev: buffer.rev,
    step: player.step,
    frame: player.frame,
    frames: buffer.length,
    playing: player.playing,
    done: player.finished ? buffer.done.kind : '',
    renderer: stage.renderer.kind,
    error: app.error ?? '',
    camera: eye.map((v) => v.toFixed(3)).join(','),
  };
  for (const [key, value] of Object.entries(values)) {
    if (root.dataset[key] !== String(value)) root.dataset[key] = String(value);
  }
  window.__lmviz = app.stats.snapshot(app);
}
