import { DAY } from '../measures/figures.ts';
import { statusOf } from '../model/process.ts';
import type { RecordEntry } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { appendTimeline, setField } from '../records/edit.ts';
import { parseInstant, readInstant } from '../time/instant.ts';
import { noFacts } from '../workspace/read-facts.ts';
import { refusalsOf } from './refusals.ts';
import type { FileChanges } from './with-changes.ts';

/** A record that has stood long enough where it stands. */
export interface Advance {
  readonly record: RecordEntry;
  readonly to: string;
  /** Days it may stand there. */
  readonly days: number;
  /** Why it stays all the same; empty where it moves. */
  readonly because: string;
}

/** What `gitsm advance` does at an instant. */
export interface Advances {
  readonly moved: readonly Advance[];
  readonly stays: readonly Advance[];
  readonly changes: FileChanges;
}

/**
 * Moves every record whose status has a limit that is over by the instant. All are judged together, as one pull request
 * would be; those that are refused stay as they are.
 */
export function advances(snapshot: Snapshot, at: string, by: string): Advances {
  const facts = { ...noFacts(), now: at };
  const found = ready(snapshot, readInstant(at));
  const changes = changesOf(found, at, by);
  const refusals = refusalsOf(snapshot, changes, facts);
  const judged = found.map((one) => ({ ...one, because: refusals.get(one.record.path) ?? '' }));
  const moved = judged.filter(({ because }) => because === '');
  return {
    moved,
    stays: judged.filter(({ because }) => because !== ''),
    changes: Object.fromEntries(moved.map(({ record: { path } }) => [path, changes[path] ?? null])),
  };
}

function ready({ entries, rules }: Snapshot, instant: number): readonly Advance[] {
  return entries.flatMap((record): readonly Advance[] => {
    const process = rules.processes.get(record.kind);
    const after = process === undefined ? null : (statusOf(process, record.status)?.after ?? null);
    const since = after === null ? null : parseInstant(record.since);
    if (after === null || since === null || since + after.days * DAY > instant) return [];
    return [{ record, ...after, because: '' }];
  });
}

function changesOf(found: readonly Advance[], at: string, by: string): FileChanges {
  return Object.fromEntries(
    found.map(({ record, to, days }) => {
      const entry = { at, status: to, by, note: `${days} days in ${record.status}` };
      return [record.path, appendTimeline(setField(record.open().text, ['status'], to), entry)];
    }),
  );
}
