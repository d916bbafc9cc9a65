import type { ExampleFiles } from '../model/check.ts';
import { example } from './example-records.ts';

/** An agreement that promises work within an hour, around the clock. */
export const agreement: ExampleFiles = {
  ...example('calendars/CAL-a', ['active'], 'timezone: UTC', 'hours: always'),
  ...example(
    'agreements/SLA-a',
    ['active'],
    'type: sla',
    'calendar: CAL-a',
    'kinds: [incident]',
    'targets: [{metric: response, any: 1h}]',
  ),
};
