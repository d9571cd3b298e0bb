// Builds payloads by the wire protocol's words, independently of the decoder under test.

export function payload({ run = 'a', rev = 0, pending = rev, rid = 0, f0 = 0, steps = [0], total, done = null, spheres, point, metric, labels = f0 === 0 }) {
  const list = spheres ?? [{ k: 3, n: 2, ghosts: true, mode: 'sphere' }];
  const head = {
    run, rev, pending, rid, f0, F: steps.length, steps, total: total ?? f0 + steps.length, done, autoplay: false,
    spheres: list.map((s) => ({ title: 't', subtitle: '', note: '', ...s, ...(labels ? { labels: Array.from({ length: s.n }, (_, i) => i % s.k) } : {}) })),
    metrics: [{ key: 'm', label: 'm', unit: '' }], charts: [], tiles: [], classes: [],
  };
  const P = list.reduce((a, s) => a + s.k + s.n + (s.ghosts ? s.k : 0), 0);
  const G = list.reduce((a, s) => a + (s.k * (s.k - 1)) / 2, 0);
  const F = steps.length;
  const text = new TextEncoder().encode(JSON.stringify(head));
  const chunks = [new Uint8Array(new Uint32Array([text.length]).buffer), text];
  const align = () => {
    const size = chunks.reduce((a, c) => a + c.length, 0);
    chunks.push(new Uint8Array((4 - (size % 4)) % 4));
  };
  const put = (array) => chunks.push(new Uint8Array(array.buffer));
  align();
  put(Int16Array.from({ length: F * P * 3 }, (_, i) => (point ? point(Math.floor(i / (P * 3)), Math.floor(i / 3) % P, i % 3) : i % 100)));
  align();
  put(Int16Array.from({ length: F * G }, (_, i) => 1000 + i));
  align();
  put(Float32Array.from({ length: F * list.length }, (_, i) => (metric ? metric(i) : i / 2)));
  const out = new Uint8Array(chunks.reduce((a, c) => a + c.length, 0));
  let at = 0;
  for (const c of chunks) {
    out.set(c, at);
    at += c.length;
  }
  return out;
}
