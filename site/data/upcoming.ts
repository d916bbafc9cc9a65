import { asString, isObject } from '../../src/model/json.ts';
import type { UpcomingProps } from '../props.ts';
import { type Context, isOpen, refTo } from './context.ts';
import { isPlanned } from './traits.ts';
import { inSentence, label } from './words.ts';

/** Fields of which the list names the value, as "high risk", where a record has them. */
const levels = ['risk'];

/** Something ahead, with the instant it starts at, milliseconds. */
export interface UpcomingWindow extends UpcomingProps {
  readonly start: number;
}

const known = new WeakMap<Context, readonly UpcomingWindow[]>();

/** Records with a window that is not over, soonest first; looked for once a context. */
export function upcoming(context: Context): readonly UpcomingWindow[] {
  let found = known.get(context);
  if (found === undefined) known.set(context, (found = windows(context)));
  return found;
}

function windows(context: Context): readonly UpcomingWindow[] {
  const found: UpcomingWindow[] = [];
  for (const entry of context.snapshot.entries) {
    const process = context.processes.get(entry.kind);
    if (process === undefined || !isPlanned(process) || !isOpen(context.processes, entry)) continue;
    const { data } = entry.open();
    const window = data['window'];
    if (!isObject(window)) continue;
    const start = Date.parse(asString(window['start']) ?? '');
    const end = Date.parse(asString(window['end']) ?? '');
    if (Number.isNaN(start) || Number.isNaN(end) || end <= context.at) continue;
    const hours = spanText(context, start, end);
    const level = levels.map((field) => (typeof data[field] === 'string' ? `${data[field]} ${field}` : null));
    const detail = [hours, ...level, inSentence(label(entry.status))].filter((part) => part !== null).join(', ');
    found.push({
      start,
      day: start <= context.at ? 'Now' : context.times.day(start),
      ref: refTo(context, entry),
      detail,
    });
  }
  return found.sort((a, b) => a.start - b.start || (a.ref.id < b.ref.id ? -1 : 1));
}

function spanText({ times, at }: Context, start: number, end: number): string {
  const from = times.clock(start);
  if (start <= at) return `until ${times.day(end)}, ${times.clock(end)}`;
  const sameNight = end - start < 24 * 3_600_000;
  return sameNight ? `${from} to ${times.clock(end)}` : `${from} until ${times.day(end)}, ${times.clock(end)}`;
}
