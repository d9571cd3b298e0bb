// GLSL of the ball, the disc and the graticule. Colours are sRGB throughout: this is a drawing,
// and the interface colours have to come out as they are.

export const QUAD_VERTEX = /* glsl */ `
out vec2 vXY;
uniform vec2 uExtent, uReach;
void main() {
#ifdef FRONT
  vec2 p = position.xy * uReach; // a polygon around the ball's outline
#else
  vec2 p = position.xy;
#endif
  vXY = p * uExtent;
  gl_Position = vec4(p, 0.0, 1.0);
}`;

const OVER = /* glsl */ `
vec4 over(vec4 top, vec4 base) {
  float a = top.a + base.a * (1.0 - top.a);
  return vec4((top.rgb * top.a + base.rgb * base.a * (1.0 - top.a)) / max(a, 1e-4), a);
}`;

// Decision cells and caps. Compiled in only while one of them is shown: the loop is what costs.
const CELLS = /* glsl */ `
uniform highp sampler2D uCells; // first row: prototypes, second row: their colours
uniform int uK;
uniform float uRegions, uCaps, uCapCos;
vec4 painted(vec3 n, vec4 base, float strength) {
  float best = -2.0, second = -2.0;
  int cell = 0;
  for (int i = 0; i < uK; i++) {
    float d = dot(n, texelFetch(uCells, ivec2(i, 0), 0).xyz);
    if (d > best) { second = best; best = d; cell = i; }
    else second = max(second, d);
  }
  vec3 color = texelFetch(uCells, ivec2(cell, 1), 0).rgb;
  float lead = best - second;
  float edge = lead / max(fwidth(lead), 1e-5);
  float rim = (best - uCapCos) / max(fwidth(best), 1e-5);
  float inside = smoothstep(-0.7, 0.7, rim);
  base = over(vec4(color, uRegions * 0.30 * strength), base);
  base = over(vec4(color * 0.62, uRegions * 0.75 * strength * (1.0 - smoothstep(0.6, 1.9, edge))), base);
  base = over(vec4(color, uCaps * 0.26 * strength * inside), base);
  return over(vec4(color * 0.8, uCaps * 0.95 * strength * (1.0 - smoothstep(0.5, 1.6, abs(rim)))), base);
}`;

// The ball is one quad per pass: the ray through each pixel is met with the unit sphere, which
// gives a perfectly round outline and exact cells and caps. FRONT: the glass before the markers.
export const BALL_FRAGMENT = /* glsl */ `
precision highp float;
in vec2 vXY;
out vec4 outColor;
uniform vec3 uRight, uUp, uEye;
uniform float uDist, uFocal, uDark;
uniform vec2 uDepth;
uniform vec3 uLine, uBodyHi, uBodyLo;
${OVER}
#ifdef PAINT
${CELLS}
#endif
void main() {
  // In the frame of the camera: x right, y up, z towards the eye.
  vec3 d = normalize(vec3(vXY, -uFocal));
  float b = d.z * uDist;
  float miss = sqrt(max(uDist * uDist - b * b, 0.0));
  float px = max(fwidth(miss), 1e-5);
  float cover = 1.0 - smoothstep(-1.0, 1.0, (miss - 1.0) / px);
  float s = sqrt(max(1.0 - miss * miss, 0.0));
  float rim = 1.0 - s;
  const vec3 L = vec3(-0.413, 0.688, 0.597);
  // Most of the gloss goes under the markers: over them it would wash out the class colours.
  vec3 near = vec3(0.0, 0.0, uDist) + d * (-b - s);
  float shine = max(dot(near, normalize(L + vec3(0.0, 0.0, 1.0))), 0.0);
  float soft = max(dot(near, L), 0.0);
  shine *= shine; shine *= shine; shine *= shine; shine *= shine; shine *= shine;
  float gloss = 1.0 - (1.0 - shine * mix(0.55, 0.20, uDark)) * (1.0 - soft * soft * soft * mix(0.16, 0.035, uDark));
#ifdef FRONT
  if (cover <= 0.0) discard;
  vec3 hit = near;
  float fresnel = rim * rim * rim;
  vec4 c = vec4(uLine, fresnel * mix(0.30, 0.26, uDark));
#ifdef PAINT
  c = painted(normalize(uRight * hit.x + uUp * hit.y + uEye * hit.z), c, 1.0);
#endif
  c = over(vec4(vec3(1.0), gloss * 0.35), c);
  c.a *= cover;
  float z = hit.z * 0.985 - uDist;
  gl_FragDepth = 0.5 * (uDepth.x * z + uDepth.y) / -z + 0.5;
#else
  vec3 hit = vec3(0.0, 0.0, uDist) + d * (-b + s);
  float outside = max(miss - 1.0, 0.0);
  // Light theme: a soft contact shadow below. Dark theme: a faint halo around.
  vec2 g = vec2(vXY.x / 0.40, (vXY.y + 0.905) / 0.034);
  vec4 around = uDark > 0.5 ? vec4(uBodyHi * 1.9, exp(-outside * 16.0) * 0.20) : vec4(0.10, 0.13, 0.20, exp(-dot(g, g)) * 0.26);
  float fromTop = dot(hit, vec3(-0.32, 0.90, 0.27)) * 0.5 + 0.5;
  vec3 body = mix(uBodyLo, uBodyHi, smoothstep(0.0, 1.0, fromTop));
  body = mix(body, uBodyLo * mix(0.90, 0.72, uDark), rim * rim * 0.75);
  vec4 c = vec4(mix(body, vec3(1.0), gloss * 0.75), 1.0);
#ifdef PAINT
  c = painted(normalize(uRight * hit.x + uUp * hit.y + uEye * hit.z), c, 0.55);
#endif
  c = mix(around, c, cover);
#endif
  if (c.a < 0.003) discard;
  outColor = c;
}`;

