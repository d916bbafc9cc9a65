import type { Clock } from '../../src/measures/clock.ts';
import type { RecordEntry } from '../../src/model/record.ts';
import type { MarkProps, NoticeProps } from '../props.ts';
import { byUrgency, clockProps } from './clocks.ts';
import { type Context, refTo, refToId } from './context.ts';
import { counted, label } from './words.ts';

/** The clock of a record that needs attention first, or null. */
export function urgentClock(context: Context, id: string): Clock | null {
  return [...(context.clocksOf.get(id) ?? [])].sort(byUrgency)[0] ?? null;
}

/** Whether a clock of the record has run out. */
export function isLate(context: Context, id: string): boolean {
  return (context.clocksOf.get(id) ?? []).some((clock) => clock.breached && clock.stopped === null);
}

/** Records ordered by what needs attention first: late, then by what is left. */
export function mostUrgent(context: Context, entries: readonly RecordEntry[]): readonly RecordEntry[] {
  const keyed = entries.map((entry) => ({ entry, clock: urgentClock(context, entry.id) }));
  return keyed
    .sort((a, b) => {
      if (a.clock === null || b.clock === null) return Number(a.clock === null) - Number(b.clock === null);
      return byUrgency(a.clock, b.clock);
    })
    .map(({ entry }) => entry);
}

/** The state of a thing, from the open records that name it. */
export function troubleMark(context: Context, entries: readonly RecordEntry[]): MarkProps {
  const process = context.processes.get(entries[0]?.kind ?? '');
  if (process === undefined) return { tone: 'ok', word: 'Nothing open' };
  const late = entries.filter((entry) => isLate(context, entry.id)).length;
  const word = `${counted(entries.length, process.title, process.plural)} open`;
  if (late === entries.length) return { tone: 'bad', word: `${counted(late, process.title, process.plural)} late` };
  return late > 0 ? { tone: 'bad', word: `${word}, ${late} late` } : { tone: 'warn', word };
}

/** The most urgent of some open records as the one thing to see first, or null where there are none. */
export function noticeFor(context: Context, entries: readonly RecordEntry[]): NoticeProps | null {
  const [first] = mostUrgent(context, entries);
  if (first === undefined) return null;
  const clock = urgentClock(context, first.id);
  return {
    mark: troubleMark(context, entries),
    ref: refTo(context, first),
    detail: detailOf(context, first),
    clock: clock === null ? null : clockProps(clock, context.times, refToId(context, clock.agreement)),
  };
}

/** "P2 · In progress · with Payments team since 21 Nov 2026, 09:12". */
export function detailOf(context: Context, entry: RecordEntry): string {
  const process = context.processes.get(entry.kind);
  const record = entry.open();
  const level = process?.matrix == null ? null : record.data[process.matrix.field];
  const last = record.timeline.at(-1);
  return [
    typeof level === 'string' ? level : null,
    label(entry.status),
    last === undefined ? null : `since ${context.times.short(last.at)}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
