import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reasonKnown } from '../../src/checks/reason-known.ts';
import { reasonMatchesTimeline } from '../../src/checks/reason-matches-timeline.ts';
import { timelineChanges } from '../../src/checks/timeline-changes.ts';
import { importServiceNow } from '../../src/import/servicenow.ts';
import type { Finding } from '../../src/model/finding.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { parseInstant } from '../../src/time/instant.ts';

const HEADING =
  'number,incident_state,sys_updated_at,sys_updated_by,opened_at,opened_by,resolved_at,closed_at,assignment_group,short_description,impact,priority';

const time = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, month, hour]) => `${day}/${month}/2016 ${hour}:30`);
const cell = fc.oneof(
  fc.constant('?'),
  time,
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const row = fc
  .tuple(
    fc.constantFrom('INC0001', 'INC0002', 'INC0003', '?', 'X'),
    fc.constantFrom('New', 'Active', 'Awaiting User Info', 'Resolved', 'Closed', '-100', '?'),
    fc.oneof({ weight: 4, arbitrary: time }, cell),
    cell,
    fc.oneof({ weight: 4, arbitrary: time }, cell),
    cell,
    cell,
    cell,
    cell,
    cell,
  )
  .map((cells) => cells.join(','));

/** Findings of these mean that a row is in no record. */
const LOST = ['import-row', 'import-number', 'import-state', 'import-date', 'import-split', 'import-many'];

test('whatever the rows: each is an event, merged, or has a finding; records are readable and their timelines in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 25 }), fc.boolean(), async (rows, sorted) => {
      const lines = sorted ? rows.toSorted() : rows;
      const source = async function* (): AsyncGenerator<Uint8Array> {
        yield Buffer.from(`${[HEADING, ...lines].join('\n')}\n`.toWellFormed());
      };
      const items = importServiceNow(source(), {
        processes: builtinProcesses(),
        file: 'log',
        timezone: 'Europe/Lisbon',
      });
      const files: Record<string, string> = { '.gitsm/settings.yml': 'organisation: T\ntimezone: UTC\n' };
      const findings: Finding[] = [];
      for (let next = await items.next(); ; next = await items.next()) {
        if (next.done === true) {
          const { read, events, merged, notMapped } = next.value.rows;
          expect(read).toBe(lines.length);
          expect(events + merged + notMapped).toBe(read);
          expect(findings.filter((one) => LOST.includes(one.check))).toHaveLength(notMapped);
          break;
        }
        if (next.value.type === 'finding') findings.push(next.value.finding);
        else {
          expect(files).not.toHaveProperty([next.value.record.path]);
          files[next.value.record.path] = next.value.record.text;
        }
      }
      const tree = memoryTree(files);
      const snapshot = loadSnapshot(tree, loadRules(tree), {
        checks: [timelineChanges, reasonKnown, reasonMatchesTimeline],
      });
      expect(snapshot.unreadable).toEqual([]);
      expect(snapshot.entries).toHaveLength(Object.keys(files).length - 1);
      for (const entry of snapshot.entries.filter((one) => one.kind === 'incident')) {
        const times = entry.open().timeline.map((one) => parseInstant(one.at) ?? Number.NaN);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(entry.open().timeline.at(-1)?.status).toBe(entry.status);
        expect(entry.problems).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
