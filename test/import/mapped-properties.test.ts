import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateData } from '../../src/guards/validate-data.ts';
import { REASONS, type ReasonId } from '../../src/import/reasons.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { importTable } from './support/import-mapped.ts';

const map = (rows: string): string => `
kind: asset
source: shed
currency: GBP
rows: ${rows}
empty: [n/a]
where: {Kind: [a, b]}
id: Tag
fields:
  title: {first: [Name, Tag]}
  status: {column: Status, map: {a: in-use, b: in-stock}}
  serial: Serial
  purchased: Day
  cost: Cost
  user: Name
  warranty-months: Months
  supplier: {column: Vendor, link: {create: {}}}
  x-list: {column: Vendor, split: ";"}
timeline: [{at: Day, by: Name}]
sections: {Description: Text}
`;

const HEADING = ['Tag', 'Kind', 'Name', 'Status', 'Serial', 'Day', 'Cost', 'Months', 'Vendor', 'Text', 'Other'];

const text = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'n/a', '---', '__proto__', 'constructor', '{{id}}', 'a: b #c', '```', '\u202ex'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const row = fc
  .tuple(
    fc.oneof(fc.constantFrom('A-1', 'a 1', 'B', '', '東京', '__proto__'), text),
    fc.constantFrom('a', 'b', 'B', 'c'),
    ...HEADING.slice(2).map(() =>
      fc.oneof(fc.constantFrom('2024-02-29', '2023-02-29', '12', '-1', '1,000.5', '£5', 'x'.repeat(600)), text),
    ),
  )
  .map((cells) => cells.map((cell) => `"${cell.toWellFormed().replaceAll('"', '""')}"`).join(','));
const broken = fc.oneof({ weight: 9, arbitrary: row }, fc.constantFrom('a,b', 'x'));

const rules = loadRules(memoryTree({}));

const isError = (check: string): boolean => REASONS[check as ReasonId].severity === 'error';

test('whatever the rows: each is in a record, skipped or told; records are readable and allowed by their schema', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(broken, { maxLength: 12 }), fc.constantFrom('one', 'many'), async (rows, how) => {
      const { records, findings, report } = await importTable(map(how), `${[HEADING.join(','), ...rows].join('\n')}\n`);
      const { read, mapped, merged, skipped, notMapped } = report.rows;
      expect(read).toBe(mapped + merged + skipped + notMapped);
      expect(read).toBe(rows.length);
      if (notMapped > 0) expect(findings.some(({ check }) => isError(check))).toBe(true);
      expect(findings.filter(({ check }) => isError(check)).length).toBeLessThanOrEqual(notMapped);
      for (const { line, column, message } of findings) {
        expect(line).toBeGreaterThan(1);
        expect(column).toBeGreaterThan(0);
        expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }
      const files = Object.fromEntries([...records.values()].map((one) => [one.path, one.text]));
      expect(Object.keys(files)).toHaveLength(records.size);
      const tree = memoryTree(files);
      const snapshot = loadSnapshot(tree, rules, { checks: [] });
      expect(snapshot.unreadable).toEqual([]);
      expect(snapshot.entries).toHaveLength(records.size);
      for (const entry of snapshot.entries) {
        const process = builtinProcesses().get(entry.kind);
        expect(records.get(entry.id)?.kind).toBe(entry.kind);
        if (process !== undefined) expect(validateData(process, entry.open().data)).toEqual([]);
        for (const { to } of entry.links) expect(snapshot.byId.has(to)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
