import { recordCheck } from '../model/check.ts';

/** Looks for promises of suppliers that stand in no contract. */
export const underpinningWithoutContract = recordCheck({
  id: 'underpinning-without-contract',
  title: 'An underpinning agreement in force names no contract.',
  why: 'What a supplier promises binds it only by contract: where none is named nobody can say until when it holds, what a miss costs, and whom to call (ISO/IEC 20000-1:2018 8.3.4.1; ITIL: underpinning contract).',
  fix: 'Record the contract and name it in "contract"; or make the agreement an OLA, if a group of the organisation promises.',
  severity: 'warning',
  kinds: ['agreement'],
  examples: [
    {
      name: 'a promise without paper',
      files: { 'records/agreements/SLA-under.md': agreement('active', 'underpinning') },
      expect: [
        'records/agreements/SLA-under.md:5:7 Unexpected absence of a contract behind an underpinning agreement in force, expected one.',
      ],
    },
    {
      name: 'one that is still negotiated, and one inside the organisation',
      files: {
        'records/agreements/SLA-under.md': agreement('draft', 'underpinning'),
        'records/agreements/SLA-within.md': agreement('active', 'ola').replace('SLA-under', 'SLA-within'),
      },
      expect: [],
    },
  ],
  *run({ data, status }) {
    if (status !== 'active' || data['type'] !== 'underpinning' || Object.hasOwn(data, 'contract')) return;
    yield {
      place: { pointer: ['type'] },
      message: 'Unexpected absence of a contract behind an underpinning agreement in force, expected one.',
      help: 'Name the contract in "contract".',
    };
  },
});

function agreement(status: string, type: string): string {
  return `---\nid: SLA-under\ntitle: Under\nstatus: ${status}\ntype: ${type}\ncalendar: CAL-office\ntargets: [{metric: resolution, P1: 4h}]\n---\n`;
}
