// One sphere's drawable things: ball (or disc), arrows, features, ghosts. No camera, no renderer.

import {
  BufferAttribute, BufferGeometry, CircleGeometry, DataTexture, DoubleSide, DynamicDrawUsage, Float32BufferAttribute,
  FloatType, GLSL3, Group, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, PlaneGeometry, Points, RGBAFormat,
  ShaderMaterial,
} from 'three';
import { arrowGeometry } from './arrow.js';
import { Contacts } from './contacts.js';
import { gridGeometry } from './grid.js';
import * as surface from './ball_shaders.js';
import * as marks from './mark_shaders.js';
import { shapeOf } from '../palette.js';
import { clampCos, largestCos } from '../geometry.js';

export const MAX_CELLS = 256; // every pixel of the ball looks at all of them

const shader = (vertexShader, fragmentShader, uniforms, extra = {}) =>
  new ShaderMaterial({ vertexShader, fragmentShader, uniforms, glslVersion: GLSL3, ...extra });

const SHEER = { transparent: true, depthWrite: false };

const dynamic = (array, size, Kind = BufferAttribute) => {
  const attribute = new Kind(array, size);
  attribute.setUsage(DynamicDrawUsage);
  return attribute;
};

const markerRadius = (n) => Math.max(0.009, Math.min(0.03, 0.56 / Math.sqrt(n + 60)));

export class Ball {
  constructor(sphere, shared) {
    this.sphere = sphere;
    this.flat = sphere.mode === 'circle';
    this.group = new Group();
    this.#body(shared);
    this.#arrows(shared);
    this.#features(shared);
    this.#ghosts(shared);
    this.contacts = new Contacts(this.group, sphere, shared, 0.075 * Math.max(0.6, this.crowd));
    this.setStructure(sphere);
    for (const child of this.group.children) child.frustumCulled = false;
  }

