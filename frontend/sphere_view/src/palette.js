// Class colours. The first eight are the Okabe-Ito set in an order that keeps neighbours apart
// (with a paler yellow: darkened for a white page, theirs comes near the orange in deuteranopia),
// four more come from the same idea (distinct lightness, not only hue), then hues by the golden
// angle at three lightness levels. Shape repeats with class mod 6, so colour is never alone.

const BASE = [
  '#0072B2', '#E69F00', '#009E73', '#D55E00', '#CC79A7', '#56B4E9',
  '#EAEB78', '#6F6F6F', '#882255', '#4B3FA7', '#7FBF3F', '#8C5A2B',
];
const LEVELS = [0.62, 0.47, 0.77];
const GOLDEN_ANGLE = 137.50776405;

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'plus', 'hexagon'];
export const shapeOf = (j) => j % SHAPES.length;

const hexToRgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);

const toSrgb = (u) => (u <= 0.0031308 ? 12.92 * u : 1.055 * u ** (1 / 2.4) - 0.055);
const toLinear = (u) => (u <= 0.04045 ? u / 12.92 : ((u + 0.055) / 1.055) ** 2.4);

/** sRGB triple of an OKLCH colour (lightness 0..1, chroma, hue in degrees). */
export function oklch(lightness, chroma, hue) {
  const h = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(h);
  const b = chroma * Math.sin(h);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((u) => Math.min(1, Math.max(0, toSrgb(Math.max(0, u)))));
}

/** Relative luminance of an sRGB triple. */
export function luminance([r, g, b]) {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

export function contrast(a, b) {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

export const FADE = 0.22; // share of the colour's strength that distance takes
const luma = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

const mix = (a, b, t) => a.map((u, i) => u * (1 - t) + b[i] * t);

/** Colour of class j, moved away from the background until it can be seen on it. */
export function classColor(j, background = [1, 1, 1], wanted = 1.5) {
  const raw =
    j < BASE.length
      ? hexToRgb(BASE[j])
      : oklch(LEVELS[j % LEVELS.length], 0.13, 20 + (j - BASE.length) * GOLDEN_ANGLE);
  const pole = luminance(background) > 0.4 ? [0, 0, 0] : [1, 1, 1];
  let color = raw;
  for (let t = 0.04; contrast(color, background) < wanted && t < 1; t += 0.04) {
    color = mix(raw, pole, t);
  }
  return color;
}

/**
 * Colour of something at distance far (0 near .. 1 far). The classes differ most in lightness, so
 * that is kept: distance takes more of the colour's strength than of its lightness. The shaders
 * in gl/mark_shaders.js do the same.
 */
export function fogged(color, theme, far) {
  const grey = luma(color);
  return mix(mix(color, [grey, grey, grey], FADE * far), theme.fog, theme.haze * far);
}

export const css = ([r, g, b], alpha = 1) =>
  `rgba(${Math.round(r * 255)},${Math.round(g * 255)},${Math.round(b * 255)},${alpha})`;

export { mix };
