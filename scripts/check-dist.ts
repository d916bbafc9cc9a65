/** Proves that the committed `dist/` is what the sources build: builds again elsewhere and compares every byte. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDist } from './build-dist.ts';

const committed = fileURLToPath(new URL('../dist', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gitsm-dist-'));
try {
  const fresh = await buildDist(folder);
  const names = [...new Set([...fresh, ...readdirSync(committed)])].sort();
  const different = names.filter((name) => !same(join(committed, name), join(folder, name)));
  if (different.length > 0) {
    process.stderr.write(
      `dist/ is not what the sources build: ${different.join(', ')}. Run "npm run build" and commit dist/.\n`,
    );
    process.exitCode = 1;
  } else process.stdout.write(`dist/ is what the sources build (${fresh.length} files).\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function same(a: string, b: string): boolean {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
