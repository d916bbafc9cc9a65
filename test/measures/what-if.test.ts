import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomesOf } from '../../src/measures/outcome.ts';
import { prepareServiceLevels } from '../../src/measures/service-levels.ts';
import { alwaysInForce, whatIf, withProposals } from '../../src/measures/what-if.ts';
import type { RecordEntry } from '../../src/model/record.ts';
import { find, type Snapshot } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { readInstant } from '../../src/time/instant.ts';

const now = readInstant('2026-06-01T00:00:00Z');

function agreement(id: string, resolution: string, more = ''): Record<string, string> {
  const text = `---\nid: ${id}\ntitle: Gold\nstatus: active\ntype: sla\ncalendar: CAL-day\nkinds: [incident]\n${more}targets:\n  - {metric: resolution, P1: ${resolution}}\n---\n`;
  return { [`records/agreements/${id}.md`]: text };
}

function calendar(hours: string): Record<string, string> {
  const text = `---\nid: CAL-day\ntitle: Day\nstatus: active\ntimezone: UTC\nhours: ${hours}\n---\n`;
  return { 'records/calendars/CAL-day.md': text };
}

/** An incident that began on Monday 2 March 2026 at 09:00 and was resolved so many minutes later. */
function incident(number: number, minutes: number, service = 'SVC-a'): Record<string, string> {
  const id = `INC-${String(number).padStart(4, '0')}`;
  const at = (after: number) => `${new Date(Date.UTC(2026, 2, 2, 9) + after * 60_000).toISOString().slice(0, 19)}Z`;
  const text = `---\nid: ${id}\ntitle: Slow\nstatus: resolved\nimpact: high\nurgency: high\npriority: P1\nservice: ${service}\nassignee: erin\ntimeline:\n  - {at: ${at(0)}, status: new, by: erin}\n  - {at: ${at(minutes)}, status: resolved, by: erin}\n---\n`;
  return { [`records/incidents/${id}.md`]: text };
}

function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  const tree = memoryTree({ '.gitsm/settings.yml': 'organisation: Northwind\ntimezone: UTC\n', ...files });
  return loadSnapshot(tree, loadRules(tree));
}

function proposals(files: Readonly<Record<string, string>>): readonly RecordEntry[] {
  return snapshotOf(files).entries.map((entry) => {
    const held = alwaysInForce(entry.open());
    return { ...entry, status: held.status, open: () => held };
  });
}

async function outcomes(snapshot: Snapshot): Promise<readonly Outcome[]> {
  return outcomesOf(snapshot, await prepareServiceLevels(snapshot, now, { history: true }), now);
}

async function compare(files: Readonly<Record<string, string>>, proposed: Readonly<Record<string, string>>) {
  const snapshot = snapshotOf(files);
  return whatIf(await outcomes(snapshot), await outcomes(withProposals(snapshot, proposals(proposed))));
}

const verdicts = ({ changes }: Awaited<ReturnType<typeof compare>>) =>
  changes.map(({ record: id, before, after }) => [id, before?.verdict ?? null, after?.verdict ?? null]);

const base = { ...calendar('always'), ...agreement('SLA-gold', '1h'), ...incident(1, 30), ...incident(2, 90) };

