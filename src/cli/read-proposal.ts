import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { checks } from '../checks/index.ts';
import { inspect } from '../inspect.ts';
import { withProposals } from '../measures/what-if.ts';
import type { Check } from '../model/check.ts';
import type { Problem } from '../model/finding.ts';
import type { RecordEntry } from '../model/record.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { decode } from '../records/decode.ts';
import { entryOf, summaryOf } from '../records/entry.ts';
import { MAX_RECORD_BYTES } from '../records/limits.ts';
import { readRecord } from '../records/read-record.ts';
import { locate } from '../records/yaml.ts';
import { noFacts } from '../workspace/read-facts.ts';

/** Kinds that a proposal may be of. */
const KINDS = ['agreement', 'calendar'];

/** Checks that a proposal must pass besides those of its kind; the others mind where a file stands and what it was before. */
const COMMON = ['schema-valid', 'link-resolves'];

/** More files than this are a slip of the shell. */
const MOST = 50;

/**
 * Reads files of proposed agreements and calendars: records like any other, at any path.
 *
 * @param cwd folder from which the paths are meant
 * @throws SetupError with line, column and remedy where one cannot be used
 */
export function readProposals(cwd: string, paths: readonly string[], snapshot: Snapshot): readonly RecordEntry[] {
  if (paths.length > MOST)
    throw new SetupError(`Unexpected ${paths.length} files, expected at most ${MOST}`, 'Try them in smaller lots.');
  const proposals = paths.map((path) => readProposal(cwd, path, snapshot));
  for (const [index, { id, path }] of proposals.entries()) {
    const first = proposals.find((one) => one.id === id);
    if (first !== proposals[index])
      throw new SetupError(`${path}: Unexpected second proposal for ${id}, after ${first?.path}`, 'Give one of them.');
  }
  requireSound(proposals, snapshot);
  return proposals;
}

function readProposal(cwd: string, path: string, { rules }: Snapshot): RecordEntry {
  const bytes = bytesOf(cwd, path);
  const reading = readRecord(path, '', bytes, rules);
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : '';
  const [problem] = reading.problems;
  if (problem !== undefined) throw refusal(problem, text);
  if (reading.record === null) throw new SetupError(`${path}: Unexpected file, expected a record`, 'Correct it.');
  const { record, process } = reading;
  const { id, kind, oid } = record;
  if (!KINDS.includes(kind)) {
    const message = `Unexpected ${kind} ${id}, expected an agreement or a calendar.`;
    const help = 'Give the file of an agreement (SLA-...) or of a calendar (CAL-...).';
    throw refusal({ file: path, place: { pointer: ['id'] }, message, help }, text);
  }
  const problems: readonly Problem[] = checks.flatMap((check) =>
    check.scope === 'record' && isNeeded(check, kind)
      ? [...check.run(record, process, rules)].map((one) => ({ ...one, check: check.id, record: id, file: path }))
      : [],
  );
  return entryOf({ path, oid, problems }, summaryOf(record, process), () => record);
}

/** Judges the proposals as if they stood among the records, by the checks' own severities. */
function requireSound(proposals: readonly RecordEntry[], snapshot: Snapshot): void {
  const settings = { ...snapshot.rules.settings, checks: {} };
  const alone: Snapshot = {
    ...withProposals(snapshot, proposals),
    rules: { ...snapshot.rules, settings },
    entries: proposals,
    unreadable: [],
    preload: () => undefined,
  };
  const needed = checks.filter((check) => KINDS.some((kind) => isNeeded(check, kind)));
  const facts = noFacts();
  const { findings } = inspect({ snapshot: alone, delta: null, facts, checks: needed });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const more = errors.length === 1 ? '' : ` (${errors.length - 1} more after that.)`;
  throw refusal({ ...first, place: first, help: `${first.help}${more}` }, '');
}

function isNeeded({ id, kinds }: Check, kind: string): boolean {
  return COMMON.includes(id) || kinds?.includes(kind) === true;
}

/** A proposal cannot be used: the problem with its place in the text of the file. */
export function refusal(
  { file, place, message, help }: Pick<Problem, 'file' | 'place' | 'message' | 'help'>,
  text: string,
): SetupError {
  const { line, column } = 'line' in place ? place : locate(text, place);
  return new SetupError(`${file}:${line}:${column}: ${message}`, help);
}

/** Regular files only: whoever names a pipe or a device by mistake shall not wait for it. */
function bytesOf(cwd: string, path: string): Uint8Array {
  const file = openSync(resolve(cwd, path), constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new SetupError(`${path}: Unexpected folder or device, expected a file`, 'Name a file.');
    const bytes = new Uint8Array(MAX_RECORD_BYTES + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    if (length > MAX_RECORD_BYTES)
      throw new SetupError(`${path}: Unexpected size, expected at most 1 MiB`, 'Give the file of one record.');
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
