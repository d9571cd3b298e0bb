// An orbiting camera as plain numbers, and the one projection that labels, picking and the 2-D
// drawing share with the WebGL camera.

export const FOCAL = 3.4; // cotangent of half the angle of view
const FIT = 4.05; // distance at which the ball fills the shorter side with a margin
const MAX_ELEVATION = 1.5533; // 89 degrees: "up" stays defined
const LIMITS = [FIT * 0.42, FIT * 1.9];

export const VIEWS = {
  fit: [0.62, 0.38],
  front: [0, 0],
  side: [Math.PI / 2, 0],
  top: [0, MAX_ELEVATION],
};

export const home = () => ({ azimuth: VIEWS.fit[0], elevation: VIEWS.fit[1], distance: FIT });

/** A camera from [azimuth, elevation, distance], put into its limits; null for anything else. */
export function cameraOf(numbers) {
  if (!Array.isArray(numbers) || numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
  const [azimuth, elevation, distance] = numbers;
  return zoomed(rotated({ azimuth, elevation, distance }, 0, 0), 1);
}

const clamp = (x, lo, hi) => Math.max(lo, Math.min(hi, x));

export function rotated(camera, dx, dy) {
  return {
    ...camera,
    azimuth: camera.azimuth - dx,
    elevation: clamp(camera.elevation + dy, -MAX_ELEVATION, MAX_ELEVATION),
  };
}

export function zoomed(camera, factor) {
  return { ...camera, distance: clamp(camera.distance * factor, ...LIMITS) };
}

/** Camera that looks straight at direction (x, y, z). */
export function facing(camera, [x, y, z]) {
  const elevation = Math.asin(clamp(z / (Math.hypot(x, y, z) || 1), -1, 1));
  return {
    ...camera,
    azimuth: Math.atan2(y, x),
    elevation: clamp(elevation, -MAX_ELEVATION, MAX_ELEVATION),
  };
}

export function named(camera, view) {
  const [azimuth, elevation] = VIEWS[view];
  const distance = view === 'fit' ? FIT : camera.distance;
  return { azimuth, elevation, distance };
}

/** Between two cameras, the short way round, eased. */
export function between(from, to, t) {
  const e = 1 - (1 - t) ** 3;
  const turn = to.azimuth - from.azimuth;
  const short = turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
  return {
    azimuth: from.azimuth + short * e,
    elevation: from.elevation + (to.elevation - from.elevation) * e,
    distance: from.distance + (to.distance - from.distance) * e,
  };
}

/** Right-handed basis: {eye, right, up}, unit vectors; eye points from the centre to the camera. */
export function basis({ azimuth, elevation }) {
  const [ca, sa] = [Math.cos(azimuth), Math.sin(azimuth)];
  const [ce, se] = [Math.cos(elevation), Math.sin(elevation)];
  return { eye: [ca * ce, sa * ce, se], right: [-sa, ca, 0], up: [-ca * se, -sa * se, ce] };
}

/** A flat figure (d = 2) is looked at straight on: x to the right, y up. */
export const FLAT_CAMERA = { azimuth: 0, elevation: 0, distance: 4.55 };
export const FLAT = { eye: [0, 0, 1], right: [1, 0, 0], up: [0, 1, 0] };

/**
 * The direction whose place on the screen is (x, y) in a cell of w x h, on the half of the ball that
 * looks at the viewer (or away from it); outside the ball, the nearest direction of its outline.
 */
export function unproject(frame, distance, w, h, x, y, behind = false) {
  const { eye, right, up } = frame;
  const unit = (FOCAL * Math.min(w, h)) / 2;
  const [u, v] = [(x - w / 2) / unit, (h / 2 - y) / unit];
  // |depth eye + (distance - depth)(u right + v up)| = 1, solved for depth.
  const q = u * u + v * v;
  const inside = Math.max(0, 1 + q - distance * distance * q);
  const depth = (distance * q + (behind ? -1 : 1) * Math.sqrt(inside)) / (1 + q);
  const p = [0, 1, 2].map((i) => depth * eye[i] + (distance - depth) * (u * right[i] + v * up[i]));
  const length = Math.hypot(...p) || 1;
  return p.map((z) => z / length);
}

/**
 * project(p, i) -> [x, y, depth, scale] in CSS pixels inside a cell of w x h; depth is the
 * signed distance towards the viewer (positive: front half).
 */
export function projector(frame, distance, w, h) {
  const { eye, right, up } = frame;
  const unit = (FOCAL * Math.min(w, h)) / 2;
  return (p, i) => {
    const [x, y, z] = [p[3 * i], p[3 * i + 1], p[3 * i + 2]];
    const depth = x * eye[0] + y * eye[1] + z * eye[2];
    const scale = unit / (distance - depth);
    const px = w / 2 + scale * (x * right[0] + y * right[1] + z * right[2]);
    const py = h / 2 - scale * (x * up[0] + y * up[1] + z * up[2]);
    return [px, py, depth, scale];
  };
}
