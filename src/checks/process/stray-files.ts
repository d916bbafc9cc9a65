import { nearest } from '../../records/nearest.ts';
import type { Mistake } from '../../records/own-process.ts';
import { PROCESS_FILES } from '../../records/own-process.ts';

/** Files below `.gitsm/schemas/` that no process is made of: a misspelt name would silently change nothing. */
export function* strayFiles(paths: Iterable<string>): Iterable<Mistake> {
  for (const path of paths) {
    if (!path.startsWith('.gitsm/schemas/')) continue;
    const [kind = '', name = '', ...deeper] = path.slice('.gitsm/schemas/'.length).split('/');
    const usual = /^[a-z][a-z0-9-]{0,40}$/.test(kind);
    if (usual && deeper.length === 0 && (PROCESS_FILES as readonly string[]).includes(name)) continue;
    const near = deeper.length === 0 && usual ? nearest(name.replace(/\.\w+$/, ''), PROCESS_FILES.map(stem)) : null;
    const meant = PROCESS_FILES.find((one) => stem(one) === near);
    yield {
      file: path,
      place: { line: 1, column: 1 },
      message: `Unexpected file, expected ${PROCESS_FILES.join(', ')} in .gitsm/schemas/<kind>/.`,
      help: meant === undefined ? 'Move it away: it has no effect here.' : `Name it ${meant} if that is meant.`,
    };
  }
}

function stem(name: string): string {
  return name.replace(/\.\w+$/, '');
}
