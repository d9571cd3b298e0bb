// What the browser holds of each run: growing columns, per table.

import { AXES, TABLES } from './protocol.js';

class Table {
  constructor(tags) {
    this.tags = tags;
    this.length = 0;
    this.columns = new Map([...AXES, ...tags].map((tag) => [tag, []]));
  }

  /** Lay the rows from `from` on over what is here; false if rows are missing in between. */
  put(from, columns, count) {
    if (from > this.length) return false;
    for (const [tag, values] of this.columns) {
      const given = columns.get(tag);
      values.length = from;
      for (let i = 0; i < count; i += 1) values.push(Number.isNaN(given[i]) ? null : given[i]);
    }
    this.length = from + count;
    return true;
  }
}

export class Store {
  constructor() {
    this.runs = new Map();
  }

  /** Take in a decoded head. Returns {complete, changed}: rows were missing; numbers are new. */
  accept(head) {
    const wanted = new Set(head.runs.map((run) => run.id));
    for (const id of this.runs.keys()) if (!wanted.has(id)) this.runs.delete(id);
    let complete = true;
    let changed = false;
    for (const run of head.runs) {
      let held = this.runs.get(run.id);
      const tags = TABLES.map((name) => run.tables[name].tags.join()).join('|');
      if (!held || held.gen !== run.gen || held.tags !== tags) {
        held = { gen: run.gen, tags, tables: {} };
        for (const name of TABLES) held.tables[name] = new Table(run.tables[name].tags);
        this.runs.set(run.id, held);
        changed = true;
      }
      for (const name of TABLES) {
        const { from, count, columns } = run.tables[name];
        const table = held.tables[name];
        if (count && from + count !== table.length) changed = true;
        if (!table.put(from, columns, count)) complete = false;
      }
    }
    return { complete, changed };
  }

  /** What a request says is here already: id -> [gen, rows of each table]. */
  have() {
    return Object.fromEntries([...this.runs].map(([id, { gen, tables }]) => [
      id, [gen, ...TABLES.map((name) => tables[name].length)],
    ]));
  }

  /** {x, y} of one curve; empty where the run has no such column. */
  curve(id, table, tag, axis) {
    const held = this.runs.get(id)?.tables[table];
    return { x: held?.columns.get(axis) ?? [], y: held?.columns.get(tag) ?? [] };
  }

  get points() {
    let sum = 0;
    for (const { tables } of this.runs.values()) for (const name of TABLES) sum += tables[name].length;
    return sum;
  }
}
