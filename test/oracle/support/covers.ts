import { dateOf } from './naive-calendar.ts';
import type { OracleAgreement, OracleRecord, OracleTarget } from './oracle-record.ts';
import type { Stand } from './stands.ts';
import type { Ticks } from './ticks.ts';
import { offsetAt, offsetChanges } from './zone-offsets.ts';

const DAY = 86_400_000;

/** A calendar as the walk saw it. */
export interface WalkedCalendar {
  readonly zone: string;
  readonly ticks: Ticks;
}

/** A stretch of time in which an agreement covered the record, or its promise was the one that held, and what it promised. */
export interface Cover {
  /** When it came to cover the record, whether or not another promise went before it. */
  readonly attached: number;
  readonly from: number;
  readonly until: number | null;
  readonly calendar: WalkedCalendar;
  readonly targets: readonly OracleTarget[];
}

function localDay(zone: string, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / DAY);
}

/** The local date. A day that has begun does not end again where clocks go back past midnight. */
function dateAt(zone: string, instant: number): string {
  const changes = offsetChanges(zone, instant - DAY, instant).filter((at) => at <= instant && at > instant - DAY);
  return dateOf(Math.max(localDay(zone, instant), ...changes.map((at) => localDay(zone, at - 1000))));
}

/** When an agreement covered the record: it comes at the start or with a change of fields, and stays while they match. */
export function coversOf(
  agreement: OracleAgreement,
  record: OracleRecord,
  stands: readonly Stand[],
  calendars: ReadonlyMap<string, WalkedCalendar>,
): readonly Cover[] {
  const covers: Cover[] = [];
  let open: Cover | null = null;
  const base = calendars.get(agreement.calendar);
  if (base === undefined) throw new Error(`Unexpected calendar ${agreement.calendar}.`);
  stands.forEach((stand, index) => {
    const service = stand.fields['service'] ?? null;
    const matches =
      (agreement.kinds?.includes(record.kind) ?? true) &&
      (agreement.services === undefined || (service !== null && agreement.services.includes(service)));
    if (open !== null && !matches) {
      covers.push({ ...open, until: stand.from });
      open = null;
    }
    if (open !== null || !matches || (index > 0 && !stand.changed)) return;
    const date = dateAt(base.zone, stand.from);
    const inForce =
      (agreement.validFrom === undefined || agreement.validFrom <= date) &&
      (agreement.validUntil === undefined || date <= agreement.validUntil) &&
      (agreement.retired === undefined || stand.from < agreement.retired);
    if (!inForce) return;
    const version = (agreement.periods ?? [])
      .filter(({ from, until }) => from <= date && (until === undefined || date <= until))
      .at(-1);
    open = {
      attached: stand.from,
      from: stand.from,
      until: null,
      calendar: calendars.get(version?.calendar ?? agreement.calendar) ?? base,
      targets: version?.targets ?? agreement.targets,
    };
  });
  if (open !== null) covers.push(open);
  return covers.filter(({ from, until }) => from !== until);
}
