import { describe, expect, it } from 'vitest';
import { loadHolidays, regionKey } from '../../src/time/holidays.ts';
import official from '../fixtures/time/gov-uk-england-wales.json' with { type: 'json' };
import { hasData, readData } from '../time/support/data-folder.ts';

const COMPUTED = 'holidays/computed-2015-2027.json';
const OFFICIAL = 'holidays/gov-uk-england-wales-2017-2023.json';

type Listed = { readonly date: string; readonly name: string; readonly substitute?: boolean };

describe.skipIf(!hasData(COMPUTED))(
  'public holidays of nine regions, 2015 to 2027 (needs holidays/ in the folder GITSM_DATA)',
  () => {
    const all = hasData(COMPUTED) ? (readData(COMPUTED) as Record<string, Record<string, readonly Listed[]>>) : {};

    it.each(Object.entries(all))('%s: all but weekend originals that a substitute replaces', async (key, listed) => {
      const [country = '', region = null] = key.split('-');
      const years = Object.keys(listed).map(Number);
      const table = await loadHolidays([{ country, region, years }]);
      for (const year of years) {
        const ours = (table.regions[regionKey({ country, region })]?.[year] ?? []).map(({ date }) => date);
        const theirs = new Map((listed[year] ?? []).map((one) => [one.date, one]));
        expect(ours.filter((date) => !theirs.has(date))).toEqual([]);
        for (const { date, substitute } of theirs.values()) {
          if (ours.includes(date)) continue;
          expect([0, 6], `${key} ${date}`).toContain(new Date(date).getUTCDay());
          expect(substitute, `${key} ${date}`).not.toBe(true);
          const near = [year - 1, year, year + 1]
            .flatMap((one) => listed[one] ?? [])
            .filter((one) => one.substitute === true);
          const replaced = near.some((one) => Math.abs(Date.parse(one.date) - Date.parse(date)) <= 7 * 86_400_000);
          expect(replaced, `${key} ${date}`).toBe(true);
        }
      }
    });
  },
);

describe.skipIf(!hasData(OFFICIAL))("the government's list (needs holidays/ in the folder GITSM_DATA)", () => {
  it('is committed as collected', () => {
    expect(official.dates).toEqual((readData(OFFICIAL) as { dates: unknown }).dates);
  });
});
