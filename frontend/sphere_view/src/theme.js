// Colours of the page as numbers. Streamlit hands them over as CSS variables.

import { luminance, mix } from './palette.js';

let probe = null;

/** Any CSS colour as an sRGB triple. */
export function parseColor(text, fallback) {
  if (!text || text === 'unset') return fallback;
  probe ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
    .getContext('2d', { willReadFrequently: true });
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = '#000';
  probe.fillStyle = text;
  probe.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = probe.getImageData(0, 0, 1, 1).data;
  return a === 0 ? fallback : [r / 255, g / 255, b / 255];
}

const NAMES = ['text-color', 'background-color', 'secondary-background-color', 'primary-color', 'border-color', 'font'];

/** One string that changes when the theme does. */
export const themeKey = (style) => NAMES.map((n) => style.getPropertyValue(`--st-${n}`).trim()).join('|');

export function readTheme(style) {
  const read = (name, fallback) => parseColor(style.getPropertyValue(`--st-${name}`).trim(), fallback);
  const background = read('background-color', [1, 1, 1]);
  const text = read('text-color', [0.15, 0.16, 0.2]);
  const dark = luminance(background) < 0.2;
  const cool = dark ? [0.36, 0.45, 0.62] : [0.30, 0.38, 0.55];
  return {
    dark,
    background,
    text,
    font: style.getPropertyValue('--st-font').trim() || 'system-ui, sans-serif',
    muted: mix(text, background, 0.38),
    faint: mix(text, background, 0.84),
    line: mix(text, cool, 0.55),
    bodyHi: dark ? mix(background, [0.25, 0.29, 0.38], 0.62) : mix(background, [0.97, 0.98, 1], 0.8),
    bodyLo: dark ? mix(background, [0.08, 0.10, 0.15], 0.55) : mix(background, [0.73, 0.79, 0.88], 0.62),
    haze: dark ? 0.22 : 0.17, // share of the fog at the far side
    fog: dark ? mix(background, [0.17, 0.2, 0.27], 0.75) : mix(background, [0.87, 0.9, 0.945], 0.85),
  };
}
