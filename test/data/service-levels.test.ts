import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importServiceNow } from '../../src/import/servicenow.ts';
import { writeImport } from '../../src/import/write-import.ts';
import { accountOf } from '../../src/measures/account.ts';
import { attainmentOf } from '../../src/measures/attainment.ts';
import { monthsOf } from '../../src/measures/month-of.ts';
import { type Outcome, outcomesOf } from '../../src/measures/outcome.ts';
import { type Reading, readingsOf } from '../../src/measures/reading.ts';
import { prepareServiceLevels, type ServiceLevels } from '../../src/measures/service-levels.ts';
import { find, type Snapshot } from '../../src/model/snapshot.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { readInstant } from '../../src/time/instant.ts';
import { localDate, localTime } from '../../src/time/zoned.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { hasData } from '../time/support/data-folder.ts';
import { recountLog } from './support/recount-log.ts';

const LOG = 'uci-incident-event-log-first-8000.csv.gz';
const ZONE = 'Europe/Lisbon';
const fixture = fileURLToPath(new URL('../fixtures/incident-log', import.meta.url));
const now = readInstant('2017-06-01T00:00:00Z');

/**
 * The log: UCI dataset 498, "Incident management process enriched event log" (C. Amaral et al.), CC BY 4.0.
 *
 * One stretch of a record as read from the rows of the log, with the working minutes worked out by hand: a day from Monday to Thursday has
 * 600 (08:00-18:00), a Friday 480 (08:00-16:00), so a week 2880. Closed in 2016: Good Friday 25 March, 25 April, Corpus Christi
 * 26 May, 10 June, 13 June; Maundy Thursday 24 March is open 08:00-12:00: 240.
 */
interface ByHand {
  /** Local time of the row. */
  readonly from: string;
  readonly status: string;
  readonly mode: 'running' | 'paused' | 'stopped';
  /** Working minutes, as a sum: days, weeks, rests. */
  readonly minutes: readonly number[];
}

interface Story {
  readonly id: string;
  readonly what: string;
  readonly stretches: readonly ByHand[];
  /** Local end of the last stretch: the move that stopped the clock for good. */
  readonly end: string;
  readonly target: number;
  /** Local time at which the target was used up; null where it never was. */
  readonly breached: string | null;
  /** Minutes of the response clock, and its target. */
  readonly response: readonly [elapsed: number, target: number];
}

