import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchClocks } from './bench/bench-clocks.ts';
import { benchKinds } from './bench/bench-kinds.ts';
import { benchTime } from './bench/bench-time.ts';
import { writeBenchFiles } from './bench/make-records.ts';
import { inProcess, median, say } from './bench/processes.ts';
import type { Measured } from './bench/report.ts';

const help = `Usage  npm run bench -- [options]

Measures in processes of their own, by turns, so that ratios hold on a machine whose speed drifts. Quote ratios and medians.
  check   \`check\` against the least that anyone must do and against velite; how long the action takes to start
  time    working time and due instants against dayjs-business-time, opening_hours and a walker over minutes
  clocks  every clock of many records
  kinds   \`check\` of 1,000, 10,000 and 100,000 records of all kinds

Options
  --only <part>  check, time, clocks or kinds
  --records <n>  incidents in the small repository (10000)
  --large <n>    incidents in the large one, 0 to leave it out (100000)
  --rounds <n>   rounds (5)
  --clocked <n>  records with three clocks each (100000)
`;

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    large: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    clocked: { type: 'string', default: '100000' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'gitsm-bench-'));

if (values.help) process.stdout.write(help);
else if (values.only !== undefined && !['check', 'time', 'clocks', 'kinds'].includes(values.only)) {
  process.stderr.write(`Unexpected --only ${values.only}, expected check, time, clocks or kinds.\n`);
  process.exitCode = 2;
} else
  try {
    const wanted = (part: string): boolean => values.only === undefined || values.only === part;
    const rounds = Number(values.rounds);
    if (wanted('check')) {
      small(Number(values.records), rounds);
      if (Number(values.large) > 0) large(Number(values.large), rounds);
      coldStart(rounds * 3);
    }
    if (wanted('time')) benchTime(rounds);
    if (wanted('clocks')) benchClocks(Number(values.clocked), rounds);
    if (wanted('kinds'))
      benchKinds(
        scratch,
        [1000, 10_000, Number(values.large)].filter((size) => size > 0),
        rounds,
      );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }

/** Cold and warm `check` of the work tree beside the floor and velite. */
function small(records: number, rounds: number): void {
  const folder = repository('small', records);
  const config = veliteConfig(folder);
  const rows: Record<'floor' | 'cold' | 'warm' | 'velite', Measured[]> = { floor: [], cold: [], warm: [], velite: [] };
  measure('floor.ts', [folder]);
  for (let round = 0; round < rounds; round += 1) {
    rows.floor.push(measure('floor.ts', [folder]));
    rmSync(join(folder, '.git/gitsm'), { recursive: true, force: true });
    rows.cold.push(measure('judge.ts', [folder]));
    rows.warm.push(measure('judge.ts', [folder]));
    rows.velite.push(measure('velite.ts', [config]));
  }
  say(`check of ${records} incident records, ${rounds} rounds, medians`);
  for (const [name, measured] of Object.entries(rows)) say(`  ${name.padEnd(8)}${shown(measured)}`);
  say(`  cold / floor   ${ratio(rows.cold, rows.floor)}   (aim 1.5)`);
  say(`  warm / floor   ${ratio(rows.warm, rows.floor)}   (aim 0.3)`);
  say(`  cold / velite  ${ratio(rows.cold, rows.velite)}   (aim 0.25)`);
}

/** A pull request of five records in a large repository, index present. */
function large(records: number, rounds: number): void {
  const folder = repository('large', records);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'base');
  git(folder, 'switch', '--quiet', '--create', 'pull-request');
  const paths = [1, 2, 3, 4, 5].map(
    (n) => `records/incidents/${2020 + (n % 6)}/${String(1 + (n % 12)).padStart(2, '0')}/INC-000${n}.md`,
  );
  for (const path of paths)
    git(folder, '-c', 'core.editor=true', 'update-index', '--cacheinfo', `100644,${edited(folder, path)},${path}`);
  git(folder, 'commit', '--quiet', '--message', 'five records');
  const first = measure('judge.ts', [folder, 'main', 'pull-request']);
  const warm = Array.from({ length: rounds }, () => measure('judge.ts', [folder, 'main', 'pull-request']));
  say(`pull request of 5 records among ${records}, ${rounds} rounds, medians`);
  say(`  first   ${shown([first])}`);
  say(`  warm    ${shown(warm)}   (aim 1,000 ms and 400 MiB)`);
}

