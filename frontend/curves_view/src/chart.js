// One chart: uPlot, reference lines on top, a legend that hides curves, and a read-out.

import uPlot from 'uplot';
import { el, setText } from '../../sphere_view/src/dom.js';
import { css } from '../../sphere_view/src/palette.js';
import { axesStyle, padding, seriesColor } from '../../sphere_view/src/ui/chart_style.js';
import { drawLines } from '../../sphere_view/src/ui/reference_lines.js';
import { sampled } from '../../sphere_view/src/ui/twin.js';
import { typeScale } from '../../sphere_view/src/ui/type.js';
import { lastNumber, nearest, text, yRange } from './curves.js';
import { S } from './strings.js';

const MOST_DOTS = 80;
const THIN_STRENGTH = 0.6;
const LEAST_DRAG = 6; // CSS pixels; anything shorter is a click

export class Chart {
  /**
   * memory: {log}, outlives the chart; hidden: keys of hidden curves, a metric's tag or, with
   * several runs, a run's id; on: {zoom, hover, toggle, keys}.
   */
  constructor(spec, runs, memory, hidden, on) {
    Object.assign(this, { spec, runs, memory, hidden, on });
    memory.log ??= Boolean(spec.log);
    this.many = runs.length > 1;
    this.traces = runs.flatMap((run) => spec.series.map((series, i) => ({ run, series, i })));
    this.right = spec.series.some((s) => s.right);
    this.legend = el('div.legend');
    this.logButton = el('button.log', {
      type: 'button', title: S.logHelp, 'aria-label': `${S.logY}: ${spec.title}`, 'aria-pressed': String(memory.log),
      onclick: () => this.#toggleLog(),
    }, S.logY);
    this.logButton.hidden = this.right;
    this.box = el('div.plot', { role: 'img', tabindex: '0' });
    this.box.addEventListener('keydown', (event) => on.keys(event, this));
    this.node = el('figure.chart', { 'data-chart': spec.key },
      el('figcaption', { title: spec.help || '' },
        el('h3', {}, spec.title, spec.unit ? el('small', {}, ` ${spec.unit === 'deg' ? '°' : spec.unit}`) : ''),
        this.logButton),
      this.legend, this.box);
    this.window = [0, 1];
    this.data = [[], ...this.traces.map(() => [])];
    this.curves = this.traces.map(() => ({ x: [], y: [] }));
  }

  setTheme(theme) {
    this.theme = theme;
    this.#legend();
    this.#build();
    this.read();
  }

