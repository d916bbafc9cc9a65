import { describe, expect, test } from 'vitest';
import { cellPlaces } from '../../src/import/cell-places.ts';
import { dateForm, instantFrom } from '../../src/import/date-form.ts';
import { fieldType } from '../../src/import/field-type.ts';
import { pathPattern } from '../../src/import/path-pattern.ts';
import { readMoney, readNumber } from '../../src/import/read-number.ts';
import { tableRows } from '../../src/import/table-rows.ts';
import { looksGarbled, looksRounded } from '../../src/import/text-faults.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { formatInstant } from '../../src/time/instant.ts';

describe('forms of dates', () => {
  test.each([
    ['M/D/YY', '1/23/23', '2023-01-23'],
    ['M/D/YY', '12/31/99', '1999-12-31'],
    ['M/D/YY', '1/2/68', '2068-01-02'],
    ['M/D/YY', '1/2/69', '1969-01-02'],
    ['D.M.YYYY', '3.2.2026', '2026-02-03'],
    ['DD.MM.YYYY', '3.2.2026', null],
    ['D MMM YYYY', '9 September 2025', '2025-09-09'],
    ['MMM D, YYYY', 'feb 28, 2024', '2024-02-28'],
    ['YYYY-M-D', '2024-2-30', null],
    ['YYYY-M-D', '2023-14-05', null],
    ['YYYY.M.D', '2024x2x3', null],
    ['M/D/YY', '1/2/2023', null],
  ])('%s reads %s as %s', (form, text, date) => {
    expect(dateForm(form)(text)?.date ?? null).toBe(date);
  });

  test('times are local; one that is skipped or occurs twice is read as calendars do', () => {
    const at = (text: string): string | null => {
      const instant = instantFrom(text, ['D.M.YYYY HH:mm'], 'Europe/London');
      return instant === null ? null : formatInstant(instant);
    };
    expect(at('1.7.2026 09:30')).toBe('2026-07-01T08:30:00Z');
    expect(at('2026-01-05')).toBe('2026-01-05T00:00:00Z');
    expect(at('2026-07-05 10:00:30')).toBe('2026-07-05T09:00:00Z');
    expect(at('2026-07-05T10:00:30+02:00')).toBe('2026-07-05T08:00:30Z');
    expect(at('25.10.2026 01:30')).toBe('2026-10-25T00:30:00Z');
    expect(at('1.7.2026 24:00')).toBeNull();
  });

  test.each(['M/D', 'YYYY', 'M/D/M/YYYY', 'text'])('%s is refused', (form) => {
    expect(() => dateForm(form)).toThrow(RangeError);
  });
});

