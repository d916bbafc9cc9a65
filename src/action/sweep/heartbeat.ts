import { formatDuration } from '../../time/duration.ts';
import { parseInstant } from '../../time/instant.ts';
import { cronGap } from './cron-gap.ts';

/** When sweeps ran, as the overview remembers it. */
export interface Heartbeat {
  /** RFC 3339. */
  readonly last: string;
  /** Null before the second run. */
  readonly before: string | null;
  /** Minutes from one scheduled run to the next; null where no schedule is known. */
  readonly gap: number | null;
}

/** How much later than the schedule says a run may come before it is worth a line: GitHub is late itself. */
const PATIENCE = 2;

/** Second line of the overview. */
export function heartbeatMark({ last, before, gap }: Heartbeat): string {
  return `<!-- gitsm: swept ${last} ${before ?? '-'} ${gap ?? '-'} -->`;
}

/** Reads it; null where the overview does not say. */
export function readHeartbeat(body: string): Heartbeat | null {
  const found = /^<!-- gitsm: swept (\S{1,40}) (\S{1,40}) (\d{1,5}|-) -->$/m.exec(body.slice(0, 2000));
  const [, last = '', before = '', gap = '-'] = found ?? [];
  if (parseInstant(last) === null) return null;
  return { last, before: parseInstant(before) === null ? null : before, gap: gap === '-' ? null : Number(gap) };
}

/**
 * The heartbeat of a run.
 * @param schedule `schedule` of the event's payload: the line of cron that started the run
 */
export function beat(earlier: Heartbeat | null, now: string, schedule: unknown): Heartbeat {
  const gap = (typeof schedule === 'string' ? cronGap(schedule.slice(0, 200)) : null) ?? earlier?.gap ?? null;
  const newer = earlier !== null && (parseInstant(earlier.last) ?? 0) < (parseInstant(now) ?? 0);
  if (earlier !== null && !newer) return { ...earlier, gap };
  return { last: now, before: earlier?.last ?? null, gap };
}

/** When the sweep ran, in sentences: also whether runs before it were late or left out. */
export function heartbeatText({ last, before, gap }: Heartbeat): string {
  const when = `Last swept ${last}${before === null ? ', for the first time' : `, the run before ${before}`}.`;
  const minutes = before === null ? 0 : ((parseInstant(last) ?? 0) - (parseInstant(before) ?? 0)) / 60_000;
  if (gap === null || minutes <= gap * PATIENCE) return when;
  return `${when}\n\n**Late**: the run before was ${formatDuration(minutes)} earlier, and the schedule asks for one every ${formatDuration(gap)}. Runs came late or not at all; what was reached meanwhile is told now.`;
}
