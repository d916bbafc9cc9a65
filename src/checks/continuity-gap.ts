import { APPROVED, type Continuity, continuityOf } from '../measures/continuity.ts';
import { type ContinuityGap, continuityGaps } from '../measures/continuity-gaps.ts';
import { localToday } from '../measures/local-today.ts';
import { type Report, snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { formatDuration } from '../time/duration.ts';
import { parseDate } from '../time/instant.ts';
import { mapsIn } from './maps-in.ts';

/** Holds required, promised and exercised recovery times against each other. */
export const continuityGap = snapshotCheck({
  id: 'continuity-gap',
  title: 'A recovery takes longer, or loses more, than is required or promised.',
  why: 'Recovery objectives live in three places that nobody compares: in what the business cannot bear, in what plan and agreement promise, and in what an exercise has shown. A plan of eight hours for a business that can bear four is found out on the worst day (ISO/IEC 20000-1:2018 8.7.2, FitSM PR4.1, PR4.3; ISO 22301 8.5 asks for exercises that show it).',
  fix: 'Make the recovery faster and exercise it again, or agree with the business on what it can bear; only then alter the figure. `gitsm continuity <ID>` shows all of them side by side.',
  severity: 'warning',
  kinds: ['continuity-plan', 'agreement'],
  examples: [
    {
      name: 'the plan promises more time than revenue can bear, and than the agreement promises',
      files: {
        'records/continuity-plans/CNT-payments.md': plan('rto: 8h\nrpo: 15m'),
        'records/agreements/SLA-gold.md': agreement('{rto: 6h, rpo: 15m}'),
      },
      expect: [
        'records/agreements/SLA-gold.md:8:19 Unexpected RTO of 6 h promised, expected at most 4 h: revenue cannot bear more by CNT-payments.',
        'records/continuity-plans/CNT-payments.md:10:6 Unexpected RTO of 8 h planned, expected at most 4 h: revenue cannot bear more.',
        'records/continuity-plans/CNT-payments.md:10:6 Unexpected RTO of 8 h planned, expected at most 6 h: SLA-gold promises it.',
      ],
    },
    {
      name: 'the last exercise took longer than the plan says, and lost more than may be lost; the one before did not',
      files: {
        'records/continuity-plans/CNT-payments.md': plan(
          'rto: 3h\nrpo: 15m\nexercises:\n  - {planned: 2025-05-12, type: restore, held: 2025-05-12, result: passed, rto: 2h, rpo: 5m}\n  - {planned: 2026-05-12, type: restore, held: 2026-05-13, result: partly, rto: 3h30m, rpo: 1h30m}\n  - {planned: 2026-10-01, type: walkthrough, held: 2026-10-02, result: passed}\n  - {planned: 2027-05-12, type: full}',
        ),
      },
      expect: [
        'records/continuity-plans/CNT-payments.md:14:81 Unexpected RTO of 3 h 30 m in the exercise of 2026-05-13, expected at most 3 h: the plan promises it.',
        'records/continuity-plans/CNT-payments.md:14:93 Unexpected RPO of 1 h 30 m in the exercise of 2026-05-13, expected at most 15 m: the plan promises it.',
      ],
    },
    {
      name: 'all three fit; and nobody relies on a draft',
      files: {
        'records/continuity-plans/CNT-payments.md': plan(
          'rto: 3h\nrpo: 15m\nexercises:\n  - {planned: 2026-05-12, type: full, held: 2026-05-12, result: passed, rto: 3h, rpo: 15m}',
        ),
        'records/agreements/SLA-gold.md': agreement('{rto: 4h}'),
        'records/continuity-plans/CNT-draft.md': plan('rto: 90h').replace('approved', 'draft'),
      },
      expect: [],
    },
    {
      name: 'the last exercise failed, and one is said to have been held tomorrow',
      files: {
        'records/continuity-plans/CNT-payments.md': plan(
          'rto: 3h\nexercises:\n  - {planned: 2026-05-12, type: restore, held: 2026-05-12, result: failed}\n  - {planned: 2026-11-22, type: full, held: 2026-11-22, result: passed}',
        ),
      },
      expect: [
        'records/continuity-plans/CNT-payments.md:12:68 Unexpected result failed of the exercise of 2026-05-12, expected the services back.',
        'records/continuity-plans/CNT-payments.md:13:45 Unexpected exercise held on 2026-11-22, expected a day that is past.',
      ],
    },
  ],
  *run(snapshot, { now }) {
    const today = localToday(snapshot, now);
    for (const one of continuityOf(snapshot, now)) {
      for (const gap of continuityGaps(one)) {
        const { entry, pointer } = gap;
        yield { record: entry.id, file: entry.path, place: { pointer }, message: messageOf(gap), help: helpOf(gap) };
      }
      for (const report of exerciseReports(one, today)) yield { record: one.plan.id, file: one.plan.path, ...report };
    }
  },
});

function* exerciseReports({ plan: { status }, data, exercises }: Continuity, today: string): Generator<Report> {
  const [last] = exercises;
  if (status === APPROVED && last?.result === 'failed') {
    const message = `Unexpected result failed of the exercise of ${last.held}, expected the services back.`;
    const help = 'Mend the plan and exercise it again soon; until then nobody can rely on it.';
    yield { place: { pointer: ['exercises', last.index, 'result'] }, message, help };
  }
  const held = new Set(exercises.map(({ index }) => index));
  for (const [index, one] of mapsIn(data['exercises'])) {
    const day = asString(one['held']);
    if (day === null || held.has(index) || parseDate(day) === null) continue;
    const message = `Unexpected exercise held on ${day}, expected a day that is past.`;
    yield {
      place: { pointer: ['exercises', index, 'held'] },
      message,
      help: `Leave held out until it is; today is ${today}.`,
    };
  }
}

function messageOf({ objective, is, minutes, most, because, held }: ContinuityGap): string {
  const where = held === null ? is : `in the exercise of ${held}`;
  return `Unexpected ${objective.toUpperCase()} of ${formatDuration(minutes)} ${where}, expected at most ${formatDuration(most)}: ${because}.`;
}

function helpOf({ is }: ContinuityGap): string {
  return is === 'exercised'
    ? 'Find out which step took so long, mend it, and plan another exercise.'
    : 'Make the recovery faster, or agree with the business on what it can bear.';
}

function plan(more: string): string {
  return `---\nid: CNT-payments\ntitle: Payments\nstatus: approved\nowner: carol\nservices: [SVC-payments]\nimpact:\n  - {category: revenue, after: {1h: low, 2h: medium, 4h: high}}\ndata-loss: [{category: legal, after: {1h: high}}]\n${more}\n---\n`;
}

function agreement(continuity: string): string {
  return `---\nid: SLA-gold\ntitle: Gold\nstatus: active\ntype: sla\ncalendar: CAL-office\nservices: [SVC-payments]\ncontinuity: ${continuity}\ntargets: [{metric: resolution, P1: 4h}]\n---\n`;
}
