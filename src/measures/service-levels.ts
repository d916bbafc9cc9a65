import { asObjects, asString } from '../model/json.ts';
import type { RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { ofKind } from '../model/snapshot.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { type Agreement, readAgreement } from './agreement.ts';
import { prepareCalendars, type Scope } from './calendars.ts';
import { servicesOf } from './coverage.ts';
import type { Stretch } from './stretches.ts';

/** Kinds that this file knows. */
const kinds = ['agreement'] as const;
const [AGREEMENT] = kinds;

/** Agreements and their calendars, read once and ready for measuring many records. */
export interface ServiceLevels {
  /** Those that are or were in force, ordered by path. */
  readonly agreements: readonly Agreement[];
  /** ID of an agreement → why it has no clocks, or not all of them. */
  readonly unusable: ReadonlyMap<string, string>;
  /** Agreements that may cover a record of that kind with the fields it had. */
  candidates(kind: string, stretches: readonly Stretch[]): readonly Agreement[];
}

/**
 * Reads the agreements of a snapshot and the calendars they name. All waiting happens here; measuring itself is synchronous.
 *
 * @param now milliseconds since 1970
 * @param scope records that will be measured
 */
export async function prepareServiceLevels(snapshot: Snapshot, now: number, scope: Scope = {}): Promise<ServiceLevels> {
  const calendars = await prepareCalendars(snapshot, now, scope);
  const agreements = ofKind(snapshot, AGREEMENT).map((entry) => entry.open());
  return serviceLevels(agreements, calendars.byId, calendars.unusable);
}

/**
 * Makes agreements ready for measuring.
 *
 * @param calendars ready for counting, by record ID
 * @param broken ID of a calendar that cannot be used → why
 */
export function serviceLevels(
  records: readonly RecordFile[],
  calendars: ReadonlyMap<string, WorkingCalendar>,
  broken: ReadonlyMap<string, string> = new Map(),
): ServiceLevels {
  const agreements = records
    .map((record) => readAgreement(record, calendars))
    .filter(({ inForce }) => inForce.length > 0);
  const unusable = new Map<string, string>();
  for (const { id, record, versions } of agreements) {
    if (versions.every(({ calendar }) => calendar !== null)) continue;
    const named = [record.data, ...asObjects(record.data.periods)].flatMap((one) => asString(one.calendar) ?? []);
    const bad = named.find((one) => !calendars.has(one));
    unusable.set(id, bad === undefined ? 'it names no calendar.' : (broken.get(bad) ?? `${bad} does not exist.`));
  }
  const known = new Map<string, readonly Agreement[]>();
  return {
    agreements,
    unusable,
    candidates: (kind, stretches) => {
      const fields = new Set(stretches.map((one) => one.fields));
      const services = [...new Set([...fields].flatMap(servicesOf))];
      const key = `${kind}\0${services.join('\0')}`;
      let candidates = known.get(key);
      if (candidates === undefined) {
        candidates = agreements.filter(
          (one) =>
            (one.kinds === null || one.kinds.has(kind)) &&
            (one.services === null || services.some((service) => one.services?.has(service))),
        );
        if (known.size < MOST) known.set(key, candidates);
      }
      return candidates;
    },
  };
}

/** Combinations of services kept; records name few, hostile ones may name any. */
const MOST = 10_000;
