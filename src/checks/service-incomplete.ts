import { listed } from '../guards/words.ts';
import { type Gap, portfolioOf } from '../measures/portfolio.ts';
import { snapshotCheck } from '../model/check.ts';

const WORDS: Readonly<Record<Gap, string>> = {
  owner: 'an owner',
  group: 'a group that supports it',
  agreement: 'an active agreement with its customers',
};

/** Looks for live services that nobody answers for, supports or has promised. */
export const serviceIncomplete = snapshotCheck({
  id: 'service-incomplete',
  title: 'A live service lacks an owner, a support group or an agreement.',
  why: 'A catalogue tells customers what they can rely on. Without an owner nobody decides, without a group nobody comes, without an agreement nobody knows what good enough is (ISO/IEC 20000-1:2018 8.2.4 and 8.3.3; FitSM PR1.4, PR2.1). The group is asked for where any service names one, the agreement where there is an active one with customers at all: not everybody who begins has them on the first day.',
  fix: 'Name the group in the service; name the service in an agreement, or make one.',
  severity: 'warning',
  kinds: ['service', 'agreement'],
  yieldsTo: 'field-present',
  examples: [
    {
      name: 'one service is promised and supported, the other is forgotten',
      files: {
        'records/services/SVC-payments.md': service('SVC-payments', 'live', 'group: GRP-cab\n'),
        'records/services/SVC-shop.md': service('SVC-shop', 'live', ''),
        'records/agreements/SLA-gold.md': agreement('services: [SVC-payments]', 'active', 'sla'),
      },
      expect: [
        'records/services/SVC-shop.md:4:9 Unexpected live service without a group that supports it and an active agreement with its customers, expected both.',
      ],
    },
    {
      name: 'an agreement that names no service covers all, and what is not live lacks nothing',
      files: {
        'records/services/SVC-payments.md': service('SVC-payments', 'live', 'group: GRP-cab\n'),
        'records/services/SVC-shop.md': service('SVC-shop', 'retiring', ''),
        'records/agreements/SLA-all.md': agreement('owner: carol', 'active', 'sla'),
      },
      expect: [],
    },
    {
      name: 'an OLA is no promise to customers, and neither is a draft',
      files: {
        'records/services/SVC-shop.md': service('SVC-shop', 'live', 'group: GRP-cab\n'),
        'records/services/SVC-payments.md': service('SVC-payments', 'live', 'group: GRP-cab\n'),
        'records/agreements/SLA-gold.md': agreement('services: [SVC-payments]', 'active', 'sla'),
        'records/agreements/SLA-team.md': agreement('services: [SVC-shop]', 'active', 'ola').replace('gold', 'team'),
        'records/agreements/SLA-next.md': agreement('services: [SVC-shop]', 'draft', 'sla').replace('gold', 'next'),
      },
      expect: [
        'records/services/SVC-shop.md:4:9 Unexpected live service without an active agreement with its customers, expected one.',
      ],
    },
    {
      name: 'where nobody has agreements and groups yet, none is asked for',
      files: { 'records/services/SVC-shop.md': service('SVC-shop', 'live', '') },
      expect: [],
    },
  ],
  *run(snapshot) {
    const services = portfolioOf(snapshot);
    const grouped = services.some(({ entry }) => entry.links.some(({ field }) => field === 'group'));
    const promised = services.some(({ agreements }) => agreements.length > 0);
    const asked = (gap: Gap): boolean => (gap === 'group' ? grouped : gap === 'agreement' ? promised : true);
    for (const { entry, gaps } of services) {
      const missing = gaps.filter(asked);
      if (missing.length === 0) continue;
      const expected = missing.length === 1 ? 'one' : missing.length === 2 ? 'both' : 'all';
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: ['status'] },
        message: `Unexpected live service without ${listed(missing.map((gap) => WORDS[gap]))}, expected ${expected}.`,
        help: `Set the field, or name ${entry.id} in "services" of an agreement; a service that is not in use yet is building.`,
      };
    }
  },
});

function service(id: string, status: string, fields: string): string {
  return `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\nowner: carol\n${fields}---\n`;
}

function agreement(field: string, status: string, type: string): string {
  return `---\nid: SLA-gold\ntitle: Gold\nstatus: ${status}\ntype: ${type}\ncalendar: CAL-office\n${field}\ntargets: [{metric: resolution, P1: 4h}]\n---\n`;
}
