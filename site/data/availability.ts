import type { OutageShare } from '../../src/measures/availability.ts';
import { availabilityPercent, percentText } from '../../src/measures/availability-percent.ts';
import type { ServiceAvailability } from '../../src/measures/availability-report.ts';
import { formatDuration } from '../../src/time/duration.ts';
import type { MarkProps } from '../props.ts';
import type { AvailabilityProps, AvailabilityRowProps } from '../record-props.ts';
import { type Context, refToId } from './context.ts';
import { failuresText } from './failures.ts';
import { meterProps } from './meter.ts';
import { monthText } from './month-text.ts';

/** Months that the page of a service tells of. */
export const MONTHS = 12;
/** Most outages that one month lists. */
const LONGEST = 12;

/** Availability of one service by month, the present one first; null where nothing was measured. */
export function availabilityProps(context: Context, id: string): AvailabilityProps | null {
  const rows = context.availability.get(id) ?? [];
  const last = rows.at(-1);
  if (last === undefined) return null;
  return {
    hours: last.calendar === null ? null : refToId(context, last.calendar),
    timezone: last.timezone,
    agreement: last.agreement === null ? null : refToId(context, last.agreement),
    promised: last.target === null ? null : `${last.target} %`,
    failures: failuresText(rows),
    rows: rows.map((row) => rowProps(context, row)).reverse(),
  };
}

function rowProps(context: Context, row: ServiceAvailability): AvailabilityRowProps {
  const { period, over, agreed, unplanned, planned, degraded, target, allowed, outages } = row;
  const percent = availabilityPercent(agreed, unplanned);
  const state = stateOf(row, percent);
  return {
    month: { iso: period.name, text: monthText(period.name) },
    state,
    lost: lengthText(unplanned),
    allowed: allowed === null ? null : `${lengthText(allowed - (allowed % 60_000))}${over ? '' : ' so far'}`,
    meter: allowed === null || allowed === 0 ? null : meterProps(state?.tone ?? 'idle', unplanned, allowed),
    available: percent === null ? null : `${percentText(percent)} %`,
    promised: target === null ? null : `${target} %`,
    planned: lengthText(planned),
    degraded: lengthText(degraded),
    outages: outages
      .slice(0, LONGEST)
      .map((one) => ({ ref: refToId(context, one.outage.record), detail: detailOf(one) })),
    more: Math.max(0, outages.length - LONGEST),
  };
}

function stateOf({ missed, target, over }: ServiceAvailability, percent: number | null): MarkProps | null {
  if (missed) return { tone: 'bad', word: 'Below target' };
  if (percent === null || target === null) return null;
  return over ? { tone: 'ok', word: 'Met' } : { tone: 'info', word: 'So far' };
}

/** "6 h 14 m unplanned", "degraded, outside agreed time". */
function detailOf({ outage, covered, share }: OutageShare): string {
  const open = outage.end === null ? ', still open' : '';
  if (covered === 0) return `${outage.type}, outside agreed time${open}`;
  if (share === 0) return `${outage.type}, counted with another${open}`;
  return `${lengthText(share)} ${outage.type}${open}`;
}

function lengthText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  return minutes === 0 && milliseconds > 0 ? 'under 1 m' : formatDuration(minutes);
}
