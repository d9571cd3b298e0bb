// Keys of the player. They act while the focus is inside the view, or nowhere after the view was
// the last thing touched, so that they never disturb the rest of the page. Plain r and c belong
// to Streamlit.

const TYPING = 'input:not([type=range]), textarea, [contenteditable]';

/** wanted() tells whether the view has a player now. */
export function onShortcut(shell, on, wanted) {
  const touched = () => shell.getRootNode().activeElement !== null;
  let last = false;
  const remember = (e) => {
    last = e.composedPath().includes(shell);
  };
  const key = (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || !wanted()) return;
    const target = e.composedPath()[0];
    const inside = e.composedPath().includes(shell) || touched();
    const nowhere = document.activeElement === document.body && last;
    if (!inside && !nowhere) return;
    if (target.matches?.(TYPING)) return;
    const control = target.closest?.('button, select, input');
    let action = null;
    if (e.key === ' ' && !control) action = on.toggle;
    else if (e.key === '.') action = on.step;
    else if (e.key === 'ArrowRight' && !control && !target.closest?.('.stage')) action = on.step;
    else if (e.key === 'R' && e.shiftKey) action = on.reset;
    if (!action) return;
    e.preventDefault();
    e.stopPropagation();
    action();
  };
  document.addEventListener('pointerdown', remember, true);
  document.addEventListener('keydown', key, true);
  return () => {
    document.removeEventListener('pointerdown', remember, true);
    document.removeEventListener('keydown', key, true);
  };
}
