import { clocksOf } from '../../../src/measures/clock.ts';
import type { ServiceLevels } from '../../../src/measures/service-levels.ts';
import { serviceLevels } from '../../../src/measures/service-levels.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import type { Process } from '../../../src/model/process.ts';
import type { RecordFile } from '../../../src/model/record.ts';
import { processWith, recordWith } from '../../measures/support/scenarios.ts';
import { engineCalendar } from './engine-calendar.ts';
import type { OracleAgreement, OracleClock, OracleTarget } from './oracle-record.ts';
import type { ClockCase } from './record-arbitraries.ts';
import { MATRIX, REASON_FIELD, STATUSES } from './record-arbitraries.ts';

const text = (instant: number) => new Date(instant).toISOString();

const targetsOf = (targets: readonly OracleTarget[]) =>
  targets.map(({ metric, minutes }) => ({
    metric,
    ...Object.fromEntries(Object.entries(minutes).map(([priority, count]) => [priority, `${count}m`])),
  }));

function agreementRecord(one: OracleAgreement): RecordFile {
  const { id, targets, periods, metrics, validFrom, validUntil, retired, ...rest } = one;
  const data = {
    ...rest,
    targets: targetsOf(targets),
    ...(metrics === undefined ? {} : { metrics }),
    ...(validFrom === undefined ? {} : { 'valid-from': validFrom }),
    ...(validUntil === undefined ? {} : { 'valid-until': validUntil }),
    ...(periods === undefined
      ? {}
      : {
          periods: periods.map(({ targets: own, ...period }) =>
            own === undefined ? period : { ...period, targets: targetsOf(own) },
          ),
        }),
  };
  const status = retired === undefined ? 'active' : 'retired';
  const timeline: (readonly [string, string])[] = [['2000-01-01T00:00:00Z', 'active']];
  if (retired !== undefined) timeline.push([text(retired), 'retired']);
  return recordWith(
    'agreement',
    id,
    status,
    { id, status, ...structuredClone(data) } as unknown as JsonObject,
    timeline,
  );
}

/** A case as the engine takes it. */
export interface EngineCase {
  readonly record: RecordFile;
  readonly process: Process;
  readonly levels: ServiceLevels;
}

/** Makes the records, the process and the agreements of a case. */
export function engineCase(one: ClockCase): EngineCase {
  const { entries, updates, fields, rules } = one.record;
  const plain = processWith(rules as unknown as JsonObject[], STATUSES, ['closed', 'cancelled']);
  const process: Process = {
    ...plain,
    lifecycle: {
      ...plain.lifecycle,
      statuses: plain.lifecycle.statuses.map((status) =>
        status.name === 'on-hold' ? { ...status, reason: REASON_FIELD } : status,
      ),
    },
    matrix: one.matrix ? { field: 'priority', rows: 'impact', columns: 'urgency', table: MATRIX } : null,
  };
  const data: JsonObject = {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    updates: updates.map((at) => ({ at: text(at), by: 'anna' })),
  };
  const status = entries.at(-1)?.status ?? '';
  const record: RecordFile = {
    ...recordWith(one.record.kind, 'TCK-0001', status, data),
    timeline: entries.map(({ at, ...entry }) => ({ at: text(at), by: 'anna', ...entry })),
  };
  const calendars = new Map(
    one.calendars.map(({ id, data: hours, holidays }) => [id, engineCalendar(hours, holidays)]),
  );
  return { record, process, levels: serviceLevels(one.agreements.map(agreementRecord), calendars) };
}

/** What the engine says, in the oracle's form. */
export function engineClocks({ record, process, levels }: EngineCase, now: number): readonly OracleClock[] {
  return clocksOf(record, process, levels, now).map((clock) => ({
    agreement: clock.agreement,
    metric: clock.metric,
    state: clock.state,
    started: Date.parse(clock.started),
    due: clock.due === null ? null : Date.parse(clock.due),
    stopped: clock.stopped === null ? null : Date.parse(clock.stopped),
    target: clock.targetMinutes * 60_000,
    used: Math.round(clock.elapsedMinutes * 60_000),
    paused: Math.round(clock.pausedMinutes * 60_000),
  }));
}
