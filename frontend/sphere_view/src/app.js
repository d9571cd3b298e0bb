// One mounted view: owns buffer, player, stage and panels, and the only animation loop.

import { FrameBuffer } from './buffer.js';
import { cameraOf } from './camera.js';
import { el, reducedMotion, setText } from './dom.js';
import { classColor } from './palette.js';
import { Player, RETRY_MS } from './player.js';
import { RUNS, layersOf, memoryOf, remember, switched } from './memory.js';
import { decode } from './protocol.js';
import { Quality } from './quality.js';
import { helpGroups, summary, tipScene } from './readouts.js';
import { SceneState } from './scene_state.js';
import { publish, Stats } from './stats.js';
import { S } from './strings.js';
import { readTheme, themeKey } from './theme.js';
import { onShortcut } from './shortcuts.js';
import { tablesOf } from './tables.js';
import { Controls, SLOW_MS } from './ui/controls.js';
import { scrollerOf } from './ui/fit.js';
import { Help } from './ui/help.js';
import { Options } from './ui/options.js';
import { Panels } from './ui/panels.js';
import { Stage } from './ui/stage.js';
import { Tooltip } from './ui/tooltip.js';
import { Twin } from './ui/twin.js';

const PANELS_MS = 320;
const BELOW = 14; // CSS pixels under the player
const REFINE_MS = 220; // stillness after which the picture is drawn finer

export class App {
  constructor(root) {
    this.root = root;
    this.buffer = new FrameBuffer();
    this.player = new Player(this.buffer, (request) => this.trigger?.('need', request), () => this.#sight());
    this.memory = memoryOf();
    this.layers = layersOf(this.memory);
    this.stats = new Stats();
    this.quality = new Quality(window.devicePixelRatio || 1);
    this.visible = true;
    this.#layout();
    this.#observe();
    this.#theme();
    this.stage.setLinked(this.layers.linked);
  }

  #layout() {
    const act = (f) => (...args) => {
      f(...args);
      // The button answers before the next frame is drawn.
      this.controls.update(this.player);
      this.root.dataset.playing = String(this.player.playing);
      this.wake(true);
    };
    this.stage = new Stage({
      changed: () => this.wake(true), pointed: () => this.wake(), hover: (hit) => this.#tip(hit),
      taken: () => this.#take(), moved: (hand) => this.#move(hand),
    }, this.memory);
    this.controls = new Controls({
      toggle: act(() => this.toggle()),
      stepBy: act((n) => this.step(n)),
      reset: act(() => this.command('reset')),
      reseed: act(() => this.command('reseed')),
      seek: act((i) => this.player.seek(i)),
      speed: act((n) => {
        this.player.stride = n;
        this.memory.stride = n;
      }),
    });
    this.options = new Options(this.layers, {
      layer: (name, value) => {
        this.layers[name] = value;
        this.memory.chosen[name] = value;
        if (name === 'linked') this.stage.setLinked(value);
        this.wake(true);
      },
      moving: (on) => {
        this.stage.setMoving(on);
        this.#say(on ? S.sayMoving : '');
      },
      view: (name) => this.stage.lookNamed(name),
      face: (j) => this.stage.lookAtClass(j),
    });
    this.help = new Help(S, () => helpGroups(this), S.keysNote);
    this.options.addButton(this.help.button);
    this.twin = new Twin(S.tables, () => this.#tables());
    this.panels = new Panels({
      seek: act((i) => this.player.seek(i)),
      wake: () => this.wake(),
      log: (key, on) => {
        this.memory.logs[key] = on;
        this.wake();
      },
    });
    this.live = el('div.sr', { 'aria-live': 'polite' });
    this.loading = el('div.loading', { role: 'status' }, S.loading);
    this.main = el('div.main', { hidden: true },
      el('div.left', {}, this.options.node, this.stage.node, this.stage.message, this.controls.banner, this.controls.node),
      this.panels.side, this.panels.below, this.twin.node);
    this.shell = el('div.lmv', { tabindex: '-1' }, this.loading, this.main, this.live, this.help.node);
    this.root.append(this.shell);
    this.tooltip = new Tooltip(this.stage.node);
    this.offShortcut = onShortcut(this.shell, {
      toggle: act(() => this.toggle()),
      step: act(() => this.step(1)),
      back: act(() => this.seekTo(this.player.frame - 1)),
      first: act(() => this.seekTo(0)),
      last: act(() => this.seekTo(this.player.end)),
      reset: act(() => this.command('reset')),
      reseed: act(() => this.command('reseed')),
      help: () => this.help.toggle(),
    }, (action) => this.allows(action));
  }

  #observe() {
    this.intersection = new IntersectionObserver(([entry]) => {
      this.visible = entry.isIntersecting;
      this.wake(true);
    });
    this.intersection.observe(this.shell);
    this.onVisibility = () => this.wake(true);
    document.addEventListener('visibilitychange', this.onVisibility);
    this.sizes = new ResizeObserver(() => this.panels.resize());
    this.sizes.observe(this.shell);
    this.scroller = scrollerOf(this.shell.parentElement);
    // What stands above may come later, or grow: then all that scrolls is as much longer.
    this.around = new ResizeObserver(() => this.#fit());
    this.around.observe(this.scroller);
    for (const child of this.scroller.children) this.around.observe(child);
  }

  #fit() {
    if (this.main.hidden) return;
    const { controls, stage } = this;
    // The page's own box moves up as it is scrolled, any other stays.
    const box = this.scroller === document.scrollingElement ? 0 : this.scroller.getBoundingClientRect().top;
    const top = stage.node.getBoundingClientRect().top - box + this.scroller.scrollTop;
    const bar = controls.node.hidden ? 0 : controls.node.offsetHeight;
    const height = this.scroller.clientHeight;
    const room = height - top - bar - BELOW;
    // Where the numbers stand beneath, they are to be seen with the sphere if that is possible.
    const { side, tiles } = this.panels;
    const beneath = side.offsetTop > controls.node.offsetTop ? tiles.node.offsetHeight + BELOW : 0;
    stage.fit([room - beneath, room], height);
  }

