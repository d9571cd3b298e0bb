// Layer toggles and fixed views above the sphere.

import { contactsOf } from '../contacts.js';
import { el } from '../dom.js';
import { LAYERS } from '../memory.js';
import { S } from '../strings.js';

export class Options {
  /** on: {layer(name, value), moving(on), view(name), face(j)}; values: current state of the layers. */
  constructor(values, on) {
    this.chips = Object.fromEntries(
      Object.keys(LAYERS).map((name) => {
        const chip = el('button.chip', {
          type: 'button', title: S[`${name}Help`], 'aria-pressed': String(values[name]), 'data-layer': name,
          onclick: () => {
            const value = chip.getAttribute('aria-pressed') !== 'true';
            chip.setAttribute('aria-pressed', String(value));
            on.layer(name, value);
          },
        }, S[name]);
        return [name, chip];
      }),
    );
    this.views = el('div.views', { role: 'group', 'aria-label': S.view },
      ...Object.entries(S.views).map(([name, text]) =>
        el('button.view', { type: 'button', 'data-view': name, onclick: () => on.view(name) }, text)));
    this.face = el('select.face', { 'aria-label': S.toAnyClass });
    this.face.addEventListener('change', () => {
      if (this.face.value !== '') on.face(Number(this.face.value));
      this.face.value = '';
    });
    this.views.append(this.face);
    this.moving = el('button.chip', {
      type: 'button', title: S.movingHelp, 'aria-pressed': 'false', 'data-mode': 'moving', hidden: true,
      onclick: () => this.#setMoving(this.moving.getAttribute('aria-pressed') !== 'true', on),
    }, S.moving);
    this.layers = el('div.layers', {},
      el('div.group', { role: 'group', 'aria-label': S.layers }, ...Object.values(this.chips)), this.moving);
    this.node = el('div.options', {}, this.layers, this.views);
  }

  #setMoving(value, on) {
    this.moving.setAttribute('aria-pressed', String(value));
    on.moving(value);
  }

  addButton(button) {
    this.layers.append(button);
  }

  setLayers(values) {
    for (const [name, chip] of Object.entries(this.chips)) chip.setAttribute('aria-pressed', String(values[name]));
  }

  /** Contacts may come and go with a newer head of the same run. */
  setHead({ spheres, movable }) {
    this.moving.hidden = !movable || spheres.every((s) => s.mode === 'projection');
    this.chips.contacts.hidden = !spheres.some((s) => contactsOf(s).length);
  }

  setProblem(spheres, names) {
    this.chips.ghosts.hidden = !spheres.some((s) => s.ghosts);
    this.chips.linked.hidden = spheres.length < 2;
    this.chips.features.hidden = !spheres.some((s) => s.n > 0);
    const exact = spheres.some((s) => s.mode !== 'projection');
    this.chips.caps.hidden = !exact;
    this.chips.regions.hidden = !exact;
    this.views.hidden = spheres.every((s) => s.mode === 'circle');
    this.face.replaceChildren(
      el('option', { value: '' }, S.toClass('…')),
      ...names.map((name, j) => el('option', { value: String(j) }, S.toClass(name))));
  }
}
