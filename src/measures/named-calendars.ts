import { asObjects, type Json } from '../model/json.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { ofKind } from '../model/snapshot.ts';

/** Kinds that this file knows. */
const kinds = ['agreement', 'service'] as const;
const [AGREEMENT, SERVICE] = kinds;

/** IDs of the calendars that agreements (also in their `periods`) and services (`service-hours`) count with, each once. */
export function namedCalendars(snapshot: Snapshot): readonly string[] {
  const named: (Json | undefined)[] = [];
  for (const agreement of ofKind(snapshot, AGREEMENT)) {
    const { calendar, periods } = agreement.open().data;
    named.push(calendar);
    for (const one of asObjects(periods)) named.push(one['calendar']);
  }
  for (const service of ofKind(snapshot, SERVICE)) named.push(service.open().data['service-hours']);
  return [...new Set(named.filter((id) => typeof id === 'string'))];
}