const stories: readonly Story[] = [
  {
    id: 'INC-0004880',
    what: 'raised from P4 to P1 at the end of a wait of a month: 12 minutes before the end',
    stretches: [
      // Wednesday until the caller is asked.
      { from: '2016-03-09 12:58', status: 'new', mode: 'running', minutes: [218] },
      // The rest of Wednesday, Thursday, Friday, a week, the week of Easter (three days and a half-day), two weeks, Monday, Tuesday until 16:17.
      {
        from: '2016-03-09 16:36',
        status: 'on-hold',
        mode: 'paused',
        minutes: [84, 600, 480, 2880, 3 * 600 + 240, 2880, 2880, 600, 497],
      },
      // Tuesday until 18:00, Wednesday until 10:27; from here on P1 with 8 h.
      { from: '2016-04-12 16:17', status: 'in-progress', mode: 'running', minutes: [103, 147] },
    ],
    end: '2016-04-13 10:27',
    target: 480,
    breached: null,
    response: [218, 480],
  },
  {
    id: 'INC-0001312',
    what: 'reopened; Easter and the change to summer time lie in it, a holiday in the wait',
    stretches: [
      { from: '2016-03-02 13:40', status: 'new', mode: 'running', minutes: [1] },
      // The rest of Wednesday, Thursday, Friday, two weeks, the week of Easter, a week (Easter Monday is worked), Monday, Tuesday, Wednesday until 14:29.
      {
        from: '2016-03-02 13:41',
        status: 'in-progress',
        mode: 'running',
        minutes: [259, 600, 480, 2 * 2880, 3 * 600 + 240, 2880, 600, 600, 389],
      },
      { from: '2016-04-06 14:29', status: 'resolved', mode: 'stopped', minutes: [] },
      // The rest of Wednesday, Thursday, Friday, three days, Thursday until 09:57.
      { from: '2016-04-06 16:31', status: 'in-progress', mode: 'running', minutes: [89, 600, 480, 3 * 600, 117] },
      // The rest of Thursday, Friday, a week; Monday 25 April is a holiday.
      { from: '2016-04-14 09:57', status: 'on-hold', mode: 'paused', minutes: [483, 480, 2880] },
    ],
    end: '2016-04-25 11:16',
    target: 2400,
    // 260 on Wednesday, 600, 480, 600 make 1940 by Monday evening; 460 more on Tuesday.
    breached: '2016-03-08 15:40',
    response: [1, 240],
  },
  {
    id: 'INC-0002089',
    what: 'raised from P4 to P3 while it waited for the caller; waiting for the supplier counts',
    stretches: [
      { from: '2016-03-03 16:26', status: 'new', mode: 'running', minutes: [6] },
      // The rest of Thursday, Friday, two weeks, the week of Easter, two weeks, Monday, Tuesday until 14:45.
      {
        from: '2016-03-03 16:32',
        status: 'in-progress',
        mode: 'running',
        minutes: [88, 480, 2 * 2880, 3 * 600 + 240, 2 * 2880, 600, 405],
      },
      // The rest of Tuesday, two days, Friday, a week, a week without Monday 25 April, four days, Friday until 11:29.
      {
        from: '2016-04-12 14:45',
        status: 'on-hold',
        mode: 'paused',
        minutes: [195, 2 * 600, 480, 2880, 2880 - 600, 4 * 600, 209],
      },
      // P3 from here on.
      { from: '2016-05-06 11:29', status: 'on-hold', mode: 'paused', minutes: [22] },
      // The supplier: the rest of Friday and a week.
      { from: '2016-05-06 11:51', status: 'on-hold', mode: 'running', minutes: [249, 2880] },
      // From a Saturday: a week, one without Corpus Christi, a week, one without Friday 10 June, one without Monday 13 June, Monday until 10:21.
      {
        from: '2016-05-14 20:34',
        status: 'on-hold',
        mode: 'paused',
        minutes: [2880, 2880 - 600, 2880, 2880 - 480, 2880 - 600, 141],
      },
    ],
    end: '2016-06-20 10:21',
    target: 2400,
    // P4 then, 4800: 94 on Thursday, 480, 2880, 600, 600 make 4654 by Tuesday evening; 146 more on Wednesday.
    breached: '2016-03-16 10:26',
    response: [6, 480],
  },
  {
    id: 'INC-0000541',
    what: 'raised from P3 to P2 while new, lowered to P4 long after: the breach stands; waiting for a problem counts',
    stretches: [
      { from: '2016-03-01 09:13', status: 'new', mode: 'running', minutes: [21] },
      // P2: the rest of Tuesday, Wednesday until 09:38.
      { from: '2016-03-01 09:34', status: 'new', mode: 'running', minutes: [506, 98] },
      { from: '2016-03-02 09:38', status: 'in-progress', mode: 'running', minutes: [69] },
      // The rest of Wednesday, Thursday, Friday, a week; nothing on Saturday.
      { from: '2016-03-02 10:47', status: 'on-hold', mode: 'running', minutes: [433, 600, 480, 2880] },
      // P4: a week, Monday, Tuesday until 08:20.
      { from: '2016-03-12 13:44', status: 'on-hold', mode: 'paused', minutes: [2880, 600, 20] },
    ],
    end: '2016-03-22 08:20',
    target: 4800,
    // P2, 960: 527 on Tuesday, 433 on Wednesday.
    breached: '2016-03-02 15:13',
    response: [625, 60],
  },
];

const sum = (minutes: readonly number[]): number => minutes.reduce((total, one) => total + one, 0);
const local = (instant: number): string => `${localDate(instant, ZONE)} ${localTime(instant, ZONE)}`;

