import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportedRecord } from '../src/import/import-item.ts';
import { readText } from '../src/import/read-text.ts';
import { importServiceNow } from '../src/import/servicenow.ts';
import { tableRows } from '../src/import/table-rows.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Inspection } from '../src/model/inspection.ts';
import type { RecordFile } from '../src/model/record.ts';
import { find } from '../src/model/snapshot.ts';
import { builtinProcesses } from '../src/records/builtin.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';

/** What to replay. */
interface ReplayOptions {
  /** Path of a ServiceNow incident log, CSV or gzip. */
  readonly source: string;
  /** How many of its incidents: those that break the lifecycle before all others, then in the order of the log. */
  readonly incidents: number;
  /** IANA time zone of its times. */
  readonly timezone: string;
  /** Called now and then. */
  progress?(done: number, total: number): void;
}

/** What the replay found. */
export interface Replay {
  readonly incidents: number;
  /** Commits after the first, one a row of the log. */
  readonly events: number;
  readonly moves: { readonly allowed: number; readonly refused: number };
  /** `from > to` → how often it was refused. */
  readonly refused: Readonly<Record<string, number>>;
  /** Errors on the incident of the event, by check. */
  readonly errors: Readonly<Record<string, number>>;
  /** Where the judgement differs from what the log and the lifecycle of the public contract say; empty where all is well. */
  readonly surprises: readonly string[];
  readonly seconds: number;
}

/** The steps of an incident's lifecycle (public contract, section 3), written down apart from the process that is judged by. */
const LEGAL = new Set([
  'new > in-progress',
  'new > on-hold',
  'new > resolved',
  'in-progress > on-hold',
  'in-progress > resolved',
  'on-hold > in-progress',
  'on-hold > resolved',
  'resolved > closed',
  'resolved > in-progress',
]);

const STATUS: Readonly<Record<string, string>> = {
  New: 'new',
  Active: 'in-progress',
  'Awaiting User Info': 'on-hold',
  'Awaiting Problem': 'on-hold',
  'Awaiting Vendor': 'on-hold',
  'Awaiting Evidence': 'on-hold',
  Resolved: 'resolved',
  Closed: 'closed',
};

/** How old a new timeline entry may be where the settings say nothing (public contract, section 2). */
const DAY = 24 * 60 * 60_000;

/** One row of the log as a pull request. */
interface Event {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly now: number;
  /** Status in the log before this row; null where the incident is new. */
  readonly from: string | null;
  readonly to: string;
}

/**
 * Makes a repository in which every row of the log is a commit, then judges each commit against the one before it with the
 * time of the row as now, and compares the verdict with what the log says.
 */
