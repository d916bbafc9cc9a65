import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readYamlFile } from './generate-processes.ts';
import { banner, type Generator } from './generated-files.ts';

/** Embeds `standards/` as plain data, so that the command line reads no files of its own. */
export const standards: Generator = {
  name: 'standards',
  folders: ['src/measures/generated'],
  generate(root: string) {
    const folder = join(root, 'standards');
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const all = names.sort().map((name) => readYamlFile(join(folder, name)));
    const text = [
      banner,
      "import type { Standard } from '../../model/standard.ts';",
      '',
      '/** Every standard of `standards/`. */',
      `export const standards: readonly Standard[] = ${JSON.stringify(all, null, 2)};`,
      '',
    ].join('\n');
    return new Map([['src/measures/generated/standards.ts', text]]);
  },
};
