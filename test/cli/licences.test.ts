import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const licence = (id: string, fields: string) => ({
  [`records/licences/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: active\nowner: anna\n${fields}---\n`,
});

const laptop = (id: string, fields: string) => ({
  [`records/assets/${id}.md`]: `---\nid: ${id}\ntitle: "Laptop \\e[31m${id}"\nstatus: in-use\nowner: anna\n${fields}---\n`,
});

const files = {
  ...licence('LIC-draw', 'product: PipeDraw\nseats: 1\nmin-seats: 1\ncost: {amount: 100, currency: GBP}\n'),
  ...licence('LIC-draw-2', 'product: pipedraw\nseats: 1\ncost: {amount: 50, currency: GBP}\nexpires: 2027-02-28\n'),
  ...licence(
    'LIC-call',
    'product: Callbar\nmetric: user\nseats: 4\ncost: {amount: 40, currency: GBP}\nusers: [anna]\n',
  ),
  ...licence('LIC-old', 'product: Old\nseats: 4\n'),
  ...laptop('AST-1', 'user: anna\nsoftware: [{licence: LIC-draw}, {licence: LIC-call}, {name: Chess}]\n'),
  ...laptop('AST-2', 'user: bob\nsoftware: [{name: PIPEDRAW}, {name: callbar}]\n'),
  ...laptop('AST-3', 'software: [{licence: LIC-draw-2}]\n'),
};
files['records/licences/LIC-old.md'] = (files['records/licences/LIC-old.md'] ?? '').replace('active', 'retired');

describe('gitsm licences', () => {
  it('sets rights against use, product by product', async () => {
    using repo = starterRepo(files);
    const { code, out } = await runCli(repo.dir, ['licences']);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['product', 'seat', 'entitled', 'used', 'free', 'over', 'no right', 'ends', 'licences'],
      ['Callbar', 'user', '4', '1', '3', '-', '1', '-', 'LIC-call'],
      ['Chess', 'installation', '0', '1', '0', '-', '1', '-', '-'],
      ['PipeDraw', 'installation', '2', '3', '0 (under 1)', '1', '-', '2027-02-28', 'LIC-draw, LIC-draw-2'],
      [''],
      ['Missing seats would cost 75.00 GBP.'],
      [''],
    ]);
    expect((await runCli(repo.dir, ['licences', '--all'])).out).toContain('LIC-old (retired)');
  });

  it('adds up what the missing seats of all products would cost, each currency by itself', async () => {
    const cost = (amount: number, currency: string) => `seats: 1\ncost: {amount: ${amount}, currency: ${currency}}\n`;
    using repo = starterRepo({
      ...licence('LIC-a', `product: A\n${cost(100, 'GBP')}`),
      ...licence('LIC-b', `product: B\n${cost(50, 'GBP')}`),
      ...licence('LIC-c', `product: C\n${cost(20, 'EUR')}`),
      ...laptop('AST-1', 'software: [{name: A}, {name: B}, {name: C}]\n'),
      ...laptop('AST-2', 'software: [{name: A}, {name: B}, {name: C}]\n'),
    });
    const { out } = await runCli(repo.dir, ['licences']);
    expect(out).toContain('\nMissing seats would cost 150.00 GBP + 20.00 EUR.\n');
  });

  it('names what has no right to a product, harmlessly', async () => {
    using repo = starterRepo(files);
    const { out } = await runCli(repo.dir, ['licences', 'lic-call']);
    expect(out).toMatch(/Without a right:\n {2}AST-2 {2}its user has no seat {2}bob {2}Laptop /);
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('PipeDraw');
  });

  it('gives programs the same, with what idle and missing seats cost', async () => {
    using repo = starterRepo(files);
    const { out } = await runCli(repo.dir, ['licences', '--problems', '--json']);
    const found = JSON.parse(out) as readonly Record<string, unknown>[];
    expect(found.map(({ product }) => product)).toEqual(['Callbar', 'Chess', 'PipeDraw']);
    expect(found[0]).toMatchObject({
      metric: 'user',
      licences: [{ record: 'LIC-call', status: 'active' }],
      entitled: 4,
      used: 1,
      installed: 2,
      free: 3,
      over: 0,
      unauthorised: [
        { record: 'AST-2', file: 'records/assets/AST-2.md', field: 'software/1', because: 'no-seat', user: 'bob' },
      ],
      idle: { amount: 30, currency: 'GBP' },
      trueUp: null,
      expires: null,
    });
    expect(found[2]).toMatchObject({ over: 1, trueUp: { amount: 75, currency: 'GBP' }, minFree: 1 });
  });

  it('suggests the product that was meant, and says when all is well', async () => {
    using repo = starterRepo(licence('LIC-draw', 'product: PipeDraw\nseats: 1\n'));
    const { code, err } = await runCli(repo.dir, ['licences', 'PipDraw']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'gitsm: Unexpected product "PipDraw", expected one that is licensed or installed. Did you mean PipeDraw? `gitsm licences` lists them.\n',
    });
    expect((await runCli(repo.dir, ['licences', '--problems'])).out).toBe('Every product is in order.\n');
    using empty = starterRepo({});
    expect((await runCli(empty.dir, ['licences'])).out).toBe('No licences, and no software.\n');
  });
});
