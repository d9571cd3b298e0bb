// Cosines between the prototypes as a heat map.

import { el, setText } from '../dom.js';
import { angleDeg, pairIndex } from '../geometry.js';
import { css, luminance, mix } from '../palette.js';
import { S } from '../strings.js';
import { typeScale } from './type.js';

const APART = [0.0, 0.37, 0.72];
const CLOSE = [0.86, 0.38, 0.0];
const FINE = 10; // below this many CSS pixels a cell is one pixel of an image
const EDGE = 9; // CSS pixels of the class stripe along two sides

/** Colour of a cosine: blue for -1, background for 0, orange for +1. */
export function cosineColor(cos, background) {
  return mix(background, cos < 0 ? APART : CLOSE, Math.min(1, Math.abs(cos)) ** 0.8 * 0.95);
}

export class Matrix {
  constructor() {
    this.canvas = el('canvas', { role: 'img', tabindex: '-1' });
    this.read = el('output.matrix-read');
    this.select = el('select.matrix-sphere', { 'aria-label': S.matrixSphere });
    this.select.addEventListener('change', () => this.draw());
    this.node = el('section.matrix', { title: S.matrixHelp },
      el('header', {}, el('h3', {}, S.matrix), this.select), this.canvas, this.read);
    this.canvas.addEventListener('pointermove', (e) => this.#hover(e));
    this.canvas.addEventListener('pointerleave', () => {
      this.at = null;
      this.draw();
    });
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this.canvas);
  }

  setProblem(spheres, offsets, names, colors) {
    Object.assign(this, { spheres, offsets, names, colors });
    this.select.hidden = spheres.length < 2;
    this.select.replaceChildren(...spheres.map((s, i) => el('option', { value: String(i) }, s.title)));
    this.at = null;
  }

  setTheme(theme) {
    this.theme = theme;
  }

  setColors(colors) {
    this.colors = colors;
  }

  get sphere() {
    return Number(this.select.value) || 0;
  }

  cosine(i, j) {
    const { k } = this.spheres[this.sphere];
    return i === j ? 1 : this.frame.gram[this.offsets[this.sphere].gram + pairIndex(i, j, k)] / 32767;
  }

  update(frame) {
    this.frame = frame;
    this.draw();
  }

  draw() {
    const size = this.canvas.clientWidth;
    if (!this.frame || !this.theme || !size) return;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const px = Math.round(size * ratio);
    if (this.canvas.width !== px) {
      this.canvas.width = px;
      this.canvas.height = px;
    }
    const { k } = this.spheres[this.sphere];
    const ctx = this.canvas.getContext('2d');
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, size, size);
    const cell = (size - EDGE) / k;
    const fine = cell < FINE;
    const gap = fine ? 0 : 1;
    const numbers = cell >= 25;
    ctx.font = `${Math.min(12 * typeScale(this.canvas), cell * 0.38)}px ${this.theme.font}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    if (fine) this.#image(ctx, k, size - EDGE);
    for (let i = 0; i < k; i += 1) {
      ctx.fillStyle = css(this.colors[i]);
      ctx.fillRect(0, EDGE + i * cell, EDGE - 3, cell - gap);
      ctx.fillRect(EDGE + i * cell, 0, cell - gap, EDGE - 3);
      for (let j = 0; !fine && j < k; j += 1) {
        const fill = this.#fill(i, j);
        const [x, y] = [EDGE + j * cell, EDGE + i * cell];
        ctx.fillStyle = css(fill);
        ctx.fillRect(x, y, cell - gap, cell - gap);
        if (numbers && i !== j) {
          ctx.fillStyle = luminance(fill) > 0.32 ? 'rgba(10,14,24,.86)' : 'rgba(255,255,255,.92)';
          ctx.fillText(`${Math.round(angleDeg(this.cosine(i, j)))}`, x + cell / 2, y + cell / 2 + 0.5);
        }
      }
    }
    if (this.at) {
      ctx.strokeStyle = css(this.theme.text);
      ctx.lineWidth = 2;
      const grow = fine ? 1.5 : 0;
      ctx.strokeRect(EDGE + this.at[1] * cell - grow, EDGE + this.at[0] * cell - grow, cell - gap + 2 * grow, cell - gap + 2 * grow);
    }
    this.#describe(k);
  }

  #fill(i, j) {
    return i === j ? this.theme.faint : cosineColor(this.cosine(i, j), this.theme.background);
  }

  // Thousands of cells: as rectangles they would be slow and leave seams.
  #image(ctx, k, size) {
    this.sheet ??= el('canvas');
    this.sheet.width = k;
    this.sheet.height = k;
    const image = new ImageData(k, k);
    for (let at = 0; at < k * k; at += 1) {
      const color = this.#fill(Math.floor(at / k), at % k);
      for (let c = 0; c < 3; c += 1) image.data[4 * at + c] = Math.round(255 * color[c]);
      image.data[4 * at + 3] = 255;
    }
    this.sheet.getContext('2d').putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(this.sheet, EDGE, EDGE, size, size);
  }

  #describe(k) {
    let [a, b, best] = [0, 0, -2];
    for (let i = 0; i < k; i += 1) {
      for (let j = i + 1; j < k; j += 1) {
        const cos = this.cosine(i, j);
        if (cos > best) [a, b, best] = [i, j, cos];
      }
    }
    const [i, j] = this.at ?? [a, b];
    const text = k < 2 ? '' : `${S.matrixCell(this.names[i], this.names[j])}: ${angleDeg(this.cosine(i, j)).toFixed(2)}° · ${S.cos} ${this.cosine(i, j).toFixed(3)}`;
    setText(this.read, text);
    this.canvas.setAttribute('aria-label', `${S.matrix}. ${text}`);
  }

  #hover(e) {
    const box = this.canvas.getBoundingClientRect();
    const { k } = this.spheres[this.sphere];
    const cell = (box.width - EDGE) / k;
    const at = [e.clientY - box.top, e.clientX - box.left].map((v) => Math.floor((v - EDGE) / cell));
    this.at = at.every((v) => v >= 0 && v < k) ? at : null;
    this.draw();
  }
}
