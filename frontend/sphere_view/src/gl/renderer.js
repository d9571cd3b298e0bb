// All spheres in one WebGL context, each in its own scissored viewport.

import { PerspectiveCamera, Scene, Vector2, Vector3, WebGLRenderer } from 'three';
import { Ball } from './ball.js';
import { FLAT, FLAT_CAMERA, FOCAL, basis } from '../camera.js';

export class GlRenderer {
  constructor(canvas) {
    this.kind = 'webgl';
    // Every shader smooths its own edges, which costs half of what multisampling does.
    this.gl = new WebGLRenderer({ canvas, alpha: true, antialias: false, powerPreference: 'high-performance' });
    this.gl.setClearColor(0x000000, 0);
    this.gl.autoClear = false;
    this.camera = new PerspectiveCamera();
    this.camera.up.set(0, 0, 1);
    this.scene = new Scene();
    this.balls = [];
    const v3 = () => ({ value: new Vector3() });
    const num = (value) => ({ value });
    this.shared = {
      uRight: v3(), uUp: v3(), uEye: v3(), uFog: v3(), uLine: v3(), uBodyHi: v3(), uBodyLo: v3(),
      uInk: v3(), uPaper: v3(), uExtent: { value: new Vector2() }, uDepth: { value: new Vector2() }, uScreen: { value: new Vector2() }, uReach: { value: new Vector2() },
      uDist: num(4), uFocal: num(FOCAL), uDark: num(0), uHaze: num(0.2),
      uPixels: num(1), uActive: num(-1), uRatio: num(1),
    };
  }

  setTheme(theme) {
    const set = (name, rgb) => this.shared[name].value.set(...rgb);
    set('uFog', theme.fog);
    set('uLine', theme.line);
    set('uBodyHi', theme.bodyHi);
    set('uBodyLo', theme.bodyLo);
    set('uInk', theme.text);
    set('uPaper', theme.background);
    this.shared.uDark.value = theme.dark ? 1 : 0;
    this.shared.uHaze.value = theme.haze;
  }

  setProblem(spheres, colors, labels) {
    for (const ball of this.balls) ball.dispose();
    this.balls = spheres.map((sphere) => new Ball(sphere, this.shared));
    this.setColors(colors, labels);
  }

  setColors(colors, labels) {
    this.balls.forEach((ball, s) => ball.setColors(colors, labels?.[s]));
  }

  /** Take the contacts and rattlers of sphere s. */
  setStructure(s, sphere) {
    this.balls[s].setStructure(sphere);
  }

  setFrame(s, positions) {
    this.balls[s].setFrame(positions);
  }

  resize(width, height, ratio) {
    this.gl.setPixelRatio(ratio);
    this.gl.setSize(width, height, false);
    this.height = height;
  }

  /** cells: {x, y, w, h} in CSS pixels from the top left; cameras: one per cell. */
  draw(cells, cameras, options) {
    const { gl } = this;
    gl.setScissorTest(false);
    gl.clear();
    gl.setScissorTest(true);
    cells.forEach((cell, s) => {
      const ball = this.balls[s];
      if (!ball || cell.w < 2 || cell.h < 2) return;
      this.#aim(cell, ball.flat ? FLAT_CAMERA : cameras[s], ball.flat);
      ball.show(options);
      this.shared.uActive.value = options.active?.sphere === s ? options.active.cls : -1;
      gl.setViewport(cell.x, this.height - cell.y - cell.h, cell.w, cell.h);
      gl.setScissor(cell.x, this.height - cell.y - cell.h, cell.w, cell.h);
      this.scene.children = [ball.group];
      gl.render(this.scene, this.camera);
    });
  }

  #aim(cell, { azimuth, elevation, distance }, flat) {
    const frame = flat ? FLAT : basis({ azimuth, elevation });
    const { camera, shared } = this;
    const small = Math.min(cell.w, cell.h);
    camera.near = Math.max(0.05, distance - 1.6);
    camera.far = distance + 1.6;
    camera.aspect = cell.w / cell.h;
    camera.fov = (2 * Math.atan(cell.h / small / FOCAL) * 180) / Math.PI;
    camera.up.set(...frame.up);
    camera.position.set(...frame.eye).multiplyScalar(distance);
    camera.lookAt(0, 0, 0);
    camera.updateProjectionMatrix();
    shared.uRight.value.set(...frame.right);
    shared.uUp.value.set(...frame.up);
    shared.uEye.value.set(...frame.eye);
    shared.uDist.value = distance;
    shared.uExtent.value.set(cell.w / small, cell.h / small);
    const outline = (1.02 * FOCAL) / Math.sqrt(distance * distance - 1);
    shared.uReach.value.set(outline, outline).divide(shared.uExtent.value);
    shared.uRatio.value = this.gl.getPixelRatio();
    shared.uScreen.value.set(cell.w, cell.h).multiplyScalar(this.gl.getPixelRatio());
    const m = camera.projectionMatrix.elements;
    shared.uDepth.value.set(m[10], m[14]);
    shared.uPixels.value = (FOCAL * small * this.gl.getPixelRatio()) / 2;
  }

  destroy() {
    for (const ball of this.balls) ball.dispose();
    this.gl.forceContextLoss();
    this.gl.dispose();
  }
}
