// What a visitor has set survives leaving the page and coming back (the module stays loaded).

export const LAYERS = {
  features: true, ghosts: true, contacts: true, caps: false, regions: false, labels: true, linked: true,
};

const pages = new Map();

/**
 * Memory of one page (head.page): {chosen: layers the visitor has switched, logs: axes the visitor
 * has switched, cameras, stride}.
 */
export function memoryOf(page = '') {
  if (!pages.has(page)) pages.set(page, { page, chosen: {}, logs: {}, cameras: null, stride: 1 });
  return pages.get(page);
}

/** A link that was opened says what is seen from now on. */
export function remember(memory, { opened, cameras, layers, logs }) {
  Object.assign(memory, { opened, chosen: { ...layers }, logs: { ...logs }, cameras: cameras.length ? cameras : null });
}

/** The switches that stand otherwise than usual. */
export function switched(now, usual) {
  return Object.fromEntries(Object.entries(now).filter(([name, on]) => on !== usual[name]));
}

/** Layers to begin with: what the visitor chose, else the page's defaults, else ours. */
export function layersOf(memory, defaults = {}) {
  const given = Object.entries(defaults).filter(([name]) => name in LAYERS);
  return { ...LAYERS, ...Object.fromEntries(given.map(([name, on]) => [name, Boolean(on)])), ...memory.chosen };
}

export const RUNS = new Map(); // run id -> {cursor, playing, stride}
