import { kinds, staleOf } from '../measures/configuration-health.ts';
import { snapshotCheck } from '../model/check.ts';

/** Looks for items whose record or whose support belongs to the past. */
export const ciStale = snapshotCheck({
  id: 'ci-stale',
  title: 'A configuration item is in use beyond the support of its maker, or stands in a passing status for too long.',
  why: 'What the maker supports no more gets no corrections, and its record says that nobody has decided about it. An item that is planned for a year or in maintenance for two months has been forgotten: reality has moved on, and the record has not (ServiceNow CMDB health: stale; FitSM PR11.5).',
  fix: 'Replace the item or buy more support and set "support-until"; or move the record to where the item stands.',
  severity: 'warning',
  kinds: [kinds[0]],
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
    for (const stale of staleOf(snapshot, now)) {
      const { id, path, status } = stale.entry;
      const ended = 'supportUntil' in stale;
      yield {
        record: id,
        file: path,
        place: { pointer: [ended ? 'support-until' : 'status'] },
        message: ended
          ? `Unexpected end of support on ${stale.supportUntil} of an item in use, expected a day to come.`
          : `Unexpected status ${status} for ${stale.days} days, expected ${stale.most} at most.`,
        help: ended ? 'Replace it, or buy more support and set the new day.' : 'Move it to where the item stands.',
      };
    }
  },
});

function ci(id: string, status: string, extra: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: ${status}\nclass: server\nservices: [SVC-payments]\n${extra}---\n`;
}
