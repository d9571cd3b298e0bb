// Keys of the player. They act while the focus is inside the view; the ones that a page does not
// need for itself also right after the view was the last thing touched. Nothing acts while a
// text is being typed. Plain r and c belong to Streamlit.

const TYPING = 'input:not([type=range]), textarea, [contenteditable]';
const PRESSED = 'button, select, input, summary, a'; // Space means something to these
const MOVED = 'select, input, .stage, .scroll'; // and arrows, Home and End to these

/** What a key does, how the help names it, and when it is meant: match(event, isOn, inside). */
export const KEYS = [
  { action: 'toggle', show: ['Space'], match: (e, isOn) => e.key === ' ' && !isOn(PRESSED) },
  { action: 'step', show: ['→', '.'], match: (e, isOn) => e.key === '.' || (e.key === 'ArrowRight' && !isOn(MOVED)) },
  { action: 'back', show: ['←', ','], match: (e, isOn) => e.key === ',' || (e.key === 'ArrowLeft' && !isOn(MOVED)) },
  { action: 'first', show: ['Home'], match: (e, isOn, inside) => e.key === 'Home' && inside && !isOn('select, input, .scroll') },
  { action: 'last', show: ['End'], match: (e, isOn, inside) => e.key === 'End' && inside && !isOn('select, input, .scroll') },
  { action: 'reset', show: ['Shift R'], match: (e) => e.key === 'R' && e.shiftKey },
  { action: 'reseed', show: ['S'], match: (e) => e.key.toLowerCase() === 's' },
];

/** The action that a key press means, or null. target: innermost element it went to. */
export function actionOf(e, target, inside) {
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return null;
  const isOn = (selector) => Boolean(target.closest?.(selector));
  // A list takes letters to search by.
  if (isOn(TYPING) || (isOn('select') && e.key !== '?')) return null;
  if (e.key === '?') return 'help';
  return KEYS.find(({ match }) => match(e, isOn, inside))?.action ?? null;
}

/** on: action -> function; allows(action) tells whether the view has a use for it now. */
export function onShortcut(shell, on, allows) {
  const touched = () => shell.getRootNode().activeElement !== null;
  let last = false;
  const remember = (e) => {
    last = e.composedPath().includes(shell);
  };
  const key = (e) => {
    const inside = e.composedPath().includes(shell) || touched();
    const nowhere = document.activeElement === document.body && last;
    if (!inside && !nowhere) return;
    const action = actionOf(e, e.composedPath()[0], inside);
    if (!action || !allows(action)) return;
    e.preventDefault();
    e.stopPropagation();
    on[action]();
  };
  document.addEventListener('pointerdown', remember, true);
  document.addEventListener('keydown', key, true);
  return () => {
    document.removeEventListener('pointerdown', remember, true);
    document.removeEventListener('keydown', key, true);
  };
}
