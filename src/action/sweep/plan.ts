import type { Issue } from '../../github/issues.ts';
import type { Alert } from '../../measures/alerts.ts';
import { type Case, liveOf } from './cases.ts';
import { inTurn } from './in-turn.ts';
import { markOf, overviewMark, readMarks, recordKey, recordMark } from './marks.ts';
import { toTell } from './to-tell.ts';

/** An issue about a record, with what it and needless others like it remember. */
export interface Standing {
  readonly issue: Issue;
  readonly told: readonly string[];
  /** Whether a sweep closed it; a closed one that no sweep closed was closed by somebody. */
  readonly over: boolean;
  /** RFC 3339 instant at which its text was written; null where it does not say. */
  readonly written: string | null;
}

/** Issues as they stand, sorted out. */
export interface Found {
  /** Mark of the body → the issue with the lowest number. */
  readonly byMark: ReadonlyMap<string, Standing>;
  /** Issues with the same mark as one with a lower number. */
  readonly duplicates: readonly { readonly issue: Issue; readonly of: number }[];
}

/** Sorts issues out by their marks. */
export function sortIssues(issues: readonly Issue[], folder: string): Found {
  const prefixes = [recordMark(folder, '').replace(/\S+ -->$/, ''), overviewMark(folder)];
  const byMark = new Map<string, Standing>();
  const duplicates: { issue: Issue; of: number }[] = [];
  for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
    const mark = markOf(issue.body);
    if (!prefixes.some((prefix) => mark.startsWith(prefix))) continue;
    const { told, over, written } = readMarks(issue.body);
    const first = byMark.get(mark);
    if (first === undefined) byMark.set(mark, { issue, told, over, written });
    else {
      duplicates.push({ issue, of: first.issue.number });
      byMark.set(mark, { ...first, told: [...new Set([...first.told, ...told])] });
    }
  }
  return { byMark, duplicates };
}

/** What is to be done about one record. */
export interface Task {
  readonly subject: Case;
  readonly standing: Standing | null;
  /** Thresholds that nobody was told of yet, as far as the issue itself remembers; none where only the issue is to be kept. */
  readonly fresh: readonly Alert[];
}

/** What a sweep has to do. */
export interface Plan {
  /** Somebody is to be told, in this order. */
  readonly tell: readonly Task[];
  /** The issue is to be looked at, and brought up to date where it differs. */
  readonly keep: readonly (Task & { readonly standing: Standing })[];
  /** Issues of records that have nothing to tell any more. */
  readonly over: readonly Standing[];
  /** What waits, because a file that says whom to tell cannot be read. */
  readonly held: readonly Alert[];
}

/** What a plan is made from. */
export interface PlanInput {
  /** The most urgent first. */
  readonly cases: readonly Case[];
  readonly open: Found;
  readonly closed: Found;
  readonly folder: string;
  /** Whether the file of a group cannot be read. */
  readonly groupsUnread: boolean;
  /** Keys of the records that failed in the last run. */
  readonly failed: readonly string[];
}

/** The records that have no open issue though they should: for these a closed one is looked for. */
export function withoutIssue(
  cases: readonly Case[],
  open: Found,
  { folder, groupsUnread }: { readonly folder: string; readonly groupsUnread: boolean },
): readonly Case[] {
  return cases.filter(
    (one) =>
      !open.byMark.has(recordMark(folder, one.record)) && toTell(one.alerts, new Set(), groupsUnread).fresh.length > 0,
  );
}

/** Compares what there is to tell with the issues that stand. */
export function planOf({ cases, open, closed, folder, groupsUnread, failed }: PlanInput): Plan {
  const tell: Task[] = [];
  const keep: (Task & { standing: Standing })[] = [];
  const busy = new Set([overviewMark(folder)]);
  const waiting: Alert[] = [];
  for (const subject of cases) {
    const mark = recordMark(folder, subject.record);
    const standing = open.byMark.get(mark) ?? closed.byMark.get(mark) ?? null;
    const { fresh, held } = toTell(subject.alerts, new Set(standing?.told), groupsUnread);
    waiting.push(...held);
    const live = liveOf(subject) !== null;
    if (live || held.length > 0 || fresh.length > 0) busy.add(mark);
    if (fresh.length > 0) tell.push({ subject, standing, fresh });
    // One that somebody closed stays closed until there is something new to tell.
    else if (live && standing !== null && (standing.issue.open || standing.over))
      keep.push({ subject, standing, fresh });
  }
  const last = new Set(failed);
  return {
    tell: inTurn(tell, (record) => last.has(recordKey(record))),
    keep,
    over: [...open.byMark].flatMap(([mark, standing]) => (busy.has(mark) ? [] : [standing])),
    held: waiting,
  };
}
