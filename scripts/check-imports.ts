import { checkImports, repositoryRoot } from './import-rules.ts';

const violations = checkImports(repositoryRoot);
for (const one of violations) console.error(one);
if (violations.length > 0) {
  console.error('\nThe parts may only import what stands left of them; scripts/import-rules.ts holds the picture.');
  process.exitCode = 1;
}
