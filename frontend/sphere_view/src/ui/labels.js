// Class names at the arrow tips, as DOM text: crisp, themed and selectable by assistive tools.

import { rattlersOf } from '../contacts.js';
import { el, setText } from '../dom.js';
import { css } from '../palette.js';
import { S } from '../strings.js';

const CROWD = 20; // above this many classes only the front half is named

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
    const flat = this.sphere.mode === 'circle';
    const out = new Float32Array(3);
    this.nodes.forEach((node, j) => {
      for (let c = 0; c < 3; c += 1) out[c] = prototypes[3 * j + c] * (flat ? 1.18 : 1.1);
      const [x, y, depth] = project(out, 0);
      const shown = x > 0 && x < w && y > 0 && y < h && (depth > 0 || flat || this.sphere.k <= CROWD);
      node.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%)`;
      node.style.opacity = !shown ? 0 : flat ? 1 : Math.max(0.28, Math.min(1, 0.75 + depth * 0.9)).toFixed(2);
      node.style.zIndex = Math.round(50 + depth * 40);
    });
  }
}
