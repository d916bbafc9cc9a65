import type { ExampleFiles } from '../model/check.ts';
import type { OutageType } from '../model/outage.ts';
import { example } from './example-records.ts';

/** A service in live use, agreed round the clock. */
export const service: ExampleFiles = example('services/SVC-a', ['live'], 'owner: anna', 'since: 2026-01-01');

/** An incident with an outage of {@link service} on 2 November 2026. @param from a minute of that day, UTC: `09:00` */
export function outage(id: string, from: string, until: string, type: OutageType): ExampleFiles {
  return example(
    `incidents/${id}`,
    ['new 2026-11-02T09:00', 'resolved 2026-11-02T12:00'],
    'impact: low',
    'urgency: low',
    'service: SVC-a',
    `outage: {start: 2026-11-02T${from}:00Z, end: 2026-11-02T${until}:00Z, type: ${type}}`,
  );
}
