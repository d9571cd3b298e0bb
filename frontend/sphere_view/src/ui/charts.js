// Streaming curves. One uPlot per chart; reference lines and the play head are drawn on top.

import uPlot from 'uplot';
import { el, setText } from '../dom.js';
import { css } from '../palette.js';
import { S } from '../strings.js';
import { axesStyle, padding, seriesColor } from './chart_style.js';
import { drawLines } from './reference_lines.js';
import { typeScale } from './type.js';

const isNumber = (x) => typeof x === 'number' && Number.isFinite(x);

/**
 * Ticks of a logarithmic axis: 1, 2 and 5 times powers of ten, over many decades powers of ten
 * alone. uPlot's own may never come to an end (from 0.097 they step over 0.1), and over many
 * decades it draws all lines and names none.
 */
export function logTicks(min, max) {
  const [low, high] = [Math.floor(Math.log10(min)), Math.floor(Math.log10(max))];
  const step = Math.max(1, Math.ceil((high - low) / 6));
  const digits = high - low > 2 ? [1] : [1, 2, 5];
  const ticks = [];
  for (let e = Math.ceil(low / step) * step; e <= high; e += step) {
    for (const digit of digits) ticks.push(Number(`${digit}e${e}`));
  }
  return ticks.filter((v) => v >= min && v <= max);
}

/** Smallest and largest of the data and the reference lines, padded. */
export function yRange(min, max, lines, log) {
  const values = [min, max, ...lines.map((l) => l.value)].filter((v) => isNumber(v) && (!log || v > 0));
  if (!values.length) return log ? [0.1, 1] : [0, 1];
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  if (log) return [lo / 1.3, hi * 1.3];
  const pad = (hi - lo || Math.abs(hi) || 1) * 0.08;
  // A labelled line at the top needs room for its label above it.
  return [lo - pad, hi + pad * (lines.some((l) => l.value === hi) ? 2 : 1)];
}

/** Compact tick text. */
const tick = (v) => (v === 0 ? '0' : Math.abs(v) >= 1e4 || Math.abs(v) < 1e-3 ? v.toExponential(0) : String(+v.toPrecision(4)));

export class Chart {
  constructor(spec, head, on) {
    this.spec = spec;
    this.head = head;
    this.key = spec.series[0];
    this.log = Boolean(spec.log);
    this.keys = spec.series.map((key) => head.metrics.findIndex((m) => m.key === key)).filter((i) => i >= 0);
    this.traces = head.spheres.flatMap((sphere, s) => this.keys.map((m, i) => ({ s, m, i })));
    this.legend = el('div.legend');
    this.logButton = el('button.log', {
      type: 'button', title: S.logHelp, 'aria-label': `${S.logY}: ${spec.title}`, 'aria-pressed': String(this.log),
      onclick: () => this.#toggleLog(),
    }, S.logY);
    this.box = el('div.plot', { role: 'img', 'aria-label': spec.title });
    this.playhead = el('div.playhead', { 'aria-hidden': 'true' });
    this.node = el('figure.chart', { title: spec.help || '' },
      el('figcaption', {}, el('h3', {}, spec.title, spec.unit ? el('small', {}, ` ${spec.unit === 'deg' ? '°' : spec.unit}`) : ''), this.logButton),
      this.legend, this.box);
    this.data = [[], ...this.traces.map(() => [])];
    this.on = on;
  }

  setTheme(theme) {
    this.theme = theme;
    this.#legend();
    this.#build();
  }

