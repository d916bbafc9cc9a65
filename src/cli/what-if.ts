import type { Attained } from '../measures/attainment.ts';
import { type Outcome, outcomesOf } from '../measures/outcome.ts';
import { prepareServiceLevels, type ServiceLevels } from '../measures/service-levels.ts';
import type { SlaProblem } from '../measures/sla.ts';
import { alwaysInForce, type VerdictChange, type WhatIf, whatIf, withProposals } from '../measures/what-if.ts';
import { readCalendarChain } from '../model/calendar-chain.ts';
import type { RecordEntry } from '../model/record.ts';
import { find, ofKind, type Snapshot } from '../model/snapshot.ts';
import { visible } from '../reporters/visible.ts';
import { formatInstant } from '../time/instant.ts';
import type { Arguments, Option } from './command.ts';
import type { Io } from './io.ts';
import { minutesText } from './minutes-text.ts';
import { percentText } from './percent-text.ts';
import { type Period, periodGiven, periodText } from './period-given.ts';
import { readProposals, refusal } from './read-proposal.ts';
import { table } from './table.ts';
import { warnProblems } from './warn-problems.ts';

/** Kinds that this file knows. */
const kinds = ['agreement', 'calendar'] as const;
const [AGREEMENT, CALENDAR] = kinds;

/** Options of `gitsm sla --agreement` besides the period and `--json`. */
export const whatIfOptions: Readonly<Record<'agreement', Option>> = {
  agreement: {
    value: 'file',
    many: true,
    text: 'attainment before and after, had this agreement or calendar held all the time',
  },
};

/** Changed verdicts shown to people; JSON has all. */
const SHOWN = 20;

/**
 * Recomputes past records under proposed agreements and calendars and prints attainment before and after.
 *
 * @param now milliseconds since 1970
 * @returns the exit code
 * @throws SetupError where an option is wrong or a proposal cannot be used
 */
export async function whatIfProposed(args: Arguments, io: Io, snapshot: Snapshot, now: number): Promise<number> {
  const period = periodGiven(args, snapshot.rules.settings.timezone);
  const proposals = readProposals(io.cwd, args.list('agreement'), snapshot);
  const held = proposals.map((entry): RecordEntry => {
    const record = alwaysInForce(entry.open());
    return { ...entry, status: record.status, open: () => record };
  });
  const proposed = withProposals(snapshot, held);
  const levels = await prepareServiceLevels(proposed, now, { history: true });
  const present = await prepareServiceLevels(snapshot, now, { history: true });
  requireUsable(proposals, proposed, present, levels);
  const problems: SlaProblem[] = [];
  const before = outcomesOf(snapshot, present, now, problems);
  const after = outcomesOf(proposed, levels, now);
  warnProblems(io, problems);
  const found = whatIf(before, after, (at) => at >= period.start && at < period.end);
  if (args.flag('json')) io.print(`${JSON.stringify(plain(found, now, period, proposals, snapshot), null, 2)}\n`);
  else {
    for (const entry of proposals) io.print(`${visible(introduction(entry, snapshot, proposed, after))}\n`);
    print(io, found, period);
  }
  return 0;
}

/** Clocks that a proposal stops would read as promises that nobody made. */
function requireUsable(
  proposals: readonly RecordEntry[],
  proposed: Snapshot,
  before: ServiceLevels,
  after: ServiceLevels,
): void {
  for (const entry of proposals) {
    const chain = entry.kind === CALENDAR ? readCalendarChain(proposed, entry.id) : null;
    if (chain !== null && 'reason' in chain) {
      const place = { pointer: ['extends'] };
      const help = 'Let it state its time zone and hours itself, or extend a calendar that can be counted with.';
      throw refusal({ file: entry.path, place, message: chain.reason, help }, entry.open().text);
    }
  }
  for (const [id, why] of after.unusable) {
    const own = proposals.find((one) => one.id === id);
    if (own === undefined && before.unusable.has(id)) continue;
    const entry = own ?? proposals.find(({ kind }) => kind === CALENDAR) ?? proposals[0];
    const message = `No clocks by ${id}: ${why}`;
    const help = 'Name a calendar that can be counted with.';
    throw refusal({ file: entry?.path ?? id, place: { line: 1, column: 1 }, message, help }, '');
  }
}

