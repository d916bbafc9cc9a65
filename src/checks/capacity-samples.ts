import { type Report, recordCheck } from '../model/check.ts';
import { asString, isObject, type JsonObject } from '../model/json.ts';
import { parseDate } from '../time/instant.ts';
import { mapsIn } from './maps-in.ts';

/** Looks for figures of a capacity plan that cannot both be meant. */
export const capacitySamples = recordCheck({
  id: 'capacity-samples',
  title: 'Measurements, upgrades or thresholds of a capacity plan contradict each other.',
  why: 'A forecast is drawn through the measurements in their order. Two for one day, or one that was put in the wrong place, bend the line; a critical threshold below the warning one leaves no time to act on the warning (FitSM PR5.2, PR5.4).',
  fix: 'Keep one measurement a day, oldest first, the same for upgrades, and let critical not be below warning.',
  severity: 'error',
  kinds: ['capacity-plan'],
  examples: [
    {
      name: 'a day twice, a day too early, and thresholds the wrong way round',
      files: {
        'records/capacity-plans/CAP-a.md':
          '---\nid: CAP-a\ntitle: Storage\nstatus: draft\nthresholds: {warning: 90, critical: 75}\nsamples:\n  - {on: 2026-09-30, value: 1}\n  - {on: 2026-09-30, value: 2}\nupgrades:\n  - {on: 2027-02-01, limit: 5}\n  - {on: 2027-01-01, limit: 4}\n---\n',
      },
      expect: [
        'records/capacity-plans/CAP-a.md:5:37 Unexpected critical threshold 75 %, expected 90 % or more.',
        'records/capacity-plans/CAP-a.md:8:10 Unexpected day 2026-09-30, expected one after 2026-09-30.',
        'records/capacity-plans/CAP-a.md:11:10 Unexpected day 2027-01-01, expected one after 2027-02-01.',
      ],
    },
    {
      name: 'in order',
      files: {
        'records/capacity-plans/CAP-a.md':
          '---\nid: CAP-a\ntitle: Storage\nstatus: draft\nthresholds: {warning: 75, critical: 75}\nsamples:\n  - {on: 2026-09-30, value: 1}\n  - {on: 2026-10-31, value: 2}\n---\n',
      },
      expect: [],
    },
  ],
  *run({ data }) {
    const { warning, critical } = isObject(data['thresholds']) ? data['thresholds'] : {};
    if (typeof warning === 'number' && typeof critical === 'number' && critical < warning) {
      const message = `Unexpected critical threshold ${critical} %, expected ${warning} % or more.`;
      yield { place: { pointer: ['thresholds', 'critical'] }, message, help: 'Swap them, or raise it.' };
    }
    yield* inOrder(data, 'samples');
    yield* inOrder(data, 'upgrades');
  },
});

function* inOrder(data: JsonObject, field: string): Generator<Report> {
  let before: string | null = null;
  for (const [index, one] of mapsIn(data[field])) {
    const day = asString(one['on']);
    if (day === null || parseDate(day) === null) continue;
    if (before !== null && day <= before) {
      const message = `Unexpected day ${day}, expected one after ${before}.`;
      yield { place: { pointer: [field, index, 'on'] }, message, help: 'Put it in its place, one entry a day.' };
    } else before = day;
  }
}
