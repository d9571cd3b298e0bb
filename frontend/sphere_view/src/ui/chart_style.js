// Colours and sizes of curves and reference lines. Curves of one sphere differ by hue; with several
// spheres the hue is the sphere's and the dash is the metric's.

import { classColor, contrast, css, mix } from '../palette.js';

const CURVES = [0, 3, 2, 4, 1, 5];
const LINES = {
  optimum: [0.0, 0.55, 0.38],
  tammes: [0.62, 0.28, 0.62],
  simplex: [0.78, 0.45, 0.0],
};

const visible = (color, theme, wanted) => {
  const pole = theme.dark ? [1, 1, 1] : [0, 0, 0];
  let out = color;
  for (let t = 0.1; contrast(out, theme.background) < wanted && t < 0.95; t += 0.1) out = mix(color, pole, t);
  return out;
};

export function seriesColor({ s, i }, sphereCount, theme) {
  const index = sphereCount > 1 ? s : i;
  return visible(classColor(CURVES[index % CURVES.length], theme.background), theme, 3);
}

export function lineColors(theme) {
  const lines = Object.entries(LINES).map(([name, color]) => [name, visible(color, theme, 4.6)]);
  return { ...Object.fromEntries(lines), neutral: theme.muted };
}

/**
 * What the axes of a chart have in common. scale: size of the type, as typeScale tells it; words
 * that are larger have more room, and stand further apart.
 */
export function axesStyle(theme, scale) {
  const font = `${11 * scale}px ${theme.font}`;
  const common = { stroke: css(theme.muted), grid: { stroke: css(theme.faint), width: 1 }, ticks: { show: false }, font, gap: 4 * scale };
  return {
    x: { ...common, size: 24 * scale, space: 50 * scale, labelSize: 14 * scale, labelGap: -2 * scale, labelFont: font },
    y: { ...common, size: 46 * scale, space: 30 * scale },
    right: { ...common, size: 40 * scale, space: 30 * scale, scale: 'right', side: 1, grid: { show: false } },
  };
}

/** Room around the plot for the halves of tick labels at its corners. */
export const padding = (scale, right = false) => [8 * scale, right ? 0 : 10 * scale, 0, 0];
