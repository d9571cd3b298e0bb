// The arrow's surface of revolution: shaft and head share one geometry, told apart by aHead so
// that the vertex shader can stretch the shaft and leave the head alone.

const AROUND = 14;
const SHAFT = 1;
const HEAD = 3.1;

// [radius, z, head?, normal radius, normal z] along the profile, in segments with own normals.
const SLOPE = 0.86;
const PROFILE = [
  [[0, 0, 0, 0, -1], [SHAFT, 0, 0, 0, -1]],
  [[SHAFT, 0, 0, 1, 0], [SHAFT, 1, 0, 1, 0]],
  [[SHAFT, 0, 1, 0, -1], [HEAD, 0, 1, 0, -1]],
  [[HEAD, 0, 1, SLOPE, 0.5], [0.12, 0.985, 1, SLOPE, 0.5]],
  [[0.12, 0.985, 1, 0.4, 0.9], [0, 1, 1, 0, 1]],
];

/** {position, normal, head, index} arrays. */
export function arrowGeometry() {
  const position = [];
  const normal = [];
  const head = [];
  const index = [];
  for (const segment of PROFILE) {
    const start = head.length;
    for (const [radius, z, isHead, nr, nz] of segment) {
      for (let i = 0; i <= AROUND; i += 1) {
        const phi = (2 * Math.PI * i) / AROUND;
        position.push(radius * Math.cos(phi), radius * Math.sin(phi), z);
        normal.push(nr * Math.cos(phi), nr * Math.sin(phi), nz);
        head.push(isHead);
      }
    }
    const row = AROUND + 1;
    for (let i = 0; i < AROUND; i += 1) {
      const [a, b] = [start + i, start + row + i];
      index.push(a, a + 1, b, b, a + 1, b + 1);
    }
  }
  return { position, normal, head, index };
}
