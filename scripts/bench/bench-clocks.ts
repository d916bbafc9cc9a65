import { inProcess, median, say } from './processes.ts';
import type { Measured } from './report.ts';

/** Every clock of that many records, three each, in memory, beside the least that anyone must do for as many. */
export function benchClocks(records: number, rounds: number): void {
  const rows: Record<'floor' | 'engine', Measured[]> = { floor: [], engine: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const task of ['floor', 'engine'] as const)
      rows[task].push(
        inProcess<Measured>('clocks.ts', [task, String(records)], { flags: ['--max-old-space-size=4096'] }),
      );
  const of = (task: 'floor' | 'engine', pick: (one: Measured) => number): string =>
    median(rows[task].map(pick)).toFixed(0).padStart(6);
  say(`three clocks on each of ${records} records in memory, ${rounds} rounds, medians`);
  for (const task of ['floor', 'engine'] as const)
    say(
      `  ${task.padEnd(8)}${of(task, (one) => one.milliseconds)} ms wall ${of(task, (one) => one.processor)} ms processor${task === 'engine' ? '   (aim 2,000 ms)' : ''}`,
    );
}
