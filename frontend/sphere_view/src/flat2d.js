// The same pictures without WebGL: a plain canvas drawing, sorted by depth.

import { FLAT, FLAT_CAMERA, basis, projector } from './camera.js';
import { contactCurve, contactsOf, rattlersOf, segmentsFor } from './contacts.js';
import { css, fogged, shapeOf } from './palette.js';

const RAD = Math.PI / 180;

function gridLines() {
  const lines = [];
  for (let a = 0; a < 180; a += 30) lines.push((t) => [Math.cos(t) * Math.cos(a * RAD), Math.cos(t) * Math.sin(a * RAD), Math.sin(t)]);
  for (let b = -60; b <= 60; b += 30) lines.push((t) => [Math.cos(b * RAD) * Math.cos(t), Math.cos(b * RAD) * Math.sin(t), Math.sin(b * RAD)]);
  return lines.map((f) => Float32Array.from({ length: 73 * 3 }, (_, i) => f(((i - (i % 3)) / 3) * 5 * RAD)[i % 3]));
}
const GRID = gridLines();

/** Outline of marker shape `kind` with half-width r as path commands around (x, y). */
function marker(ctx, kind, x, y, r) {
  ctx.beginPath();
  if (kind === 0) ctx.arc(x, y, r, 0, 7);
  else if (kind === 1) ctx.rect(x - 0.8 * r, y - 0.8 * r, 1.6 * r, 1.6 * r);
  else if (kind === 4) {
    ctx.rect(x - r, y - 0.35 * r, 2 * r, 0.7 * r);
    ctx.rect(x - 0.35 * r, y - r, 0.7 * r, 2 * r);
  } else {
    const [sides, turn] = { 2: [3, -90], 3: [4, 0], 5: [6, 0] }[kind];
    for (let i = 0; i < sides; i += 1) {
      const a = (turn + (360 * i) / sides) * RAD;
      ctx.lineTo(x + 1.1 * r * Math.cos(a), y + 1.1 * r * Math.sin(a));
    }
    ctx.closePath();
  }
  ctx.fill();
}

const structureOf = (sphere) => ({ edges: contactsOf(sphere), loose: new Set(rattlersOf(sphere)) });

export class FlatRenderer {
  constructor(canvas) {
    this.kind = '2d';
    this.ctx = canvas.getContext('2d');
    this.canvas = canvas;
    this.frames = [];
  }

  setTheme(theme) {
    this.theme = theme;
  }

  setProblem(spheres, colors, labels) {
    this.spheres = spheres;
    this.structures = spheres.map(structureOf);
    this.setColors(colors, labels);
  }

  setColors(colors, labels) {
    this.colors = colors;
    this.labels = labels;
  }

  /** Take the contacts and rattlers of sphere s. */
  setStructure(s, sphere) {
    this.structures[s] = structureOf(sphere);
  }

  setFrame(s, positions) {
    this.frames[s] = positions;
  }

  resize(width, height, ratio) {
    this.ratio = ratio;
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
  }

  draw(cells, cameras, options) {
    const { ctx } = this;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    cells.forEach((cell, s) => {
      if (!this.frames[s]) return;
      ctx.setTransform(this.ratio, 0, 0, this.ratio, cell.x * this.ratio, cell.y * this.ratio);
      this.#sphere(s, cell, cameras[s], options);
    });
  }

