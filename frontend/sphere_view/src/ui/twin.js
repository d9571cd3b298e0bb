// The same numbers as the pictures, as tables. Built when they are opened, and then kept up to
// date in place, so that whoever reads them does not lose the place.

import { el, setText } from '../dom.js';

/** At most `most` of the indices 0 .. count-1, evenly spread, first and last among them. */
export function sampled(count, most = 12) {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}

class Table {
  constructor() {
    this.caption = el('caption');
    this.head = el('thead');
    this.body = el('tbody');
    this.node = el('div.scroll', { role: 'region', tabindex: '0' }, el('table', {}, this.caption, this.head, this.body));
    this.shape = '';
  }

  /** {caption, columns, rows}: texts; the first of each row is its heading. */
  set({ caption, columns, rows }) {
    setText(this.caption, caption);
    this.node.setAttribute('aria-label', caption);
    const shape = `${columns.length} x ${rows.length}`;
    if (shape !== this.shape) {
      this.shape = shape;
      this.head.replaceChildren(el('tr', {}, ...columns.map(() => el('th', { scope: 'col' }))));
      this.body.replaceChildren(...rows.map(() => el('tr', {},
        ...columns.map((_, c) => (c ? el('td') : el('th', { scope: 'row' }))))));
    }
    columns.forEach((text, c) => setText(this.head.firstChild.children[c], text));
    rows.forEach((row, r) => row.forEach((text, c) => setText(this.body.children[r].children[c], text)));
  }
}

export class Twin {
  /** tables() -> [{caption, columns, rows}, ...] as the numbers are now. */
  constructor(title, tables) {
    this.tables = tables;
    this.held = [];
    this.box = el('div.tables');
    this.node = el('details.twin', { ontoggle: () => this.update() }, el('summary', {}, title), this.box);
  }

  get open() {
    return this.node.open;
  }

  update() {
    if (!this.open) return;
    const wanted = this.tables();
    while (this.held.length > wanted.length) this.held.pop().node.remove();
    while (this.held.length < wanted.length) {
      this.held.push(new Table());
      this.box.append(this.held.at(-1).node);
    }
    wanted.forEach((content, i) => this.held[i].set(content));
  }
}
