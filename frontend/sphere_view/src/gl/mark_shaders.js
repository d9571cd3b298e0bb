// GLSL of arrows, features, ghosts and contacts; colours as in ball_shaders.js.

import { FADE } from '../palette.js';

const LIGHT = /* glsl */ `
uniform vec3 uRight, uUp, uEye;
vec3 lit(vec3 color, vec3 n, float gloss) {
  vec3 l = normalize(-0.45 * uRight + 0.75 * uUp + 0.65 * uEye);
  float wrap = dot(n, l) * 0.5 + 0.5;
  float rim = pow(1.0 - abs(dot(n, uEye)), 3.0);
  float shine = pow(max(dot(n, normalize(l + uEye)), 0.0), 42.0) * gloss;
  vec3 shaded = color * (0.52 + 0.62 * wrap * wrap + 0.06 * rim);
  return mix(shaded, vec3(1.0), 0.42 * shine);
}`;

const FOG = /* glsl */ `
uniform vec3 uFog;
uniform float uHaze;
vec3 fogged(vec3 color, float depth) {
  float far = smoothstep(0.35, -1.0, depth);
  vec3 grey = vec3(dot(color, vec3(0.2126, 0.7152, 0.0722)));
  return mix(mix(color, grey, ${FADE} * far), uFog, uHaze * far);
}`;

export const ARROW_VERTEX = /* glsl */ `
in vec3 aDir;
in vec3 aColor;
in float aHead, aLoose;
uniform vec3 uEye;
uniform float uThick, uHeadLength, uDist;
out vec3 vNormal, vColor, vView;
out float vDepth, vAlong, vDim, vLoose;
uniform float uActive;
void main() {
  float len = length(aDir);
  vec3 w = aDir / max(len, 1e-5);
  vec3 h = abs(w.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  vec3 u = normalize(cross(h, w));
  vec3 v = cross(w, u);
  float reach = len * 0.985;
  float head = min(uHeadLength, 0.6 * reach);
  float thin = uThick * clamp(reach * 3.0, 0.05, 1.0);
  float z = aHead > 0.5 ? reach - head + position.z * head : position.z * (reach - head);
  vec3 p = u * position.x * thin + v * position.y * thin + w * z;
  vNormal = u * normal.x + v * normal.y + w * normal.z;
  vView = uEye * uDist - p;
  vColor = aColor;
  vLoose = aLoose;
  vAlong = length(p);
  vDepth = dot(p, uEye);
  vDim = uActive < -0.5 || abs(uActive - float(gl_InstanceID)) < 0.5 ? 0.0 : 1.0;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(p, 1.0);
}`;

export const ARROW_FRAGMENT = /* glsl */ `
precision highp float;
in vec3 vNormal, vColor, vView;
in float vDepth, vAlong, vDim, vLoose;
out vec4 outColor;
uniform vec3 uPaper;
${LIGHT}
${FOG}
void main() {
  vec3 n = normalize(vNormal);
  float facing = dot(n, normalize(vView));
  float a = clamp(facing / max(fwidth(facing), 1e-4) + 0.25, 0.0, 1.0);
  vec3 c = lit(vColor, n, 0.9);
  c *= mix(0.62, 1.0, smoothstep(0.0, 0.45, vAlong));
  // A rattler is banded: nothing holds it.
  float phase = abs(fract(vAlong * 11.0) - 0.5) * 2.0;
  float band = smoothstep(-1.0, 1.0, (phase - 0.5) / max(fwidth(phase), 1e-4));
  c = mix(c, uPaper, vLoose * band * 0.78);
  c = fogged(c, vDepth * 0.8);
  outColor = vec4(mix(c, uFog, vDim * 0.6), a);
}`;

