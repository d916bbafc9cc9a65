import { type Generator, write } from './generated-files.ts';
import { repositoryRoot } from './import-rules.ts';

/** In this order: each may import what the ones before it wrote, so none is loaded before its turn. */
const generators: readonly (() => Promise<Generator>)[] = [
  async () => (await import('./generate-processes.ts')).processes,
  async () => (await import('./generate-types.ts')).types,
  async () => (await import('./generate-indexes.ts')).indexes,
  async () => (await import('./generate-docs.ts')).docs,
];

const wanted = process.argv.slice(2);
for (const load of generators) {
  const generator = await load();
  if (wanted.length > 0 && !wanted.includes(generator.name)) continue;
  const touched = await write(repositoryRoot, generator);
  console.log(`${generator.name}: ${touched.length === 0 ? 'up to date' : touched.join(', ')}`);
}
