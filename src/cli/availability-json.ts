import { availabilityPercent } from '../measures/availability-percent.ts';
import type { ServiceAvailability } from '../measures/availability-report.ts';
import { formatInstant } from '../time/instant.ts';

/** What `gitsm availability --json` prints for one service and period. */
export function availabilityJson(row: ServiceAvailability): Readonly<Record<string, unknown>> {
  return {
    service: row.service,
    period: row.period.name,
    from: formatInstant(row.period.from),
    until: formatInstant(row.period.until),
    over: row.over,
    calendar: row.calendar,
    timezone: row.timezone,
    agreement: row.agreement,
    agreedMinutes: minutes(row.agreed),
    unplannedMinutes: minutes(row.unplanned),
    plannedMinutes: minutes(row.planned),
    degradedMinutes: minutes(row.degraded),
    availabilityPercent: availabilityPercent(row.agreed, row.unplanned),
    targetPercent: row.target,
    allowedMinutes: row.allowed === null ? null : minutes(row.allowed),
    missed: row.missed,
    began: row.began,
    ended: row.ended,
    mtrsMinutes: row.mtrs === null ? null : minutes(row.mtrs),
    mtbfMinutes: row.mtbf === null ? null : minutes(row.mtbf),
    outages: row.outages.map(({ outage, covered, share }) => ({
      record: outage.record,
      type: outage.type,
      start: formatInstant(outage.start),
      end: outage.end === null ? null : formatInstant(outage.end),
      agreedMinutes: minutes(covered),
      countedMinutes: minutes(share),
    })),
  };
}

function minutes(milliseconds: number): number {
  return Math.round((milliseconds / 60_000) * 1e6) / 1e6;
}
