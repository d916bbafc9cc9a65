import type { Generator } from './generated-files.ts';
import { write } from './generated-files.ts';
import { repositoryRoot } from './import-rules.ts';

/** In this order: each may import what the ones before it wrote, so none is loaded before its turn. */
const generators: Readonly<Record<string, () => Promise<Generator>>> = {
  processes: async () => (await import('./generate-processes.ts')).processes,
  holidays: async () => (await import('./generate-holiday-regions.ts')).holidayRegions,
  standards: async () => (await import('./generate-standards.ts')).standards,
  types: async () => (await import('./generate-types.ts')).types,
  indexes: async () => (await import('./generate-indexes.ts')).indexes,
  docs: async () => (await import('./generate-docs.ts')).docs,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in generators));
if (wanted.includes('--help') || unknown.length > 0) {
  console.log(
    `Writes what is made from schemas and code.\n\n  npm run generate [-- ${Object.keys(generators).join('|')} ...]`,
  );
  process.exit(wanted.includes('--help') ? 0 : 2);
}
for (const [name, load] of Object.entries(generators)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const touched = await write(repositoryRoot, await load());
  console.log(`${name}: ${touched.length === 0 ? 'up to date' : touched.join(', ')}`);
}
