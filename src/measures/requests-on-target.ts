import { asString } from '../model/json.ts';
import type { Measure } from '../model/measure.ts';
import { find, type Snapshot } from '../model/snapshot.ts';
import { elapsed, type WorkingCalendar } from '../time/calendar.ts';
import { parseDuration } from '../time/duration.ts';
import { yearOf } from '../time/working-calendar.ts';
import { type Calendars, prepareNamed } from './calendars.ts';
import { example } from './example-records.ts';
import { MINUTE, shareOf } from './figures.ts';
import { endedIn } from './flow.ts';
import type { History } from './histories.ts';
import { fulfilledRequests } from './work.ts';

/** The status in which the work is with those who do it. */
const WORKING = 'in-progress';

/** Whether the catalogue promises what is kept. */
export const requestsOnTarget: Measure = {
  id: 'requests-on-target',
  title: 'Requests on target',
  formula:
    'requests whose time in "in-progress", counted on the calendar of their offering, is within its target / requests fulfilled in the period whose offering has a target',
  unit: 'share',
  source: 'ServiceNow, Request overview: fulfilled in time; FitSM PR9.1',
  kinds: ['request', 'offering', 'calendar'],
  span: 'period',
  better: 'higher',
  async compute(snapshot, now, period) {
    const done = endedIn(snapshot, fulfilledRequests, now, period).flatMap((history) => {
      const offering = offeringOf(snapshot, history);
      return offering === null ? [] : [{ history, ...offering }];
    });
    const named = [...new Set(done.flatMap(({ calendar }) => calendar ?? []))];
    const first = done.reduce((least, { history }) => Math.min(least, history.opened), Number.POSITIVE_INFINITY);
    const last = done.reduce((most, { history }) => Math.max(most, history.ended), Number.NEGATIVE_INFINITY);
    const calendars = named.length === 0 ? null : await prepareNamed(snapshot, named, yearOf(first), yearOf(last));
    const counted = done.flatMap(({ history, target, calendar }) => {
      const worked = timeAt(history, calendar, calendars);
      return worked === null ? [] : [worked <= target * MINUTE];
    });
    return shareOf(counted, (inTime) => inTime);
  },
  examples: [
    { name: 'without records there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two: nights, weekends and the wait for a delivery are not counted',
      files: {
        ...example(
          'calendars/CAL-a',
          ['active'],
          'timezone: UTC',
          'hours: {mon: ["09:00-17:30"], tue: ["09:00-17:30"], wed: ["09:00-17:30"], thu: ["09:00-17:30"], fri: ["09:00-17:30"]}',
        ),
        ...example('offerings/OFR-a', ['draft'], 'target: 9h', 'calendar: CAL-a'),
        ...example(
          'requests/REQ-0001',
          [
            'new 2026-11-05T09:00',
            'in-progress 2026-11-06T16:00',
            'on-hold 2026-11-09T10:00',
            'in-progress 2026-11-12T10:00',
            'fulfilled 2026-11-12T16:30',
          ],
          'offering: OFR-a',
        ),
        ...example(
          'requests/REQ-0002',
          ['new 2026-11-05T09:00', 'in-progress 2026-11-05T10:00', 'fulfilled 2026-11-06T12:00'],
          'offering: OFR-a',
        ),
        ...example('requests/REQ-0003', ['new 2026-11-05T09:00', 'in-progress 2026-11-05T10:00'], 'offering: OFR-a'),
      },
      expect: 0.5,
    },
    {
      name: 'what has no target is not counted',
      files: {
        ...example('offerings/OFR-a', ['draft']),
        ...example(
          'requests/REQ-0001',
          ['new 2026-11-05T09:00', 'in-progress 2026-11-05T10:00', 'fulfilled 2026-11-06T12:00'],
          'offering: OFR-a',
        ),
      },
      expect: null,
    },
  ],
};

/** Target in minutes and calendar of what was asked for; null where it has no target. */
function offeringOf(snapshot: Snapshot, { data }: History): { target: number; calendar: string | null } | null {
  const offering = find(snapshot, asString(data['offering']) ?? '');
  if (offering === null) return null;
  const { target, calendar } = offering.open().data;
  const minutes = typeof target === 'string' ? parseDuration(target) : null;
  return minutes === null ? null : { target: minutes, calendar: asString(calendar) };
}

/** Time at work, milliseconds; null where its calendar cannot be used. */
function timeAt({ path }: History, calendar: string | null, calendars: Calendars | null): number | null {
  const hours: WorkingCalendar | null = calendar === null ? null : (calendars?.byId.get(calendar) ?? null);
  if (calendar !== null && hours === null) return null;
  let sum = 0;
  for (const [index, { status, at }] of path.entries()) {
    const end = path[index + 1]?.at;
    if (status !== WORKING || end === undefined) continue;
    sum += hours === null ? end - at : elapsed(hours, at, end);
  }
  return sum;
}
