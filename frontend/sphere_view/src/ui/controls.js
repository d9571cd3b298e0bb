// The player bar under the sphere.

import { el, setText } from '../dom.js';
import { ICONS } from '../icons.js';
import { SPEEDS } from '../player.js';
import { S } from '../strings.js';

export const SLOW_MS = 450; // an answer that takes longer is announced

const button = (cls, icon, label, onclick) =>
  el(`button.${cls}`, { type: 'button', title: label, 'aria-label': label, html: icon, onclick });

export class Controls {
  /** on: {toggle, stepBy(n), reset, reseed, seek(i), speed(n)} */
  constructor(on) {
    this.playButton = button('btn.primary', ICONS.play, S.play, on.toggle);
    this.one = button('btn', ICONS.step, S.stepOne, () => on.stepBy(1));
    this.many = el('button.btn.txt', { type: 'button', onclick: () => on.stepBy(this.count) });
    this.resetButton = button('btn', ICONS.reset, S.reset, on.reset);
    this.reseedButton = button('btn', ICONS.dice, S.reseed, on.reseed);
    this.slider = el('input.scrub', { type: 'range', min: '0', max: '0', step: '1', value: '0', 'aria-label': S.scrub });
    this.slider.addEventListener('input', () => on.seek(Number(this.slider.value)));
    this.counter = el('output.counter', {}, el('small', {}, S.step), el('b', {}, '0'));
    this.number = this.counter.lastChild;
    this.speed = el('select.speed', { 'aria-label': S.speed, title: S.speedHelp },
      ...SPEEDS.map((n) => el('option', { value: String(n) }, S.speedItem(n))));
    this.speed.addEventListener('change', () => on.speed(Number(this.speed.value)));
    this.state = el('span.state', {}, el('i'), el('span', {}, ''));
    this.node = el('div.bar', { role: 'toolbar', 'aria-label': S.player },
      el('div.track', {}, this.slider),
      el('div.buttons', {}, this.playButton, this.one, this.many, this.resetButton, this.reseedButton),
      el('div.readout', {}, this.counter, this.state, this.speed));
    this.banner = el('div.banner', { hidden: true });
  }

  /** A recording of something that ran elsewhere can be played, not begun anew. */
  setRecorded(on) {
    for (const node of [this.many, this.resetButton, this.reseedButton, this.speed]) node.hidden = on;
  }

  update(player) {
    const { buffer, frame, playing, finished, atEnd, stride } = player;
    const mode = playing ? 'pause' : finished && atEnd && buffer.length > 1 ? 'replay' : 'play';
    if (this.mode !== mode) {
      this.mode = mode;
      this.playButton.innerHTML = mode === 'pause' ? ICONS.pause : ICONS.play;
      this.playButton.title = S[mode];
      this.playButton.setAttribute('aria-label', S[mode]);
    }
    const last = player.end;
    if (this.slider.max !== String(last)) this.slider.max = String(last);
    if (this.slider.value !== String(frame)) this.slider.value = String(frame);
    this.slider.style.setProperty('--at', last ? (100 * frame) / last + '%' : '0%');
    this.slider.setAttribute('aria-valuetext', `${S.step} ${player.step}`);
    setText(this.number, player.step.toLocaleString('en'));
    this.count = stride > 1 ? stride : 10;
    setText(this.many, `+${this.count}`);
    this.many.title = S.stepMany(this.count);
    this.many.setAttribute('aria-label', S.stepMany(this.count));
    if (this.speed.value !== String(stride)) this.speed.value = String(stride);
    const live = player.seen - player.cursor < 1 && !(buffer.head?.recorded && finished);
    const waiting = (player.moving || player.target) && atEnd && player.waitedMs(performance.now()) > SLOW_MS;
    const ended = buffer.done?.kind === 'error' ? 'error' : 'done';
    const kind = finished && atEnd ? ended : waiting ? 'wait' : !live ? 'rec' : playing ? 'live' : 'rest';
    if (this.state.dataset.kind !== kind) {
      this.state.dataset.kind = kind;
      this.state.title = kind === 'rec' ? S.recordedHelp : S.liveHelp;
      const end = S.done[buffer.done?.kind] ?? '';
      setText(this.state.lastChild, { done: end, error: end, wait: S.waiting, live: S.live, rest: S.paused, rec: S.recorded }[kind]);
    }
    // A still view has no end to announce, but an error is news everywhere.
    const told = buffer.head?.still ? buffer.done?.kind === 'error' : finished && atEnd;
    this.#done(told ? buffer.done : null);
  }

  #done(done) {
    const key = done ? `${done.kind}|${done.step}|${done.reason}` : '';
    if (this.banner.dataset.key === key) return;
    this.banner.dataset.key = key;
    this.banner.hidden = !done;
    if (!done) return;
    this.banner.dataset.kind = done.kind;
    this.banner.setAttribute('role', done.kind === 'error' ? 'alert' : 'status');
    const head = `${S.done[done.kind] ?? ''} ${S.doneAt(done.step)}`.trim();
    this.banner.replaceChildren(
      el('span.banner-icon', { html: done.kind === 'error' ? ICONS.warn : ICONS.check }),
      el('b', {}, head), el('span', {}, done.reason));
  }
}