export const POINT_VERTEX = /* glsl */ `
in vec3 aColor;
in float aShape, aClass;
uniform vec3 uEye;
uniform float uRadius, uPixels, uActive;
out vec3 vColor;
out float vDepth, vSize, vDim;
flat out int vShape;
void main() {
  vDepth = dot(position, uEye);
  // Pulled towards the eye by its radius, so that the ball's surface does not cut the marker.
  vec4 view = modelViewMatrix * vec4(position + uEye * uRadius * 1.5, 1.0);
  gl_Position = projectionMatrix * view;
  vSize = max(2.0 * uRadius * uPixels / -view.z, 4.0) * mix(0.86, 1.08, smoothstep(-1.0, 1.0, vDepth));
  gl_PointSize = vSize + 2.0;
  vColor = aColor;
  vShape = int(aShape + 0.5);
  vDim = uActive < -0.5 || abs(uActive - aClass) < 0.5 ? 0.0 : 1.0;
}`;

export const POINT_FRAGMENT = /* glsl */ `
precision highp float;
in vec3 vColor;
in float vDepth, vSize, vDim;
flat in int vShape;
out vec4 outColor;
${FOG}
float shape(vec2 p, int kind) {
  vec2 q = abs(p);
  if (kind == 0) return length(p) - 0.94;
  if (kind == 1) return max(q.x, q.y) - 0.78;
  if (kind == 2) return max(q.x * 0.866 + p.y * 0.5, -p.y) - 0.58;
  if (kind == 3) return (q.x + q.y - 1.06) * 0.7071;
  if (kind == 4) return max(min(q.x, q.y) - 0.34, max(q.x, q.y) - 0.94);
  return max(q.x * 0.866 + q.y * 0.5, q.y) - 0.82;
}
void main() {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * (vSize + 2.0) / vSize;
  p.y = -p.y;
  float d = shape(p, vShape) * vSize * 0.5;
  float a = 1.0 - smoothstep(-0.6, 0.6, d);
  if (a < 0.35) discard;
  float bulge = clamp(1.0 - dot(p, p) * 0.8, 0.0, 1.0);
  float light = 0.80 + 0.26 * bulge + 0.16 * dot(p, vec2(-0.5, 0.8));
  vec3 c = vColor * light;
  c = mix(c, vec3(1.0), 0.38 * smoothstep(0.42, 0.0, length(p - vec2(-0.28, 0.34))));
  c = mix(c, vColor * 0.42, smoothstep(-0.30 * min(vSize * 0.25, 4.0), 0.0, d) * 0.75);
  c = fogged(c, vDepth);
  outColor = vec4(mix(c, uFog, vDim * 0.72), a);
}`;

export const GHOST_VERTEX = /* glsl */ `
in vec3 aDir;
uniform vec3 uEye, uRight, uUp;
uniform float uSize, uFacing; // facing: towards the eye instead of tangent
out vec2 vP;
out float vDepth;
void main() {
  vec3 w = normalize(aDir);
  vec3 h = abs(w.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  vec3 u = uFacing > 0.5 ? uRight : normalize(cross(h, w));
  vec3 v = uFacing > 0.5 ? uUp : cross(w, u);
  vP = position.xy;
  vec3 p = aDir * 1.004 + (u * position.x + v * position.y) * uSize;
  vDepth = dot(p, uEye);
  gl_Position = projectionMatrix * modelViewMatrix * vec4(p + uEye * 0.012, 1.0);
}`;

