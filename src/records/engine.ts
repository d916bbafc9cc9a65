import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinFiles, commonSchema } from './builtin.ts';

/** Raised whenever the stored form of a record or the meaning of a check changes. */
const FORM = 5;

let stamp: string | null = null;

/**
 * Identifies the code that reads and checks records, together with the built-in processes. Results stored by
 * another engine are dropped. Run from the sources, any edit of them makes another engine.
 */
export function engine(): string {
  stamp ??= createHash('sha256')
    .update(JSON.stringify([FORM, builtinFiles, commonSchema, sourcesStamp()]))
    .digest('hex');
  return stamp;
}

function sourcesStamp(): string {
  const here = fileURLToPath(import.meta.url);
  if (extname(here) !== '.ts') return String(statSync(here).mtimeMs);
  const sources = dirname(dirname(here));
  const times = ['checks', 'records', 'time', 'model'].flatMap((folder) => {
    const path = join(sources, folder);
    return readdirSync(path).map((name) => `${name} ${statSync(join(path, name)).mtimeMs}`);
  });
  return times.join('\n');
}
