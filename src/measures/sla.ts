import { statusOf } from '../model/process.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Scope } from './calendars.ts';
import { clockedEntries } from './calendars.ts';
import type { Clock } from './clock.ts';
import { clockOf, dueOf } from './clock.ts';
import { type Reading, readingsOf } from './reading.ts';
import type { ServiceLevels } from './service-levels.ts';

/** Every clock of a snapshot, and what kept others from being measured. */
export interface SlaReport {
  /** Ordered by the records' paths, then by agreement and target as written. */
  readonly clocks: readonly Clock[];
  readonly problems: readonly SlaProblem[];
}

/** Why a clock is missing or incomplete. */
export interface SlaProblem {
  /** ID of the record or agreement concerned. */
  readonly record: string;
  /** One sentence. */
  readonly message: string;
}

/**
 * Measures every clock of every record that is open at an instant (ISO/IEC 20000-1, 8.3.3: performance against service
 * level targets is monitored).
 *
 * @param levels from `prepareServiceLevels`, with the same scope
 * @param now milliseconds since 1970
 * @param scope for an instant in the past ask for `history`: records closed since were open then
 */
export function slaOf(snapshot: Snapshot, levels: ServiceLevels, now: number, scope: Scope = {}): SlaReport {
  const problems: SlaProblem[] = [];
  for (const [id, why] of levels.unusable)
    problems.push({ record: id, message: `No clocks by this agreement: ${why}` });
  const clocks: Clock[] = [];
  for (const reading of openReadings(snapshot, levels, now, scope, problems)) {
    const due = dueOf(reading);
    clocks.push(clockOf(reading, due));
    if (due !== null && due.at === null) {
      const message = `No due instant for ${reading.metric} by ${reading.agreement.id}: ${due.reason}.`;
      problems.push({ record: reading.record.id, message });
    }
  }
  return { clocks, problems };
}

/** The readings of every record that is open at an instant, by the records' paths. */
export function* openReadings(
  snapshot: Snapshot,
  levels: ServiceLevels,
  now: number,
  scope: Scope = {},
  problems: SlaProblem[] = [],
): Iterable<Reading> {
  const entries = clockedEntries(snapshot, scope);
  snapshot.preload(entries);
  for (const entry of entries) {
    const process = snapshot.rules.processes.get(entry.kind);
    if (process === undefined) continue;
    const record = entry.open();
    const readings = readingsOf(record, process, levels, now);
    if (readings === null) {
      problems.push({ record: entry.id, message: 'No clocks: an entry of its timeline has no readable instant.' });
      continue;
    }
    const status = readings[0]?.stretches.at(-1)?.status;
    if (status !== undefined && statusOf(process, status)?.final !== true) yield* readings;
  }
}
