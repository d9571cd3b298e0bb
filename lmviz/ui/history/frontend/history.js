// One entry of the browser's history for one thing that a visitor does. A file of its own, as a
// content security policy may forbid scripts that are written into the page.
//
// A new path and the settings behind it reach the browser one after the other, and each would be
// an entry: of a page with the settings of another, which nobody has ever seen.
const INSTALLED = Symbol.for('lmviz.history');
const INPUT = ['pointerdown', 'keydown', 'change'];

// What names the step of a lesson in an address; null outside lessons.
function stepOf(url) {
  const query = new URL(url, location.href).searchParams;
  return query.has('lesson') ? `${query.get('lesson')}/${query.get('step')}` : null;
}

export default function () {
  if (window[INSTALLED]) return;
  window[INSTALLED] = true;
  let touched = true;
  for (const name of INPUT) window.addEventListener(name, () => { touched = true; }, true);
  window.addEventListener('popstate', () => { touched = false; }, true);
  const push = history.pushState;
  history.pushState = function (state, title, url) {
    const step = url == null ? null : stepOf(url);
    // Whatever is tried out in a step of a lesson: the way back leads to the step before.
    const sameStep = step !== null && step === stepOf(location.href);
    (touched && !sameStep ? push : history.replaceState).call(history, state, title, url);
    touched = false;
  };
}
