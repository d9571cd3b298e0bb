// Class names at the arrow tips, as DOM text: crisp, themed and selectable by assistive tools.

import { rattlersOf } from '../contacts.js';
import { el, setText } from '../dom.js';
import { css } from '../palette.js';
import { S } from '../strings.js';

const CROWD = 20; // above this many classes only the front half is named
const HEIGHT = 19;
const TOUCH = 0.75; // of their size: up to CROWD names may touch, so that few disappear as it turns

/** Which of the boxes {x, y, width, depth} (centres) can be shown without overlap, nearest first. */
export function withoutOverlap(boxes, height = HEIGHT) {
  const kept = [];
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[b].depth - boxes[a].depth);
  for (const i of order) {
    const a = boxes[i];
    const free = kept.every((j) => {
      const b = boxes[j];
      return Math.abs(a.y - b.y) >= height || Math.abs(a.x - b.x) >= (a.width + b.width) / 2;
    });
    if (free) kept.push(i);
  }
  return new Set(kept);
}

export class Labels {
  constructor(cell, sphere, names, colors) {
    this.sphere = sphere;
    this.names = names;
    this.nodes = Array.from({ length: sphere.k }, (_, j) =>
      el('span.name', { style: `--c:${css(colors[j])}`, 'aria-hidden': 'true' }, names[j] ?? ''),
    );
    this.layer = el('div.names', {}, ...this.nodes);
    cell.append(this.layer);
    this.setStructure(sphere);
  }

  /** Name the rattlers as such. */
  setStructure(sphere) {
    this.widths = null;
    const loose = new Set(rattlersOf(sphere));
    this.nodes.forEach((node, j) => {
      const name = this.names[j] ?? '';
      setText(node, loose.has(j) ? S.rattlerName(name) : name);
      node.classList.toggle('loose', loose.has(j));
    });
  }

  place(project, prototypes, w, h, visible) {
    this.layer.hidden = !visible;
    if (!visible) return;
    // The type may have another size where the picture has: in front of a room.
    if (!this.widths?.[0] || this.measured !== `${w},${h}`) {
      this.measured = `${w},${h}`;
      this.widths = this.nodes.map((node) => node.offsetWidth);
      this.height = this.nodes[0].offsetHeight;
    }
    const flat = this.sphere.mode === 'circle';
    const crowded = this.sphere.k > CROWD;
    const out = new Float32Array(3);
    const boxes = this.nodes.map((_, j) => {
      for (let c = 0; c < 3; c += 1) out[c] = prototypes[3 * j + c] * (flat ? 1.18 : 1.1);
      const [px, y, depth] = project(out, 0);
      const width = this.widths[j];
      const inside = px > 0 && px < w && y > 0 && y < h;
      // A name at the edge moves in rather than being cut off.
      const x = Math.max(width / 2, Math.min(w - width / 2, px));
      return { j, x, y, width, depth, shown: inside && (depth > 0 || flat || !crowded) };
    });
    const part = crowded ? 1 : TOUCH;
    const shown = boxes.filter((b) => b.shown);
    const free = withoutOverlap(shown.map((b) => ({ ...b, width: part * b.width })), part * this.height);
    shown.forEach((box, i) => {
      box.shown = free.has(i);
    });
    for (const { j, x, y, depth, shown: seen } of boxes) {
      const { style } = this.nodes[j];
      style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%)`;
      style.opacity = !seen ? 0 : flat ? 1 : Math.max(0.28, Math.min(1, 0.75 + depth * 0.9)).toFixed(2);
      style.zIndex = Math.round(50 + depth * 40);
    }
  }
}
