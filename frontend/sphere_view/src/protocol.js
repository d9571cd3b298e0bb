// Decoding of one payload of the wire protocol. The bytes are a length, a JSON head, then three
// packed arrays; every array starts at a multiple of four so that typed-array views need no copy.

export const INT16_SCALE = 1 / 32767;

const pad4 = (n) => (n + 3) & ~3;

/** Points of one sphere in one key frame: prototypes, features, then ghosts if there are any. */
export function pointCount(sphere) {
  return sphere.k + sphere.n + (sphere.ghosts ? sphere.k : 0);
}

/** Where each sphere's points and cosines start inside a key frame. */
export function offsetsOf(spheres) {
  let point = 0;
  let gram = 0;
  return spheres.map((sphere) => {
    const at = { point, gram };
    point += pointCount(sphere);
    gram += (sphere.k * (sphere.k - 1)) / 2;
    return at;
  });
}

/**
 * bytes: Uint8Array. Returns {head, frames}; a frame is {step, points, gram, metrics} with
 * points Int16Array [P*3], gram Int16Array [G], metrics Float32Array [S*M].
 */
export function decode(bytes) {
  if (!(bytes instanceof Uint8Array) || bytes.byteLength < 4) {
    throw new RangeError('payload is empty');
  }
  // A view with an odd offset cannot carry Int16/Float32 views, so realign it once.
  const data = bytes.byteOffset % 4 ? bytes.slice() : bytes;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const headLength = view.getUint32(0, true);
  if (4 + headLength > data.byteLength) throw new RangeError('payload head is cut off');
  const head = JSON.parse(new TextDecoder().decode(data.subarray(4, 4 + headLength)));
  const { F } = head;
  const spheres = head.spheres;
  const P = spheres.reduce((sum, s) => sum + pointCount(s), 0);
  const G = spheres.reduce((sum, s) => sum + (s.k * (s.k - 1)) / 2, 0);
  const SM = spheres.length * head.metrics.length;
  const pointsAt = pad4(4 + headLength);
  const gramAt = pad4(pointsAt + F * P * 6);
  const metricsAt = pad4(gramAt + F * G * 2);
  if (data.byteLength < metricsAt + F * SM * 4) {
    throw new RangeError(`payload has ${data.byteLength} bytes, needs ${metricsAt + F * SM * 4}`);
  }
  const base = data.byteOffset;
  const points = new Int16Array(data.buffer, base + pointsAt, F * P * 3);
  const gram = new Int16Array(data.buffer, base + gramAt, F * G);
  const metrics = new Float32Array(data.buffer, base + metricsAt, F * SM);
  const frames = Array.from({ length: F }, (_, i) => ({
    step: head.steps[i],
    points: points.subarray(i * P * 3, (i + 1) * P * 3),
    gram: gram.subarray(i * G, (i + 1) * G),
    metrics: metrics.subarray(i * SM, (i + 1) * SM),
  }));
  return { head, frames };
}
