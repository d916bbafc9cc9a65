import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/import-rules.ts';
import { workTree } from '../../src/git/work-tree.ts';
import { capacityOf } from '../../src/measures/capacity.ts';
import { linksTo } from '../../src/model/backlinks.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { loadRules } from '../../src/records/rules.ts';
import { snapshotOf } from '../checks/run-example.ts';

const now = '2026-11-21T10:00:00Z';

function plan(more: string): Readonly<Record<string, string>> {
  return {
    'records/capacity-plans/CAP-a.md': `---\nid: CAP-a\ntitle: A\nstatus: active\nunit: TB\nlimit: 100\nthresholds: {warning: 75, critical: 90}\n${more}---\n`,
  };
}

function measured(more: string, others: Readonly<Record<string, string>> = {}) {
  const [found] = capacityOf(snapshotOf({ ...plan(more), ...others }), now);
  if (found === undefined) throw new Error('expected a plan');
  return found;
}

const flat = (...days: readonly string[]) => `samples: [${days.map((on) => `{on: ${on}, value: 50}`).join(', ')}]\n`;
const demand = (status: string) => ({
  'records/demands/DEM-0001.md': `---\nid: DEM-0001\ntitle: D\nstatus: ${status}\nforecast: [{month: 2026-09, value: 100}, {month: 2027-01, value: 300}, {month: 2027-03, value: 200}]\n---\n`,
});

describe('the forecast of a capacity plan', () => {
  it('counts demand as far as it goes beyond the month of the latest measurement, once it is approved', () => {
    const days = ['2026-08-15', '2026-09-15', '2026-10-15'];
    const with100 = `${flat(...days)}demands: [{demand: DEM-0001, each: 0.1}]\n`;
    const on = (month: string, status: string) =>
      measured(with100, demand(status)).expected(Date.parse(`${month}-01T00:00:00Z`));
    expect(
      ['2026-10', '2026-12', '2027-01', '2027-02', '2027-03', '2028-01'].map((month) => on(month, 'approved')),
    ).toEqual([50, 50, 70, 70, 60, 60]);
    expect(on('2027-01', 'screening')).toBe(50);
    expect(measured(with100).expected(Date.parse('2027-01-01T00:00:00Z'))).toBe(50);
  });

  it('is drawn through the year before the latest measurement, or since trend-from, and not through what lies ahead', () => {
    const days = ['2025-10-01', '2025-11-01', '2026-06-01', '2026-09-01', '2026-10-31', '2026-12-01'];
    expect(measured(flat(...days))).toMatchObject({ counted: 4, latest: { date: '2026-10-31' } });
    expect(measured(`${flat(...days)}trend-from: 2026-06-02\n`)).toMatchObject({ counted: 2, trend: null });
  });

  it('never goes below nothing', () => {
    const falling =
      'samples: [{on: 2026-09-01, value: 90}, {on: 2026-10-01, value: 50}, {on: 2026-11-01, value: 10}]\n';
    const { expected, reached } = measured(falling);
    expect(expected(Date.parse('2027-03-01T00:00:00Z'))).toBe(0);
    expect(reached).toEqual({ warning: null, critical: null, limit: null });
  });

  it('reads what a record may hold', () => {
    const hostile =
      'samples: [null, 7, {on: never, value: 1}, {on: 2026-09-01, value: -1}]\nupgrades: {on: 1}\ndemands: x\n';
    expect(measured(hostile)).toMatchObject({
      samples: [],
      latest: null,
      used: null,
      trend: null,
      upgrades: [],
      demands: [],
    });
    const patient = measured(`${flat('2026-09-01', '2026-10-01', '2026-11-01')}lead-time: 1000000000000\n`);
    expect(patient.moreBy > '2029-11-01').toBe(true);
    const bare = { 'records/capacity-plans/CAP-a.md': '---\nid: CAP-a\ntitle: A\nstatus: active\nlimit: lots\n---\n' };
    expect(capacityOf(snapshotOf(bare), now)).toEqual([]);
  });
});

describe('the capacity upgrade of Northwind Water', () => {
  const tree = workTree(repositoryRoot);
  const snapshot = loadSnapshot(tree, loadRules(tree));
  const plans = new Map(capacityOf(snapshot, now).map((one) => [one.plan.id, one]));
  const named = (id: string) => linksTo(snapshot, id).map(({ entry }) => entry.id);

  it('is told from the demand to the change, and of the parts between', () => {
    expect(named('DEM-0001')).toEqual(expect.arrayContaining(['CAP-data-platform', 'CAP-storage-west']));
    expect(named('CHG-0022')).toEqual(expect.arrayContaining(['CAP-data-platform', 'PRB-0007']));
    expect(named('CI-lake-1')).toEqual(expect.arrayContaining(['CAP-data-platform', 'CHG-0022', 'INC-0017']));
  });

  it('is not reported although the pool is nearly full, because the upgrade is under way', () => {
    const pool = plans.get('CAP-data-platform');
    expect(pool?.used).toBe(88);
    expect(pool?.upgrades).toMatchObject([{ change: 'CHG-0022', status: 'implement', counts: true, limit: 64 }]);
  });

  it('shows that the share falls after the shelf was added, though more is used', () => {
    const array = plans.get('CAP-storage-west');
    const share = (date: string) => {
      const sample = array?.samples.find((one) => one.date === date);
      return ((sample?.value ?? 0) / (array?.limitOn(sample?.day ?? 0) ?? 1)) * 100;
    };
    expect([share('2026-09-30'), share('2026-10-31')].map(Math.floor)).toEqual([77, 52]);
  });
});
