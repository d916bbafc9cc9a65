import { describe, expect, it } from 'vitest';
import { isWide, plainValue } from '../../site/data/values.ts';
import type { TermProps } from '../../site/props.ts';
import type { RecordProps } from '../../site/record-props.ts';
import { smallSiteData } from '../support/small-site-data.ts';

async function page(path: string, fields: string, others: Readonly<Record<string, string>> = {}): Promise<RecordProps> {
  const id = path.split('/').at(-1) ?? '';
  const text = `---\nid: ${id}\ntitle: T\n${fields}\n---\n`;
  const { site } = await smallSiteData({ [`records/${path}.md`]: text, ...others });
  const found = site.records.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} has no page`);
  return found;
}

function texts(terms: readonly TermProps[]): readonly string[] {
  return terms.map(({ term, value }) => `${term}: ${plainValue(value)}`);
}

describe('values of records', () => {
  it('are money with its sign and durations with their units', async () => {
    const { terms } = await page(
      'contracts/CON-a',
      'status: active\ncost: {amount: 41200, currency: GBP}\nx-fine: {amount: 12.5, currency: EUR}\nx-wait: 1h30m\nx-month: 2026-03',
    );
    expect(texts(terms)).toEqual([
      'Cost: £41,200',
      'Fine: €12.50',
      'Wait: 1\u00a0h\u00a030\u00a0m',
      'Month: Mar\u00a02026',
    ]);
  });

  it('are days with what is to be done by them, inside lists, too', async () => {
    const { terms, wide } = await page(
      'suppliers/SUP-a',
      'status: active\ncategory: strategic\nevaluations:\n  - {planned: 2025-10-15, held: 2025-10-22, score: 3, result: improvement-needed}\n  - {planned: 2026-10-15}',
    );
    expect(texts(terms)).toEqual(['Category: strategic']);
    const table = wide[0]?.value;
    if (table?.form !== 'table') throw new Error('expected a table');
    expect(table.columns).toEqual(['Planned', 'Held', 'Score', 'Result']);
    expect(table.rows[0]?.map(plainValue)).toEqual(['15 Oct 2025', '22 Oct 2025', '3', 'improvement needed']);
    expect(table.rows.map(([planned]) => (planned?.form === 'moment' ? planned.mark?.word : null))).toEqual([
      undefined,
      '37 d late',
    ]);
  });

  it('stand in one table and not among the links as well', async () => {
    const { wide, names, namedBy } = await page(
      'cis/CI-a',
      'status: live\nclass: workstation\nsoftware: [{licence: LIC-a, version: "2"}]',
      { 'records/licences/LIC-a.md': '---\nid: LIC-a\ntitle: Draw\nstatus: active\n---\n' },
    );
    expect(wide.map(({ term, value }) => `${term}: ${plainValue(value)}`)).toEqual(['Software: Draw 2']);
    expect([names, namedBy]).toEqual([[], []]);
  });

  it('are questions where they are a form', async () => {
    const { wide } = await page(
      'offerings/OFR-a',
      'status: draft\nform:\n  required: [day]\n  properties:\n    day: {type: string, format: date, title: First day}\n    size: {type: string, enum: [small, large], description: Of the screen}',
    );
    expect(texts(wide)).toEqual(['Form: First day date yes ; Size small or large no Of the screen']);
  });

  it('are short in cells', async () => {
    const { wide } = await page(
      'continuity-plans/CNT-a',
      'status: draft\nimpact:\n  - {category: revenue, after: {1h: low, 4h: high}}\nsteps:\n  - {step: a, title: A, takes: 1h}\n  - {step: b, title: B, takes: 20m, after: [a]}',
    );
    expect(texts(wide)).toEqual([
      'Impact: revenue 1\u00a0h: low, 4\u00a0h: high',
      'Steps: a A 1\u00a0h ; b B 20\u00a0m a',
    ]);
    expect(wide.every(({ value }) => isWide(value))).toBe(true);
  });
});
