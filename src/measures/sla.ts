import { asString } from '../model/json.ts';
import { statusOf } from '../model/process.ts';
import type { RecordFile } from '../model/record.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { ofKind } from '../model/snapshot.ts';
import type { Calendars, Scope } from './calendars.ts';
import { clockedEntries } from './calendars.ts';
import type { Clock } from './clock.ts';
import { measureClocks } from './clock.ts';
import { stretchesOf } from './stretches.ts';

/** Every clock of a snapshot, and what kept others from being measured. */
export interface SlaReport {
  /** Ordered by the records' paths, then by agreement and target as written. */
  readonly clocks: readonly Clock[];
  readonly problems: readonly SlaProblem[];
}

/** Why a clock is missing or incomplete. */
interface SlaProblem {
  /** ID of the record or agreement concerned. */
  readonly record: string;
  /** One sentence. */
  readonly message: string;
}

/** The agreements that are active in a snapshot, ordered by path. */
export function activeAgreements(snapshot: Snapshot): readonly RecordFile[] {
  return ofKind(snapshot, 'agreement').flatMap((entry) => (entry.status === 'active' ? [entry.open()] : []));
}

/**
 * Measures every clock of every record that is open at an instant (ISO/IEC 20000-1, 8.3.3: performance against service
 * level targets is monitored).
 *
 * @param calendars from `prepareCalendars`, with the same scope
 * @param now milliseconds since 1970
 * @param scope for an instant in the past ask for `history`: records closed since were open then
 */
export function slaOf(snapshot: Snapshot, calendars: Calendars, now: number, scope: Scope = {}): SlaReport {
  const agreements = activeAgreements(snapshot);
  const problems: SlaProblem[] = [];
  for (const { id, data } of agreements) {
    const calendar = asString(data.calendar);
    const why = calendar === null ? 'it names no calendar.' : calendars.unusable.get(calendar);
    if (why !== undefined) problems.push({ record: id, message: `No clocks by this agreement: ${why}` });
  }
  const entries = clockedEntries(snapshot, scope);
  snapshot.preload(entries);
  const clocks: Clock[] = [];
  for (const entry of entries) {
    const process = snapshot.rules.processes.get(entry.kind);
    if (process === undefined) continue;
    const record = entry.open();
    const stretches = stretchesOf(record, now);
    if (stretches === null) {
      problems.push({ record: entry.id, message: 'No clocks: an entry of its timeline has no readable instant.' });
      continue;
    }
    const status = stretches.at(-1)?.status;
    if (status === undefined || statusOf(process, status)?.final === true) continue;
    for (const { clock, undue } of measureClocks(record, process, agreements, calendars.byId, now)) {
      clocks.push(clock);
      if (undue !== null)
        problems.push({
          record: entry.id,
          message: `No due instant for ${clock.metric} by ${clock.agreement}: ${undue}.`,
        });
    }
  }
  return { clocks, problems };
}