  get hidden() {
    return document.hidden || !this.visible;
  }

  /** Take a new payload; called by Streamlit on mount and for every new message. */
  receive(bytes, trigger) {
    this.trigger = trigger;
    this.#theme();
    if (!bytes?.byteLength) return;
    let payload;
    try {
      payload = decode(bytes);
      this.#error('');
    } catch (error) {
      this.#error(S.badPayload(error.message));
      return;
    }
    const first = this.buffer.run === '';
    const result = this.player.onPayload(payload, performance.now());
    this.stats.answer(this.player.rtt);
    this.#page(payload.head);
    this.#suggested(payload.head);
    if (!this.player.command) this.stage.release();
    if (this.buffer.length && this.buffer.labels) {
      if (result.reset || this.problemOf !== this.buffer.run) this.#problem(first);
      this.panels.setHead(this.buffer.head);
      this.stage.setHeads(this.buffer.head.spheres);
      this.options.setHead(this.buffer.head);
      this.#still(result.added);
      if (result.cut) this.panels.dirty();
      this.#fit();
    }
    this.fresh = true;
    this.wake(true);
  }

  // Each page has its own layers and cameras; its defaults yield to what the visitor chose there.
  #page({ page = '', layers, sight = {} }) {
    this.opened = memoryOf(page).opened !== sight.opened;
    if (this.memory.page === page && this.layered && !this.opened) return;
    this.layered = true;
    this.memory = memoryOf(page);
    if (this.opened) remember(this.memory, { ...sight, cameras: sight.cameras.map(cameraOf).filter(Boolean) });
    this.panels.setLogs(this.memory.logs);
    this.stage.memory = this.memory;
    this.player.stride = this.memory.stride;
    Object.assign(this.layers, layersOf(this.memory, layers));
    this.options.setLayers(this.layers);
    this.stage.setLinked(this.layers.linked);
    if (this.opened) this.stage.recall();
  }

  /** A picture without time: no player, and always the newest state. */
  get still() {
    return Boolean(this.buffer.head?.still);
  }

  /** Whether the view has a use for an action of the keyboard now. */
  allows(action) {
    if (action === 'help') return Boolean(this.scene);
    if (this.still || this.help.open) return false;
    const anew = action === 'reset' || action === 'reseed';
    return !(anew && this.buffer.head?.recorded);
  }

  #still(added) {
    this.controls.node.hidden = this.still;
    this.controls.setRecorded(Boolean(this.buffer.head.recorded));
    if (!this.still || this.returning || this.player.restoring || !added) return;
    if (reducedMotion()) this.player.seek(this.buffer.last);
    else this.player.glideToLast();
  }

  // The page suggests a speed for what it shows; the user's own choice stands until the next one.
  #suggested({ stride, sight }) {
    if (!stride || (stride === this.suggestion && !this.opened)) return;
    const first = this.suggestion === undefined;
    this.suggestion = stride;
    if (first && !this.opened && RUNS.has(this.buffer.run)) return;
    this.player.stride = (this.opened && sight?.speed) || stride;
    this.memory.stride = this.player.stride;
  }

  // What links and files hold of the view, beyond the play head; null while there is no picture.
  #sight() {
    const cameras = this.stage.sight;
    const { head } = this.buffer;
    if (!cameras || !head) return null;
    const usual = Object.fromEntries(head.charts.map((c) => [c.series[0], Boolean(c.log)]));
    return {
      cameras,
      layers: switched(this.layers, layersOf({ chosen: {} }, head.layers)),
      logs: switched(this.memory.logs, usual),
      speed: this.player.stride === this.suggestion ? null : this.player.stride,
    };
  }

  #take() {
    this.resume = this.player.playing;
    this.player.pause();
    this.controls.update(this.player);
    this.wake(true);
  }

  #move({ sphere, index, to }) {
    this.player.move(sphere, index, to);
    if (this.resume) this.player.play();
    this.resume = false;
    this.panels.dirty();
    this.#say(S.sayMoved(this.names[index]));
    this.wake(true);
  }

  #problem(first) {
    const { head, labels } = this.buffer;
    this.problemOf = this.buffer.run;
    const k = Math.max(...head.spheres.map((s) => s.k));
    this.names = Array.from({ length: k }, (_, j) => head.classes?.[j]?.name ?? S.className(j));
    this.colors = this.names.map((_, j) => classColor(j, this.theme.background));
    this.scene = new SceneState(head.spheres);
    this.main.hidden = false;
    this.loading.hidden = true;
    this.root.dataset.spheres = String(head.spheres.length);
    this.shell.classList.toggle('many', head.spheres.length > 1);
    this.stage.setProblem(head.spheres, this.names, this.colors, labels);
    this.options.setProblem(head.spheres, this.names);
    this.panels.setProblem(head, this.scene.offsets, this.names, this.colors);
    const known = RUNS.get(this.buffer.run);
    if (head.still) {
      this.returning = { cursor: Infinity, playing: false, stride: this.player.stride };
    } else if (this.opened && head.sight?.at && !head.recorded) {
      this.player.approach(head.sight.at);
    } else if (known) {
      this.returning = known;
    } else if (first) {
      // A recording that existed before this visit opens at its end unless it is meant to play.
      if (head.autoplay && !reducedMotion()) this.player.play();
      else if (head.total > 1) this.returning = { cursor: Infinity, playing: false, stride: this.player.stride };
    }
  }

  #theme() {
    const style = getComputedStyle(this.shell);
    const key = themeKey(style);
    if (key === this.themeKey) return;
    this.themeKey = key;
    this.theme = readTheme(style);
    this.shell.classList.toggle('dark', this.theme.dark);
    this.stage.setTheme(this.theme);
    this.panels.setTheme(this.theme);
    if (this.scene) {
      this.colors = this.names.map((_, j) => classColor(j, this.theme.background));
      this.stage.setColors(this.colors, this.buffer.labels);
      this.panels.setColors(this.colors);
    }
    this.wake(true);
  }

  toggle() {
    const { player } = this;
    if (player.playing) player.pause();
    else player.play();
    this.#say(player.playing ? S.sayPlaying : S.sayPaused(player.step));
  }

  step(count) {
    this.player.stepBy(count);
    if (reducedMotion() && this.player.goal !== null && this.player.goal <= this.buffer.last) this.player.seek(this.player.goal);
    this.sayStep = true;
  }

  /** Rest on a recorded key frame and say where that is. */
  seekTo(frame) {
    if (this.player.playing) this.player.pause();
    this.player.seek(frame);
    this.sayStep = true;
  }

  command(name) {
    this.player.ask(name);
  }

  #tables() {
    const { buffer, player, scene, names } = this;
    return tablesOf({
      head: buffer.head,
      frames: buffer.frames,
      frame: player.frame,
      upto: Math.floor(player.seen + 1e-6),
      scene,
      labels: buffer.labels,
      names,
      step: this.still ? null : player.step,
    });
  }

  /** Ask for one animation frame; `dirty` = the picture changes even if the cursor does not. */
  wake(dirty = false) {
    if (dirty) this.isDirty = true;
    if (this.raf || this.dead) return;
    this.raf = requestAnimationFrame((now) => this.#loop(now));
  }

  #loop(now) {
    this.raf = 0;
    if (this.dead) return;
    const seconds = this.lastLoop ? (now - this.lastLoop) / 1000 : 1 / 60;
    this.lastLoop = now;
    if (this.returning && !this.player.restoring) {
      this.player.seek(Math.min(this.returning.cursor, this.buffer.last));
      this.player.seen = this.buffer.last;
      this.player.stride = this.returning.stride;
      this.player.playing = this.returning.playing && !this.player.finished;
      this.returning = null;
      this.fresh = true;
    }
    const began = performance.now();
    const moved = !this.hidden && this.player.tick(seconds);
    const turned = this.stage.animate(now, reducedMotion());
    const settled = !turned && !this.stage.dragging;
    if (this.player.pump(performance.now(), !this.hidden, settled)) this.#retryLater();
    if (this.scene && this.buffer.length && !this.hidden) {
      if (this.stage.hoverDue && this.stage.updateHover(this.layers)) this.isDirty = true;
      if (moved || turned || this.isDirty || this.fresh) {
        const active = moved || turned || this.stage.dragging;
        if (active && this.wasActive) this.quality.sample(now - this.drawnAt);
        // The frames just after Play and just after Pause must not wait for a fine picture.
        const coarse = active || this.wasActive || this.player.moving;
        this.wasActive = active;
        this.drawnAt = now;
        this.stage.setRatio(coarse ? this.quality.moving : this.quality.rest);
        // A seek moves the play head without a tick.
        this.#render(this.fresh || this.stage.hand || this.player.cursor !== this.placedAt, now);
        if (coarse) this.#refineLater();
      }
    }
    if (moved) this.stats.frame(now, performance.now() - began);
    const starving = this.player.moving && !moved && this.player.inflight;
    this.#publish();
    this.#pollLater();
    const curves = !this.hidden && this.panels.due(now);
    if (!this.hidden && (curves || this.stage.glides.size || (this.player.moving && !starving))) this.wake();
    else this.lastLoop = 0;
  }

  #render(positionsChanged, now) {
    this.isDirty = false;
    const { player, buffer, stage } = this;
    if (positionsChanged) {
      this.placedAt = player.cursor;
      this.scene.at(buffer.frames, player.cursor).forEach((p, s) => stage.setPositions(s, stage.held(s, p)));
    }
    const frame = player.frame;
    // Numbers and curves follow a little slower than the sphere: each change of theirs makes the
    // browser compose more of the page anew.
    const due = !player.moving || now - (this.panelsAt ?? 0) >= PANELS_MS;
    if (this.fresh || (frame !== this.shownFrame && due)) {
      this.shownFrame = frame;
      this.panelsAt = now;
      this.panels.setFrame(buffer.frames, frame, Math.floor(player.seen + 1e-6));
      stage.canvas.setAttribute('aria-label', summary(this));
      this.twin.update();
    }
    this.fresh = false;
    if (positionsChanged && stage.pointer) stage.updateHover(this.layers);
    stage.draw(this.layers);
    this.controls.update(player);
    if (this.sayStep && !player.moving) {
      this.sayStep = false;
      this.#say(S.sayStep(player.step));
    }
  }

  #tip(hit) {
    if (!hit) {
      this.tooltip.hide();
      return;
    }
    this.tooltip.show(hit, tipScene(this, hit.sphere), hit.x, hit.y, this.stage.node.clientWidth);
  }

  #refineLater() {
    clearTimeout(this.refine);
    this.refine = setTimeout(() => this.wake(true), REFINE_MS);
  }

  #retryLater() {
    clearTimeout(this.retry);
    clearTimeout(this.slow);
    this.retry = setTimeout(() => this.wake(), RETRY_MS + 100);
    this.slow = setTimeout(() => this.player.inflight && this.wake(true), SLOW_MS + 50);
  }

  #pollLater() {
    clearTimeout(this.poll);
    const ms = this.hidden || this.player.inflight ? null : this.player.pollIn(performance.now());
    if (ms !== null) this.poll = setTimeout(() => this.wake(), ms + 1);
  }

  #publish() {
    publish(this);
    const { cursor, playing, stride } = this.player;
    // On the way back to where the run was left, that place must not be overwritten.
    if (this.buffer.run && this.problemOf === this.buffer.run && !this.returning) {
      RUNS.set(this.buffer.run, { cursor, playing, stride });
    }
  }

  #say(text) {
    setText(this.live, text);
  }

  #error(text) {
    this.error = text;
    if (text) setText(this.loading, text);
    this.loading.setAttribute('role', text ? 'alert' : 'status');
    this.loading.hidden = !text && !this.main.hidden;
    this.#publish();
  }

  destroy() {
    this.dead = true;
    cancelAnimationFrame(this.raf);
    for (const timer of [this.retry, this.slow, this.refine, this.poll]) clearTimeout(timer);
    this.offShortcut();
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.intersection.disconnect();
    this.sizes.disconnect();
    this.around.disconnect();
    this.panels.destroy();
    this.stage.destroy();
  }
}
