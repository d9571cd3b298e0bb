// Bundles the component into one file. With a folder as argument it writes there instead, which
// is how the committed bundle is checked against its sources.
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const committed = join(here, '..', '..', 'lmviz', 'ui', 'curves_view', 'frontend');
const outdir = process.argv[2] ? resolve(process.argv[2]) : committed;

await mkdir(outdir, { recursive: true });
await build({
  entryPoints: [join(here, 'src', 'index.js')],
  outfile: join(outdir, 'curves_view.js'),
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'eof',
  loader: { '.css': 'text' },
  logLevel: 'warning',
});
const { size } = await stat(join(outdir, 'curves_view.js'));
console.log(`curves_view.js ${(size / 1024).toFixed(0)} KiB`);
