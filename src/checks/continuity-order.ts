import { continuityOf } from '../measures/continuity.ts';
import { orderGaps } from '../measures/recovery-order.ts';
import { snapshotCheck } from '../model/check.ts';
import { formatDuration } from '../time/duration.ts';

/** Looks for services that are to be back before what they need. */
export const continuityOrder = snapshotCheck({
  id: 'continuity-order',
  title: 'A service is to be back sooner than something it needs.',
  why: 'A portal that is back within two hours is of no use if sign-in takes four. Each plan looks sound by itself; only the dependencies show that they contradict each other (ISO/IEC 20000-1:2018 8.7.2, FitSM PR4.1).',
  fix: 'Bring back sooner what is needed, promise less, or remove the dependency.',
  severity: 'warning',
  kinds: ['continuity-plan', 'service'],
  examples: [
    {
      name: 'sign-in comes back later than the shop that needs it through the network',
      files: {
        'records/services/SVC-shop.md': service('SVC-shop', '[SVC-network]'),
        'records/services/SVC-network.md': service('SVC-network', '[SVC-sign-in]'),
        'records/services/SVC-sign-in.md': service('SVC-sign-in', '[]'),
        'records/continuity-plans/CNT-shop.md': plan('CNT-shop', '[SVC-shop]', '2h'),
        'records/continuity-plans/CNT-sign-in.md': plan('CNT-sign-in', '[SVC-sign-in]', '4h'),
      },
      expect: [
        'records/continuity-plans/CNT-shop.md:7:6 Unexpected RTO of 2 h for SVC-shop, expected at least 4 h: it needs SVC-sign-in, which CNT-sign-in brings back then.',
      ],
    },
    {
      name: 'at the same time or later, in a circle, or by a draft',
      files: {
        'records/services/SVC-shop.md': service('SVC-shop', '[SVC-network, SVC-sign-in]'),
        'records/services/SVC-network.md': service('SVC-network', '[SVC-shop]'),
        'records/services/SVC-sign-in.md': service('SVC-sign-in', '[]'),
        'records/continuity-plans/CNT-shop.md': plan('CNT-shop', '[SVC-shop, SVC-network]', '4h'),
        'records/continuity-plans/CNT-sign-in.md': plan('CNT-sign-in', '[SVC-sign-in]', '4h'),
        'records/continuity-plans/CNT-later.md': plan('CNT-later', '[SVC-network]', '9h').replace('approved', 'draft'),
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    for (const { plan: one, service: id, minutes, needs, needsPlan, later } of orderGaps(
      snapshot,
      continuityOf(snapshot, now),
    )) {
      yield {
        record: one.id,
        file: one.path,
        place: { pointer: ['rto'] },
        message: `Unexpected RTO of ${formatDuration(minutes)} for ${id}, expected at least ${formatDuration(later)}: it needs ${needs}, which ${needsPlan.id} brings back then.`,
        help: `Bring back ${needs} sooner, or promise less here.`,
      };
    }
  },
});

function service(id: string, needs: string): string {
  return `---\nid: ${id}\ntitle: ${id}\nstatus: live\nowner: carol\ndepends-on: ${needs}\n---\n`;
}

function plan(id: string, services: string, rto: string): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: approved\nowner: carol\nservices: ${services}\nrto: ${rto}\n---\n`;
}