// Ghosts of the optimum: a dashed target ring, in the tangent plane of the sphere. DOTTED: the
// ring of a rattler.
export const GHOST_FRAGMENT = /* glsl */ `
precision highp float;
in vec2 vP;
in float vDepth;
out vec4 outColor;
uniform vec3 uInk, uPaper;
uniform float uFlat;
void main() {
  vec2 p = vP * 1.15;
  float r = length(p);
  float w = max(fwidth(r), 1e-5);
  float ring = 1.0 - smoothstep(0.04, 0.04 + 1.5 * w, abs(r - 0.88));
#ifdef DOTTED
  // Twelve round dots and no core: a prototype that is free to move inside.
  float turn = (fract(atan(p.y, p.x) * 12.0 / 6.2831853) - 0.5) * 6.2831853 / 12.0;
  ring = 1.0 - smoothstep(0.10, 0.10 + 1.5 * w, length(vec2(r * cos(turn) - 0.88, r * sin(turn))));
  float dash = 1.0, core = 0.0;
#else
  float dash = smoothstep(0.22, 0.34, abs(fract(atan(p.y, p.x) * 10.0 / 6.2831853) - 0.5) * 2.0);
  float core = 1.0 - smoothstep(0.13, 0.13 + 1.5 * w, r);
#endif
  float disc = 1.0 - smoothstep(0.9, 0.9 + 1.5 * w, r);
  float front = mix(0.45, 1.0, smoothstep(-0.3, 0.3, vDepth + uFlat));
  float ink = max(ring * dash, core);
  float a = max(ink * 0.85, disc * 0.20) * front;
  if (a < 0.01) discard;
  outColor = vec4(mix(uPaper, uInk, ink), a);
}`;

// One contact: from prototype to prototype along the great circle, or straight.
export const CONTACT_VERTEX = /* glsl */ `
in vec3 aFrom, aTo;
in vec2 aPair;
uniform vec3 uEye;
uniform float uDist, uSide, uWidth, uLift, uTrim, uActive, uRatio;
uniform bool uChord;
uniform vec2 uScreen;
out float vAcross, vAlpha, vHalf;
vec3 curve(float t) {
  if (uChord) return mix(aFrom, aTo, t);
  float cosine = dot(aFrom, aTo);
  vec3 side = aTo - cosine * aFrom;
  float angle = atan(length(side), cosine);
  // Opposite points have no shortest arc: any will do, on the disc the one along the rim.
  if (dot(side, side) < 1e-8) side = abs(aFrom.z) < 0.9 ? vec3(-aFrom.y, aFrom.x, 0.0) : vec3(0.0, -aFrom.z, aFrom.y);
  float trim = min(uTrim, angle * 0.25);
  float turn = mix(trim, angle - trim, t);
  return uLift * (cos(turn) * aFrom + sin(turn) * normalize(side));
}
void main() {
  vec3 p = curve(position.x);
  vec4 here = projectionMatrix * modelViewMatrix * vec4(p, 1.0);
  vec4 ahead = projectionMatrix * modelViewMatrix * vec4(curve(position.x + 0.01), 1.0);
  vec2 along = (ahead.xy / ahead.w - here.xy / here.w) * uScreen;
  vec2 normal = normalize(vec2(-along.y, along.x) + 1e-6);
  float depth = dot(p, uEye);
  // Positive on the side of the ball that the eye sees.
  float facing = depth - 1.0 / uDist;
  float front = smoothstep(-0.25, 0.75, facing);
  vHalf = 0.5 * uWidth * uRatio * (uSide == 0.0 ? 1.0 : mix(0.7, 1.0, front));
  float reach = vHalf + 1.0;
  here.xy += normal * position.y * reach * 2.0 / uScreen * here.w;
  vAcross = position.y * reach;
  float shown = uSide == 0.0 ? 1.0 : smoothstep(0.0, 0.06, facing * uSide);
  float strength = uSide > 0.0 ? mix(0.55, 0.92, front) : uSide < 0.0 ? 0.30 : uChord ? mix(0.28, 0.88, smoothstep(-0.6, 0.6, depth)) : 0.85;
  bool other = uActive > -0.5 && abs(uActive - aPair.x) > 0.5 && abs(uActive - aPair.y) > 0.5;
  vAlpha = shown * strength * (other ? 0.35 : 1.0);
  gl_Position = here;
}`;

export const CONTACT_FRAGMENT = /* glsl */ `
precision highp float;
in float vAcross, vAlpha, vHalf;
out vec4 outColor;
uniform vec3 uInk;
void main() {
  float a = vAlpha * clamp(vHalf + 0.5 - abs(vAcross), 0.0, 1.0);
  if (a < 0.004) discard;
  outColor = vec4(uInk, a);
}`;
