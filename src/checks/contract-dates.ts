import { recordCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { parseDate } from '../time/instant.ts';

/** Which date may not lie before which other. */
const ORDERS = [
  ['signed', 'end'],
  ['start', 'end'],
  ['start', 'ended'],
  ['notice-by', 'end'],
  ['notice-given', 'ended'],
] as const;

/** Compares the dates of a contract. */
export const contractDates = recordCheck({
  id: 'contract-dates',
  title: 'The dates of a contract contradict each other.',
  why: 'A term that ends before it begins covers no day, and a notice that may be given after the end is one that nobody will give in time: who relies on the dates is told too late.',
  fix: 'Correct the date that is wrong; the signed paper decides.',
  severity: 'error',
  kinds: ['contract'],
  examples: [
    {
      name: 'a year that was not carried over, and a notice after the end',
      files: {
        'records/contracts/CON-a.md': contract('start: 2026-04-01\nend: 2026-03-31\nnotice-by: 2026-06-30'),
      },
      expect: [
        'records/contracts/CON-a.md:7:6 Unexpected end 2026-03-31, expected one not before start 2026-04-01.',
        'records/contracts/CON-a.md:7:6 Unexpected end 2026-03-31, expected one not before notice-by 2026-06-30.',
      ],
    },
    {
      name: 'a contract of one day, with notice until that day',
      files: { 'records/contracts/CON-a.md': contract('start: 2026-04-01\nend: 2026-04-01\nnotice-by: 2026-04-01') },
      expect: [],
    },
  ],
  *run({ data }) {
    for (const [first, second] of ORDERS) {
      const [from, until] = [asString(data[first]), asString(data[second])];
      if (from === null || until === null || parseDate(from) === null || parseDate(until) === null) continue;
      if (until >= from) continue;
      yield {
        place: { pointer: [second] },
        message: `Unexpected ${second} ${until}, expected one not before ${first} ${from}.`,
        help: 'Correct the date that is wrong.',
      };
    }
  },
});

function contract(dates: string): string {
  return `---\nid: CON-a\ntitle: Support\nstatus: draft\nowner: bob\n${dates}\n---\n`;
}
