import { expect, test } from 'vitest';
import { repositoryRoot, sourceFiles } from '../scripts/import-rules.ts';
import { kindViolations } from '../scripts/kind-rules.ts';

test('no source names a kind without declaring it', () => {
  const files = [...sourceFiles(repositoryRoot)].filter(
    ([path]) => path.endsWith('.ts') && !path.includes('/generated/'),
  );
  expect(files.flatMap(([path, text]) => kindViolations(path, text))).toEqual([]);
});

test.each([
  "ofKind(snapshot, 'incident');",
  "const is = entry.kind === 'incident';",
  "const is = 'incident' !== kind;",
  "rules.processes.get('incident');",
  "snapshot.rules.processes?.has('incident');",
  "const kinds = ['change']; ofKind(snapshot, 'incident');",
])('%s is refused', (text) => {
  expect(kindViolations('src/x.ts', text)).toEqual([
    'src/x.ts: unexpected kind \'incident\', expected it in a list "kinds" of the same file',
  ]);
});

test.each([
  "export const kinds = ['incident'] as const; ofKind(snapshot, kinds[0]); ofKind(snapshot, 'incident');",
  "export const check = { kinds: ['incident'], run: () => entry.kind === 'incident' };",
  "const KINDS = new Set(['incident']); const is = kind === 'incident';",
  "const field = data['service'];",
  "const is = by === 'service';",
])('%s passes', (text) => {
  expect(kindViolations('src/x.ts', text)).toEqual([]);
});
