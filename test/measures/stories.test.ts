import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/measures/account.ts';
import { clockOf } from '../../src/measures/clock.ts';
import { type Reading, readingsOf } from '../../src/measures/reading.ts';
import { prepareServiceLevels } from '../../src/measures/service-levels.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { formatInstant, readInstant } from '../../src/time/instant.ts';
import { bareFacts, inspectFiles, snapshotOf } from '../checks/run-example.ts';
import { type Row, readStories, type Story } from './support/stories.ts';

/** After the last of the stories: what is read then must say the same of every instant before. */
const NOW = readInstant('2027-01-05T10:00:00Z');

async function readingsAt(snapshot: Snapshot, at: string): Promise<readonly Reading[]> {
  const levels = await prepareServiceLevels(snapshot, NOW, { history: true });
  expect(levels.unusable).toEqual(new Map());
  return snapshot.entries.flatMap((entry) => {
    const process = snapshot.rules.processes.get(entry.kind);
    return process === undefined ? [] : (readingsOf(entry.open(), process, levels, readInstant(at)) ?? []);
  });
}

function clockRow(reading: Reading): Row {
  const clock = clockOf(reading);
  return {
    record: clock.record,
    agreement: clock.agreement,
    metric: clock.metric,
    state: clock.state,
    started: clock.started,
    due: clock.due ?? '-',
    stopped: clock.stopped ?? '-',
    target: String(clock.targetMinutes),
    elapsed: String(clock.elapsedMinutes),
    paused: String(clock.pausedMinutes),
    breached: clock.breached ? 'yes' : 'no',
  };
}

function accountRows(reading: Reading): readonly Row[] {
  return accountOf(reading).flatMap(({ lines }, index) =>
    lines.map((line) => ({
      cycle: String(index + 1),
      from: formatInstant(line.from),
      to: formatInstant(line.to),
      what: line.kind,
      status: line.status,
      because: line.because ?? (line.kind === 'paused' ? line.reason : null) ?? '-',
      counted: minutes(line.counted),
      paused: minutes(line.paused),
      used: minutes(line.used),
    })),
  );
}

function rivalRows(reading: Reading): readonly Row[] {
  return reading.rivals.map(({ agreement, target, tie }) => ({
    record: reading.record.id,
    metric: reading.metric,
    holds: reading.agreement.id,
    'instead of': agreement.id,
    target: minutes(target),
    tie: tie ? 'yes' : 'no',
  }));
}

function minutes(milliseconds: number): string {
  return String(Math.round((milliseconds / 60_000) * 1e6) / 1e6);
}

/** By record, metric and agreement, as people write them. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const key = ({ record, metric, agreement }: Row) => `${record} ${metric} ${agreement}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const stories = readStories();

describe.each(stories)('story $name', (story: Story) => {
  const snapshot = snapshotOf(story.files);

  it('tells enough to be wrong', () => {
    expect(story.clocks.length).toBeGreaterThan(1);
    expect(story.accounts.length).toBeGreaterThan(0);
  });

  it('is found in order by every check', () => {
    const { findings } = inspectFiles(null, story.files, { ...bareFacts, now: formatInstant(NOW) });
    expect(findings.map(({ file, check }) => `${file} ${check}`)).toEqual(story.findings);
  });

  it.each(story.clocks)('has these clocks at $at', async ({ at, rows }) => {
    expect(inOrder((await readingsAt(snapshot, at)).map(clockRow))).toEqual(inOrder(rows));
  });

  it.each(story.accounts)('has this account of $record, $metric by $agreement, at $at', async (asked) => {
    const reading = (await readingsAt(snapshot, asked.at)).find(
      (one) => one.record.id === asked.record && one.metric === asked.metric && one.agreement.id === asked.agreement,
    );
    expect(reading && accountRows(reading)).toEqual(asked.rows);
  });

  it.each(story.rivals)('has these agreements stand back at $at', async ({ at, rows }) => {
    expect((await readingsAt(snapshot, at)).flatMap(rivalRows)).toEqual(rows);
  });
});

/** The classes of bugs that service-level engines are known for, and what else clocks promise. */
describe('stories', () => {
  it('are all there', () => {
    expect(stories.map(({ name }) => name)).toEqual([
      'another-service',
      'backdated',
      'clock-changes',
      'every-way-in',
      'new-targets-from-a-day-on',
      'overlapping',
      'pause-across-holidays',
      'pause-reasons',
      'pause-then-priority',
      'priority-changes',
      'reopened',
      'restart-on-reopening',
      'retired-agreement',
      'start-in-a-status',
      'three-promises',
      'to-the-minute',
      'told-in-time',
    ]);
  });
});
