import { formatDuration } from '../../time/duration.ts';
import { parseInstant } from '../../time/instant.ts';
import { cronGap } from './cron-gap.ts';

/** When sweeps ran, as the overview remembers it. Instants are RFC 3339. */
export interface Heartbeat {
  /** The last run that finished; null before the first one. */
  readonly last: string | null;
  /** The one that finished before it. */
  readonly before: string | null;
  /** Minutes from one scheduled run to the next; null where no schedule is known. */
  readonly gap: number | null;
  /** The last run that broke off, where it did so after {@link before}. */
  readonly broke: string | null;
}

/** How much later than the schedule says a run may come before it is worth a line: GitHub is late itself. */
const PATIENCE = 2;

/** How much earlier than the last run one may have begun that was overtaken by it, minutes: no run takes longer. */
const OVERTAKEN = 15;

const NONE: Heartbeat = { last: null, before: null, gap: null, broke: null };

/** Second line of the overview. */
export function heartbeatMark({ last, before, gap, broke }: Heartbeat): string {
  return `<!-- gitsm: swept ${last ?? '-'} ${before ?? '-'} ${gap ?? '-'} ${broke ?? '-'} -->`;
}

/** Reads it, from wherever it stands; null where the overview does not say. */
export function readHeartbeat(body: string): Heartbeat | null {
  const line = /^<!-- gitsm: swept (\S{1,40}) (\S{1,40}) (\d{1,5}|-) (\S{1,40}) -->\r?$/m;
  const found = line.exec(body.slice(0, 20_000));
  if (found === null) return null;
  const [, last, before, gap = '-', broke] = found;
  const instant = (text: string | undefined): string | null => (parseInstant(text) === null ? null : (text ?? null));
  return {
    last: instant(last),
    before: instant(before),
    gap: gap === '-' ? null : Number(gap),
    broke: instant(broke),
  };
}

/**
 * The heartbeat of a run that finishes.
 * @param schedule `schedule` of the event's payload: the line of cron that started the run
 */
export function beat(earlier: Heartbeat | null, now: string, schedule: unknown): Heartbeat {
  const { last, before, broke, gap } = { ...(earlier ?? NONE), gap: gapOf(earlier, schedule) };
  if (last === null) return { last: now, before: null, gap, broke };
  const later = minutesFrom(last, now);
  // One that lies ahead is repaired.
  if (wentBack(earlier, now)) {
    return { last: now, before: before !== null && minutesFrom(before, now) > 0 ? before : null, gap, broke: null };
  }
  if (later <= 0) return { last, before, gap, broke };
  return { last: now, before: last, gap, broke: broke !== null && minutesFrom(last, broke) > 0 ? broke : null };
}

/** The heartbeat that a run leaves which broke off. */
export function brokenBeat(earlier: Heartbeat | null, now: string, schedule: unknown): Heartbeat {
  return { ...(earlier ?? NONE), gap: gapOf(earlier, schedule), broke: now };
}

/** Whether the last run lies ahead of this one, further than a run that was overtaken: a clock was or is wrong. */
export function wentBack(earlier: Heartbeat | null, now: string): boolean {
  return earlier?.last != null && minutesFrom(earlier.last, now) < -OVERTAKEN;
}

/** When the sweep ran, in sentences: also whether runs before it were late, broke off or were left out. */
export function heartbeatText({ last, before, gap, broke }: Heartbeat): string {
  const isLatest = broke !== null && (last === null || minutesFrom(last, broke) > 0);
  const when =
    last === null
      ? 'No sweep has finished yet.'
      : `Last swept ${last}${before === null ? ', for the first time' : `, the run before ${before}`}.`;
  if (isLatest) return when;
  if (broke !== null) return `${when}\n\nThe run of ${broke} broke off; what it left is done now.`;
  const minutes = last === null || before === null ? 0 : minutesFrom(before, last);
  if (gap === null || minutes <= gap * PATIENCE) return when;
  return `${when}\n\n**Late**: the run before was ${formatDuration(minutes)} earlier, and the schedule asks for one every ${formatDuration(gap)}. Runs came late, could not write, or did not come at all; what was reached meanwhile is told now.`;
}

function gapOf(earlier: Heartbeat | null, schedule: unknown): number | null {
  return (typeof schedule === 'string' ? cronGap(schedule.slice(0, 200)) : null) ?? earlier?.gap ?? null;
}

function minutesFrom(from: string, to: string): number {
  return ((parseInstant(to) ?? 0) - (parseInstant(from) ?? 0)) / 60_000;
}
