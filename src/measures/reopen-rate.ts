import type { Measure } from '../model/measure.ts';
import { isWithin } from '../model/period.ts';
import { shareOf } from './figures.ts';
import { firstIn, historiesOf } from './histories.ts';

/** How often a resolution did not hold. */
export const reopenRate: Measure = {
  id: 'reopen-rate',
  title: 'Reopen rate',
  formula: 'incidents that left "resolved" for "in-progress" / incidents first resolved in the period',
  unit: 'share',
  source: 'ServiceNow, Incident overview: reopen count > 0 / resolved',
  kinds: ['incident'],
  span: 'period',
  better: 'lower',
  compute(snapshot, now, period) {
    const resolved = historiesOf(snapshot, 'incident', now).filter((history) => {
      const first = firstIn(history, ['resolved']);
      return first !== null && isWithin(period, first);
    });
    return shareOf(resolved, ({ path }) =>
      path.some(({ status }, index) => status === 'in-progress' && path[index - 1]?.status === 'resolved'),
    );
  },
  examples: [
    { name: 'without a resolved incident there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two was reopened',
      files: {
        'records/incidents/INC-0001.md': incident('INC-0001', ['new', 'in-progress', 'resolved', 'in-progress']),
        'records/incidents/INC-0002.md': incident('INC-0002', ['new', 'in-progress', 'resolved']),
        'records/incidents/INC-0003.md': incident('INC-0003', ['new', 'in-progress']),
      },
      expect: 0.5,
    },
  ],
};

function incident(id: string, path: readonly string[]): string {
  const timeline = path
    .map((status, at) => `  - {at: 2026-11-02T0${at}:00:00Z, status: ${status}, by: anna}`)
    .join('\n');
  return `---\nid: ${id}\ntitle: Example\nstatus: ${path.at(-1)}\nimpact: low\nurgency: low\ntimeline:\n${timeline}\n---\n`;
}
