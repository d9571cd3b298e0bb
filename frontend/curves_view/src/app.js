// One mounted view: owns the numbers, the charts, the zoom they share, and the requests for more.

import { el, setText } from '../../sphere_view/src/dom.js';
import { css } from '../../sphere_view/src/palette.js';
import { readTheme, themeKey } from '../../sphere_view/src/theme.js';
import { seriesColor } from '../../sphere_view/src/ui/chart_style.js';
import { Help } from '../../sphere_view/src/ui/help.js';
import { Twin } from '../../sphere_view/src/ui/twin.js';
import { Chart } from './chart.js';
import { nearest, text, zoomed } from './curves.js';
import { decode, TABLES } from './protocol.js';
import { Store } from './store.js';
import { S } from './strings.js';

const RETRY_MS = 8000;
// What the visitor chose, by page: it outlives a change of page and of run.
const memories = new Map();
const freshMemory = () => ({ axis: 'epoch', charts: {}, hidden: new Set() });

export class App {
  constructor(root) {
    this.root = root;
    this.store = new Store();
    this.charts = [];
    this.stale = new Set();
    this.rid = 0;
    this.memory = freshMemory();
    this.zoom = null;
    this.visible = true;
    this.#layout();
    this.#observe();
    this.#theme();
  }

  #layout() {
    this.axes = el('div.views', { role: 'group', 'aria-label': S.axis }, ...Object.entries(S.axes).map(([axis, label]) =>
      el('button.view', { type: 'button', 'data-axis': axis, onclick: () => this.#setAxis(axis) }, label)));
    this.reset = el('button.chip', { type: 'button', title: S.resetZoomHelp, onclick: () => this.#setZoom(null) }, S.resetZoom);
    this.readout = el('output.readout');
    this.names = el('div.names', { role: 'group', 'aria-label': S.runs });
    this.help = new Help(S, () => [[S.keysChart, S.chartKeys]], S.keysNote);
    this.bar = el('div.options', {}, this.names, el('div.right', {}, this.readout, this.reset, this.axes, this.help.button));
    this.below = el('div.below', { role: 'group', 'aria-label': S.charts });
    this.message = el('div.loading', { role: 'status' }, S.waiting);
    this.live = el('div.sr', { 'aria-live': 'polite' });
    this.twin = new Twin(S.tables, () => this.charts.map((chart) => chart.table(this.memory.axis)));
    this.shell = el('div.lmc', { onkeydown: (event) => this.#askForHelp(event) },
      this.message, this.bar, this.below, this.twin.node, this.help.node, this.live);
    this.root.append(this.shell);
  }

  #observe() {
    this.onVisibility = () => this.wake();
    document.addEventListener('visibilitychange', this.onVisibility);
    this.intersection = new IntersectionObserver(([entry]) => {
      this.visible = entry.isIntersecting;
      this.wake();
    });
    this.intersection.observe(this.shell);
    // Charts out of sight are not drawn until they come into view.
    this.inView = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const chart = this.charts.find((c) => c.node === target);
        if (chart) chart.inView = isIntersecting;
      }
      this.wake();
    }, { rootMargin: '80px' });
    this.sizes = new ResizeObserver(() => {
      for (const chart of this.charts) chart.resize();
    });
    this.sizes.observe(this.shell);
  }

  /** Take a new payload; called by Streamlit on mount and for every new message. */
  receive(bytes, trigger) {
    this.trigger = trigger;
    this.#theme();
    if (!bytes?.byteLength) return;
    let head;
    try {
      head = decode(bytes);
    } catch (error) {
      this.root.dataset.error = error.message;
      this.#say(S.badPayload(error.message), 'alert');
      return;
    }
    if (this.asked && head.rid >= this.asked.rid) this.asked = null;
    this.heardAt = performance.now();
    this.head = head;
    const { complete, changed } = this.store.accept(head);
    this.incomplete = !complete;
    // Shown first: what is hidden when it is observed counts as out of sight.
    this.#say(this.store.points ? '' : S.waiting, 'status');
    this.#page(head.page);
    this.#setCharts(head);
    if (changed || this.#extents(head)) this.#refresh();
    this.wake();
  }

  /** Numbers or axis have changed. */
  #refresh() {
    this.fresh = true;
    for (const chart of this.charts) this.stale.add(chart);
  }

  #say(message, role) {
    setText(this.message, message);
    this.message.setAttribute('role', role);
    this.message.hidden = !message;
    this.bar.hidden = this.below.hidden = this.twin.node.hidden = !this.store.points;
  }

  #page(page) {
    if (page === this.page) return;
    this.page = page;
    if (!memories.has(page)) memories.set(page, freshMemory());
    this.memory = memories.get(page);
    this.#pressAxis();
  }

