import { build } from 'velite';
import { report } from './report.ts';

// The peer: a content layer that reads the same files, checks their frontmatter by a schema and leaves bodies alone.
const [config = ''] = process.argv.slice(2);
report(async () => {
  const collections = await build({ config, logLevel: 'silent', clean: true });
  return { records: (collections['incidents'] as readonly unknown[]).length };
});