describe('what if', () => {
  it('shows attainment before and after, and which records end otherwise', async () => {
    const found = await compare(base, agreement('SLA-gold', '2h'));
    expect(found.rows).toMatchObject([
      {
        ...{ type: 'sla', metric: 'resolution', priority: 'P1' },
        before: { count: 2, met: 1, percentage: 50 },
        after: { count: 2, met: 2, percentage: 100 },
      },
    ]);
    expect(verdicts(found)).toEqual([['INC-0002', 'breached', 'met']]);
    expect(found.changes[0]).toMatchObject({ before: { targetMinutes: 60 }, after: { targetMinutes: 120 } });
  });

  it('holds a proposal valid from next year as if it had held then', async () => {
    const coming = agreement('SLA-gold', '20m', 'valid-from: 2027-01-01\n');
    expect((await compare({ ...base, ...coming }, coming)).rows[0]).toMatchObject({ before: { count: 0 } });
    expect(verdicts(await compare(base, coming))).toEqual([['INC-0001', 'met', 'breached']]);
    const draft = Object.fromEntries(
      Object.entries(coming).map(([path, text]) => [path, text.replace('status: active', 'status: draft')]),
    );
    expect(verdicts(await compare(base, draft))).toEqual([['INC-0001', 'met', 'breached']]);
  });

  it('holds an agreement that was retired as if it never had been', async () => {
    const timeline =
      'timeline:\n  - {at: 2025-01-01T00:00:00Z, status: active, by: nia}\n  - {at: 2026-01-01T00:00:00Z, status: retired, by: nia}\n';
    const retired = Object.fromEntries(
      Object.entries(agreement('SLA-gold', '20m', timeline)).map(([path, text]) => [
        path,
        text.replace('status: active\ntype', 'status: retired\ntype'),
      ]),
    );
    expect(verdicts(await compare(base, retired))).toEqual([['INC-0001', 'met', 'breached']]);
  });

  it('takes the version that stands in the end', async () => {
    const periods =
      'periods:\n  - {from: 2027-01-01, targets: [{metric: resolution, P1: 20m}]}\n  - {from: 2027-02-01, until: 2027-02-28, targets: [{metric: resolution, P1: 9h}]}\n';
    expect(verdicts(await compare(base, agreement('SLA-gold', '1h', periods)))).toEqual([
      ['INC-0001', 'met', 'breached'],
    ]);
    const hours = 'always\nperiods:\n  - {from: 2027-01-01, hours: {mon: ["09:00-09:20"], tue: ["09:00-17:00"]}}';
    const found = await compare(base, calendar(hours));
    expect(verdicts(found)).toEqual([['INC-0002', 'breached', 'met']]);
    expect(found.changes[0]?.after?.elapsedMinutes).toBe(20);
  });

  it('lets a new agreement compete: the more specific one holds, the others stay', async () => {
    const files = { ...base, ...incident(3, 90, 'SVC-b') };
    const found = await compare(files, agreement('SLA-payments', '2h', 'services: [SVC-b]\n'));
    expect(verdicts(found)).toEqual([['INC-0003', 'breached', 'met']]);
    expect(found.changes[0]?.after?.agreement).toBe('SLA-payments');
    // Equally specific, but less strict: nothing changes.
    expect(verdicts(await compare(files, agreement('SLA-other', '2h')))).toEqual([]);
  });

  it('shows promises that there were none of, and those that would be no more', async () => {
    const files = { ...base, ...incident(3, 90, 'SVC-b') };
    const narrow = await compare(files, agreement('SLA-gold', '1h', 'services: [SVC-b]\n'));
    expect(verdicts(narrow)).toEqual([
      ['INC-0001', 'met', null],
      ['INC-0002', 'breached', null],
    ]);
    const { 'records/agreements/SLA-gold.md': _gone, ...bare } = files;
    expect(verdicts(await compare(bare, agreement('SLA-gold', '1h')))).toEqual([
      ['INC-0001', null, 'met'],
      ['INC-0002', null, 'breached'],
      ['INC-0003', null, 'breached'],
    ]);
  });

  it('counts a promise on both sides where its end lies in the period on one', async () => {
    const snapshot = snapshotOf({ ...base, ...incident(3, 60 * 24 * 40) });
    const before = await outcomes(snapshot);
    const after = await outcomes(withProposals(snapshot, proposals(agreement('SLA-gold', '2h'))));
    const march = (at: number) => at < readInstant('2026-04-01T00:00:00Z');
    expect(whatIf(before, after, march).rows[0]).toMatchObject({ before: { count: 2 }, after: { count: 2 } });
    expect(whatIf(before, after).rows[0]).toMatchObject({ before: { count: 3 }, after: { count: 3 } });
    expect(whatIf(before, after, () => false)).toEqual({ rows: [], changes: [] });
  });

  it('changes nothing where the proposal is what holds', async () => {
    const { rows, changes } = await compare(base, { ...agreement('SLA-gold', '1h'), ...calendar('always') });
    expect(changes).toEqual([]);
    for (const { before, after } of rows) expect(after).toEqual(before);
  });

  it('never lets a longer target or shorter hours breach what was met', async () => {
    const hours = [
      'always',
      '{mon: ["00:00-24:00"], tue: ["00:00-24:00"]}',
      '{mon: ["08:00-18:00"], tue: ["08:00-12:00"]}',
      '{mon: ["09:30-10:00"]}',
    ];
    const cases = record({
      lengths: array(integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 12 }),
      target: integer({ min: 1, max: 1500 }),
      longer: integer({ min: 0, max: 1500 }),
      hours: constantFrom(...hours.keys()),
      shorter: integer({ min: 0, max: 3 }),
    });
    await assert(
      asyncProperty(cases, async ({ lengths, target, longer, hours: wide, shorter }) => {
        const files = Object.assign({}, ...lengths.map((minutes, index) => incident(index + 1, minutes)));
        const found = await compare(
          { ...files, ...calendar(hours[wide] ?? ''), ...agreement('SLA-gold', `${target}m`) },
          {
            ...agreement('SLA-gold', `${target + longer}m`),
            ...calendar(hours[Math.min(wide + shorter, hours.length - 1)] ?? ''),
          },
        );
        for (const [, before, after] of verdicts(found)) expect([before, after]).toEqual(['breached', 'met']);
        expect(found.rows[0]?.after.met).toBeGreaterThanOrEqual(found.rows[0]?.before.met ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('withProposals', () => {
  it('asks the snapshot to read only records of its own', () => {
    const asked: string[] = [];
    const own = snapshotOf(base);
    const snapshot: Snapshot = { ...own, preload: (wanted) => asked.push(...wanted.map(({ id }) => id)) };
    const proposed = withProposals(snapshot, proposals(agreement('SLA-new', '1h')));
    proposed.preload(proposed.entries);
    expect(asked.toSorted()).toEqual(own.entries.map(({ id }) => id).toSorted());
    expect(find(proposed, 'SLA-new')?.title).toBe('Gold');
    expect(find(own, 'SLA-new')).toBeNull();
  });

  it('puts a proposal in the place of every record with its ID', () => {
    const twice = {
      ...base,
      'records/agreements/SLA-gold-copy.md': agreement('SLA-gold', '9h')['records/agreements/SLA-gold.md'] ?? '',
    };
    const proposed = withProposals(snapshotOf(twice), proposals(agreement('SLA-gold', '2h')));
    expect(proposed.entries.filter(({ id }) => id === 'SLA-gold')).toHaveLength(1);
  });
});
