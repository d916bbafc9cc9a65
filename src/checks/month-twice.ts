import { recordCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import { mapsIn } from './maps-in.ts';

const kinds = ['demand'] as const;

/** Lists of a demand with one figure for each month. */
const LISTS = ['forecast', 'actual'] as const;

/** Looks for months with two figures. */
export const monthTwice = recordCheck({
  id: 'month-twice',
  title: 'A demand has two figures for one month.',
  why: 'Capacity plans take the forecast from here; which of the two they take is chance (ISO/IEC 20000-1:2018 8.4.2; FitSM PR5.1).',
  fix: 'Keep the right one.',
  severity: 'error',
  kinds,
  examples: [
    {
      name: 'June twice in the forecast, once in each list',
      files: {
        'records/demands/DEM-0001.md': demand(
          'forecast: [{month: 2026-06, value: 1}, {month: 2026-07, value: 2}, {month: 2026-06, value: 3}]',
          'actual: [{month: 2026-06, value: 1}]',
        ),
      },
      expect: ['records/demands/DEM-0001.md:6:76 Unexpected second figure for 2026-06, expected one.'],
    },
    {
      name: 'each month once',
      files: { 'records/demands/DEM-0001.md': demand('forecast: [{month: 2026-06, value: 1}]', 'actual: []') },
      expect: [],
    },
  ],
  *run({ data }) {
    for (const list of LISTS) {
      const seen = new Set<string>();
      for (const [index, one] of mapsIn(data[list])) {
        const month = asString(one['month']);
        if (month === null) continue;
        if (seen.has(month))
          yield {
            place: { pointer: [list, index, 'month'] },
            message: `Unexpected second figure for ${month}, expected one.`,
            help: 'Keep the right one.',
          };
        seen.add(month);
      }
    }
  },
});

function demand(...lines: readonly string[]): string {
  return `---\nid: DEM-0001\ntitle: More\nstatus: draft\nowner: carol\n${lines.join('\n')}\ntimeline:\n  - {at: 2026-11-02T09:00:00Z, status: draft, by: carol}\n---\n`;
}
