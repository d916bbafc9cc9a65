import type { Measure } from '../model/measure.ts';
import { continuityOf } from './continuity.ts';
import { shareOf } from './figures.ts';
import { criticalServices, uncoveredServices } from './uncovered-services.ts';

/** Critical services with a continuity plan. */
export const continuityCovered: Measure = {
  id: 'continuity-covered',
  title: 'Critical services with a continuity plan',
  formula: 'live services of tier 1 that an approved continuity plan brings back / live services of tier 1',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.7.2; FitSM PR4.1',
  kinds: ['service', 'continuity-plan'],
  better: 'higher',
  compute(snapshot, now) {
    const critical = criticalServices(snapshot);
    const open = new Set(uncoveredServices(snapshot, continuityOf(snapshot, now)).map(({ service }) => service));
    return shareOf(critical, (one) => !open.has(one));
  },
  examples: [
    { name: 'without a plan or a critical service there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two has an approved plan, a service of tier 2 needs none',
      files: {
        'records/services/SVC-a.md': service('SVC-a', 1),
        'records/services/SVC-b.md': service('SVC-b', 1),
        'records/services/SVC-c.md': service('SVC-c', 2),
        'records/continuity-plans/CNT-a.md': plan('CNT-a', 'approved', '[SVC-a]'),
        'records/continuity-plans/CNT-b.md': plan('CNT-b', 'draft', '[SVC-b]'),
      },
      expect: 0.5,
    },
  ],
};

function service(id: string, tier: number): string {
  return `---\nid: ${id}\ntitle: ${id}\nstatus: live\nowner: carol\ntier: ${tier}\n---\n`;
}

function plan(id: string, status: string, services: string): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: ${status}\nservices: ${services}\n---\n`;
}
