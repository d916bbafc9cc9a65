import type { Availability } from '../../src/measures/availability.ts';
import { formatDuration } from '../../src/time/duration.ts';
import { counted } from './words.ts';

/**
 * How often a service failed in some months and for how long, over all of them: the means of single months weigh as much as they had
 * interruptions. An interruption counts where it began for MTBF and where it ended for MTRS, so that none counts twice.
 *
 * @param months of one service, none overlapping another
 */
export function failuresText(months: readonly Availability[]): string {
  const sum = (of: (month: Availability) => number): number => months.reduce((all, month) => all + of(month), 0);
  const began = sum((month) => month.began);
  const ended = sum((month) => month.ended);
  // Whole milliseconds went into each mean: what its division lost is put back.
  const restoring = sum((month) => Math.round((month.mtrs ?? 0) * month.ended));
  const running = sum((month) => month.agreed - month.unplanned);
  const text = (milliseconds: number): string => formatDuration(milliseconds / 60_000);
  const which = months.length === 1 ? 'this month' : `these ${months.length} months`;
  return [
    `In ${which} ${counted(began, 'unplanned interruption', 'unplanned interruptions')} began.`,
    ...(ended === 0 ? [] : [`Mean time to restore service (MTRS): ${text(restoring / ended)} round the clock.`]),
    ...(began === 0 ? [] : [`Mean time between failures (MTBF): ${text(running / began)} of agreed service time.`]),
  ].join(' ');
}
