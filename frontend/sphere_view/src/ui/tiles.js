// Number tiles. A tile shows its static value or its metric at the play head; `minus` adds the
// gap between the live metric (or the static value) and that reference.

import { el, setText } from '../dom.js';
import { S } from '../strings.js';

const plain = (x, digits) => (x < 0 ? '−' : '') + Math.abs(x).toFixed(digits);
const isNumber = (x) => typeof x === 'number' && Number.isFinite(x);
const unitText = (unit) => (unit === 'deg' || unit === '°' ? '°' : unit ? ` ${unit}` : '');

/** Texts of one tile: {value, gap}. live: the tile's metric at the play head, or null. */
export function tileTexts(tile, live) {
  const digits = tile.digits ?? 2;
  const unit = unitText(tile.unit);
  // A reference that does not exist (null) is a dash, never the live number.
  const fixed = isNumber(tile.value) || (tile.accent ?? 'run') !== 'run';
  const shown = fixed ? tile.value : live;
  const from = isNumber(live) ? live : tile.value;
  return {
    value: isNumber(shown) ? plain(shown, digits) : '–',
    unit: isNumber(shown) ? unit : '',
    gap: isNumber(tile.minus) && isNumber(from) ? S.gap(Math.abs(from - tile.minus).toFixed(digits) + unit, from < tile.minus) : '',
  };
}

export class Tiles {
  constructor() {
    this.node = el('div.tiles', { role: 'group', 'aria-label': S.numbers });
    this.key = '';
  }

  /** Rebuild the boxes when their texts changed; numbers come with update(). */
  setHead(head) {
    const key = JSON.stringify([head.tiles, head.spheres.map((s) => s.title)]);
    if (key === this.key) return;
    this.key = key;
    this.metricIndex = Object.fromEntries(head.metrics.map((m, i) => [m.key, i]));
    this.width = head.metrics.length;
    const many = head.spheres.length > 1;
    this.titles = many ? head.spheres.map((s) => s.title) : [];
    let group = null;
    this.boxes = [];
    this.node.replaceChildren();
    for (const tile of head.tiles) {
      if (many && group !== tile.sphere) {
        group = tile.sphere;
        this.node.append(el('div.tile-group', {}, head.spheres[group]?.title ?? ''));
      }
      const value = el('b');
      const unit = el('small');
      const gap = el('span.gap', { title: S.gapHelp });
      this.node.append(el(`div.tile.${tile.accent || 'run'}`, { title: tile.help || '' },
        el('span.tile-label', {}, tile.label), el('span.tile-value', {}, value, unit), gap));
      this.boxes.push({ tile, value, unit, gap });
    }
  }

  update(frame) {
    for (const { tile, value, unit, gap } of this.boxes ?? []) {
      const i = tile.metric == null ? -1 : this.metricIndex[tile.metric] ?? -1;
      const live = i < 0 ? null : frame.metrics[(tile.sphere ?? 0) * this.width + i];
      const texts = tileTexts(tile, live);
      setText(value, texts.value);
      setText(unit, texts.unit);
      setText(gap, texts.gap);
    }
  }

  /** Plain sentences for the canvas's text alternative, one a sphere if there are several. */
  sentences() {
    const boxes = this.boxes ?? [];
    const said = ({ tile, value, unit }) => `${tile.label} ${value.textContent}${unit.textContent}`;
    if (!this.titles?.length) return boxes.slice(0, 6).map(said);
    return this.titles.map((title, s) => {
      const own = boxes.filter(({ tile }) => (tile.sphere ?? 0) === s).slice(0, 3);
      return own.length ? `${title}: ${own.map(said).join(', ')}` : '';
    }).filter(Boolean);
  }
}
