/**
 * Bundles the action into `dist/`: the same bytes from the same sources, wherever it runs. Not minified, because people review
 * what runs with a writing token.
 *
 *   node scripts/build-dist.ts [folder]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Packages that do nothing when they are imported, though they do not say so; what is unused of them is left out. */
const PURE = /node_modules\/(?:@actions\/(?:core|http-client|exec|io)|undici|tunnel)\//;

/** Builds into a folder, which is emptied first. Returns the names of the files. */
export async function buildDist(folder: string): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  const bundle = await rolldown({
    input: join(ROOT, 'src/action/index.ts'),
    cwd: ROOT,
    platform: 'node',
    treeshake: { moduleSideEffects: (id) => (PURE.test(id) ? false : undefined) },
    onLog: (level, log, handle) => {
      if (!expected(log)) handle(level === 'warn' ? 'error' : level, log);
    },
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: 'index.js',
    chunkFileNames: '[name].js',
    minify: false,
  });
  await bundle.close();
  const modules = output.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
  // The folder is ECMAScript modules wherever it is copied to.
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}\n');
  writeFileSync(join(folder, 'licenses.txt'), notices(modules));
  return readdirSync(folder).sort();
}

/** gray-matter carries an engine that evaluates JavaScript; `src/records/frontmatter.ts` refuses every engine. */
function expected(log: { code?: string; id?: string; message: string }): boolean {
  return log.code === 'EVAL' && `${log.id ?? ''} ${log.message}`.includes('gray-matter/lib/engines.js');
}

/** The licences of everything that is bundled, one after the other, ordered by name. */
function notices(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
    const text =
      file === undefined
        ? `Licence: ${JSON.stringify(license)}; the package brings no text of it.`
        : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return `${String(name)} ${String(version)} (${typeof license === 'string' ? license : 'see below'})\n\n${text}\n`;
  });
  return `dist/ contains the following packages.\n\n${[...new Set(texts)].sort().join(`\n${'-'.repeat(79)}\n\n`)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(process.cwd(), process.argv[2] ?? 'dist');
  if (!existsSync(dirname(folder))) mkdirSync(dirname(folder), { recursive: true });
  const files = await buildDist(folder);
  const bytes = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
  process.stdout.write(`${relative(process.cwd(), folder)}: ${files.length} files, ${Math.round(bytes / 1024)} KiB\n`);
}
