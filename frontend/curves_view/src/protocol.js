// Decoding of one payload: a length, a JSON head, then one float32 block per run and table. A
// block holds its columns one after the other: the three axes, then the table's tags.

export const AXES = ['step', 'epoch', 'minutes'];
export const TABLES = ['train', 'eval'];

/** bytes: Uint8Array. Returns the head; each table has gained {columns: Map tag -> Float32Array}. */
export function decode(bytes) {
  if (!(bytes instanceof Uint8Array) || bytes.byteLength < 4) throw new RangeError('payload is empty');
  // A view with an odd offset cannot carry Float32 views, so realign it once.
  const data = bytes.byteOffset % 4 ? bytes.slice() : bytes;
  const headLength = new DataView(data.buffer, data.byteOffset, 4).getUint32(0, true);
  if (4 + headLength > data.byteLength) throw new RangeError('payload head is cut off');
  const head = JSON.parse(new TextDecoder().decode(data.subarray(4, 4 + headLength)));
  let at = (4 + headLength + 3) & ~3;
  for (const run of head.runs) {
    for (const name of TABLES) {
      const table = run.tables[name];
      const names = [...AXES, ...table.tags];
      const size = 4 * table.count;
      if (at + size * names.length > data.byteLength) throw new RangeError('payload is cut off');
      table.columns = new Map(names.map((tag, i) => [
        tag, new Float32Array(data.buffer, data.byteOffset + at + i * size, table.count),
      ]));
      at += size * names.length;
    }
  }
  return head;
}