export async function replayLog(options: ReplayOptions): Promise<Replay> {
  const start = performance.now();
  const { heading, incidents } = await readLog(options);
  const groups = new Map<string, ImportedRecord>();
  const events: Event[] = [];
  for (const rows of incidents) events.push(...(await eventsOf(heading, rows, groups, options)));
  events.sort((a, b) => a.now - b.now);
  const folder = mkdtempSync(join(tmpdir(), 'gitsm-replay-'));
  try {
    const commits = makeRepository(folder, [...groups.values()], events);
    const result = judgeAll(folder, commits, events, options);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    return { incidents: incidents.length, events: events.length, ...result, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Row = readonly string[];

async function readLog(options: ReplayOptions): Promise<{ heading: Row; incidents: readonly (readonly Row[])[] }> {
  const incidents = new Map<string, Row[]>();
  let heading: Row | null = null;
  for await (const row of tableRows(readText(createReadStream(options.source), 'utf-8'))) {
    if (row.cells === null) throw new Error(`line ${row.line}: ${row.fault}`);
    if (heading === null) {
      heading = row.cells;
      continue;
    }
    const number = row.cells[heading.indexOf('number')] ?? '';
    const known = incidents.get(number);
    if (known === undefined) incidents.set(number, [row.cells]);
    else known.push(row.cells);
  }
  const state = heading?.indexOf('incident_state') ?? -1;
  const [illegal, legal] = [true, false].map((wanted) =>
    [...incidents.values()].filter(
      (rows) => breaksLifecycle(rows.map((row) => STATUS[row[state] ?? ''] ?? '')) === wanted,
    ),
  );
  return { heading: heading ?? [], incidents: [...(illegal ?? []), ...(legal ?? [])].slice(0, options.incidents) };
}

function breaksLifecycle(statuses: readonly string[]): boolean {
  return statuses.some((to, index) => {
    const from = statuses[index - 1] ?? 'new';
    return from !== to && !LEGAL.has(`${from} > ${to}`);
  });
}

/** Records as the import makes them from these rows. */
async function importRows(heading: Row, rows: readonly Row[], { timezone }: ReplayOptions): Promise<ImportedRecord[]> {
  const quoted = [heading, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${quoted.join('\n')}\n`);
  };
  const records: ImportedRecord[] = [];
  for await (const item of importServiceNow(source(), { processes: builtinProcesses(), file: 'log', timezone })) {
    if (item.type === 'record') records.push(item.record);
  }
  return records;
}

/** An incident's record after each of its rows; groups that any of them names are added. */
async function eventsOf(
  heading: Row,
  rows: readonly Row[],
  groups: Map<string, ImportedRecord>,
  options: ReplayOptions,
): Promise<Event[]> {
  const cell = (row: Row | undefined, name: string): string => row?.[heading.indexOf(name)] ?? '';
  const events: Event[] = [];
  let from: string | null = null;
  for (const [index, row] of rows.entries()) {
    const [record, ...others] = await importRows(heading, rows.slice(0, index + 1), options);
    for (const group of others) groups.set(group.id, group);
    if (record === undefined) throw new Error(`no record for row ${index + 1} of ${cell(row, 'number')}`);
    const to = STATUS[cell(row, 'incident_state')] ?? '';
    const now = Math.max(wallTime(cell(row, 'sys_updated_at')), events.at(-1)?.now ?? 0);
    events.push({ id: record.id, path: record.path, text: record.text, now, from, to });
    from = to;
  }
  return events;
}

/** `29/2/2016 01:16` as milliseconds since 1970; the replay is told the times in UTC, so that no zone stands between. */
function wallTime(text: string): number {
  const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/u.exec(text) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

/** @returns commit IDs: the first one with the settings and the groups, then one for each event */
function makeRepository(
  folder: string,
  groups: readonly ImportedRecord[],
  events: readonly Event[],
): readonly string[] {
  const settings = 'organisation: Replay\ntimezone: UTC\nroles: {process-owner: GRP-process-owners}\n';
  const owners = '---\nid: GRP-process-owners\ntitle: Process owners\nstatus: active\nmembers: [owner]\n---\n';
  const first = [
    { path: '.gitsm/settings.yml', text: settings },
    { path: 'records/groups/GRP-process-owners.md', text: owners },
    ...groups,
  ];
  const stream = [
    commitText(1, 0, first),
    ...events.map((event, index) => commitText(index + 2, Math.floor(event.now / 1000), [event])),
  ].join('');
  run(folder, ['init', '-q', '-b', 'main']);
  run(folder, ['fast-import', '--quiet', '--export-marks=.git/marks'], stream);
  const marks = run(folder, ['rev-list', '--reverse', 'main']);
  return marks.trim().split('\n');
}

function commitText(mark: number, time: number, files: readonly { path: string; text: string }[]): string {
  const head = `commit refs/heads/main\nmark :${mark}\ncommitter log <log@example.org> ${time} +0000\ndata 5\nevent\n`;
  const bodies = files.map(({ path, text }) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  return `${head}${bodies.join('')}\n`;
}

function run(folder: string, args: readonly string[], input = ''): string {
  const result = spawnSync('git', [...args], { cwd: folder, input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (result.status !== 0) throw new Error(`git ${args[0]} failed: ${result.stderr}`);
  return result.stdout;
}

type Verdicts = Omit<Replay, 'incidents' | 'events' | 'seconds'>;

function judgeAll(
  folder: string,
  commits: readonly string[],
  events: readonly Event[],
  options: ReplayOptions,
): Verdicts {
  const workspace = openWorkspace(folder, { index: false });
  const moves = { allowed: 0, refused: 0 };
  const refused: Record<string, number> = {};
  const errors: Record<string, number> = {};
  const surprises: string[] = [];
  for (const [index, event] of events.entries()) {
    const now = `${new Date(event.now).toISOString().slice(0, 19)}Z`;
    const facts = { now, pullRequest: null, given: false };
    const [base = '', head = ''] = [commits[index], commits[index + 1]];
    const { inspection, snapshot, delta } = workspace.judge({ base, head, facts });
    const record = find(snapshot, event.id)?.open();
    if (record === undefined) throw new Error(`${event.id} is missing at ${head}`);
    const before = delta === null ? null : (find(delta.before, event.id)?.open() ?? null);
    for (const move of inspection.moves) {
      moves[move.allowed ? 'allowed' : 'refused'] += 1;
      if (!move.allowed) count(refused, `${move.from} > ${move.to}`);
    }
    const own = inspection.findings.filter((one) => one.record === event.id && one.severity === 'error');
    for (const finding of own) count(errors, finding.check);
    surprises.push(
      ...surprisesOf(event, inspection, own, record, before).map((text) => `${event.id} at ${now}: ${text}`),
    );
    if (index % 100 === 0) options.progress?.(index, events.length);
  }
  return { moves, refused, errors, surprises };
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** What the log and the lifecycle of the contract say, against what was judged. */
function surprisesOf(
  event: Event,
  inspection: Inspection,
  errors: readonly Finding[],
  record: RecordFile,
  before: RecordFile | null,
): readonly string[] {
  const from = event.from ?? 'new';
  const step = `${from} > ${event.to}`;
  const expected = from === event.to ? [] : [`${event.id} ${step} ${LEGAL.has(step)}`];
  const actual = inspection.moves.map((move) => `${move.record} ${move.from} > ${move.to} ${move.allowed}`);
  const surprises: string[] = [];
  if (expected.join() !== actual.join()) surprises.push(`expected moves ${expected.join()}, got ${actual.join()}`);
  const wanted = new Map<string, number>();
  if (expected[0]?.endsWith('false')) wanted.set('move-allowed', lineOf(record, /^status: /u));
  const { impact, urgency, priority } = record.data;
  if (impact === 'low' && urgency === 'low' && priority === 'P4') {
    wanted.set('priority-matches-matrix', lineOf(record, /^priority: /u));
  }
  const oldEntries = before?.timeline.length ?? 0;
  const late = record.timeline.findIndex(
    (entry, index) => index >= oldEntries && Date.parse(entry.at) < event.now - DAY,
  );
  if (late >= 0) wanted.set('timeline-plausible', lineOf(record, /^timeline:/u) + 1 + late);
  for (const finding of errors) {
    const line = wanted.get(finding.check);
    if (line === undefined) surprises.push(`unexpected ${finding.check}: ${finding.message}`);
    else if (finding.file !== event.path || finding.line !== line) {
      surprises.push(`${finding.check} stands at ${finding.file}:${finding.line}, expected ${event.path}:${line}`);
    }
  }
  for (const [check] of wanted) {
    const severity = inspection.findings.find((one) => one.record === event.id && one.check === check)?.severity;
    if (severity === undefined) surprises.push(`missing ${check}`);
  }
  return surprises;
}

function lineOf({ text }: RecordFile, pattern: RegExp): number {
  return text.split('\n').findIndex((line) => pattern.test(line)) + 1;
}

const help = `Replays a ServiceNow incident log as pull requests: each row a commit, each commit judged against the one before.

  node scripts/replay-log.ts <log.csv[.gz]> [--incidents 500]`;

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean' }, incidents: { type: 'string', default: '500' } },
  });
  const [source] = positionals;
  if (values.help === true || source === undefined) {
    console.log(help);
    process.exit(values.help === true ? 0 : 2);
  }
  const replay = await replayLog({
    source,
    incidents: Number(values.incidents),
    timezone: 'UTC',
    progress: (done, total) => process.stderr.write(`\r${done} of ${total} events`),
  });
  process.stderr.write('\n');
  console.log(JSON.stringify({ ...replay, surprises: replay.surprises.slice(0, 50) }, null, 2));
  process.exitCode = replay.surprises.length === 0 ? 0 : 1;
}