describe('numbers and money', () => {
  test.each([
    ['1,234.50', 'point', 1234.5],
    ['1.234,50', 'comma', 1234.5],
    ['1 234', 'point', 1234],
    ["12'345.6", 'point', 12345.6],
    ['-7', 'point', -7],
    ['1,23', 'point', null],
    ['1.5', 'comma', null],
    ['1e9', 'point', null],
    ['0x10', 'point', null],
    ['', 'point', null],
    ['9'.repeat(400), 'point', null],
  ] as const)('%s with a %s is %s', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  test.each([
    ['$12.58', 'USD', { amount: 12.58, currency: 'USD' }],
    ['$12.58', null, null],
    ['£1,200', 'USD', { amount: 1200, currency: 'GBP' }],
    ['EUR 4', 'USD', { amount: 4, currency: 'EUR' }],
    ['12.50 CHF', null, { amount: 12.5, currency: 'CHF' }],
    ['about 5', 'USD', null],
    ['5', null, null],
  ])('%s, otherwise %s, is %o', (text, currency, sum) => {
    expect(readMoney(text, 'point', currency)).toEqual(sum);
  });
});

test('text that was read in the wrong encoding is recognised, and text that was not is left alone', () => {
  for (const text of ['Lutsâ€™k', 'TuÄçepi', 'Saint-Ã‰tienne', 'SzydÅ‚owo', 'Bayá¸‘ÄÅ', 'x\ufffd'])
    expect(looksGarbled(text), text).toBe(true);
  for (const text of ['Lutsʼk', 'Tučepi', 'Saint-Étienne', 'Åse', 'ÄÖÜ', 'Ærø', 'São Paulo', '東京', 'naïve'])
    expect(looksGarbled(text), text).toBe(false);
});

test('numbers that a spreadsheet has rounded are recognised', () => {
  expect(['6.37702E+15', '5.02E+18', '3E+5'].every(looksRounded)).toBe(true);
  expect(['637702', 'E+15', '1.5', '9351IS25A51', '12E+5'].some(looksRounded)).toBe(false);
});

test.each([
  [['kep.yaml'], ['kep.yaml', 'a/b/kep.yaml'], ['xkep.yaml', 'kep.yaml/x', 'kepxyaml']],
  [['prod/**/*.yaml'], ['prod/a.yaml', 'prod/a/b/c.yaml'], ['prod/a.yml', 'x/prod/a.yaml', 'prodx/a.yaml']],
  [['a/*.yaml', '*.json'], ['a/x.yaml', 'q/w.json'], ['a/b/x.yaml']],
  [['a**'], ['ab'], ['b']],
  [['(a+b)[1].yaml'], ['(a+b)[1].yaml'], ['ab1.yaml']],
])('%j fits %j and not %j', (patterns, fitting, others) => {
  const fits = pathPattern(patterns);
  expect(fitting.filter((path) => !fits(path))).toEqual([]);
  expect(others.filter((path) => fits(path))).toEqual([]);
});

describe('places of cells', () => {
  /** What stands in the text where each cell is said to begin. */
  async function standing(text: string): Promise<readonly string[]> {
    const lines = text.split(/\r\n|\r|\n/u);
    const found: string[] = [];
    const pieces = async function* (): AsyncGenerator<string> {
      yield text;
    };
    for await (const row of tableRows(pieces())) {
      if (row.cells === null) continue;
      for (const [index, { line, column }] of cellPlaces(row.raw, row.cells).entries()) {
        const from = lines[row.line - 1 + line]?.slice(column - 1) ?? '';
        const [first = ''] = (row.cells[index] ?? '').split(/\r\n|\r|\n/u);
        found.push(from.slice(0, first.length + (from.startsWith('"') ? 1 : 0)));
      }
    }
    return found;
  }

  test.each(['\n', '\r\n', '\r'])('whatever ends lines: %j', async (end) => {
    for (const within of ['\n', '\r\n', '\r']) {
      const text = `aaa,bbb${end}"one${within}two",ccc${end}${end}ddd,"e""e"${end}"x${within}${within}y","zz,z"${end}fff,ggg${end}`;
      const cells = ['aaa', 'bbb', '"one', 'ccc', 'ddd', '"e""', '"x', '"zz,z', 'fff', 'ggg'];
      expect(await standing(text), JSON.stringify(within)).toEqual(cells);
    }
  });
});

test('types of fields follow from the schema', () => {
  const type = (kind: string, path: string) => fieldType(builtinProcesses().get(kind)?.schema ?? {}, path.split('.'));
  expect(type('asset', 'cost')).toMatchObject({ as: 'money', list: false });
  expect(type('asset', 'cost.currency')).toMatchObject({ as: 'text' });
  expect(type('asset', 'purchased')).toMatchObject({ as: 'date' });
  expect(type('asset', 'warranty-months')).toMatchObject({ as: 'integer' });
  expect(type('asset', 'requestable')).toMatchObject({ as: 'boolean' });
  expect(type('asset', 'supplier')).toMatchObject({ as: 'link', kinds: ['supplier'] });
  expect(type('change', 'services')).toMatchObject({ as: 'link', list: true, kinds: ['service'] });
  expect(type('change', 'window.start')).toMatchObject({ as: 'instant' });
  expect(type('change', 'risk')).toMatchObject({ as: 'text', texts: ['low', 'medium', 'high'] });
  expect(type('group', 'members')).toMatchObject({ as: 'login', list: true });
  expect(type('asset', 'x-anything')).toMatchObject({ as: 'any' });
  expect(type('asset', 'nothing')).toBeNull();
  expect(type('asset', 'cost.nothing')).toBeNull();
});
