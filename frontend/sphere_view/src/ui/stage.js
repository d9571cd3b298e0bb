// The stage: one canvas, one cell per sphere, labels, picking, and the choice of renderer.

import { structureKey } from '../contacts.js';
import { el } from '../dom.js';
import { FLAT, FLAT_CAMERA, basis, between, facing, home, named, projector, rotated, unproject, zoomed } from '../camera.js';
import { FlatRenderer } from '../flat2d.js';
import { attachGestures } from '../gestures.js';
import { GlRenderer } from '../gl/renderer.js';
import { pick } from '../pick.js';
import { S } from '../strings.js';
import { arrange } from './fit.js';
import { Labels } from './labels.js';

const GLIDE_MS = 450;
const HINT_MS = 1400;
const NUDGE = 0.06; // radians
const GAP = 4; // CSS pixels between two rows of spheres
const PICTURE = 'lmv-picture'; // unique in the view's own tree

export class Stage {
  /**
   * on: {changed(), pointed(), hover(hit | null), taken(), moved(hand)}; memory: {cameras} survives
   * a remount. A hand is a prototype that is held: {sphere, index, to}.
   */
  constructor(on, memory) {
    this.on = on;
    this.memory = memory;
    this.cells = [];
    this.rects = [];
    this.labels = [];
    this.linked = true;
    this.glides = new Map();
    this.hover = null;
    this.ratio = 1;
    this.grid = el('div.cells');
    this.message = el('div.flat-note', { role: 'status', hidden: true });
    this.hint = el('div.hint', { 'aria-hidden': 'true' }, S.hint);
    this.node = el('div.stage', {
      tabindex: '0', role: 'application', 'aria-label': S.stage, 'aria-describedby': PICTURE,
    }, this.grid, this.hint);
    this.#createRenderer();
    attachGestures(this.node, (x, y) => this.cellAt(x, y), {
      start: () => {
        this.glides.clear();
        this.dragging = true;
      },
      end: () => {
        this.dragging = false;
        this.on.changed();
      },
      rotate: (s, dx, dy) => this.turn(s, (c) => rotated(c, dx, dy)),
      zoom: (s, factor) => this.turn(s, (c) => zoomed(c, factor)),
      reset: (s) => this.look(() => home(), s),
      hover: (x, y) => this.#point(x, y),
      hint: () => this.#showHint(),
      grab: (s, x, y) => this.#grab(s, x, y),
      carry: (x, y) => this.#carry(x, y),
      drop: (kept) => this.#drop(kept),
      nudge: (s, dx, dy) => this.#nudge(s, dx, dy),
    });
    this.observer = new ResizeObserver(() => this.#measure());
    this.observer.observe(this.node);
  }

  #canvas(hidden = false) {
    // A lost canvas stays until its context is back; only one may have the name.
    this.canvas?.removeAttribute('id');
    const canvas = el('canvas', { role: 'img', id: PICTURE, hidden });
    this.node.prepend(canvas);
    return canvas;
  }