describe.skipIf(!hasData(LOG))(`service levels of 8,000 incidents of a real log (needs ${LOG} in GITSM_DATA)`, () => {
  const root = mkdtempSync(join(tmpdir(), 'gitsm-levels-'));
  let snapshot: Snapshot;
  let levels: ServiceLevels;
  let outcomes: readonly Outcome[];
  /** Processor time, milliseconds: it says the same on a busy machine. */
  let took: number;

  beforeAll(async () => {
    cpSync(fixture, root, { recursive: true });
    const source = createReadStream(join(process.env['GITSM_DATA'] ?? '', LOG));
    await writeImport(importServiceNow(source, { processes: builtinProcesses(), file: LOG, timezone: ZONE }), {
      root,
      onFinding: () => undefined,
    });
    snapshot = openWorkspace(root, { index: false }).snapshot();
    const begun = process.cpuUsage();
    levels = await prepareServiceLevels(snapshot, now, { history: true });
    outcomes = outcomesOf(snapshot, levels, now);
    const { user, system } = process.cpuUsage(begun);
    took = (user + system) / 1000;
  }, 600_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function resolution(id: string): Reading {
    const record = find(snapshot, id)?.open();
    const process = snapshot.rules.processes.get('incident');
    const readings = record === undefined || process === undefined ? [] : readingsOf(record, process, levels, now);
    const found = readings?.find(({ metric }) => metric === 'resolution');
    if (found === undefined) throw new Error(`${id} has no resolution clock`);
    return found;
  }

  it('are measured without a problem, within seconds', () => {
    process.stdout.write(
      `16,000 clocks measured in ${took.toFixed(0)} ms of processor time, records read again with them\n`,
    );
    expect(outcomes).toHaveLength(2 * 8000);
    expect(took).toBeLessThan(20_000);
  });

  it('attainment by priority', () => {
    const { rows, all, open } = attainmentOf(outcomes, 'priority', { monthOf: monthsOf(ZONE) });
    const told = [...rows, ...all].map(
      ({ value, metric, count, met }) => `${value ?? 'all'} ${metric} ${met}/${count}`,
    );
    expect({ told, open }).toEqual({
      told: [
        'P1 resolution 36/77',
        'P1 response 39/68',
        'P2 resolution 76/129',
        'P2 response 45/134',
        'P3 resolution 5813/7437',
        'P3 response 4935/7460',
        'P4 resolution 293/357',
        'P4 response 249/338',
        'all resolution 6218/8000',
        'all response 5268/8000',
      ],
      open: 0,
    });
  });

  it('are the same when counted once more from the rows, every one of 16,000', () => {
    const recounted = recountLog(join(process.env['GITSM_DATA'] ?? '', LOG));
    const differences = outcomes.filter(({ record, metric, verdict, priority, elapsedMinutes }) => {
      const other = recounted.get(record.replace('-', ''))?.[metric];
      return other?.verdict !== verdict || `P${other.priority}` !== priority || other.minutes !== elapsedMinutes;
    });
    expect(differences).toEqual([]);
    expect(recounted.size).toBe(8000);
  });

  describe.each(stories)('$id, $what', ({ id, stretches, end, target, breached, response }) => {
    it('runs, pauses and stops as the rows say, with the minutes worked out by hand', () => {
      const { cycle } = resolution(id);
      const segments = cycle.segments.filter((segment) => local(segment.from) < end);
      expect(segments.map((one) => [local(one.from), one.stretch.status, one.mode, one.added / 60_000])).toEqual(
        stretches.map((one) => [one.from, one.status, one.mode, sum(one.minutes)]),
      );
      expect(cycle.stopped === null ? null : local(cycle.stopped)).toBe(end);
    });

    it('has the sums, the target and the breach worked out by hand', () => {
      const reading = resolution(id);
      const total = (mode: ByHand['mode']) =>
        sum(stretches.filter((one) => one.mode === mode).map(({ minutes }) => sum(minutes)));
      const { used, paused, breachedAt } = reading.cycle;
      expect([used / 60_000, paused / 60_000, reading.target / 60_000]).toEqual([
        total('running'),
        total('paused'),
        target,
      ]);
      expect(breachedAt === null ? null : local(breachedAt)).toBe(breached);
      const one = outcomes.find(({ record, metric }) => record === id && metric === 'response');
      expect([one?.elapsedMinutes, one?.targetMinutes]).toEqual(response);
    });

    it('has an account that adds up to them line by line', () => {
      const [account] = accountOf(resolution(id));
      const lines = account?.lines ?? [];
      for (const { from, mode, minutes } of stretches) {
        const next = stretches[stretches.findIndex((one) => one.from === from) + 1]?.from ?? end;
        const inside = lines.filter((line) => local(line.from) >= from && local(line.to) <= next);
        const found = sum(inside.map((line) => (mode === 'paused' ? line.paused : line.counted) / 60_000));
        expect([from, found]).toEqual([from, sum(minutes)]);
      }
      for (const [index, line] of lines.entries()) expect(line.from).toBe(lines[index - 1]?.to ?? line.from);
    });
  });
});
