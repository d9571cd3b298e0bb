// One entry of the browser's history for a step of a lesson. A file of its own, as a content
// security policy may forbid scripts that are written into the page.
const INSTALLED = Symbol.for('lmviz.history');

// What names the step in an address; null outside lessons.
function stepOf(url) {
  const query = new URL(url, location.href).searchParams;
  return query.has('lesson') ? `${query.get('lesson')}/${query.get('step')}` : null;
}

export default function () {
  if (window[INSTALLED]) return;
  window[INSTALLED] = true;
  const push = history.pushState;
  history.pushState = function (state, title, url) {
    const step = url == null ? null : stepOf(url);
    const again = step !== null && step === stepOf(location.href);
    (again ? history.replaceState : push).call(history, state, title, url);
  };
}
