import { ApiError } from '../../github/api-error.ts';
import { parseInstant } from '../../time/instant.ts';
import type { Context } from '../context.ts';
import { attempt } from './attempt.ts';
import { type Case, casesOf } from './cases.ts';
import { explainStop } from './explain.ts';
import { findClosed, findOpen } from './find-issues.ts';
import { beat, brokenBeat, type Heartbeat, readHeartbeat, wentBack } from './heartbeat.ts';
import { keepIssues } from './keep-issues.ts';
import { keepOverview } from './keep-overview.ts';
import { short } from './links.ts';
import { markOf, recordOf } from './marks.ts';
import { mayClose } from './may-close.ts';
import { type Memory, readMemory } from './memory.ts';
import { brokenMemory, nextMemory } from './next-memory.ts';
import { heldNote, notesOf } from './notes.ts';
import { type OverviewContext, overviewIssue } from './overview-text.ts';
import { planOf, type Standing, withoutIssue } from './plan.ts';
import type { Keeping } from './progress.ts';
import type { Alerts } from './read-alerts.ts';

/** What one run carries from step to step. */
export interface State extends Pick<Keeping, 'github' | 'written' | 'places' | 'progress'> {
  readonly context: Context;
  /** `schedule` of the event's payload, where there is one. */
  readonly schedule: unknown;
  /** Sentences for the overview beside those about what was done. */
  readonly notes: string[];
  heartbeat?: Heartbeat;
  read?: Alerts;
}

/** Finds, measures, tells, closes, keeps. @throws ApiError where it breaks off */
export async function sweepOnce(
  state: State,
  measure: (since: string | null, kept: readonly string[]) => Promise<Alerts>,
): Promise<void> {
  const { context, schedule, github, progress, places } = state;
  const { now } = context;
  const { folder } = places;
  const { open, overview } = await findOpen(github, folder);
  const earlier = readHeartbeat(overview?.body ?? '');
  const memory = readMemory(overview?.body ?? '');
  const ahead = wentBack(earlier, now);
  const since = [memory.since, earlier?.before ?? null].find((at) => at !== null && !isLater(at, now)) ?? null;
  const kept = [...open.byMark.keys()].flatMap((mark) => recordOf(mark, folder) ?? []);
  const read = await measure(since, kept);
  const { gaps } = read;
  const cases = casesOf(read.alerts);
  const groupsUnread = gaps.groups.length > 0;
  const missing = withoutIssue(cases, open, { folder, groupsUnread });
  const closed = await findClosed(github, folder, missing, read.beginOf);
  for (const found of [closed, open])
    for (const [mark, { issue }] of found.byMark) progress.numbers.set(mark, issue.number);
  const planned = planOf({ cases, open, closed, folder, groupsUnread, failed: memory.failed });
  const isOver = ({ issue }: Standing): boolean => {
    const record = recordOf(markOf(issue.body), folder);
    return record === null
      ? !ahead
      : mayClose(read.silent(record), gaps, earlier?.last != null && isLater(earlier.last, now));
  };
  const plan = { ...planned, over: planned.over.filter(isOver) };
  if (ahead) warnOfClock(state, earlier?.last ?? '');
  if (plan.held.length > 0) state.notes.push(heldNote(plan, gaps));
  const keeping: Keeping = {
    ...{ github, written: state.written, places, now, progress },
    unread: gaps.agreements.map(({ file }) => file),
  };
  const write = (next: Memory): Promise<void> =>
    keepOverview(keeping, overview, overviewIssue(liveCases(read), textContext(state, read), next));
  try {
    await keepIssues(keeping, plan, { duplicates: open.duplicates, open: open.byMark.size });
  } catch (error) {
    if (overview !== null && error instanceof ApiError && error.failure !== 'limited' && error.failure !== 'budget') {
      state.heartbeat = brokenBeat(earlier, now, schedule);
      state.notes.push(`Last run ${now} broke off: ${short(explainStop(error), 300)}`);
      await attempt(() => write(brokenMemory(memory, progress, folder)));
    }
    throw error;
  }
  state.heartbeat = beat(earlier, now, schedule);
  await write(nextMemory({ earlier: memory, now, folder, plan, progress, gaps }));
}

/** What the overview shows of a run so far. */
export function textContext({ context, places, heartbeat, notes, progress }: State, read: Alerts): OverviewContext {
  return {
    ...places,
    heartbeat: heartbeat ?? { last: context.now, before: null, gap: null, broke: null },
    notes: [...notes, ...notesOf(progress)],
    problems: read.problems,
    numbers: progress.numbers,
  };
}

/** The records with clocks past a threshold that have not ended. */
export function liveCases({ alerts }: Alerts): readonly Case[] {
  return casesOf(alerts.filter(({ ended }) => ended === null));
}

function isLater(at: string, than: string): boolean {
  return (parseInstant(at) ?? 0) > (parseInstant(than) ?? 0);
}

function warnOfClock({ context, notes }: State, last: string): void {
  const text = `The clock went back: the last run says ${last}, this one ${context.now}. Nothing was closed.`;
  notes.push(`**Clock**: ${text}`);
  context.log.warning(text);
}
