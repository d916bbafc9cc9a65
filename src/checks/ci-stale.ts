import { snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDate, parseInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';

const kinds = ['ci'] as const;
const DAY = 86_400_000;

/** Statuses that pass: after so many days there, the record has been forgotten. 60 days is what ServiceNow's CMDB health takes for stale. */
const PASSING: ReadonlyMap<string, number> = new Map([
  ['planned', 365],
  ['maintenance', 60],
]);
const USED: readonly string[] = ['live', 'maintenance'];

/** Looks for items whose record or whose support belongs to the past. */
export const ciStale = snapshotCheck({
  id: 'ci-stale',
  title: 'A configuration item is in use beyond the support of its maker, or stands in a passing status for too long.',
  why: 'What the maker supports no more gets no corrections, and its record says that nobody has decided about it. An item that is planned for a year or in maintenance for two months has been forgotten: reality has moved on, and the record has not (ServiceNow CMDB health: stale; FitSM PR11.5).',
  fix: 'Replace the item or buy more support and set "support-until"; or move the record to where the item stands.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'a server out of support, and one that never came back from repair',
      files: {
        'records/cis/CI-a.md': ci('CI-a', 'live', 'support-until: 2026-06-30\n'),
        'records/cis/CI-b.md': ci(
          'CI-b',
          'maintenance',
          'timeline:\n  - {at: 2026-01-10T09:00:00Z, status: live, by: anna}\n  - {at: 2026-09-01T09:00:00Z, status: maintenance, by: anna}\n',
        ),
      },
      expect: [
        'records/cis/CI-a.md:7:16 Unexpected end of support on 2026-06-30 of an item in use, expected a day to come.',
        'records/cis/CI-b.md:4:9 Unexpected status maintenance for 81 days, expected 60 at most.',
      ],
    },
    {
      name: 'the last day of support is supported, and what is retired needs none',
      files: {
        'records/cis/CI-a.md': ci('CI-a', 'live', 'support-until: 2026-11-21\n'),
        'records/cis/CI-b.md': ci('CI-b', 'retired', 'support-until: 2020-01-31\n'),
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    const today = parseDate(localDate(parseInstant(now) ?? 0, snapshot.rules.settings.timezone)) ?? 0;
    const instant = parseInstant(now) ?? 0;
    for (const { id, path, status, since, kept } of ofKind(snapshot, kinds[0])) {
      const until = asString(kept()['support-until']);
      if (USED.includes(status) && until !== null && (parseDate(until) ?? today) < today)
        yield {
          record: id,
          file: path,
          place: { pointer: ['support-until'] },
          message: `Unexpected end of support on ${until} of an item in use, expected a day to come.`,
          help: 'Replace it, or buy more support and set the new day.',
        };
      const most = PASSING.get(status);
      const days = Math.floor((instant - (parseInstant(since) ?? instant)) / DAY);
      if (most !== undefined && days > most)
        yield {
          record: id,
          file: path,
          place: { pointer: ['status'] },
          message: `Unexpected status ${status} for ${days} days, expected ${most} at most.`,
          help: 'Move it to where the item stands.',
        };
    }
  },
});

function ci(id: string, status: string, extra: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: ${status}\nclass: server\nservices: [SVC-payments]\n${extra}---\n`;
}