// Meridians and parallels as ribbons of constant width on the screen.
export const GRID_VERTEX = /* glsl */ `
in vec3 aTangent;
in vec2 aSide; // which side of the line, and its weight
uniform vec3 uEye;
uniform float uDist, uFront;
uniform vec2 uScreen;
out float vAcross, vAlpha, vHalf;
void main() {
  vec4 here = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  vec4 ahead = projectionMatrix * modelViewMatrix * vec4(position + aTangent * 0.02, 1.0);
  vec2 along = (ahead.xy / ahead.w - here.xy / here.w) * uScreen;
  vec2 normal = normalize(vec2(-along.y, along.x) + 1e-6);
  vHalf = aSide.y > 0.9 ? 0.75 : 0.5;
  float reach = vHalf + 1.0;
  here.xy += normal * aSide.x * reach * 2.0 / uScreen * here.w;
  vAcross = aSide.x * reach;
  // Positive on the side that the eye sees.
  float facing = dot(position, uEye) - 1.0 / uDist;
  float shown = uFront > 0.5 ? smoothstep(0.0, 0.06, facing) : smoothstep(0.0, 0.06, -facing);
  vAlpha = shown * mix(0.6, 1.0, step(0.9, aSide.y)) * mix(0.24, 0.34, uFront);
  // What is well on the other side is clipped here, not blended as nothing later. No triangle is
  // longer than the margin, so none that shows loses a corner.
  if ((uFront > 0.5 ? facing : -facing) < -0.15) here.z = 2.0 * here.w;
  gl_Position = here;
}`;

export const GRID_FRAGMENT = /* glsl */ `
precision highp float;
in float vAcross, vAlpha, vHalf;
out vec4 outColor;
uniform vec3 uLine;
void main() {
  float a = vAlpha * clamp(vHalf + 0.5 - abs(vAcross), 0.0, 1.0);
  if (a < 0.004) discard;
  outColor = vec4(uLine, a);
}`;

// d = 2: a disc seen straight on; cells are sectors, caps are arcs.
export const DISC_FRAGMENT = /* glsl */ `
precision highp float;
in vec2 vXY;
out vec4 outColor;
uniform float uDist, uFocal;
uniform vec3 uLine, uBodyHi, uBodyLo;
${OVER}
#ifdef PAINT
${CELLS}
#endif
void main() {
  vec2 p = vXY * uDist / uFocal;
  float r = length(p);
  float px = max(fwidth(r), 1e-5);
  vec3 n = vec3(p / max(r, 1e-4), 0.0);
  float cover = 1.0 - smoothstep(-1.0, 1.0, (r - 1.0) / px);
  vec4 c = vec4(mix(uBodyHi, uBodyLo, smoothstep(0.2, 1.0, r)), cover);
  float turn = atan(p.y, p.x) * 6.0 / 3.14159265;
  float spoke = abs(fract(turn - 0.5) - 0.5) * 0.5236 * r / px;
  float tick = 1.0 - smoothstep(0.3, 1.2, spoke);
  c = over(vec4(uLine, tick * cover * 0.22 * smoothstep(0.03, 0.2, r)), c);
  c = over(vec4(uLine, 0.16 * (1.0 - smoothstep(0.3, 1.2, abs(r - 0.5) / px))), c);
#ifdef PAINT
  vec4 paint = painted(n, vec4(0.0), 1.0);
  float band = 1.0 - smoothstep(-1.0, 1.0, (abs(r - 1.075) - 0.035) / px);
  float shown = uCaps > 0.0 ? max(band, cover * 0.75) : cover;
  c = over(vec4(paint.rgb, paint.a * shown), c);
#endif
  c = over(vec4(uLine, 0.85 * (1.0 - smoothstep(0.6, 1.8, abs(r - 1.0) / px))), c);
  if (c.a < 0.003) discard;
  outColor = c;
}`;
