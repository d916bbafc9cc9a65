import type { Measure } from '../model/measure.ts';
import { APPROVED, continuityOf } from './continuity.ts';
import { continuityGaps } from './continuity-gaps.ts';
import { shareOf } from './figures.ts';

/** Recovery objectives kept in exercises. */
export const continuityKept: Measure = {
  id: 'continuity-kept',
  title: 'Recovery objectives kept in exercises',
  formula:
    'approved continuity plans whose last exercise met required, promised and planned times / approved continuity plans that were exercised',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.7.2; FitSM PR4.3',
  kinds: ['continuity-plan', 'agreement'],
  better: 'higher',
  compute(snapshot, now) {
    const tried = continuityOf(snapshot, now).filter(
      ({ plan, exercises }) => plan.status === APPROVED && exercises.length > 0,
    );
    return shareOf(
      tried,
      (one) => one.exercises[0]?.result !== 'failed' && !continuityGaps(one).some(({ is }) => is === 'exercised'),
    );
  },
  examples: [
    { name: 'without a plan or a critical service there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of three was in time, one too late, one did not come back; one was never tried',
      files: {
        'records/continuity-plans/CNT-a.md': plan('CNT-a', 'result: passed, rto: 4h'),
        'records/continuity-plans/CNT-b.md': plan('CNT-b', 'result: partly, rto: 4h01m'),
        'records/continuity-plans/CNT-c.md': plan('CNT-c', 'result: failed'),
        'records/continuity-plans/CNT-d.md': plan('CNT-d', 'result: passed').replaceAll('2026-05-12', '2027-05-12'),
      },
      expect: 1 / 3,
    },
  ],
};

function plan(id: string, result: string): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: approved\nservices: [SVC-payments]\nrto: 4h\nexercises: [{planned: 2026-05-12, type: full, held: 2026-05-12, ${result}}]\n---\n`;
}