  #body(shared) {
    const { k } = this.sphere;
    // A texture, because as uniforms they would be too many for some graphics chips.
    this.cellTexture = new DataTexture(new Float32Array(8 * k), k, 2, RGBAFormat, FloatType);
    this.cells = {
      uCells: { value: this.cellTexture },
      uK: { value: k },
      uRegions: { value: 0 },
      uCaps: { value: 0 },
      uCapCos: { value: 0 },
    };
    const quad = new PlaneGeometry(2, 2);
    const polygon = new CircleGeometry(1, 24);
    const pass = (fragment, order, defines, extra = {}) => {
      const uniforms = { ...shared, ...this.cells };
      const mesh = new Mesh('FRONT' in defines ? polygon : quad, null);
      // Two programs, with and without cells, so that the plain ball stays cheap.
      mesh.userData.plain = shader(surface.QUAD_VERTEX, fragment, uniforms, { ...SHEER, ...extra, defines });
      mesh.userData.painted = shader(surface.QUAD_VERTEX, fragment, uniforms, { ...SHEER, ...extra, defines: { ...defines, PAINT: '' } });
      mesh.material = mesh.userData.plain;
      mesh.renderOrder = order;
      this.group.add(mesh);
      return mesh;
    };
    if (this.flat) {
      this.surfaces = [pass(surface.DISC_FRAGMENT, 0, {}, { depthTest: false })];
      return;
    }
    this.surfaces = [pass(surface.BALL_FRAGMENT, 0, {}, { depthTest: false }), pass(surface.BALL_FRAGMENT, 8, { FRONT: '' })];
    const lines = new BufferGeometry();
    const { position, tangent, side, index } = gridGeometry();
    lines.setAttribute('position', new Float32BufferAttribute(position, 3));
    lines.setAttribute('aTangent', new Float32BufferAttribute(tangent, 3));
    lines.setAttribute('aSide', new Float32BufferAttribute(side, 2));
    lines.setIndex(index);
    for (const [front, order] of [[0, 0.5], [1, 9]]) {
      const uniforms = { ...shared, uFront: { value: front } };
      const mesh = new Mesh(lines, shader(surface.GRID_VERTEX, surface.GRID_FRAGMENT, uniforms, { ...SHEER, side: DoubleSide, depthTest: Boolean(front) }));
      mesh.renderOrder = order;
      this.group.add(mesh);
    }
  }

  #arrows(shared) {
    const { k } = this.sphere;
    const shape = arrowGeometry();
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute(shape.position, 3));
    geometry.setAttribute('normal', new Float32BufferAttribute(shape.normal, 3));
    geometry.setAttribute('aHead', new Float32BufferAttribute(shape.head, 1));
    geometry.setIndex(shape.index);
    geometry.instanceCount = k;
    this.dirs = dynamic(new Float32Array(k * 3), 3, InstancedBufferAttribute);
    this.dirColors = new InstancedBufferAttribute(new Float32Array(k * 3), 3);
    geometry.setAttribute('aDir', this.dirs);
    geometry.setAttribute('aColor', this.dirColors);
    this.loose = new InstancedBufferAttribute(new Float32Array(k), 1);
    geometry.setAttribute('aLoose', this.loose);
    const crowd = Math.max(0.45, Math.min(1, Math.sqrt(10 / k)));
    this.crowd = crowd;
    this.arrows = new Mesh(
      geometry,
      shader(marks.ARROW_VERTEX, marks.ARROW_FRAGMENT, {
        ...shared,
        uThick: { value: 0.0185 * crowd },
        uHeadLength: { value: 0.17 * Math.max(0.6, crowd) },
        // Opaque, but in the transparent list: that one is drawn in renderOrder, after the ball.
      }, { transparent: true }),
    );
    this.arrows.renderOrder = 1;
    this.group.add(this.arrows);
  }

  #features(shared) {
    const { n } = this.sphere;
    const geometry = new BufferGeometry();
    this.features = dynamic(new Float32Array(n * 3), 3);
    this.featureColors = new BufferAttribute(new Float32Array(n * 3), 3);
    this.featureShapes = new BufferAttribute(new Float32Array(n), 1);
    this.featureClasses = new BufferAttribute(new Float32Array(n), 1);
    geometry.setAttribute('position', this.features);
    geometry.setAttribute('aColor', this.featureColors);
    geometry.setAttribute('aShape', this.featureShapes);
    geometry.setAttribute('aClass', this.featureClasses);
    this.points = new Points(
      geometry,
      shader(
        marks.POINT_VERTEX,
        marks.POINT_FRAGMENT,
        { ...shared, uRadius: { value: markerRadius(n) } },
        { transparent: true, depthWrite: true },
      ),
    );
    this.points.renderOrder = 2;
    this.group.add(this.points);
  }

  #ghosts(shared) {
    const { k } = this.sphere;
    const geometry = new InstancedBufferGeometry();
    const plane = new PlaneGeometry(2, 2);
    geometry.setAttribute('position', plane.getAttribute('position'));
    geometry.setIndex(plane.getIndex());
    geometry.instanceCount = k;
    this.ghostDirs = dynamic(new Float32Array(k * 3), 3, InstancedBufferAttribute);
    geometry.setAttribute('aDir', this.ghostDirs);
    this.ghosts = new Mesh(
      geometry,
      shader(
        marks.GHOST_VERTEX,
        marks.GHOST_FRAGMENT,
        { ...shared, uSize: { value: 0.085 }, uFlat: { value: this.flat ? 1 : 0 }, uFacing: { value: this.sphere.mode === 'sphere' ? 0 : 1 } },
        { ...SHEER, side: DoubleSide },
      ),
    );
    this.ghosts.renderOrder = 3;
    this.group.add(this.ghosts);
  }

  /** Take the contacts and rattlers of a newer head; they follow the prototypes. */
  setStructure(sphere) {
    this.contacts.set(sphere);
    this.loose.array.fill(0);
    for (const j of this.contacts.rattlers) this.loose.array[j] = 1;
    this.loose.needsUpdate = true;
    if (this.prototypes) this.contacts.move(this.prototypes);
  }

  /** colors: sRGB triples per class; labels: class of each feature (may be null at first). */
  setColors(colors, labels) {
    colors.slice(0, this.sphere.k).forEach((c, j) => {
      this.dirColors.array.set(c, 3 * j);
      this.cellTexture.image.data.set(c, 4 * (this.sphere.k + j));
    });
    this.cellTexture.needsUpdate = true;
    this.dirColors.needsUpdate = true;
    if (!labels) return;
    labels.forEach((y, f) => {
      this.featureColors.array.set(colors[y], 3 * f);
      this.featureShapes.array[f] = shapeOf(y);
      this.featureClasses.array[f] = y;
    });
    this.featureColors.needsUpdate = true;
    this.featureShapes.needsUpdate = true;
    this.featureClasses.needsUpdate = true;
  }

  setFrame({ prototypes, features, ghosts }) {
    this.dirs.array.set(prototypes);
    this.dirs.needsUpdate = true;
    this.features.array.set(features);
    this.features.needsUpdate = true;
    if (ghosts) {
      this.ghostDirs.array.set(ghosts);
      this.ghostDirs.needsUpdate = true;
    }
    for (let j = 0; j < this.sphere.k; j += 1) {
      for (let c = 0; c < 3; c += 1) this.cellTexture.image.data[4 * j + c] = prototypes[3 * j + c];
    }
    this.cellTexture.needsUpdate = true;
    this.prototypes = prototypes;
    this.contacts.move(prototypes);
  }

  /** Switch the layers on and off for the next draw. */
  show(options) {
    const exact = this.sphere.mode !== 'projection' && this.sphere.k <= MAX_CELLS;
    this.points.visible = options.features;
    this.ghosts.visible = options.ghosts && this.sphere.ghosts;
    this.contacts.show(options.contacts);
    this.cells.uRegions.value = options.regions && exact ? 1 : 0;
    this.cells.uCaps.value = options.caps && exact ? 1 : 0;
    if (options.caps && exact && this.prototypes) {
      const margin = Math.acos(clampCos(largestCos(this.prototypes, this.sphere.k)));
      this.cells.uCapCos.value = Math.cos(margin / 2);
    }
    const look = exact && (options.regions || options.caps) ? 'painted' : 'plain';
    for (const mesh of this.surfaces) mesh.material = mesh.userData[look];
  }

  dispose() {
    this.contacts.dispose();
    this.cellTexture.dispose();
    for (const child of this.group.children) {
      child.geometry.dispose();
      child.material.dispose();
      child.userData.plain?.dispose();
      child.userData.painted?.dispose();
    }
  }
}
