import { prepareServiceLevels } from '../../src/measures/service-levels.ts';
import { slaOf } from '../../src/measures/sla.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { dueAfter, elapsed } from '../../src/time/calendar.ts';
import { parseInstant, readInstant } from '../../src/time/instant.ts';
import { clockedFiles } from './make-clocked.ts';
import { report } from './report.ts';

// Every clock of many records, or the least that anyone must do for as many: one start, one end, one due instant each.
const [task = 'engine', count = '1000'] = process.argv.slice(2);
const tree = memoryTree(Object.fromEntries(clockedFiles(Number(count))));
const snapshot = inMemory(loadSnapshot(tree, loadRules(tree)));
const records = snapshot.entries.filter((entry) => entry.kind === 'incident').map((entry) => entry.open());
const now = readInstant('2026-06-01T12:00:00Z');
const scope = { history: true };

const [gold] = (await prepareServiceLevels(snapshot, now, scope)).agreements;
const calendar = gold?.versions[0]?.calendar;
if (calendar == null || records.length !== Number(count)) throw new Error('the records made cannot be measured');

await report(async () => {
  if (task === 'floor') {
    let sum = 0;
    for (const { timeline } of records)
      for (let metric = 0; metric < 3; metric += 1) {
        const start = parseInstant(timeline[0]?.at) ?? 0;
        sum += elapsed(calendar, start, parseInstant(timeline.at(-1)?.at) ?? now);
        sum += dueAfter(calendar, start, 480 * 60_000).at ?? 0;
      }
    if (!(sum > 0)) throw new Error('nothing was counted');
    return { records: records.length };
  }
  const { clocks } = slaOf(snapshot, await prepareServiceLevels(snapshot, now, scope), now, scope);
  if (clocks.length !== records.length * 3) throw new Error(`unexpected ${clocks.length} clocks`);
  return { records: records.length };
});

/** A snapshot keeps only so many opened records; here all, because reading them is another bench's matter. */
function inMemory(loaded: Snapshot): Snapshot {
  const entries = loaded.entries.map((entry) => {
    const record = entry.open();
    return { ...entry, open: () => record };
  });
  const byId = new Map(entries.map((entry) => [entry.id, [entry]]));
  return { ...loaded, entries, byId, preload: () => undefined };
}
