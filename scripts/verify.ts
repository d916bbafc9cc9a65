import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { repositoryRoot } from './import-rules.ts';

const help = `Runs everything that must hold before a change lands.

  npm run verify                       all of it
  npm run verify -- --without-tests    all but the tests`;

/** Name → npm script and its arguments. */
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['format and lint', ['lint']],
  ['types', ['types']],
  ['import rules', ['imports']],
  ['unused code', ['unused']],
  ['tests', ['test']],
  ['build, dist up to date', ['check:dist']],
];

const { values } = parseArgs({ options: { help: { type: 'boolean' }, 'without-tests': { type: 'boolean' } } });
if (values.help) {
  console.log(help);
  process.exit();
}

const failed: string[] = [];
for (const [name, script] of steps) {
  if (name === 'tests' && values['without-tests']) continue;
  const start = performance.now();
  const live = name === 'tests';
  const run = spawnSync('npm', ['run', '--silent', ...script], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    stdio: live ? 'inherit' : 'pipe',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const fine = run.status === 0;
  if (!(fine || live)) console.log(`${run.stdout}${run.stderr}`);
  if (!fine) failed.push(name);
  console.log(`${fine ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
if (failed.length > 0) {
  console.error(`\nNot fine: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
