import type { Measure } from '../model/measure.ts';
import { APPROVED, continuityOf } from './continuity.ts';
import { DAY, shareOf } from './figures.ts';
import { localDay } from './local-today.ts';

/** Continuity plans exercised. */
export const continuityExercised: Measure = {
  id: 'continuity-exercised',
  title: 'Continuity plans exercised',
  formula: 'approved continuity plans with an exercise in the last 365 days / approved continuity plans',
  unit: 'share',
  source: 'ISO/IEC 20000-1:2018 8.7.2; ISO 22301 8.5; FitSM PR4.3',
  kinds: ['continuity-plan'],
  better: 'higher',
  compute(snapshot, now) {
    const plans = continuityOf(snapshot, now).filter(({ plan }) => plan.status === APPROVED);
    const since = new Date(localDay(snapshot, now) - 365 * DAY).toISOString().slice(0, 10);
    return shareOf(plans, ({ exercises }) => (exercises[0]?.held ?? '') >= since);
  },
  examples: [
    { name: 'without a plan there is nothing to measure', files: {}, expect: null },
    {
      name: 'one of two was exercised within a year, the other longer ago; nobody exercises a draft',
      files: {
        'records/continuity-plans/CNT-a.md': plan('CNT-a', 'approved', '2025-11-22'),
        'records/continuity-plans/CNT-b.md': plan('CNT-b', 'approved', '2025-11-20'),
        'records/continuity-plans/CNT-c.md': plan('CNT-c', 'draft', '2026-11-20'),
      },
      expect: 0.5,
    },
  ],
};

function plan(id: string, status: string, held: string): string {
  return `---\nid: ${id}\ntitle: Example\nstatus: ${status}\nservices: [SVC-payments]\nexercises: [{planned: ${held}, type: full, held: ${held}, result: passed}]\n---\n`;
}
