import { continuityOf } from '../measures/continuity.ts';
import { uncoveredServices } from '../measures/uncovered-services.ts';
import { snapshotCheck } from '../model/check.ts';

/** Looks for services that must not stay away and have no plan for it. */
export const continuityMissing = snapshotCheck({
  id: 'continuity-missing',
  title: 'A service that the organisation cannot do without has no approved continuity plan.',
  why: 'Tier 1 says that the organisation depends on the service; an agreement with recovery times says that somebody was promised its return. Without a plan that is approved and exercised both are words (ISO/IEC 20000-1:2018 8.7.2, FitSM PR4.1, PR4.3).',
  fix: 'Write a plan (`gitsm new continuity-plan`) and have it approved, name the service in an existing one, or lower its tier.',
  severity: 'warning',
  kinds: ['service', 'continuity-plan', 'agreement'],
  examples: [
    {
      name: 'a critical service with a draft alone, and one whose agreement promises recovery times',
      files: {
        'records/services/SVC-shop.md': service('SVC-shop', 'live', 1),
        'records/services/SVC-mail.md': service('SVC-mail', 'live', 2),
        'records/continuity-plans/CNT-shop.md':
          '---\nid: CNT-shop\ntitle: Shop\nstatus: draft\nservices: [SVC-shop]\ntimeline: []\n---\n',
        'records/agreements/SLA-mail.md':
          '---\nid: SLA-mail\ntitle: Mail\nstatus: active\ntype: sla\ncalendar: CAL-office\nservices: [SVC-mail]\ncontinuity: {rto: 8h}\ntargets: [{metric: resolution, P1: 4h}]\n---\n',
      },
      expect: [
        'records/services/SVC-mail.md:2:5 Unexpected absence of a continuity plan, expected an approved one: SLA-mail promises a recovery time.',
        'records/services/SVC-shop.md:6:7 Unexpected tier 1 without a continuity plan, expected an approved one.',
      ],
    },
    {
      name: 'covered by a plan, not live any more, or of a lower tier',
      files: {
        'records/services/SVC-shop.md': service('SVC-shop', 'live', 1),
        'records/services/SVC-old.md': service('SVC-old', 'retired', 1),
        'records/services/SVC-mail.md': service('SVC-mail', 'live', 2),
        'records/continuity-plans/CNT-shop.md':
          '---\nid: CNT-shop\ntitle: Shop\nstatus: approved\nservices: [SVC-shop]\ntimeline: []\n---\n',
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    for (const { service: one, agreement } of uncoveredServices(snapshot, continuityOf(snapshot, now))) {
      yield {
        record: one.id,
        file: one.path,
        place: { pointer: [agreement === null ? 'tier' : 'id'] },
        message:
          agreement === null
            ? 'Unexpected tier 1 without a continuity plan, expected an approved one.'
            : `Unexpected absence of a continuity plan, expected an approved one: ${agreement} promises a recovery time.`,
        help: `For example: gitsm new continuity-plan --title "..." --set 'services=[${one.id}]'`,
      };
    }
  },
});

function service(id: string, status: string, tier: number): string {
  return `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\nowner: carol\ntier: ${tier}\n---\n`;
}