  #sphere(s, cell, camera, options) {
    const { ctx, theme } = this;
    const sphere = this.spheres[s];
    const flat = sphere.mode === 'circle';
    const { distance } = flat ? FLAT_CAMERA : camera;
    const project = projector(flat ? FLAT : basis(camera), distance, cell.w, cell.h);
    const { prototypes, features, ghosts } = this.frames[s];
    const [cx, cy, , unit] = project([0, 0, 0], 0);
    const radius = flat ? unit : unit / Math.sqrt(1 - 1 / distance ** 2);
    const fill = ctx.createRadialGradient(cx - radius * 0.3, cy - radius * 0.4, 0, cx, cy, radius);
    fill.addColorStop(0, css(theme.bodyHi));
    fill.addColorStop(1, css(theme.bodyLo));
    ctx.fillStyle = fill;
    ctx.strokeStyle = css(theme.line, 0.6);
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.arc(cx, cy, radius, 0, 7);
    ctx.fill();
    ctx.stroke();
    if (!flat) this.#grid(project);
    const curves = options.contacts ? this.#curves(s, project) : [];
    this.#contacts(curves, sphere.mode, false, options.active);
    const items = [];
    for (let j = 0; j < sphere.k; j += 1) items.push([project(prototypes, j), 'arrow', j]);
    for (let f = 0; options.features && f < sphere.n; f += 1) items.push([project(features, f), 'point', f]);
    for (let j = 0; options.ghosts && ghosts && j < sphere.k; j += 1) items.push([project(ghosts, j), 'ghost', j]);
    items.sort((a, b) => a[0][2] - b[0][2]);
    const size = Math.max(0.01, Math.min(0.03, 0.5 / Math.sqrt(sphere.n + 60)));
    for (const [[x, y, depth, scale], kind, i] of items) {
      const far = flat ? 0 : Math.max(0, Math.min(1, (0.35 - depth) / 1.35));
      if (kind === 'point') {
        const y0 = this.labels?.[s]?.[i] ?? 0;
        ctx.fillStyle = css(fogged(this.colors[y0], theme, far));
        marker(ctx, shapeOf(y0), x, y, Math.max(1.6, size * scale));
      } else if (kind === 'ghost') {
        ctx.strokeStyle = css(theme.text, 0.7 - 0.5 * far);
        ctx.lineWidth = 1.5;
        ctx.setLineDash([3, 3]);
        ctx.beginPath();
        ctx.arc(x, y, 0.07 * scale, 0, 7);
        ctx.stroke();
        ctx.setLineDash([]);
      } else {
        const loose = this.structures[s].loose.has(i);
        this.#arrow(cx, cy, x, y, scale, css(fogged(this.colors[i], theme, far)), loose);
        if (loose) this.#ring(x, y, 0.075 * scale, css(theme.text, 0.85 - 0.5 * far));
      }
    }
    this.#contacts(curves, sphere.mode, true, options.active);
  }

  #curves(s, project) {
    const { edges } = this.structures[s];
    const segments = segmentsFor(edges);
    const { mode } = this.spheres[s];
    return edges.map((pair) => {
      const points = contactCurve(this.frames[s].prototypes, pair, mode, segments);
      return { pair, points: Array.from({ length: segments + 1 }, (_, i) => project(points, i)) };
    });
  }

  // The near half is drawn over the arrows, the far half under them.
  #contacts(curves, mode, near, active) {
    const { ctx, theme } = this;
    ctx.lineWidth = mode === 'circle' ? 3.2 : 2.2;
    for (const { pair, points } of curves) {
      const dim = active && !pair.includes(active.cls) ? 0.35 : 1;
      for (let i = 1; i < points.length; i += 1) {
        const [[x0, y0, d0], [x1, y1, d1]] = [points[i - 1], points[i]];
        const front = mode === 'circle' || d0 + d1 > 0;
        if (front !== near) continue;
        ctx.strokeStyle = css(theme.text, (front ? 0.85 : 0.3) * dim);
        ctx.beginPath();
        ctx.moveTo(x0, y0);
        ctx.lineTo(x1, y1);
        ctx.stroke();
      }
    }
  }

  #ring(x, y, r, color) {
    const { ctx } = this;
    ctx.fillStyle = color;
    for (let i = 0; i < 12; i += 1) {
      ctx.beginPath();
      ctx.arc(x + r * Math.cos(i * 30 * RAD), y + r * Math.sin(i * 30 * RAD), 0.11 * r, 0, 7);
      ctx.fill();
    }
  }

  #grid(project) {
    const { ctx, theme } = this;
    for (const line of GRID) {
      for (let i = 0; i < 72; i += 1) {
        const [x0, y0, d0] = project(line, i);
        const [x1, y1] = project(line, i + 1);
        ctx.strokeStyle = css(theme.line, d0 > 0 ? 0.3 : 0.12);
        ctx.beginPath();
        ctx.moveTo(x0, y0);
        ctx.lineTo(x1, y1);
        ctx.stroke();
      }
    }
  }

  #arrow(x0, y0, x1, y1, scale, color, loose) {
    const { ctx } = this;
    const length = Math.hypot(x1 - x0, y1 - y0) || 1;
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    const head = Math.min(0.15 * scale, 0.7 * length);
    const [bx, by] = [x1 - ux * head, y1 - uy * head];
    ctx.strokeStyle = color;
    ctx.fillStyle = color;
    ctx.lineWidth = Math.max(2, 0.035 * scale);
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(bx, by);
    if (loose) ctx.setLineDash([0.05 * scale, 0.05 * scale]);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(x1, y1);
    ctx.lineTo(bx - uy * head * 0.42, by + ux * head * 0.42);
    ctx.lineTo(bx + uy * head * 0.42, by - ux * head * 0.42);
    ctx.fill();
  }

  destroy() {}
}
