import type { Measure } from '../model/measure.ts';
import { localDate } from '../time/zoned.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn } from './flow.ts';
import { resolvedIncidents } from './work.ts';

/** How much is over by the evening. */
export const sameDayResolution: Measure = {
  id: 'same-day-resolution',
  title: 'Same-day resolution',
  formula:
    'incidents resolved on the day of their first entry, in the time zone of the settings / incidents resolved in the period',
  unit: 'share',
  source: 'ServiceNow, Incident overview: same-day resolution',
  kinds: ['incident'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const { timezone } = snapshot.rules.settings;
    return shareOf(
      endedIn(snapshot, resolvedIncidents, now, period),
      ({ opened, ended }) => localDate(opened, timezone) === localDate(ended, timezone),
    );
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T23:10'],
          'impact: low',
          'urgency: low',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'in-progress 2026-11-02T09:30', 'resolved 2026-11-03T00:10'],
          'impact: low',
          'urgency: low',
        ),
      },
      expect: 0.5,
    },
  ],
};
