import { clockedEntries } from '../../measures/calendars.ts';
import type { SlaProblem } from '../../measures/sla.ts';
import type { Problem } from '../../model/finding.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** A file that cannot be relied on, and the first thing that is wrong with it. */
export interface FileGap {
  readonly file: string;
  readonly message: string;
}

/** What a sweep cannot know of the records at one commit: silence about it is not "all is well". */
export interface Gaps {
  /** Agreements and calendars that cannot be read, or not as they are meant. */
  readonly rules: readonly FileGap[];
  /** Those of them that are agreements: a less specific one may count instead. */
  readonly agreements: readonly FileGap[];
  /** Groups: who is to be told may stand in them. */
  readonly groups: readonly FileGap[];
  /** Files that cannot be read at all, or have no ID to rely on: any record may stand in them. */
  readonly unread: readonly FileGap[];
  /** ID → what is wrong with the fields its clocks are counted from. */
  readonly records: ReadonlyMap<string, FileGap>;
  /** IDs that more than one file carries → these files. */
  readonly twins: ReadonlyMap<string, readonly string[]>;
}

/** Checks of what stands in a record for people only; clocks count all the same. */
const PROSE = new Set(['section-present', 'section-empty', 'field-present', 'folder-matches-kind']);

/** Checks that compare fields which can be read. */
const COMPARED = new Set([...PROSE, 'priority-matches-matrix', 'id-matches-file']);

/** Fields that clocks are counted from. */
const COUNTED = new Set(['timeline', 'priority', 'impact', 'urgency', 'service', 'services', 'updates', 'status']);

/**
 * Looks for what a sweep cannot know.
 * @param unusable agreements whose calendar cannot be used
 */
export function readGaps(snapshot: Snapshot, unusable: readonly FileGap[]): Gaps {
  const folders = new Map([...snapshot.rules.processes.values()].map(({ kind, folder }) => [folder, kind]));
  const unreadable = snapshot.unreadable.map(({ file, message }) => ({
    kind: folders.get(file.split('/')[1] ?? '') ?? null,
    gap: { file, message },
  }));
  const clocked = new Set(clockedEntries(snapshot, { history: true }));
  const kinds = new Set([...clocked].map(({ kind }) => kind));
  const records = new Map<string, FileGap>();
  const unread: FileGap[] = unreadable.flatMap(({ kind, gap }) => (kind === null || !OTHERS.has(kind) ? [gap] : []));
  for (const { id, path, problems } of clocked) {
    const broken = problems.find(
      (one) => !COMPARED.has(one.check) && (COUNTED.has(fieldOf(one)) || fieldOf(one) === ''),
    );
    if (broken !== undefined && !records.has(id)) records.set(id, { file: path, message: broken.message });
    const nameless = problems.find((one) => !PROSE.has(one.check) && fieldOf(one) === 'id');
    if (nameless !== undefined) unread.push({ file: path, message: nameless.message });
  }
  const brokenOf = (kind: string): readonly FileGap[] => [
    ...unreadable.flatMap((one) => (one.kind === kind ? [one.gap] : [])),
    ...snapshot.entries.flatMap((entry) => {
      const broken = entry.kind === kind ? entry.problems.find(({ check }) => !PROSE.has(check)) : undefined;
      return broken === undefined ? [] : [{ file: entry.path, message: broken.message }];
    }),
  ];
  const agreements = [...brokenOf('agreement'), ...unusable];
  return {
    agreements,
    rules: [...agreements, ...brokenOf('calendar')],
    groups: brokenOf('group'),
    unread,
    records,
    twins: new Map(
      [...snapshot.byId].flatMap(([id, entries]) =>
        entries.length > 1 && entries.some(({ kind }) => kinds.has(kind))
          ? [[id, entries.map(({ path }) => path)] as const]
          : [],
      ),
    ),
  };
}

/** Kinds that have lists of their own. */
const OTHERS = new Set(['agreement', 'calendar', 'group']);

/**
 * The gaps as lines for people, each file once.
 * @param said files of which something was said already
 */
export function gapLines(gaps: Gaps, said: ReadonlySet<string>): readonly SlaProblem[] {
  const files = new Map<string, string>();
  for (const { file, message } of [...gaps.rules, ...gaps.groups, ...gaps.unread, ...gaps.records.values()]) {
    if (!files.has(file) && !said.has(file)) files.set(file, message);
  }
  return [
    ...[...gaps.twins].map(([id, paths]) => ({
      record: id,
      message: `${paths.length === 2 ? 'two' : paths.length} files carry ${id}: ${paths.join(', ')}`,
    })),
    ...[...files].map(([record, message]) => ({ record, message })),
  ];
}

/** First key of the pointer to a problem's place; empty where it stands in no field. */
function fieldOf({ place }: Problem): string {
  return 'pointer' in place ? String(place.pointer[0] ?? '') : '';
}
