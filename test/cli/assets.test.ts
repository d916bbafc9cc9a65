import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const asset = (id: string, status: string, fields: string) => ({
  [`records/assets/${id}.md`]: `---\nid: ${id}\ntitle: Thing ${id}\nstatus: ${status}\nowner: anna\n${fields}---\n`,
});

const files = {
  ...asset(
    'AST-1',
    'in-use',
    'category: laptop\ntag: NW-1\nuser: anna\ncost: {amount: 1200, currency: GBP}\npurchased: 2026-01-15\nuseful-life: 48\nwarranty-months: 36\nreplace-by: 2030-01-31\n',
  ),
  ...asset('AST-2', 'missing', 'category: Laptop\ncost: {amount: 1000.5, currency: EUR}\n'),
  ...asset('AST-3', 'in-stock', ''),
  ...asset('AST-4', 'ordered', 'category: laptop\ncost: {amount: 9999, currency: GBP}\n'),
};

const cells = (out: string) => out.split('\n').map((line) => line.trim().split(/ {2,}/));

describe('gitsm assets', () => {
  it('sums up what is on the books by category, each currency by itself', async () => {
    using repo = starterRepo(files);
    const { code, out } = await runCli(repo.dir, ['assets', '--on', '2026-07-20']);
    expect(code).toBe(0);
    expect(cells(out)).toEqual([
      ['category', 'assets', 'in use', 'in stock', 'missing', 'cost', 'book value'],
      ['laptop', '2', '1', '0', '1', '1,200.00 GBP + 1,000.50 EUR', '1,050.00 GBP + 1,000.50 EUR'],
      ['other', '1', '0', '1', '0', '-', '-'],
      ['together', '3', '1', '1', '1', '1,200.00 GBP + 1,000.50 EUR', '1,050.00 GBP + 1,000.50 EUR'],
      [''],
    ]);
  });

  it('prints one line an asset, and chooses', async () => {
    using repo = starterRepo(files);
    const words = ['assets', '--each', '--category', 'LAPTOP', '--status', 'in-use', '--on', '2030-02-01'];
    expect(cells((await runCli(repo.dir, words)).out)[1]).toEqual([
      'AST-1',
      'NW-1',
      'laptop',
      'in-use',
      'anna',
      '1,200.00 GBP',
      '0.00 GBP',
      '2029-01-15',
      '2030-01-31',
      'Thing AST-1',
    ]);
    const { out } = await runCli(repo.dir, [...words, '--json']);
    expect(JSON.parse(out)).toEqual({
      date: '2030-02-01',
      assets: [
        {
          record: 'AST-1',
          title: 'Thing AST-1',
          status: 'in-use',
          file: 'records/assets/AST-1.md',
          tag: 'NW-1',
          category: 'laptop',
          user: 'anna',
          cost: { amount: 1200, currency: 'GBP' },
          value: { amount: 0, currency: 'GBP' },
          warranty: '2029-01-15',
          replaceBy: '2030-01-31',
        },
      ],
    });
  });

  it('refuses what is no date, and tells that there is nothing', async () => {
    using repo = starterRepo({});
    expect((await runCli(repo.dir, ['assets'])).out).toBe('No assets.\n');
    const { code, err } = await runCli(repo.dir, ['assets', '--on', 'tomorrow']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'gitsm: Unexpected --on "tomorrow", expected a date. For example 2027-03-31.\n',
    });
  });
});
