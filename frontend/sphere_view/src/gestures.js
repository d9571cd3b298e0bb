// Pointer, wheel and key input on the stage, turned into rotate / zoom / hover / reset calls.

const TURN = 0.0062; // radians per CSS pixel of drag
const KEY_TURN = 0.12;
const TAP_MOVE = 6;
const SIDEWAYS = 8; // CSS pixels from which a finger means the sphere, not the page

/**
 * on: {rotate(cell, dx, dy), zoom(cell, factor), hover(x, y | null), reset(cell), start(), end(),
 * hint(), grab(cell, x, y) -> whether something is held from now on, carry(x, y), drop(kept),
 * nudge(cell, dx, dy) -> whether the key moved something}
 * cellAt(x, y) -> index of the sphere under a point of the stage.
 */
export function attachGestures(stage, cellAt, on) {
  const pointers = new Map();
  let cell = 0;
  let moved = 0;
  let pinch = 0;
  let start = [0, 0];
  let turning = false;
  let holding = false;
  const local = (e) => {
    const box = stage.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };

  const down = (e) => {
    if (e.button > 0 || e.target.closest('button, select')) return;
    const at = local(e);
    pointers.set(e.pointerId, at);
    stage.setPointerCapture(e.pointerId);
    stage.focus({ preventScroll: true });
    if (pointers.size === 1) {
      cell = cellAt(...at);
      moved = 0;
      start = at;
      holding = on.grab(cell, ...at);
      turning = e.pointerType !== 'touch';
      on.start();
    } else if (pointers.size === 2) {
      if (holding) on.drop(false);
      holding = false;
      pinch = spread();
      turning = true;
    }
  };
  const move = (e) => {
    const at = local(e);
    const old = pointers.get(e.pointerId);
    if (!old) {
      if (e.pointerType !== 'touch') on.hover(...at);
      return;
    }
    pointers.set(e.pointerId, at);
    const [dx, dy] = [at[0] - old[0], at[1] - old[1]];
    moved += Math.hypot(dx, dy);
    if (holding) {
      on.carry(...at);
    } else if (pointers.size === 1) {
      if (moved > 2) on.hover(null);
      // The first pixels of a finger that scrolls the page come here too, until the browser knows.
      turning ||= Math.abs(at[0] - start[0]) > SIDEWAYS;
      if (turning) on.rotate(cell, dx * TURN, dy * TURN);
    } else if (pointers.size === 2) {
      const now = spread();
      if (pinch > 0 && now > 0) on.zoom(cell, pinch / now);
      pinch = now;
    }
  };
  const up = (e) => {
    if (!pointers.delete(e.pointerId)) return;
    if (holding) on.drop(e.type === 'pointerup' && moved >= TAP_MOVE);
    holding = false;
    if (!pointers.size) on.end();
    if (e.type === 'pointerup' && moved < TAP_MOVE) on.hover(...local(e));
  };
  const wheel = (e) => {
    const focused = stage.getRootNode().activeElement === stage;
    if (!focused && !e.ctrlKey) {
      on.hint();
      return;
    }
    e.preventDefault();
    on.zoom(cellAt(...local(e)), Math.exp(Math.max(-60, Math.min(60, e.deltaY)) * 0.0022));
  };
  const keys = {
    ArrowLeft: () => on.rotate(cell, -KEY_TURN, 0),
    ArrowRight: () => on.rotate(cell, KEY_TURN, 0),
    ArrowUp: () => on.rotate(cell, 0, -KEY_TURN),
    ArrowDown: () => on.rotate(cell, 0, KEY_TURN),
    '+': () => on.zoom(cell, 0.9),
    '=': () => on.zoom(cell, 0.9),
    '-': () => on.zoom(cell, 1.11),
    0: () => on.reset(cell),
  };
  const nudges = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const key = (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target !== stage || !keys[e.key]) return;
    if (e.shiftKey && nudges[e.key] && on.nudge(cell, ...nudges[e.key])) {
      e.preventDefault();
      e.stopPropagation();
      return;
    }
    e.preventDefault();
    e.stopPropagation();
    keys[e.key]();
  };
  const twice = (e) => {
    if (!e.target.closest('button, select')) on.reset(cellAt(...local(e)));
  };
  const leave = (e) => e.pointerType !== 'touch' && on.hover(null);

  stage.addEventListener('pointerdown', down);
  stage.addEventListener('pointermove', move);
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', up);
  stage.addEventListener('pointerleave', leave);
  stage.addEventListener('wheel', wheel, { passive: false });
  stage.addEventListener('keydown', key);
  stage.addEventListener('dblclick', twice);
}
