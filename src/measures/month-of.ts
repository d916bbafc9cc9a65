import { FIRST_YEAR, LAST_YEAR } from '../time/calendar.ts';
import { instantOf } from '../time/zoned.ts';

/**
 * Tells the month of an instant in a zone, `YYYY-MM`. Where months begin is worked out once each: asking the zone for every
 * instant would cost more than everything else.
 *
 * @throws RangeError where the zone is unknown
 */
export function monthsOf(zone: string): (instant: number) => string {
  const begins = new Map<string, number>();
  const beginOf = (year: number, month: number): number => {
    const name = nameOf(year, month);
    let begin = begins.get(name);
    if (begin === undefined) begins.set(name, (begin = instantOf(`${name}-01`, '00:00', zone)));
    return begin;
  };
  return (instant) => {
    const utc = new Date(Math.min(Math.max(instant, Date.UTC(FIRST_YEAR, 0, 2)), Date.UTC(LAST_YEAR, 11, 30)));
    const [year, month] = [utc.getUTCFullYear(), utc.getUTCMonth()];
    if (instant < beginOf(year, month)) return month === 0 ? nameOf(year - 1, 11) : nameOf(year, month - 1);
    const [nextYear, next] = month === 11 ? [year + 1, 0] : [year, month + 1];
    return instant >= beginOf(nextYear, next) ? nameOf(nextYear, next) : nameOf(year, month);
  };
}

function nameOf(year: number, month: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}`;
}