  #label({ s, m }) {
    const { spheres, metrics } = this.head;
    if (spheres.length === 1) return metrics[m].label;
    return this.keys.length === 1 ? spheres[s].title : `${spheres[s].title}: ${metrics[m].label}`;
  }

  #legend() {
    this.values = this.traces.map(() => el('b'));
    const items = this.traces.map((trace, t) => {
      const color = css(seriesColor(trace, this.head.spheres.length, this.theme));
      const dash = this.head.spheres.length > 1 && trace.i % 2 ? 'dashed' : 'solid';
      return el('span.key', {}, el('i', { style: `border-top:3px ${dash} ${color}` }), this.#label(trace), this.values[t]);
    });
    this.legend.replaceChildren(...items);
  }

  #build() {
    this.plot?.destroy();
    const { theme } = this;
    this.scale = typeScale(this.box);
    const axes = axesStyle(theme, this.scale);
    this.plot = new uPlot({
      width: Math.max(160, this.box.clientWidth || 300),
      height: this.box.clientHeight,
      legend: { show: false },
      padding: padding(this.scale),
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
      scales: {
        x: { time: false },
        y: { distr: this.log ? 3 : 1, range: (u, min, max) => yRange(min, max, this.spec.lines, this.log) },
      },
      axes: [
        { ...axes.x, label: S.step, values: (u, list) => list.map((v) => (Number.isInteger(v) ? v.toLocaleString('en') : '')) },
        {
          ...axes.y,
          values: (u, list) => list.map((v) => (v === null ? '' : tick(v))),
          ...(this.log ? { splits: (u, i, min, max) => logTicks(min, max), filter: (u, list) => list } : {}),
        },
      ],
      series: [{}, ...this.traces.map((trace) => ({
        stroke: css(seriesColor(trace, this.head.spheres.length, theme)),
        width: 2 * this.scale,
        dash: this.head.spheres.length > 1 && trace.i % 2 ? [5, 4] : undefined,
        points: { show: false },
        spanGaps: false,
      }))],
      hooks: { draw: [(u) => this.#lines(u), () => this.#moveHead()], setCursor: [(u) => this.#hover(u.cursor.idx)] },
    }, this.data, this.box);
    this.plot.over.append(this.playhead);
    this.plot.over.addEventListener('click', () => {
      if (isNumber(this.plot.cursor.idx)) this.on.seek(this.plot.cursor.idx);
    });
    this.#moveHead();
  }

  #lines(u) {
    drawLines(u, this.spec.lines.filter((line) => isNumber(line.value) && (!this.log || line.value > 0)), this.theme, uPlot.pxRatio * this.scale);
  }

  /** frames: all key frames; upto: last one to draw. */
  setData(frames, upto) {
    const count = Math.min(frames.length, upto + 1);
    const width = this.head.metrics.length;
    const x = new Array(count);
    const ys = this.traces.map(() => new Array(count));
    for (let f = 0; f < count; f += 1) {
      x[f] = frames[f].step;
      this.traces.forEach(({ s, m }, t) => {
        const v = frames[f].metrics[s * width + m];
        ys[t][f] = Number.isFinite(v) && (!this.log || v > 0) ? v : null;
      });
    }
    this.data = [x, ...ys];
    this.frames = frames;
    this.plot?.setData(this.data);
    if (!this.hovering) this.#show(this.index);
  }

  /** Move the play head; show its values unless the pointer shows others. */
  setFrame(index) {
    this.index = index;
    this.#moveHead();
    if (!this.hovering) this.#show(index);
  }

  #moveHead() {
    const step = this.frames?.[this.index]?.step;
    if (!this.plot || step === undefined) return;
    // The curve may be a few frames behind the play head; the line stays inside the plot.
    const x = Math.min(this.plot.valToPos(step, 'x'), this.plot.over.clientWidth);
    this.playhead.style.transform = `translateX(${Number.isFinite(x) ? x : 0}px)`;
  }

  #hover(idx) {
    this.hovering = isNumber(idx);
    this.#show(this.hovering ? idx : this.index);
  }

  #show(index) {
    const frame = this.frames?.[index];
    if (!frame) return;
    const width = this.head.metrics.length;
    this.traces.forEach(({ s, m }, t) => {
      const v = frame.metrics[s * width + m];
      setText(this.values[t], Number.isFinite(v) ? tick(+v.toPrecision(4)) : '–');
    });
    if (!this.hovering) this.#describe(frame.step);
  }

  // Text alternative, with the numbers at the play head.
  #describe(step) {
    const said = this.traces.map((trace, t) => `${this.#label(trace)} ${this.values[t].textContent}`);
    const lines = this.spec.lines.filter((l) => isNumber(l.value)).map((l) => `${l.label} ${tick(+l.value.toPrecision(4))}`);
    this.box.setAttribute('aria-label', S.chartSummary(this.spec.title, step, [...said, ...lines]));
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (!this.plot || !width) return;
    const grown = Math.max(Math.abs(width - this.plot.width), Math.abs(height - this.plot.height));
    if (typeScale(this.box) !== this.scale) {
      this.#build();
    } else if (grown > 1) {
      this.plot.setSize({ width, height });
      this.#moveHead();
    }
  }

  setLog(on) {
    if (on === this.log) return;
    this.log = on;
    this.logButton.setAttribute('aria-pressed', String(on));
    if (!this.plot) return;
    this.#build();
    if (this.frames) this.setData(this.frames, this.data[0].length - 1);
  }

  #toggleLog() {
    this.setLog(!this.log);
    this.on.log(this.key, this.log);
  }

  destroy() {
    this.plot?.destroy();
  }
}
