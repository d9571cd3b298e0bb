// The contact graph as ribbons of constant width on the screen, one instance per contact, and a
// dotted ring at every prototype that carries none.

import {
  DoubleSide, DynamicDrawUsage, Float32BufferAttribute, GLSL3, InstancedBufferAttribute,
  InstancedBufferGeometry, Mesh, PlaneGeometry, ShaderMaterial,
} from 'three';
import { LIFT, TRIM, contactsOf, rattlersOf, segmentsFor } from '../contacts.js';
import { CONTACT_FRAGMENT, CONTACT_VERTEX, GHOST_FRAGMENT, GHOST_VERTEX } from './mark_shaders.js';

const WIDTH = { sphere: 2.3, circle: 3.2, projection: 2 }; // CSS pixels
// [side of the ball, or 0; drawn when]: behind the arrows, and over the glass.
const PASSES = { sphere: [[-1, 0.7], [1, 9.5]], circle: [[0, 4]], projection: [[0, 1.5]] };
const SHEER = { transparent: true, depthWrite: false, side: DoubleSide, glslVersion: GLSL3 };

const instanced = (count, size) => {
  const attribute = new InstancedBufferAttribute(new Float32Array(count * size), size);
  attribute.setUsage(DynamicDrawUsage);
  return attribute;
};

function ribbon(segments) {
  const geometry = new InstancedBufferGeometry();
  const at = Array.from({ length: segments + 1 }, (_, i) => [i / segments, -1, 0, i / segments, 1, 0]);
  const index = Array.from({ length: segments }, (_, i) => [0, 1, 2, 2, 1, 3].map((v) => v + 2 * i));
  geometry.setAttribute('position', new Float32BufferAttribute(at.flat(), 3));
  geometry.setIndex(index.flat());
  return geometry;
}

export class Contacts {
  /** group: where the meshes live; shared: uniforms of camera and theme. */
  constructor(group, sphere, shared, ringSize) {
    Object.assign(this, { group, sphere, ringSize });
    const { mode } = sphere;
    this.contactMaterials = PASSES[mode].map(([side]) => new ShaderMaterial({
      ...SHEER,
      vertexShader: CONTACT_VERTEX,
      fragmentShader: CONTACT_FRAGMENT,
      depthTest: side >= 0,
      uniforms: {
        ...shared, uSide: { value: side }, uWidth: { value: WIDTH[mode] }, uLift: { value: LIFT[mode] },
        uTrim: { value: TRIM[mode] }, uChord: { value: mode === 'projection' },
      },
    }));
    this.ringMaterial = new ShaderMaterial({
      ...SHEER,
      vertexShader: GHOST_VERTEX,
      fragmentShader: GHOST_FRAGMENT,
      defines: { DOTTED: '' },
      uniforms: {
        ...shared, uSize: { value: ringSize }, uFlat: { value: mode === 'circle' ? 1 : 0 },
        uFacing: { value: 1 },
      },
    });
    this.meshes = [];
    this.edges = [];
    this.rattlers = [];
  }

  /** Take the contacts and rattlers of a newer head. */
  set(sphere) {
    this.#drop();
    this.edges = contactsOf(sphere);
    this.rattlers = rattlersOf(sphere);
    if (this.edges.length) this.#ribbons();
    if (this.rattlers.length) this.#rings();
  }

  #ribbons() {
    const geometry = ribbon(segmentsFor(this.edges));
    geometry.instanceCount = this.edges.length;
    this.ends = [instanced(this.edges.length, 3), instanced(this.edges.length, 3)];
    geometry.setAttribute('aFrom', this.ends[0]);
    geometry.setAttribute('aTo', this.ends[1]);
    geometry.setAttribute('aPair', new InstancedBufferAttribute(Float32Array.from(this.edges.flat()), 2));
    this.ribbons = PASSES[this.sphere.mode].map(([, order], i) => this.#add(geometry, this.contactMaterials[i], order));
  }

  #rings() {
    const plane = new PlaneGeometry(2, 2);
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute('position', plane.getAttribute('position'));
    geometry.setIndex(plane.getIndex());
    geometry.instanceCount = this.rattlers.length;
    this.tips = instanced(this.rattlers.length, 3);
    geometry.setAttribute('aDir', this.tips);
    this.#add(geometry, this.ringMaterial, 10);
  }

  #add(geometry, material, order) {
    const mesh = new Mesh(geometry, material);
    mesh.renderOrder = order;
    mesh.frustumCulled = false;
    this.meshes.push(mesh);
    this.group.add(mesh);
    return mesh;
  }

  move(prototypes) {
    const copy = (attribute, i, j) => {
      for (let c = 0; c < 3; c += 1) attribute.array[3 * i + c] = prototypes[3 * j + c];
      attribute.needsUpdate = true;
    };
    this.edges.forEach(([a, b], i) => {
      copy(this.ends[0], i, a);
      copy(this.ends[1], i, b);
    });
    this.rattlers.forEach((j, i) => copy(this.tips, i, j));
  }

  show(visible) {
    for (const mesh of this.ribbons ?? []) mesh.visible = visible;
  }

  #drop() {
    for (const mesh of this.meshes) {
      this.group.remove(mesh);
      mesh.geometry.dispose();
    }
    this.meshes = [];
    this.ribbons = null;
  }

  dispose() {
    this.#drop();
    for (const material of [...this.contactMaterials, this.ringMaterial]) material.dispose();
  }
}
