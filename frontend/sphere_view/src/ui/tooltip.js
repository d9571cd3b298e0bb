// The hover card of a feature or a prototype.

import { contactsOf, rattlersOf } from '../contacts.js';
import { el } from '../dom.js';
import { featureReadout, nearestDirection, nearestPrototype } from '../geometry.js';
import { css } from '../palette.js';
import { S } from '../strings.js';

const rows = (pairs) => pairs.map(([name, value]) => el('div.row', {}, el('span', {}, name), el('b', {}, value)));

export class Tooltip {
  constructor(parent) {
    this.node = el('div.tip', { role: 'status', hidden: true });
    parent.append(this.node);
  }

  hide() {
    this.node.hidden = true;
  }

  /** hit: {kind, index}; scene: {sphere, structure, frame, labels, gram, gramOffset, names, colors}. */
  show(hit, scene, x, y, width) {
    const { sphere } = scene;
    const cls = hit.kind === 'prototype' ? hit.index : scene.labels?.[hit.index] ?? 0;
    const title = el('div.tip-head', {}, el('i', { style: `background:${css(scene.colors[cls])}` }), `${scene.names[cls]} · ${S[hit.kind]}`);
    const body = hit.kind === 'prototype' ? this.#prototype(cls, scene) : this.#feature(hit.index, cls, scene);
    this.node.replaceChildren(title, ...body);
    this.node.hidden = false;
    const w = this.node.offsetWidth;
    const left = x + 18 + w > width ? Math.max(4, x - w - 18) : x + 18;
    this.node.style.transform = `translate(${left}px, ${Math.max(4, y - 12)}px)`;
    this.node.dataset.kind = hit.kind;
    this.node.dataset.sphere = sphere.title;
  }

  #prototype(j, { sphere, structure, frame, held, gram, gramOffset, names }) {
    const near = held ? nearestDirection(frame.prototypes, j, sphere.k) : nearestPrototype(gram, gramOffset, j, sphere.k);
    if (!near) return [];
    const list = [[S.nearest, names[near.other]], [S.angle, `${near.angle.toFixed(2)}°`]];
    if (structure.edges) list.push([S.touches, String(contactsOf(structure).filter((pair) => pair.includes(j)).length)]);
    if (rattlersOf(structure).includes(j)) list.push([S.rattler, S.rattlerTip]);
    return rows(list);
  }

  #feature(f, cls, { sphere, frame, names }) {
    if (sphere.mode === 'projection') return [el('div.tip-note', {}, S.projected)];
    const read = featureReadout(frame.features, f, frame.prototypes, sphere.k, cls);
    const list = [[S.theta, `${read.theta.toFixed(2)}°`]];
    if (read.margin !== null) {
      list.push([S.margin, (read.margin >= 0 ? '+' : '−') + Math.abs(read.margin).toFixed(3)]);
      list.push([S.rival, names[read.rival]]);
    }
    const notes = read.margin !== null && read.margin < 0 ? [el('div.tip-note', {}, S.misclassified)] : [];
    return [...rows(list), ...notes];
  }
}
