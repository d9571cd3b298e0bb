// Everything beside and below the stage that follows the play head: tiles, matrix, curves.

import { el } from '../dom.js';
import { S } from '../strings.js';
import { Chart } from './charts.js';
import { Matrix } from './matrix.js';
import { Tiles } from './tiles.js';

const CURVE_INTERVAL_MS = 320; // redraw of one chart at most this often; the play head is faster

export class Panels {
  /** on: {seek(i), wake(), log(key, on)} */
  constructor(on) {
    this.on = on;
    this.tiles = new Tiles();
    this.matrix = new Matrix();
    this.side = el('div.side', {}, this.tiles.node, this.matrix.node);
    this.below = el('div.below', { role: 'group', 'aria-label': S.charts });
    this.charts = [];
    this.logs = {}; // axes that the visitor has switched, by the key of their chart
    // Curves out of sight are not drawn until they come into view.
    this.inView = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const chart = this.charts.find((c) => c.node === target);
        if (chart) chart.inView = isIntersecting;
      }
      on.wake();
    }, { rootMargin: '80px' });
    this.key = '';
  }

  setTheme(theme) {
    this.theme = theme;
    this.matrix.setTheme(theme);
    this.matrix.draw();
    for (const chart of this.charts) chart.setTheme(theme);
  }

  setColors(colors) {
    this.matrix.setColors(colors);
    this.matrix.draw();
  }

  setProblem(head, offsets, names, colors) {
    this.matrix.setProblem(head.spheres, offsets, names, colors);
    this.key = '';
    this.setHead(head);
  }

  /** Reference lines and tiles may change with the hyper-parameters within one run. */
  setHead(head) {
    this.tiles.setHead(head);
    this.tiles.node.hidden = !head.tiles.length;
    this.matrix.node.hidden = head.matrix === false || head.spheres.every((s) => s.k < 2);
    this.side.hidden = this.tiles.node.hidden && this.matrix.node.hidden;
    this.below.hidden = !head.charts.length;
    const key = JSON.stringify([head.charts, head.metrics, head.spheres.map((s) => s.title)]);
    if (key === this.key) return;
    this.key = key;
    this.inView.disconnect();
    for (const chart of this.charts) chart.destroy();
    this.stale = new Set();
    this.charts = head.charts.map((spec) => new Chart(spec, head, this.on));
    for (const chart of this.charts) chart.setLog(this.logs[chart.key] ?? chart.log);
    this.below.replaceChildren(...this.charts.map((c) => c.node));
    this.below.dataset.count = String(this.charts.length);
    for (const chart of this.charts) {
      this.inView.observe(chart.node);
      chart.setTheme(this.theme);
    }
    this.dirty();
  }

  /** Axes that stand otherwise than usual, by the key of their chart; kept, and read again. */
  setLogs(logs) {
    this.logs = logs;
    for (const chart of this.charts) chart.setLog(logs[chart.key] ?? Boolean(chart.spec.log));
    this.dirty();
  }

  dirty() {
    this.stale ??= new Set();
    for (const chart of this.charts) this.stale.add(chart);
  }

  setFrame(frames, index, upto) {
    this.frames = frames;
    const changed = upto !== this.upto || frames.length < this.upto;
    this.upto = upto;
    this.tiles.update(frames[index]);
    this.matrix.update(frames[index]);
    if (changed) this.dirty();
    for (const chart of this.charts) chart.setFrame(index);
  }

  /** Redraw one waiting chart if it is time; true while others wait. */
  due(now) {
    if (!this.frames) return false;
    const waiting = [...(this.stale ?? [])].filter((chart) => chart.inView);
    if (!waiting.length) return false;
    if (now - (this.drawn ?? -Infinity) >= CURVE_INTERVAL_MS / waiting.length) {
      // A set keeps its order, so the chart that waits longest comes first.
      this.stale.delete(waiting[0]);
      waiting[0].setData(this.frames, this.upto);
      this.drawn = now;
    }
    return true;
  }

  resize() {
    for (const chart of this.charts) chart.resize();
  }

  sentences() {
    return this.tiles.sentences();
  }

  destroy() {
    this.inView.disconnect();
    this.matrix.observer.disconnect();
    for (const chart of this.charts) chart.destroy();
  }
}
