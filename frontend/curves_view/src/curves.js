// Arithmetic of curves, without a drawing: nearest points, ranges, texts.

const isNumber = (x) => typeof x === 'number' && Number.isFinite(x);

/** Index of the value of the rising `xs` that is nearest to x; -1 for none. */
export function nearest(xs, x) {
  if (!xs.length) return -1;
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle] < x) low = middle;
    else high = middle;
  }
  return Math.abs(xs[low] - x) <= Math.abs(xs[high] - x) ? low : high;
}

/** Index of the last number in ys at or before `from`; -1 for none. */
export function lastNumber(ys, from = ys.length - 1) {
  for (let i = Math.min(from, ys.length - 1); i >= 0; i -= 1) if (isNumber(ys[i])) return i;
  return -1;
}

/**
 * The largest number of one digit (3e-5, 0.2) that is not above x > 0. uPlot counts the ticks of a
 * logarithmic axis from its lower end and, starting at 0.097, steps over 0.1 and never ends.
 */
const oneDigit = (x) => {
  const power = 10 ** Math.floor(Math.log10(x));
  return Math.max(1, Math.floor(x / power)) * power;
};

/** Smallest and largest of the data and the reference lines, padded. */
export function yRange(min, max, lines, log) {
  const values = [min, max, ...lines.map((l) => l.value)].filter((v) => isNumber(v) && (!log || v > 0));
  if (!values.length) return log ? [0.1, 1] : [0, 1];
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  if (log) return [oneDigit(lo / 1.3), hi * 1.3];
  const pad = (hi - lo || Math.abs(hi) || 1) * 0.08;
  // A labelled line at the top needs room for its label above it.
  return [lo - pad, hi + pad * (lines.some((l) => l.value === hi) ? 2 : 1)];
}

/** A zoom by `factor` about its middle, kept inside [0, end]; null when that is everything. */
export function zoomed([low, high], factor, end) {
  const middle = (low + high) / 2;
  const half = ((high - low) / 2) * factor;
  const window = [Math.max(0, middle - half), Math.min(end, middle + half)];
  return window[0] <= 0 && window[1] >= end ? null : window;
}

/** Compact text of a number. */
export function text(v) {
  if (!isNumber(v)) return '–';
  if (v === 0) return '0';
  const size = Math.abs(v);
  return size >= 1e5 || size < 1e-3 ? v.toExponential(1) : String(+v.toPrecision(4));
}
