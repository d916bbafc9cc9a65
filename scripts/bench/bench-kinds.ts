import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeKindFiles } from './make-kinds.ts';
import { inProcess, median, say } from './processes.ts';
import type { Measured } from './report.ts';

type Judged = Measured & { readonly found: number; readonly each: Readonly<Record<string, number>> };

/** A check that takes this much more for ten times the records grows faster than they do. */
const MOST_GROWTH = 20;
/** Below this a check takes too little to say how it grows: microseconds a record. Caches of ten thousand records hold no hundred thousand. */
const LEAST = 10;

/** `check` of repositories of all kinds, each ten times as large as the one before, beside the floor; and how each check grows. */
export function benchKinds(scratch: string, sizes: readonly number[], rounds: number): void {
  say(`check of records of all kinds, ${rounds} rounds, medians`);
  let previous: Judged | null = null;
  for (const size of sizes) {
    const folder = join(scratch, `kinds-${size}`);
    mkdirSync(join(folder, '.git/objects'), { recursive: true });
    writeKindFiles(folder, size);
    inProcess<Measured>('floor-kinds.ts', [folder]);
    const floors: Measured[] = [];
    const judged: Judged[] = [];
    for (let round = 0; round < rounds; round += 1) {
      rmSync(join(folder, '.git/gitsm'), { recursive: true, force: true });
      floors.push(inProcess<Measured>('floor-kinds.ts', [folder]));
      judged.push(inProcess<Judged>('judge-kinds.ts', [folder]));
    }
    const middle = judged.toSorted((a, b) => a.milliseconds - b.milliseconds)[Math.floor(rounds / 2)] as Judged;
    const ratio = median(judged.map((one, index) => one.milliseconds / (floors[index]?.milliseconds ?? Number.NaN)));
    const growth: number | null =
      previous === null ? null : middle.milliseconds / previous.milliseconds / (middle.records / previous.records);
    say(
      `  ${String(middle.records).padStart(7)} records  ${middle.milliseconds.toFixed(0).padStart(7)} ms  ${(middle.milliseconds / middle.records).toFixed(3)} ms each  ${ratio.toFixed(2)} x floor  ${middle.mebibytes.toFixed(0)} MiB  ${middle.found} findings${growth === null ? '' : `  ${growth.toFixed(2)} x linear`}`,
    );
    if (previous !== null) sayGrowth(previous, middle);
    previous = middle;
    rmSync(folder, { recursive: true, force: true });
  }
}

function sayGrowth(before: Judged, after: Judged): void {
  const rows = Object.entries(after.each)
    .map(([check, ms]) => ({ check, ms, growth: ms / Math.max(before.each[check] ?? 0, 0.05) }))
    .filter(({ ms }) => ms >= 20)
    .sort((a, b) => b.ms - a.ms);
  const limit = MOST_GROWTH * (after.records / before.records / 10);
  for (const { check, ms, growth } of rows.slice(0, 5))
    say(`            ${check}: ${ms.toFixed(0)} ms, ${growth.toFixed(1)} times the time before`);
  const steep = rows.filter((row) => row.growth > limit && (row.ms * 1000) / after.records > LEAST);
  say(
    steep.length === 0
      ? `            no check of weight (${LEAST} us a record) took more than ${limit.toFixed(0)} times the time before`
      : `            steeper than the records: ${steep.map(({ check }) => check).join(', ')}`,
  );
}