  #color(trace, strength = 1) {
    const s = this.many ? trace.run.color : 0;
    const color = seriesColor({ s, i: trace.series.color ?? trace.i }, this.many ? 2 : 1, this.theme);
    return css(color, strength);
  }

  #label({ run, series }) {
    if (!this.many) return series.label;
    return this.spec.series.length === 1 ? run.name : `${run.name}: ${series.label}`;
  }

  #key(trace) {
    return this.many ? trace.run.id : trace.series.tag;
  }

  #isShown(trace) {
    return !this.hidden.has(this.#key(trace));
  }

  #legend() {
    this.values = this.traces.map(() => el('b'));
    this.legend.replaceChildren(...this.traces.map((trace, t) => {
      const label = this.#label(trace);
      const swatch = el('i', { style: `border-top:${trace.series.thin ? 2 : 3}px ${trace.series.dash ? 'dashed' : 'solid'} ${this.#color(trace)}` });
      // The names of several runs stand once above all charts.
      const name = this.many && this.spec.series.length === 1 ? null : this.many ? trace.series.label : label;
      return el('button.key', {
        type: 'button', title: S.toggle(label), 'aria-label': label, 'aria-pressed': String(this.#isShown(trace)),
        onclick: () => this.on.toggle(this, this.#key(trace)),
      }, swatch, name, this.values[t]);
    }));
  }

  /** Follow a change of what is hidden. */
  sync() {
    this.#legend();
    this.traces.forEach((trace, t) => this.plot?.setSeries(t + 1, { show: this.#isShown(trace) }, false));
    this.read(this.hovered);
  }

  #build() {
    this.plot?.destroy();
    const { theme } = this;
    this.scale = typeScale(this.box);
    const axes = axesStyle(theme, this.scale);
    const ticks = (u, list) => list.map((v) => (v === null ? '' : text(v)));
    const { log } = this.memory;
    this.plot = new uPlot({
      width: Math.max(160, this.box.clientWidth || 300),
      height: this.box.clientHeight,
      legend: { show: false },
      padding: padding(this.scale, this.right),
      cursor: {
        y: false,
        drag: { x: true, y: false, setScale: false, dist: LEAST_DRAG },
        points: { size: 7 },
        bind: { dblclick: () => () => this.on.zoom(null) },
      },
      scales: {
        x: { time: false, auto: false },
        y: { distr: log ? 3 : 1, range: (u, min, max) => yRange(min, max, this.spec.lines, log) },
        right: { range: (u, min, max) => yRange(min, max, [], false) },
      },
      axes: [
        { ...axes.x, label: S.axisLabel[this.axis] ?? '', values: ticks },
        { ...axes.y, values: ticks },
        ...(this.right ? [{ ...axes.right, values: ticks }] : []),
      ],
      series: [{}, ...this.traces.map((trace) => ({
        scale: trace.series.right ? 'right' : 'y',
        show: this.#isShown(trace),
        // Noisy curves stay in the background.
        stroke: this.#color(trace, trace.series.thin ? THIN_STRENGTH : 1),
        width: (trace.series.thin ? 1.1 : 2) * this.scale,
        dash: trace.series.dash ? [5, 4] : undefined,
        points: { show: (u, t) => this.#hasDots(t - 1), size: 5, fill: this.#color(trace) },
      }))],
      hooks: {
        draw: [(u) => this.#lines(u)],
        setCursor: [(u) => this.#hover(u)],
        setSelect: [(u) => this.#select(u)],
      },
    }, this.data, this.box);
    this.plot.setScale('x', { min: this.window[0], max: this.window[1] });
  }

  #hasDots(t) {
    const { x } = this.curves[t];
    return x.length <= MOST_DOTS && (this.traces[t].series.table === 'eval' || x.length < 2);
  }

  #lines(u) {
    drawLines(u, this.spec.lines.filter((line) => !this.memory.log || line.value > 0), this.theme, uPlot.pxRatio * this.scale);
  }

  /** Take the numbers of the store on this axis; texts follow at once, the picture by draw(). */
  setData(store, axis) {
    this.wanted = axis;
    this.curves = this.traces.map(({ run, series }) => store.curve(run.id, series.table, series.tag, axis));
    this.read(this.hovered);
  }

  /** Draw the part inside this window. */
  draw(window) {
    const renamed = this.wanted !== this.axis;
    this.axis = this.wanted;
    this.window = window;
    // Where a curve has no point of its own it goes straight on; only an explicit null is a gap.
    this.data = uPlot.join(this.curves.map(({ x, y }) => [x, this.#drawable(y)]));
    if (renamed) {
      this.#build();
    } else {
      this.plot.batch(() => {
        this.plot.setData(this.data, false);
        this.plot.setScale('x', { min: window[0], max: window[1] });
      });
    }
  }

  #drawable(ys) {
    return this.memory.log ? ys.map((v) => (v > 0 ? v : null)) : ys;
  }

  #hover(u) {
    if (this.following) return;
    const { left } = u.cursor;
    this.on.hover(left >= 0 ? u.posToVal(left, 'x') : null, this);
  }

  /** Show the values at x, also where the pointer is over another chart; null: the newest. */
  read(x = null, mark = false) {
    this.hovered = x;
    if (mark && this.plot) {
      this.following = true;
      const left = x === null ? -10 : this.plot.valToPos(x, 'x');
      this.plot.setCursor({ left, top: x === null ? -10 : 5 }, false);
      this.following = false;
    }
    const said = [];
    this.traces.forEach((trace, t) => {
      const { x: xs, y: ys } = this.curves[t];
      const i = x === null ? lastNumber(ys) : nearest(xs, x);
      setText(this.values[t], i < 0 ? '–' : text(ys[i]));
      if (i >= 0 && this.#isShown(trace)) said.push(S.value(this.#label(trace), text(ys[i])));
    });
    const lines = this.spec.lines.map((line) => S.value(line.label, text(line.value)));
    this.said = said.join(', ');
    this.box.setAttribute('aria-label', S.summary(this.spec.title, said.length ? [...said, ...lines] : [S.nothing]));
  }

  /** {caption, columns, rows} of the curves at sampled points of this axis. */
  table(axis) {
    const points = [...new Set(this.curves.flatMap(({ x }) => x))].sort((a, b) => a - b);
    const at = (t, x) => {
      const { x: xs, y: ys } = this.curves[t];
      const i = xs.length && x <= xs.at(-1) ? lastNumber(ys, nearest(xs, x)) : -1;
      return i < 0 ? '–' : text(ys[i]);
    };
    return {
      caption: this.spec.title + (this.spec.unit ? ` (${this.spec.unit === 'deg' ? '°' : this.spec.unit})` : ''),
      columns: [S.axisLabel[axis], ...this.traces.map((trace) => this.#label(trace))],
      rows: sampled(points.length).map((i) => [text(points[i]), ...this.traces.map((_, t) => at(t, points[i]))]),
    };
  }

  #select(u) {
    const { left, width } = u.select;
    if (width < LEAST_DRAG) return;
    this.on.zoom([u.posToVal(left, 'x'), u.posToVal(left + width, 'x')]);
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (!this.plot || !width) return;
    const grown = Math.max(Math.abs(width - this.plot.width), Math.abs(height - this.plot.height));
    if (typeScale(this.box) !== this.scale) this.#build();
    else if (grown > 1) this.plot.setSize({ width, height });
  }

  #toggleLog() {
    this.memory.log = !this.memory.log;
    this.logButton.setAttribute('aria-pressed', String(this.memory.log));
    this.data = uPlot.join(this.curves.map(({ x, y }) => [x, this.#drawable(y)]));
    this.#build();
  }

  destroy() {
    this.plot?.destroy();
  }
}
