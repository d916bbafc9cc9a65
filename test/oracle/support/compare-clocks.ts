import { DAY } from './arbitraries.ts';
import { engineCase, engineClocks } from './engine-clocks.ts';
import { naiveCalendar } from './naive-calendar.ts';
import { naiveClocks } from './naive-clocks.ts';
import type { OracleClock } from './oracle-record.ts';
import type { ClockCase } from './record-arbitraries.ts';
import { ticksOf } from './ticks.ts';

/** How far beyond the last question a due instant is looked for. */
const FAR = 4 * DAY;

const iso = (instant: number) => new Date(instant).toISOString();

/** One clock as a line that people can compare. */
function line({ agreement, metric, state, started, due, stopped, target, used, paused }: OracleClock): string {
  const until = typeof due === 'number' ? iso(due) : String(due);
  const end = stopped === null ? 'not' : iso(stopped);
  return `${agreement} ${metric} ${state}, started ${iso(started)}, due ${until}, stopped ${end}, ${used / 1000} s of ${target / 1000} s, paused ${paused / 1000} s`;
}

/** The engine sees further than the walk: what it says there is no difference. */
function far(clock: OracleClock, told: readonly string[]): string {
  const beyond = line({ ...clock, due: 'far' });
  return told.includes(beyond) ? beyond : line(clock);
}

/** Asks engine and machine for every clock and wants the same answers. @throws where they differ */
export function compareClocks(one: ClockCase): void {
  const { record, agreements, calendars, asks } = one;
  const from = record.entries[0]?.at ?? 0;
  const to = Math.max(...asks, record.entries.at(-1)?.at ?? 0) + FAR;
  const walked = new Map(
    calendars
      .filter(({ id }) => JSON.stringify(agreements).includes(id))
      .map(({ id, data, holidays }) => [
        id,
        { zone: data.timezone, ticks: ticksOf(naiveCalendar(data, holidays), from, to) },
      ]),
  );
  const engine = engineCase(one);
  const ask = (now: number): readonly number[] => {
    const wanted = naiveClocks(record, agreements, walked, now);
    const found = engineClocks(engine, now);
    const told = wanted.map((clock) => line(clock)).toSorted();
    const answers = found
      .map((clock) =>
        Number(clock.due) > to || (clock.due === null && clock.state !== 'paused') ? far(clock, told) : line(clock),
      )
      .toSorted();
    if (answers.join() === told.join()) return wanted.flatMap(({ due }) => (typeof due === 'number' ? [due] : []));
    const list = (lines: readonly string[]) => lines.map((text) => `\n  ${text}`).join('');
    throw new Error(`At ${iso(now)} the walker says${list(told)}\nand the engine${list(answers)}`);
  };
  for (const now of asks) {
    const [due] = ask(now);
    if (due === undefined || due < from || due + 1000 > to - FAR / 2) continue;
    for (const near of [due, due + 1000]) ask(near);
  }
}
