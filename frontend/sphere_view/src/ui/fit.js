// How large the spheres may be so that they stand on the screen with everything above them and the
// player beneath.

const LARGEST = { one: 760, many: 520 }; // CSS pixels
// Of the window's height: below that a reader rather scrolls than squints.
const LEAST = { one: 0.3, many: 0.17 };

/**
 * Columns and height of n spheres in `width` x `room` CSS pixels, each with a heading of `head`, so
 * that they are as large as can be; null if that would be too small for a window so high.
 */
export function arrange(n, width, room, head, windowHeight) {
  const kind = n > 1 ? 'many' : 'one';
  let best = null;
  for (let columns = 1; columns <= n; columns += 1) {
    const height = room / Math.ceil(n / columns) - head;
    const size = Math.min(width / columns, height);
    if (!best || size > best.size) best = { columns, size, height };
  }
  if (best.size < LEAST[kind] * windowHeight) return null;
  // A flat row is no taller than its spheres.
  return { columns: best.columns, height: Math.floor(Math.min(best.height, width / best.columns, LARGEST[kind])) };
}

/** The element that scrolls what `node` lies in, across shadow roots. */
export function scrollerOf(node) {
  for (let at = node; at; at = at.parentElement ?? at.getRootNode().host) {
    if (at instanceof Element && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement;
}
