import type { Measure } from '../model/measure.ts';
import { parseInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';
import { dayStart } from './day-start.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';
import { endedIn } from './flow.ts';
import { cameTo } from './histories.ts';
import { resolvedIncidents } from './work.ts';

/** Five working days. */
const DAYS = 7;

/** Whether people look back while they remember. */
export const majorReviewOnTime: Measure = {
  id: 'major-review-on-time',
  title: 'Reviews of major incidents on time',
  formula:
    'major incidents closed, which asks for the review, at the latest on the 7th day after their resolution / major incidents resolved in the period and closed, or resolved longer than 7 days ago',
  unit: 'share',
  source: 'ServiceNow, Major incident dashboard: reviews done on time; FitSM PR9.6',
  kinds: ['incident'],
  span: 'period',
  better: 'higher',
  compute(snapshot, now, period) {
    const instant = parseInstant(now) ?? 0;
    const { timezone } = snapshot.rules.settings;
    const due = endedIn(snapshot, resolvedIncidents, now, period).flatMap((history) => {
      if (history.data.major !== true) return [];
      const closed = cameTo(history, ['closed']);
      const end = (dayStart(localDate(history.ended, timezone), timezone, DAYS + 1) ?? 0) - 1;
      return closed === null && end >= instant ? [] : [closed !== null && closed <= end];
    });
    return shareOf(due, (inTime) => inTime);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'in time, late, and not yet due',
      files: {
        ...example(
          'incidents/INC-0001',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T10:00', 'closed 2026-11-09T23:00'],
          'impact: low',
          'urgency: low',
          'major: true',
        ),
        ...example(
          'incidents/INC-0002',
          ['new 2026-11-02T09:00', 'resolved 2026-11-02T10:00'],
          'impact: low',
          'urgency: low',
          'major: true',
        ),
        ...example(
          'incidents/INC-0003',
          ['new 2026-11-02T09:00', 'resolved 2026-11-20T10:00'],
          'impact: low',
          'urgency: low',
          'major: true',
        ),
      },
      expect: 0.5,
    },
  ],
};
