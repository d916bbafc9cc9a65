import type { Issue } from '../../github/issues.ts';
import type { Alert } from '../../measures/alerts.ts';
import { type Case, isWorthTelling } from './cases.ts';
import { firstLine, keyOf, overviewMark, readMarks, recordMark } from './marks.ts';

/** An issue about a record, with what it and needless others like it remember. */
export interface Standing {
  readonly issue: Issue;
  readonly told: readonly string[];
  /** Whether a sweep closed it; a closed one that no sweep closed was closed by somebody. */
  readonly over: boolean;
}

/** Issues as they stand, sorted out. */
export interface Found {
  /** First line of the body → the issue with the lowest number. */
  readonly byMark: ReadonlyMap<string, Standing>;
  /** Issues with the same first line as one with a lower number. */
  readonly duplicates: readonly { readonly issue: Issue; readonly of: number }[];
}

/** Sorts issues out by their first line. */
export function sortIssues(issues: readonly Issue[], folder: string): Found {
  const prefixes = [recordMark(folder, '').replace(/\S+ -->$/, ''), overviewMark(folder)];
  const byMark = new Map<string, Standing>();
  const duplicates: { issue: Issue; of: number }[] = [];
  for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
    const mark = firstLine(issue.body);
    if (!prefixes.some((prefix) => mark.startsWith(prefix))) continue;
    const { told, over } = readMarks(issue.body);
    const first = byMark.get(mark);
    if (first === undefined) byMark.set(mark, { issue, told, over });
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

/** What a sweep has to do, the most urgent first. */
export interface Plan {
  /** Somebody is to be told. */
  readonly tell: readonly Task[];
  /** The issue is to be looked at, and brought up to date where it differs. */
  readonly keep: readonly (Task & { readonly standing: Standing })[];
  /** Issues of records that have nothing to tell any more. */
  readonly over: readonly Standing[];
}

/** The records that have no open issue though they should: for these a closed one is looked for. */
export function withoutIssue(cases: readonly Case[], open: Found, folder: string): readonly Case[] {
  return cases.filter(
    (one) => !open.byMark.has(recordMark(folder, one.record)) && one.alerts.some((alert) => isWorthTelling(alert)),
  );
}

/** Compares what there is to tell with the issues that stand. */
export function planOf(cases: readonly Case[], open: Found, closed: Found, folder: string): Plan {
  const tell: Task[] = [];
  const keep: (Task & { standing: Standing })[] = [];
  for (const subject of cases) {
    const mark = recordMark(folder, subject.record);
    const standing = open.byMark.get(mark) ?? closed.byMark.get(mark) ?? null;
    const told = new Set(standing?.told);
    const fresh = subject.alerts.filter((alert) => isWorthTelling(alert) && !told.has(keyOf(alert)));
    if (fresh.length > 0) tell.push({ subject, standing, fresh });
    // One that somebody closed stays closed until there is something new to tell.
    else if (standing !== null && (standing.issue.open || standing.over)) keep.push({ subject, standing, fresh });
  }
  const marks = new Set([...cases.map(({ record }) => recordMark(folder, record)), overviewMark(folder)]);
  const over = [...open.byMark].flatMap(([mark, standing]) => (marks.has(mark) ? [] : [standing]));
  return { tell, keep, over };
}
