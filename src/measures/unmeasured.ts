import type { Problem } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { clockedEntries } from './calendars.ts';

/** A file because of which clocks may be missing or wrong. */
export interface Unmeasured {
  readonly file: string;
  /** What is wrong with it: the first finding. */
  readonly message: string;
  /** Whether promises are concerned, and not just one record. */
  readonly rules: boolean;
}

/** Kinds that promises are made of. */
const RULES = ['agreement', 'calendar'];

/** Checks that say that an agreement or a calendar cannot be counted with as it stands. */
const BROKEN_RULE = ['schema-valid', 'targets-valid', 'agreement-clocks', 'calendar-valid', 'calendar-extends'];

/** Checks that say that a record cannot be counted as it stands, and the fields that clocks are counted from. */
const BROKEN_RECORD = ['schema-valid', 'timeline-ordered', 'status-known'];
const COUNTED = ['timeline', 'priority', 'impact', 'urgency', 'service', 'services', 'updates', 'status'];

/**
 * Files of a snapshot that cannot be read, or not as they are meant, so that clocks may be missing: nobody may take silence for "all is
 * well". Ordered by path.
 */
export function unmeasured(snapshot: Snapshot): readonly Unmeasured[] {
  const clocked = clockedEntries(snapshot, { history: true });
  const kinds = new Set([...RULES, ...clocked.map(({ kind }) => kind)]);
  const folders = [...snapshot.rules.processes.values()].flatMap(({ kind, folder, clocks }) =>
    kinds.has(kind) || clocks.length > 0 ? [{ kind, path: `records/${folder}/` }] : [],
  );
  const found = new Map<string, Unmeasured>();
  const tell = (file: string, message: string, rules: boolean): void => {
    if (!found.has(file)) found.set(file, { file, message, rules });
  };
  for (const { file, message } of snapshot.unreadable) {
    const folder = folders.find(({ path }) => file.startsWith(path));
    if (folder !== undefined) tell(file, message, RULES.includes(folder.kind));
  }
  for (const { kind, path, problems } of snapshot.entries) {
    const broken = RULES.includes(kind)
      ? problems.find(({ check }) => BROKEN_RULE.includes(check))
      : kinds.has(kind)
        ? problems.find((one) => BROKEN_RECORD.includes(one.check) && COUNTED.includes(fieldOf(one)))
        : undefined;
    if (broken !== undefined) tell(path, broken.message, RULES.includes(kind));
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function fieldOf({ place }: Problem): string {
  return 'pointer' in place ? String(place.pointer[0] ?? '') : '';
}
