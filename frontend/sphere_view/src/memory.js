// What a visitor has set survives leaving the page and coming back (the module stays loaded).
export const MEMORY = {
  layers: { features: true, ghosts: true, caps: false, regions: false, labels: true, linked: true },
  runs: new Map(), // run id -> {cursor, playing, stride}
  stride: 1,
  cameras: null,
};