  #createRenderer() {
    this.canvas = this.#canvas();
    if (!window.__lmvizNoWebGL) {
      try {
        this.renderer = new GlRenderer(this.canvas);
        this.#watchContext(this.canvas, this.renderer);
        return;
      } catch (error) {
        console.warn('sphere view: no WebGL', error);
        this.canvas.remove();
        this.canvas = this.#canvas();
      }
    }
    this.renderer = new FlatRenderer(this.canvas);
    this.#say(S.noWebGL);
  }

  #watchContext(canvas, renderer) {
    this.context = new AbortController();
    const { signal } = this.context;
    canvas.addEventListener('webglcontextlost', (e) => {
      e.preventDefault();
      canvas.hidden = true;
      this.canvas = this.#canvas();
      this.renderer = new FlatRenderer(this.canvas);
      this.#equip();
      this.#say(S.lostWebGL);
    }, { signal });
    canvas.addEventListener('webglcontextrestored', () => {
      // A new context is simpler to trust than the objects of the lost one.
      this.context.abort();
      this.canvas.remove();
      canvas.remove();
      renderer.gl.forceContextLoss();
      this.#say('');
      this.#createRenderer();
      this.#equip();
    }, { signal });
  }

  /** Tell a new renderer everything the old one knew. */
  #equip() {
    if (this.theme) this.renderer.setTheme(this.theme);
    if (this.spheres) this.renderer.setProblem(this.spheres, this.colors, this.classes);
    this.positions?.forEach((p, s) => p && this.renderer.setFrame(s, p));
    this.#measure();
  }

  #say(text) {
    this.message.textContent = text;
    this.message.hidden = !text;
  }

  #showHint() {
    this.hint.classList.add('on');
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => this.hint.classList.remove('on'), HINT_MS);
  }

  setTheme(theme) {
    this.theme = theme;
    this.renderer.setTheme(theme);
  }

  /** names, colors per class; classes: per sphere the class of every feature. */
  setProblem(spheres, names, colors, classes) {
    Object.assign(this, { spheres, names, colors, classes });
    this.positions = spheres.map(() => null);
    this.renderer.setProblem(spheres, colors, classes);
    this.structures = spheres.map(structureKey);
    this.cells = spheres.map((sphere) => {
      const cell = el('div.cell', { 'data-mode': sphere.mode });
      return cell;
    });
    this.heads = spheres.map(() => el('div.cell-head'));
    this.holes = spheres.map(() => el('div.hole'));
    this.cells.forEach((cell, s) => cell.append(this.heads[s], this.holes[s]));
    this.labels = spheres.map((sphere, s) => new Labels(this.holes[s], sphere, names, colors));
    this.setHeads(spheres);
    this.grid.replaceChildren(...this.cells);
    this.grid.dataset.count = String(Math.min(spheres.length, 9));
    this.recall();
    // Out of sight nothing can be measured, and what was belongs to other cells.
    this.rects = [];
    this.#measure();
  }

  /** Look from where the memory says. */
  recall() {
    if (!this.spheres) return;
    const cameras = this.memory.cameras ?? [];
    this.glides.clear();
    this.cameras = this.spheres.map((_, s) => cameras[this.linked ? 0 : s] ?? cameras[0] ?? home());
    this.on.changed();
  }

  /** Headings, contacts and rattlers are those of the newest head. */
  setHeads(spheres) {
    this.spheres = spheres;
    spheres.forEach((sphere, s) => {
      const { title, subtitle, note } = sphere;
      this.heads[s].hidden = !title && !subtitle && !note;
      this.heads[s].replaceChildren(
        title ? el('b', {}, title) : '',
        subtitle ? el('span', {}, subtitle) : '',
        note ? el('em', {}, note) : '',
      );
      const key = structureKey(sphere);
      if (key === this.structures[s]) return;
      this.structures[s] = key;
      this.renderer.setStructure(s, sphere);
      this.labels[s].setStructure(sphere);
    });
  }

  setColors(colors, classes) {
    this.colors = colors;
    this.classes = classes;
    this.renderer.setColors(colors, classes);
    this.labels.forEach((old, s) => {
      old.layer.remove();
      this.labels[s] = new Labels(this.holes[s], this.spheres[s], this.names, colors);
    });
  }

  setPositions(s, positions) {
    this.positions[s] = positions;
    this.renderer.setFrame(s, positions);
  }

  /** Whether prototypes can be dragged. */
  setMoving(moving) {
    this.moving = moving;
    this.node.classList.toggle('moving', moving);
  }

  /** The positions of sphere s with the prototype that is held where the hand is. */
  held(s, positions) {
    if (this.hand?.sphere === s) positions.prototypes.set(this.hand.to, 3 * this.hand.index);
    return positions;
  }

  /** What was moved is where the page says from now on. */
  release() {
    if (this.hand && !this.carrying) this.hand = null;
  }

  #view(s) {
    const flat = this.spheres[s].mode === 'circle';
    return flat ? { frame: FLAT, distance: FLAT_CAMERA.distance } : { frame: basis(this.cameras[s]), distance: this.cameras[s].distance };
  }

  #grab(s, x, y) {
    if (!this.moving || this.hand || this.spheres[s].mode === 'projection' || !this.positions?.[s] || !this.rects[s]) return false;
    const r = this.rects[s];
    const hit = pick(this.projectorOf(s), this.positions[s], this.spheres[s].k, 0, x - r.x, y - r.y, false);
    if (!hit) return false;
    const p = this.positions[s].prototypes.slice(3 * hit.index, 3 * hit.index + 3);
    const { eye } = this.#view(s).frame;
    this.behind = p[0] * eye[0] + p[1] * eye[1] + p[2] * eye[2] < 0;
    this.hand = { sphere: s, index: hit.index, to: [...p] };
    this.carrying = true;
    this.on.taken();
    return true;
  }

  #carry(x, y) {
    const { sphere } = this.hand;
    if (!this.rects[sphere]) return;
    const { w, h, x: left, y: top } = this.rects[sphere];
    const { frame, distance } = this.#view(sphere);
    const to = unproject(frame, distance, w, h, x - left, y - top, this.behind);
    if (this.spheres[sphere].mode === 'circle') {
      const length = Math.hypot(x - left - w / 2, y - top - h / 2) || 1;
      to.splice(0, 3, (x - left - w / 2) / length, (top + h / 2 - y) / length, 0);
    }
    this.hand.to = to;
    this.hover = { kind: 'prototype', index: this.hand.index, sphere, x, y };
    this.on.hover(this.hover);
    this.on.changed();
  }

  #drop(kept) {
    this.carrying = false;
    if (kept) this.on.moved(this.hand);
    else this.hand = null;
    this.on.changed();
  }

  // The prototype in front is the one closest to the middle of the picture.
  #nudge(s, dx, dy) {
    if (!this.moving || this.carrying || this.spheres[s].mode !== 'sphere' || !this.positions?.[s]) return false;
    const { prototypes } = this.positions[s];
    const { eye, right, up } = basis(this.cameras[s]);
    const facing = (j) => [0, 1, 2].reduce((sum, i) => sum + prototypes[3 * j + i] * eye[i], 0);
    const order = Array.from({ length: this.spheres[s].k }, (_, j) => j).sort((a, b) => facing(b) - facing(a));
    const index = this.hand?.sphere === s ? this.hand.index : order[0];
    const p = [0, 1, 2].map((i) => prototypes[3 * index + i] + NUDGE * (dx * right[i] + dy * up[i]));
    const length = Math.hypot(...p);
    this.on.taken();
    this.hand = { sphere: s, index, to: p.map((z) => z / length) };
    this.on.moved(this.hand);
    return true;
  }

  setLinked(linked) {
    this.linked = linked;
    if (linked && this.cameras) this.look(() => this.cameras[0], 0, true);
  }

  #measure() {
    const box = this.node.getBoundingClientRect();
    if (!box.width || !box.height) return;
    this.rects = this.cells.map((_, s) => {
      const r = this.holes[s].getBoundingClientRect();
      return { x: r.left - box.left, y: r.top - box.top, w: r.width, h: r.height };
    });
    this.size = [Math.round(box.width), Math.round(box.height)];
    this.renderer.resize(...this.size, this.ratio);
    this.on.changed();
  }

  /** Pixels of the drawing per CSS pixel. */
  setRatio(ratio) {
    if (ratio === this.ratio || !this.size) return;
    this.ratio = ratio;
    this.renderer.resize(...this.size, ratio);
  }

  /** Stand in the first of `rooms`, CSS pixels of a window so high, that is enough. */
  fit(rooms, windowHeight) {
    if (!this.spheres) return;
    const head = Math.max(0, ...this.heads.map((h) => h.offsetHeight)) + (this.spheres.length > 1 ? GAP : 0);
    const [n, width] = [this.spheres.length, this.grid.clientWidth];
    const found = rooms.map((room) => arrange(n, width, room, head, windowHeight)).find(Boolean) ?? null;
    const key = JSON.stringify(found);
    if (key === this.fitted) return;
    this.fitted = key;
    this.grid.classList.toggle('fitted', Boolean(found));
    if (!found) return;
    this.grid.style.setProperty('--columns', found.columns);
    this.grid.style.setProperty('--height', `${found.height}px`);
  }

  cellAt(x, y) {
    const inside = this.rects.findIndex((r) => x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h);
    return Math.max(0, inside);
  }

  /** Change the camera of sphere s (of all of them while linked) at once. */
  turn(s, change) {
    const next = change(this.cameras[s]);
    this.cameras = this.cameras.map((c, i) => (this.linked || i === s ? next : c));
    this.memory.cameras = this.cameras;
    this.on.changed();
  }

  /** Glide to change(camera); without motion when the visitor asked for less of it. */
  look(change, s = null, all = this.linked || s === null) {
    this.cameras.forEach((from, i) => {
      if (!all && i !== s) return;
      this.glides.set(i, { from, to: change(from, i), start: null });
    });
    this.on.changed();
  }

  lookNamed(view) {
    this.look((camera) => named(camera, view));
  }

  lookAtClass(j) {
    this.look((camera, s) => {
      const from = this.linked ? 0 : s;
      const p = this.positions[from]?.prototypes;
      return p ? facing(camera, p.subarray(3 * j, 3 * j + 3)) : camera;
    });
  }

  /** Advance running camera glides; true while one runs. */
  animate(now, still) {
    if (!this.glides.size) return false;
    for (const [s, glide] of this.glides) {
      glide.start ??= now;
      const t = still ? 1 : Math.min(1, (now - glide.start) / GLIDE_MS);
      this.cameras[s] = between(glide.from, glide.to, t);
      if (t >= 1) this.glides.delete(s);
    }
    this.memory.cameras = this.cameras;
    return true;
  }

  /** The cameras as plain numbers, one alone while they are linked; null before there is one. */
  get sight() {
    const told = this.linked ? this.cameras?.slice(0, 1) : this.cameras;
    const plain = (c) => [c.azimuth, c.elevation, c.distance].map((x) => Number(x.toFixed(4)));
    return told?.length ? told.map(plain) : null;
  }

  projectorOf(s) {
    const { w, h } = this.rects[s];
    if (this.spheres[s].mode === 'circle') return projector(FLAT, FLAT_CAMERA.distance, w, h);
    return projector(basis(this.cameras[s]), this.cameras[s].distance, w, h);
  }

  #point(x, y) {
    this.pointer = x === null ? null : [x, y];
    this.hoverDue = true;
    this.on.pointed();
  }

  /** Recompute what lies under the pointer; true when that is something else than before. */
  updateHover(options) {
    this.hoverDue = false;
    if (this.carrying) return false;
    const before = this.hover;
    if (!this.pointer || !this.positions?.[0] || !this.rects.length) {
      this.hover = null;
    } else {
      const [x, y] = this.pointer;
      const s = this.cellAt(x, y);
      const { k, n } = this.spheres[s];
      const r = this.rects[s];
      const hit = pick(this.projectorOf(s), this.positions[s], k, n, x - r.x, y - r.y, options.features);
      this.hover = hit ? { ...hit, sphere: s, x, y } : null;
    }
    this.node.classList.toggle('hit', Boolean(this.hover));
    this.on.hover(this.hover);
    const [a, b] = [before, this.hover];
    return a?.kind !== b?.kind || a?.index !== b?.index || a?.sphere !== b?.sphere;
  }

  draw(options) {
    if (!this.positions?.[0] || !this.rects.length) return;
    const cls = this.hover ? (this.hover.kind === 'prototype' ? this.hover.index : this.classes?.[this.hover.sphere]?.[this.hover.index]) : -1;
    const active = this.hover ? { sphere: this.hover.sphere, cls } : null;
    this.renderer.draw(this.rects, this.cameras, { ...options, active });
    this.labels.forEach((labels, s) => {
      const { w, h } = this.rects[s];
      labels.place(this.projectorOf(s), this.positions[s].prototypes, w, h, options.labels);
    });
  }

  destroy() {
    this.context?.abort();
    this.observer.disconnect();
    clearTimeout(this.hintTimer);
    this.renderer.destroy();
  }
}