  #setCharts(head) {
    const key = JSON.stringify([head.charts, head.runs.map(({ id, name, color }) => [id, name, color])]);
    if (key === this.key) return;
    const ids = head.runs.map((run) => run.id).join();
    if (ids !== this.ids) this.zoom = null;
    this.ids = ids;
    this.key = key;
    this.inView.disconnect();
    for (const chart of this.charts) chart.destroy();
    const on = {
      zoom: (window) => this.#setZoom(window),
      hover: (x, from) => this.#hover(x, from),
      toggle: (chart, name) => this.#toggle(chart, name),
      keys: (event, chart) => this.#keys(event, chart),
    };
    this.charts = head.charts.map((spec) => {
      const memory = (this.memory.charts[spec.key] ??= { hidden: new Set() });
      // A run is hidden in all charts, a metric in its own.
      const hidden = head.runs.length > 1 ? this.memory.hidden : memory.hidden;
      return new Chart(spec, head.runs, memory, hidden, on);
    });
    this.below.replaceChildren(...this.charts.map((c) => c.node));
    this.below.dataset.count = String(this.charts.length);
    this.stale = new Set();
    this.#refresh();
    for (const chart of this.charts) {
      chart.axis = this.memory.axis;
      chart.setTheme(this.theme);
      this.inView.observe(chart.node);
    }
    this.#legend();
    this.#zoomShown();
  }

  // Names of several runs, once above all charts.
  #legend() {
    const runs = this.head?.runs ?? [];
    this.names.hidden = runs.length < 2;
    if (this.names.hidden) return;
    this.names.replaceChildren(...runs.map((run) => el('button.key', {
      type: 'button', title: S.toggle(run.name), 'aria-pressed': String(!this.memory.hidden.has(run.id)),
      onclick: () => this.#toggle(null, run.id),
    }, el('i', { style: `border-top:3px solid ${css(seriesColor({ s: run.color, i: 0 }, 2, this.theme))}` }), run.name)));
  }

  #toggle(chart, name) {
    const many = this.head.runs.length > 1;
    const { hidden } = many ? this.memory : chart;
    if (!hidden.delete(name)) hidden.add(name);
    for (const c of many ? this.charts : [chart]) c.sync();
    this.#legend();
  }

  #extents(head) {
    const key = JSON.stringify(head.runs.map((run) => run.extent));
    const changed = key !== this.extentKey;
    this.extentKey = key;
    return changed;
  }

  /** Largest x of any run: what it has, and how far it will go where that is known. */
  get end() {
    const { axis } = this.memory;
    let end = 0;
    for (const run of this.head.runs) {
      end = Math.max(end, run.extent?.[axis] ?? 0);
      for (const name of TABLES) end = Math.max(end, this.store.curve(run.id, name, axis, axis).x.at(-1) ?? 0);
    }
    return end || 1;
  }

  get window() {
    return this.zoom ?? [0, this.end];
  }

  #setAxis(axis) {
    if (axis === this.memory.axis) return;
    this.memory.axis = axis;
    this.#pressAxis();
    this.#setZoom(null);
  }

  #pressAxis() {
    for (const button of this.axes.children) button.setAttribute('aria-pressed', String(button.dataset.axis === this.memory.axis));
  }

  #setZoom(window) {
    this.zoom = window;
    this.#refresh();
    this.#zoomShown();
    this.wake();
  }

  #zoomShown() {
    this.reset.hidden = !this.zoom;
    this.root.dataset.zoom = this.zoom ? this.zoom.map(text).join(' ') : '';
    this.#hover(null, null);
  }

  #hover(x, from) {
    setText(this.readout, x === null ? (this.zoom ? '' : S.hint) : S.at(S.axisLabel[this.memory.axis], text(x)));
    for (const chart of this.charts) chart.read(x, chart !== from);
  }

  // Left and right move the read-out from point to point, plus and minus zoom.
  #keys(event, chart) {
    const moves = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
    const scales = { '+': 0.5, '=': 0.5, '-': 2 };
    if (event.key === 'Escape') this.#setZoom(null);
    else if (event.key in scales) this.#setZoom(zoomed(this.window, scales[event.key], this.end));
    else if (event.key in moves) {
      const xs = chart.data[0];
      if (!xs.length) return;
      const at = chart.hovered === null ? xs.length : nearest(xs, chart.hovered);
      this.#hover(xs[Math.max(0, Math.min(xs.length - 1, at + moves[event.key]))], null);
      setText(this.live, chart.said);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #askForHelp(event) {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.help.toggle();
  }

  #theme() {
    const style = getComputedStyle(this.shell);
    const key = themeKey(style);
    if (key === this.themeKey) return;
    this.themeKey = key;
    this.theme = readTheme(style);
    this.shell.classList.toggle('dark', this.theme.dark);
    for (const chart of this.charts) chart.setTheme(this.theme);
    this.#legend();
  }

  get hidden() {
    return document.hidden || !this.visible;
  }

  wake() {
    if (this.raf || this.dead) return;
    this.raf = requestAnimationFrame(() => this.#work());
  }

  #work() {
    this.raf = 0;
    if (this.dead || !this.head) return;
    if (this.fresh) for (const chart of this.charts) chart.setData(this.store, this.memory.axis);
    if (this.fresh) this.twin.update();
    this.fresh = false;
    for (const chart of this.hidden ? [] : [...this.stale]) {
      if (chart.inView === false) continue;
      this.stale.delete(chart);
      chart.draw(this.window);
    }
    this.#ask();
    this.#publish();
  }

  // The browser asks and says what it has; a lost or doubled answer does no harm.
  #ask() {
    clearTimeout(this.timer);
    const now = performance.now();
    if (this.asked && now - this.asked.at < RETRY_MS) {
      this.timer = setTimeout(() => this.wake(), this.asked.at + RETRY_MS - now + 1);
      return;
    }
    const { poll_ms: every } = this.head;
    if (!this.incomplete && (this.hidden || !(every >= 0))) return;
    const wait = this.incomplete ? 0 : this.heardAt + every - now;
    if (wait > 0) {
      this.timer = setTimeout(() => this.wake(), wait + 1);
      return;
    }
    this.rid += 1;
    this.asked = { rid: this.rid, at: now };
    this.trigger?.('need', { rid: this.rid, have: this.store.have() });
    this.timer = setTimeout(() => this.wake(), RETRY_MS + 1);
  }

  #publish() {
    const { dataset } = this.root;
    dataset.points = String(this.store.points);
    dataset.runs = String(this.store.runs.size);
    dataset.live = String(this.head.poll_ms !== null);
    dataset.axis = this.memory.axis;
    dataset.answers = String(this.rid);
    const steps = [...this.store.runs.values()].flatMap(({ tables }) => TABLES.map((name) => tables[name].columns.get('step').at(-1) ?? -1));
    dataset.step = String(Math.max(-1, ...steps));
  }

  destroy() {
    this.dead = true;
    cancelAnimationFrame(this.raf);
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.intersection.disconnect();
    this.inView.disconnect();
    this.sizes.disconnect();
    for (const chart of this.charts) chart.destroy();
  }
}
