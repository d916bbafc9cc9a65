import { ACTIVE, type Capacity, capacityOf } from '../measures/capacity.ts';
import { type Report, snapshotCheck } from '../model/check.ts';
import { mapsIn } from './maps-in.ts';

/** Looks for resources that run short, now or before more can be had. */
export const capacityThreshold = snapshotCheck({
  id: 'capacity-threshold',
  title: 'A resource runs short, or will before more of it can be had.',
  why: 'A full disk is an incident; a disk that will be full in eight weeks, when a new one takes twelve, is already the same incident with a date. Three things are reported: what is measured above the critical threshold; what is above the warning threshold while no upgrade is planned; and a forecast that comes to the limit within the lead time (ISO/IEC 20000-1:2018 8.4.3, FitSM PR5.2, PR5.3).',
  fix: 'Plan an upgrade (`upgrades`, with its change), clear something away and note a new measurement, or lower the demand. `gitsm capacity <ID>` shows the forecast.',
  severity: 'warning',
  kinds: ['capacity-plan'],
  examples: [
    {
      name: 'above warning with nothing planned, and above critical',
      files: {
        'records/capacity-plans/CAP-a.md': plan('CAP-a', [[-1, 76]]),
        'records/capacity-plans/CAP-b.md': plan('CAP-b', [[-1, 90]], 'upgrades: [{on: 2027-03-01, limit: 200}]\n'),
      },
      expect: [
        'records/capacity-plans/CAP-a.md:11:29 Unexpected use of 76 % (76 of 100 TB), expected less than 75 %, or an upgrade.',
        'records/capacity-plans/CAP-b.md:12:29 Unexpected use of 90 % (90 of 100 TB), expected less than 90 %: services suffer.',
      ],
    },
    {
      name: 'it will be full within the 90 days that more of it takes',
      files: {
        'records/capacity-plans/CAP-a.md': plan(
          'CAP-a',
          [
            [-3, 40],
            [-2, 50],
            [-1, 60],
            [0, 70],
          ],
          'lead-time: 100\n',
        ),
      },
      expect: [
        'records/capacity-plans/CAP-a.md:8:8 Unexpected forecast, full on 2027-02-15, expected 100 TB to last until 2027-03-01 at least: more takes 100 days.',
      ],
    },
    {
      name: 'what is approved comes on top of the trend',
      files: {
        'records/demands/DEM-0001.md':
          '---\nid: DEM-0001\ntitle: Meters\nstatus: approved\nforecast:\n  - {month: 2026-12, value: 5000}\n  - {month: 2027-01, value: 9000}\n---\n',
        'records/capacity-plans/CAP-a.md': plan(
          'CAP-a',
          [
            [-2, 50],
            [-1, 51],
            [0, 52],
          ],
          'demands: [{demand: DEM-0001, each: 0.006}]\n',
        ),
      },
      expect: [
        'records/capacity-plans/CAP-a.md:8:8 Unexpected forecast, full on 2027-01-01, expected 100 TB to last until 2027-02-19 at least: more takes 90 days.',
      ],
    },
    {
      name: 'above warning with an upgrade to come; a change that is cancelled brings none; a draft is measured by nobody',
      files: {
        'records/changes/CHG-0001.md': '---\nid: CHG-0001\ntitle: Shelf\nstatus: cancelled\ntimeline: []\n---\n',
        'records/capacity-plans/CAP-a.md': plan('CAP-a', [[-1, 80]], 'upgrades: [{on: 2027-01-31, limit: 200}]\n'),
        'records/capacity-plans/CAP-b.md': plan(
          'CAP-b',
          [[-1, 80]],
          'upgrades: [{on: 2027-01-31, limit: 200, change: CHG-0001}]\n',
        ),
        'records/capacity-plans/CAP-c.md': plan('CAP-c', [[-1, 99]]).replace('active', 'draft'),
        'records/capacity-plans/CAP-d.md': plan('CAP-d', [[-1, 80]], 'upgrades: [{on: 2026-11-01, limit: 200}]\n'),
      },
      expect: [
        'records/capacity-plans/CAP-b.md:12:29 Unexpected use of 80 % (80 of 100 TB), expected less than 75 %, or an upgrade.',
      ],
    },
  ],
  *run(snapshot, { now }) {
    for (const one of capacityOf(snapshot, now)) {
      if (one.plan.status !== ACTIVE) continue;
      const report = measuredReport(one) ?? forecastReport(one);
      if (report !== null) yield { record: one.plan.id, file: one.plan.path, ...report };
    }
  },
});

function measuredReport({ data, latest, used, unit, marks, upgrades, limitOn, today }: Capacity): Report | null {
  if (latest === null || used === null || used < Math.min(marks.warning, marks.critical)) return null;
  const critical = used >= marks.critical;
  const coming = upgrades.some(({ day, counts, limit }) => counts && day > today && limit > limitOn(today));
  if (!critical && coming) return null;
  const index = mapsIn(data['samples']).findLast(([, one]) => one['on'] === latest.date)?.[0] ?? 0;
  const expected = critical
    ? `less than ${marks.critical} %: services suffer`
    : `less than ${marks.warning} %, or an upgrade`;
  return {
    place: { pointer: ['samples', index, 'value'] },
    message: `Unexpected use of ${Math.floor(used * 10) / 10} % (${latest.value} of ${limitOn(today)} ${unit}), expected ${expected}.`,
    help: critical ? 'Clear something away at once, or bring the upgrade forward.' : 'Plan an upgrade under upgrades.',
  };
}

function forecastReport({ reached, today, leadTime, moreBy, limitOn, unit, plan }: Capacity): Report | null {
  if (reached.limit === null || reached.limit >= moreBy) return null;
  return {
    place: { pointer: ['limit'] },
    message: `Unexpected forecast, full on ${reached.limit}, expected ${limitOn(today)} ${unit} to last until ${moreBy} at least: more takes ${leadTime} days.`,
    help: `Decide today: \`gitsm capacity ${plan.id}\` shows the forecast.`,
  };
}

/** Samples as months from November 2026, and how much was used. */
function plan(id: string, samples: readonly (readonly [month: number, value: number])[], more = ''): string {
  const lines = samples.map(([month, value]) => {
    const day = new Date(Date.UTC(2026, 10 + month, 15)).toISOString().slice(0, 10);
    return `  - {on: ${day}, value: ${value}}\n`;
  });
  return `---\nid: ${id}\ntitle: Storage\nstatus: active\nowner: carol\nresource: Space\nunit: TB\nlimit: 100\nthresholds: {warning: 75, critical: 90}\n${more}samples:\n${lines.join('')}---\n`;
}