/** How much longer the bundled action takes to start than Node.js alone. */
function coldStart(rounds: number): void {
  const times = { node: [] as number[], dist: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.node.push(wall(['-e', '0']));
    times.dist.push(wall([join(root, 'dist/index.js'), '--version']));
  }
  say(`cold start, ${rounds} rounds, medians`);
  say(
    `  node ${median(times.node).toFixed(0)} ms, dist ${median(times.dist).toFixed(0)} ms, difference ${(median(times.dist) - median(times.node)).toFixed(0)} ms   (aim 150 ms)`,
  );
}

function repository(name: string, records: number): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeBenchFiles(folder, records);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.email', 'bench@example.com');
  git(folder, 'config', 'user.name', 'Bench');
  // Files written a moment ago get no stamp in the index: wait until they are settled.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  return folder;
}

function edited(folder: string, path: string): string {
  const text = git(folder, 'show', `HEAD:${path}`);
  const closed = text
    .replace('status: resolved', 'status: closed')
    .replace(
      'note: restarted}',
      `note: restarted}\n  - {at: ${new Date().toISOString().slice(0, 19)}Z, status: closed, by: erin}`,
    );
  return git(folder, 'hash-object', '-w', '--stdin', closed).trim();
}

function veliteConfig(folder: string): string {
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
  const config = join(scratch, 'velite.config.mjs');
  writeFileSync(
    config,
    `import { defineConfig, s } from 'velite';
export default defineConfig({
  root: ${JSON.stringify(join(folder, 'records'))},
  output: { data: ${JSON.stringify(join(scratch, 'velite'))}, assets: ${JSON.stringify(join(scratch, 'velite-assets'))}, clean: true },
  collections: { incidents: { name: 'Incident', pattern: 'incidents/**/*.md', schema: s.object({
    id: s.string(), title: s.string(), status: s.string(), impact: s.enum(['high', 'medium', 'low']), urgency: s.enum(['high', 'medium', 'low']),
    priority: s.string(), service: s.string(), cis: s.array(s.string()), reporter: s.string(), group: s.string(), assignee: s.string(),
    timeline: s.array(s.object({ at: s.any(), status: s.string(), by: s.string(), note: s.string().optional() })) }) } },
});
`,
  );
  return config;
}

function measure(script: string, args: readonly string[]): Measured {
  return inProcess<Measured>(script, args, { cwd: scratch });
}

function wall(args: readonly string[]): number {
  const started = performance.now();
  spawnSync(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '' } });
  return performance.now() - started;
}

function git(cwd: string, ...args: string[]): string {
  const input = args.includes('--stdin') ? args.pop() : undefined;
  const result = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    ...(input === undefined ? {} : { input }),
  });
  if (result.status !== 0) throw new Error(`git ${args.join(' ')} failed: ${result.stderr}`);
  return result.stdout;
}

function shown(measured: readonly Measured[]): string {
  const of = (pick: (one: Measured) => number): string => median(measured.map(pick)).toFixed(0).padStart(6);
  return `${of((one) => one.milliseconds)} ms wall ${of((one) => one.processor)} ms processor ${of((one) => one.mebibytes)} MiB`;
}

function ratio(a: readonly Measured[], b: readonly Measured[]): string {
  const of = (pick: (one: Measured) => number): string =>
    median(a.map((one, index) => pick(one) / pick(b[index] as Measured))).toFixed(2);
  return `${of((one) => one.milliseconds)} wall, ${of((one) => one.processor)} processor`;
}
