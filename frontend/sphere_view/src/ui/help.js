// The list of keys, and the button that opens it.

import { el } from '../dom.js';

/** "Shift R" is one chord of two keys. */
const chord = (keys) => keys.split(' ').flatMap((key, i) => [i ? ' + ' : null, el('kbd', {}, key)]);
const shown = (alternatives) => alternatives.flatMap((keys, i) => [i ? ' or ' : null, ...chord(keys)]);

export class Help {
  /**
   * texts: {keys, keysHelp, keysTitle, close}; groups() -> [[heading, [[[keys, ...], text], ...]],
   * ...] as they are when the list is opened; note: a sentence below them.
   */
  constructor(texts, groups, note) {
    this.groups = groups;
    this.button = el('button.chip.keys', {
      type: 'button', title: texts.keysHelp, 'aria-haspopup': 'dialog', onclick: () => this.toggle(),
    }, texts.keys);
    this.body = el('div');
    this.node = el('dialog.help', { 'aria-label': texts.keysTitle },
      el('header', {}, el('h3', {}, texts.keysTitle),
        el('button.chip.close', { type: 'button', onclick: () => this.node.close() }, texts.close)),
      this.body, el('p', {}, note));
    // A click beside the list goes to the dialog itself.
    this.node.addEventListener('click', (e) => e.target === this.node && this.node.close());
  }

  get open() {
    return this.node.open;
  }

  toggle() {
    if (this.open) {
      this.node.close();
      return;
    }
    this.body.replaceChildren(...this.groups().map(([heading, rows]) => el('section', {},
      el('h4', {}, heading),
      el('dl', {}, ...rows.map(([keys, text]) => el('div', {}, el('dt', {}, ...shown(keys)), el('dd', {}, text)))))));
    this.node.showModal();
  }
}
