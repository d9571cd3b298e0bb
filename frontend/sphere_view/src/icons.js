// Line icons on a 24 x 24 grid, drawn for this component.

const svg = (body) =>
  `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${body}</svg>`;
const solid = (d) => `<path d="${d}" fill="currentColor" stroke-width="1.4"/>`;

export const ICONS = {
  play: svg(solid('M8 5.2v13.6L19 12z')),
  pause: svg(solid('M7.5 5.5h3v13h-3zM13.5 5.5h3v13h-3z')),
  step: svg(solid('M6.5 6v12l8.5-6z') + '<path d="M18 6v12"/>'),
  reset: svg('<path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5"/><path d="M4.5 4.5v4.2h4.2"/>'),
  dice: svg(
    '<rect x="4.5" y="4.5" width="15" height="15" rx="3.5"/>' +
      ['9 9', '15 9', '12 12', '9 15', '15 15']
        .map((p) => `<circle cx="${p.split(' ')[0]}" cy="${p.split(' ')[1]}" r="0.9" fill="currentColor"/>`)
        .join(''),
  ),
  check: svg('<path d="M5 12.5l4.5 4.5L19 7.5"/>'),
  warn: svg('<path d="M12 4.5 21 19.5H3z"/><path d="M12 10v4.2M12 17v.2"/>'),
};