/** What a proposal takes the place of, in one sentence. */
function introduction(entry: RecordEntry, snapshot: Snapshot, proposed: Snapshot, after: readonly Outcome[]): string {
  const { id, kind, path } = entry;
  const present = find(snapshot, id);
  const place =
    present === null
      ? `${id} is added by ${path}, `
      : present.open().text === entry.open().text
        ? `${id} counts `
        : `${id} is replaced by ${path}, `;
  const idle =
    kind === AGREEMENT
      ? after.every(({ agreement }) => agreement !== id) && '; it measures nothing: no record comes under it'
      : !isNamed(proposed, id) && '; it changes nothing: no agreement counts on it';
  return `${place}as if it had always held${idle || ''}.`;
}

function isNamed(snapshot: Snapshot, id: string): boolean {
  const records = ['agreement', 'calendar'].flatMap((kind) => ofKind(snapshot, kind));
  return records.some((entry) => {
    const { calendar, periods, extends: parent } = entry.open().data;
    return calendar === id || parent === id || JSON.stringify(periods ?? '').includes(`"${id}"`);
  });
}

function print(io: Io, { rows, changes }: WhatIf, period: Period): void {
  if (rows.length === 0) {
    io.print(`No clock ended${periodText(period)}, before or after.\n`);
    return;
  }
  const types = new Set(rows.map(({ type }) => type)).size > 1;
  const lines = rows.map(({ type, metric, priority, before, after }) => [
    ...(types ? [type] : []),
    { text: metric, style: 'bold' as const },
    priority ?? 'none',
    ...sideOf(before),
    ...sideOf(after),
    gain(before, after),
  ]);
  const head = [
    ...(types ? ['type'] : []),
    ...['metric', 'priority', 'ended', 'met before', 'ended', 'met after', 'points'],
  ];
  io.print(table(io, lines, { head }));
  if (changes.length === 0) {
    io.print('No clock ends otherwise.\n');
    return;
  }
  io.print(`${changes.length === 1 ? '1 clock ends' : `${changes.length} clocks end`} otherwise:\n`);
  const shown = changes.slice(0, SHOWN);
  io.print(
    table(
      io,
      shown.map((change) => lineOf(change, types)),
      { indent: 2 },
    ),
  );
  if (changes.length > SHOWN) io.print(`  and ${changes.length - SHOWN} more; --json prints all.\n`);
}

function sideOf({ count, percentage }: Attained): readonly string[] {
  return [String(count), percentText(percentage)];
}

function gain(before: Attained, after: Attained): string {
  if (before.percentage === null || after.percentage === null) return '-';
  const tenths = Math.round((after.percentage - before.percentage) * 10) / 10;
  return `${tenths > 0 ? '+' : ''}${tenths === 0 ? 0 : tenths}`;
}

function lineOf({ record, type, metric, before, after }: VerdictChange, types: boolean) {
  return [
    { text: record, style: 'bold' as const },
    ...(types ? [type] : []),
    metric,
    outcomeText(before),
    '->',
    outcomeText(after),
  ];
}

function outcomeText(outcome: Outcome | null): string {
  if (outcome === null) return 'no clock';
  const { verdict, elapsedMinutes, targetMinutes, agreement } = outcome;
  return `${verdict}, ${minutesText(elapsedMinutes)} of ${minutesText(targetMinutes)} (${agreement})`;
}

function plain(
  { rows, changes }: WhatIf,
  now: number,
  { from, until }: Period,
  proposals: readonly RecordEntry[],
  snapshot: Snapshot,
) {
  const side = (outcome: Outcome | null) =>
    outcome === null
      ? null
      : {
          agreement: outcome.agreement,
          verdict: outcome.verdict,
          ended: outcome.at === null ? null : formatInstant(outcome.at),
          elapsedMinutes: outcome.elapsedMinutes,
          targetMinutes: outcome.targetMinutes,
        };
  return {
    at: formatInstant(now),
    from,
    until,
    proposals: proposals.map(({ id, path }) => ({ id, file: path, replaces: find(snapshot, id) !== null })),
    rows,
    changes: changes.map((change) => ({ ...change, before: side(change.before), after: side(change.after) })),
  };
}
