import type { FieldChange } from '../model/record.ts';
import type { ServiceNowRow } from './servicenow-columns.ts';
import { levelOf, priorityOf } from './servicenow-values.ts';

/** What a row says of the fields that clocks depend on, as the record will say it; null where it says nothing readable. */
export type ClockValues = Readonly<Record<'impact' | 'urgency' | 'priority' | 'service', string | null>>;

/** @param services name at the source → ID of the service */
export function clockValues(row: ServiceNowRow, services: Readonly<Record<string, string>>): ClockValues {
  const service = row.get('service');
  return {
    impact: levelOf(row.get('impact') ?? ''),
    urgency: levelOf(row.get('urgency') ?? ''),
    priority: priorityOf(row.get('priority') ?? ''),
    service: service !== null && Object.hasOwn(services, service) ? (services[service] ?? null) : null,
  };
}

/** What differs between two rows, as a timeline tells it; null where nothing does. */
export function changesBetween(before: ClockValues, after: ClockValues): Readonly<Record<string, FieldChange>> | null {
  const changes = (Object.keys(after) as (keyof ClockValues)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => [field, { from: before[field], to: after[field] }] as const);
  return changes.length === 0 ? null : Object.fromEntries(changes);
}
