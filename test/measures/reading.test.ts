import { describe, expect, it } from 'vitest';
import { clockOf } from '../../src/measures/clock.ts';
import { type Reading, readingsOf } from '../../src/measures/reading.ts';
import { serviceLevels } from '../../src/measures/service-levels.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { Process } from '../../src/model/process.ts';
import type { RecordFile, TimelineEntry } from '../../src/model/record.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { readInstant } from '../../src/time/instant.ts';
import { calendarOf } from '../time/support/vectors.ts';
import { recordWith } from './support/scenarios.ts';

const incident = builtinProcesses().get('incident') as Process;
const calendars = new Map([
  ['CAL-always', calendarOf({ timezone: 'UTC', hours: 'always' })],
  ['CAL-office', calendarOf({ timezone: 'UTC', hours: { mon: ['09:00-17:00'], tue: ['09:00-17:00'] } })],
]);

type Entry = Omit<TimelineEntry, 'by'>;

/** Monday 1 June 2026. */
const at = (time: string): string => `2026-06-01T${time}:00Z`;

function record(timeline: readonly Entry[], data: JsonObject = {}): RecordFile {
  const status = timeline.at(-1)?.status ?? 'new';
  const fields = { impact: 'high', urgency: 'medium', priority: 'P2', service: 'SVC-a', ...data };
  return {
    ...recordWith('incident', 'INC-0001', status, fields),
    timeline: timeline.map((entry) => ({ ...entry, by: 'anna' })),
  };
}

function agreement(id: string, data: JsonObject, timeline: readonly (readonly [string, string])[] = []): RecordFile {
  const status = timeline.at(-1)?.[1] ?? 'active';
  const targets = [{ metric: 'resolution', P1: '1h', P2: '4h', P3: '10h' }];
  return recordWith('agreement', id, status, { type: 'sla', calendar: 'CAL-always', targets, ...data }, timeline);
}

function read(one: RecordFile, agreements: readonly RecordFile[], now: string): readonly Reading[] {
  return readingsOf(one, incident, serviceLevels(agreements, calendars), readInstant(now)) ?? [];
}

function clock(one: RecordFile, data: JsonObject, now: string) {
  const [reading, ...others] = read(one, [agreement('SLA-a', data)], now);
  expect(others).toEqual([]);
  return reading === undefined ? null : clockOf(reading);
}

const own = (rule: JsonObject): JsonObject => ({ metrics: [{ metric: 'resolution', ...rule }] as unknown as Json });

describe('reasons', () => {
  const waited = (reason?: string): RecordFile =>
    record([
      { at: at('09:00'), status: 'new' },
      { at: at('10:00'), status: 'on-hold', ...(reason === undefined ? {} : { reason }) },
      { at: at('11:00'), status: 'in-progress' },
    ]);
  const some = own({
    to: ['resolved', 'closed'],
    pauses: [{ status: 'on-hold', reasons: ['awaiting-caller'] }] as unknown as Json,
  });

  it('some pause and some do not; no reason does not', () => {
    expect(clock(waited('awaiting-caller'), some, at('12:00'))).toMatchObject({
      elapsedMinutes: 120,
      pausedMinutes: 60,
    });
    expect(clock(waited('awaiting-vendor'), some, at('12:00'))).toMatchObject({
      elapsedMinutes: 180,
      pausedMinutes: 0,
    });
    expect(clock(waited(), some, at('12:00'))).toMatchObject({ elapsedMinutes: 180, pausedMinutes: 0 });
  });

  it('of the stretch a record stands in come from its field where the entry names none', () => {
    const standing = (data: JsonObject): RecordFile =>
      record(
        [
          { at: at('09:00'), status: 'new' },
          { at: at('10:00'), status: 'on-hold' },
        ],
        data,
      );
    expect(clock(standing({ 'hold-reason': 'awaiting-caller' }), some, at('11:00'))?.state).toBe('paused');
    expect(clock(standing({ 'hold-reason': 'awaiting-vendor' }), some, at('11:00'))?.state).toBe('running');
  });

  it('a new reason in the same status is an entry of its own', () => {
    const two = record([
      { at: at('09:00'), status: 'new' },
      { at: at('10:00'), status: 'on-hold', reason: 'awaiting-caller' },
      { at: at('11:00'), status: 'on-hold', reason: 'awaiting-vendor' },
    ]);
    expect(clock(two, some, at('12:00'))).toMatchObject({ elapsedMinutes: 120, pausedMinutes: 60, state: 'running' });
  });
});

describe('reopening', () => {
  const reopened = record([
    { at: at('09:00'), status: 'new' },
    { at: at('11:00'), status: 'resolved' },
    { at: at('15:00'), status: 'in-progress' },
  ]);

  it('continues, the time between not counted', () => {
    expect(clock(reopened, {}, at('16:00'))).toMatchObject({
      started: at('09:00'),
      elapsedMinutes: 180,
      stopped: null,
      due: at('17:00'),
    });
  });

  it('restarts with the whole target where the agreement says so', () => {
    const restart = own({ to: ['resolved', 'closed'], reopen: 'restart' });
    expect(clock(reopened, restart, at('16:00'))).toMatchObject({
      started: at('15:00'),
      elapsedMinutes: 60,
      due: at('19:00'),
      breached: false,
    });
  });

  it('is ignored where the agreement says so', () => {
    const ignore = own({ to: ['resolved', 'closed'], reopen: 'ignore' });
    expect(clock(reopened, ignore, at('16:00'))).toMatchObject({
      elapsedMinutes: 120,
      stopped: at('11:00'),
      state: 'met',
    });
  });

  it('does not undo the breach of an earlier cycle', () => {
    const late = record([
      { at: at('09:00'), status: 'new' },
      { at: at('14:00'), status: 'resolved' },
      { at: at('15:00'), status: 'in-progress' },
    ]);
    const restart = own({ to: ['resolved', 'closed'], reopen: 'restart' });
    expect(clock(late, restart, at('15:30'))).toMatchObject({
      elapsedMinutes: 30,
      state: 'breached',
      due: at('19:00'),
    });
  });
});

describe('from, to and retroactive start', () => {
  const worked = record([
    { at: at('09:00'), status: 'new' },
    { at: at('10:00'), status: 'in-progress' },
    { at: at('10:30'), status: 'on-hold' },
    { at: at('11:00'), status: 'in-progress' },
  ]);
  const rule = { from: ['in-progress'], to: ['resolved', 'closed'], pauses: ['on-hold'] };

  it('starts when the record first stands there', () => {
    expect(clock(worked, own(rule), at('12:00'))).toMatchObject({
      started: at('10:00'),
      elapsedMinutes: 90,
      pausedMinutes: 30,
    });
  });

  it('counts from the first entry where it is retroactive', () => {
    expect(clock(worked, own({ ...rule, retroactive: true }), at('12:00'))).toMatchObject({
      started: at('09:00'),
      elapsedMinutes: 150,
      pausedMinutes: 30,
    });
  });

  it('is no clock before that', () => {
    expect(clock(worked, own(rule), at('09:30'))).toBeNull();
    expect(clock(worked, own({ ...rule, retroactive: true }), at('09:30'))).toBeNull();
  });

  it('cancels where the agreement says so, and else where a record is cancelled', () => {
    const stopped = (status: string): RecordFile =>
      record([
        { at: at('09:00'), status: 'new' },
        { at: at('10:00'), status },
      ]);
    expect(clock(stopped('on-hold'), own({ to: ['resolved'], cancels: ['on-hold'] }), at('11:00'))).toBeNull();
    expect(clock(stopped('cancelled'), own({ to: ['resolved'] }), at('11:00'))).toBeNull();
    expect(clock(stopped('cancelled'), own({ to: ['resolved'], cancels: [] }), at('11:00'))?.state).toBe('running');
  });
});

describe('updates', () => {
  const update = { targets: [{ metric: 'update', P2: '1h' }] as unknown as Json };
  const told = (...times: string[]): RecordFile =>
    record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at('09:10'), status: 'in-progress' },
      ],
      { updates: times.map((time) => ({ at: at(time), by: 'erin' })) },
    );

  it('begin a new cycle', () => {
    expect(clock(told('09:40'), update, at('10:20'))).toMatchObject({
      started: at('09:40'),
      due: at('10:40'),
      elapsedMinutes: 40,
      breached: false,
    });
  });

  it('that come late do not undo what was missed', () => {
    expect(clock(told('10:01'), update, at('10:20'))).toMatchObject({
      started: at('10:01'),
      elapsedMinutes: 19,
      breached: true,
    });
    expect(clock(told('10:00'), update, at('10:20'))?.breached).toBe(false);
  });

  it('while it is stopped, in the future or unreadable, change nothing', () => {
    const resolved = record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at('09:30'), status: 'resolved' },
      ],
      { updates: [{ at: at('09:45'), by: 'erin' }, { at: 'soon', by: 'erin' }, 7] as unknown as Json },
    );
    expect(clock(resolved, update, at('12:00'))).toMatchObject({
      started: at('09:00'),
      stopped: at('09:30'),
      elapsedMinutes: 30,
    });
    expect(clock(told('11:00'), update, at('09:50'))?.started).toBe(at('09:00'));
  });
});

describe('a priority that changes', () => {
  const raised = (time: string, from: string, to: string): RecordFile =>
    record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at('10:00'), status: 'on-hold' },
        { at: at('11:00'), status: 'in-progress' },
        { at: at(time), status: 'in-progress', changed: { priority: { from, to } } },
      ],
      { priority: to },
    );

  it('keeps what was used and what was paused, and promises the new target from then on', () => {
    const one = raised('11:30', 'P3', 'P2');
    expect(clock(one, {}, at('11:29'))).toMatchObject({ targetMinutes: 600, elapsedMinutes: 89, pausedMinutes: 60 });
    expect(clock(one, {}, at('12:00'))).toMatchObject({
      targetMinutes: 240,
      elapsedMinutes: 120,
      pausedMinutes: 60,
      due: at('14:00'),
      breached: false,
    });
  });

  it('is breached at once where more is used than the new target', () => {
    const [reading] = read(raised('13:00', 'P2', 'P1'), [agreement('SLA-a', {})], at('13:01'));
    expect(reading?.cycle.breachedAt).toBe(readInstant(at('13:00')));
    expect(reading && clockOf(reading)).toMatchObject({ due: at('10:00'), state: 'breached' });
  });

  it('does not undo a breach by being lowered', () => {
    expect(clock(raised('15:30', 'P2', 'P3'), {}, at('16:00'))).toMatchObject({
      targetMinutes: 600,
      elapsedMinutes: 360,
      state: 'breached',
      due: at('20:00'),
    });
  });

  it('without an entry that tells it counts as having been so always', () => {
    const corrected = record([{ at: at('09:00'), status: 'new' }], { priority: 'P1' });
    expect(clock(corrected, {}, at('09:30'))).toMatchObject({ targetMinutes: 60, due: at('10:00') });
  });

  it('after the clock has stopped does not matter to it', () => {
    const late = record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at('11:00'), status: 'resolved' },
        { at: at('12:00'), status: 'resolved', changed: { priority: { from: 'P2', to: 'P1' } } },
      ],
      { priority: 'P1' },
    );
    expect(clock(late, {}, at('13:00'))).toMatchObject({ targetMinutes: 240, state: 'met' });
  });

  it('to one that nothing is promised for ends the clock, unless it is breached', () => {
    expect(clock(raised('11:30', 'P2', 'P5'), {}, at('12:00'))).toBeNull();
    expect(clock(raised('15:30', 'P2', 'P5'), {}, at('16:00'))).toMatchObject({
      state: 'breached',
      targetMinutes: 240,
    });
  });
});

describe('a service that changes', () => {
  const moved = (time: string): RecordFile =>
    record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at(time), status: 'new', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
      ],
      { service: 'SVC-b' },
    );
  const a = agreement('SLA-a', { services: ['SVC-a'] });
  const b = agreement('SLA-b', { services: ['SVC-b'] });

  it('leaves one agreement for another, which counts from the beginning', () => {
    expect(read(moved('10:00'), [a, b], at('11:00')).map((one) => clockOf(one))).toMatchObject([
      { agreement: 'SLA-b', started: at('09:00'), elapsedMinutes: 120, state: 'running' },
    ]);
  });

  it('or from then on, where the agreement is not retroactive', () => {
    const later = agreement('SLA-b', { services: ['SVC-b'], ...own({ to: ['resolved'], retroactive: false }) });
    expect(read(moved('10:00'), [later], at('11:00')).map((one) => clockOf(one))).toMatchObject([
      { started: at('10:00'), elapsedMinutes: 60 },
    ]);
  });

  it('keeps what was breached by then', () => {
    expect(read(moved('14:00'), [a, b], at('15:00')).map((one) => clockOf(one))).toMatchObject([
      { agreement: 'SLA-a', state: 'breached', stopped: at('14:00'), elapsedMinutes: 300 },
      { agreement: 'SLA-b', state: 'breached', stopped: null, elapsedMinutes: 360 },
    ]);
  });

  it('is nothing to a clock that has stopped for good, even if the record is reopened', () => {
    const own = { metrics: [{ metric: 'resolution', to: ['resolved'], reopen: 'ignore' }] as unknown as Json };
    const again = record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at('10:00'), status: 'resolved' },
        { at: at('11:00'), status: 'in-progress', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
      ],
      { service: 'SVC-b' },
    );
    const first = agreement('SLA-a', { services: ['SVC-a'], ...own });
    const second = agreement('SLA-b', { services: ['SVC-b'], ...own });
    expect(read(again, [first, second], at('12:00')).map((one) => clockOf(one))).toMatchObject([
      { agreement: 'SLA-a', state: 'met', elapsedMinutes: 60 },
    ]);
  });

  it('is nothing to a clock that has stopped', () => {
    const done = record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at('10:00'), status: 'resolved' },
        { at: at('11:00'), status: 'resolved', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
      ],
      { service: 'SVC-b' },
    );
    expect(read(done, [a, b], at('12:00')).map((one) => clockOf(one))).toMatchObject([
      { agreement: 'SLA-a', state: 'met', elapsedMinutes: 60 },
    ]);
  });
});

describe('which version of an agreement holds', () => {
  const opened = record([{ at: at('09:00'), status: 'new' }]);
  const period = (from: string): JsonObject => ({
    periods: [{ from, targets: [{ metric: 'resolution', P2: '2h' }] }] as unknown as Json,
  });

  it('the one of the day on which the record came under it', () => {
    expect(clock(opened, period('2026-06-01'), at('10:00'))?.targetMinutes).toBe(120);
    expect(clock(opened, period('2026-06-02'), '2026-06-03T10:00:00Z')?.targetMinutes).toBe(240);
  });

  it('a period may count on another calendar', () => {
    const office = { periods: [{ from: '2026-06-01', calendar: 'CAL-office' }] as unknown as Json };
    expect(clock(opened, office, '2026-06-02T10:00:00Z')?.elapsedMinutes).toBe(540);
  });

  it('a retired one still holds for what was opened under it, and for nothing opened later', () => {
    const retired = agreement('SLA-a', {}, [
      ['2026-01-01T00:00:00Z', 'active'],
      [at('10:00'), 'retired'],
    ]);
    expect(read(opened, [retired], at('11:00'))).toHaveLength(1);
    expect(read(record([{ at: at('10:00'), status: 'new' }]), [retired], at('11:00'))).toHaveLength(0);
  });

  it('one that was a draft holds from when it was put in force, and for nothing opened before', () => {
    const later = agreement('SLA-a', {}, [
      ['2026-01-01T00:00:00Z', 'draft'],
      [at('10:00'), 'active'],
    ]);
    expect(read(opened, [later], at('11:00'))).toEqual([]);
    expect(read(record([{ at: at('10:00'), status: 'new' }]), [later], at('11:00'))).toHaveLength(1);
  });

  it('one that begins in force may reach back to what was opened before it was written down', () => {
    expect(read(opened, [agreement('SLA-a', {}, [[at('10:00'), 'active']])], at('11:00'))).toHaveLength(1);
  });

  it('a draft never binds', () => {
    expect(read(opened, [agreement('SLA-a', {}, [['2026-01-01T00:00:00Z', 'draft']])], at('11:00'))).toEqual([]);
  });
});

describe('several agreements', () => {
  const opened = record([{ at: at('09:00'), status: 'new' }]);
  const of = (...agreements: readonly RecordFile[]) =>
    read(opened, agreements, at('10:00')).map(({ agreement: { id }, rivals }) => [
      id,
      ...rivals.map((one) => `${one.agreement.id}${one.tie ? ' tie' : ''}`),
    ]);
  const faster = { targets: [{ metric: 'resolution', P2: '1h' }] as unknown as Json };

  it('the one that names the service beats one for all, whatever it promises', () => {
    expect(of(agreement('SLA-all', faster), agreement('SLA-a', { services: ['SVC-a'] }))).toEqual([
      ['SLA-a', 'SLA-all'],
    ]);
  });

  it('then the one that names the kind', () => {
    expect(of(agreement('SLA-all', faster), agreement('SLA-kind', { kinds: ['incident'] }))).toEqual([
      ['SLA-kind', 'SLA-all'],
    ]);
  });

  it('among equals the shortest target, then the ID', () => {
    const services = { services: ['SVC-a'] };
    expect(of(agreement('SLA-x', services), agreement('SLA-y', { ...services, ...faster }))).toEqual([
      ['SLA-y', 'SLA-x tie'],
    ]);
    expect(of(agreement('SLA-y', services), agreement('SLA-x', services))).toEqual([['SLA-x', 'SLA-y tie']]);
  });

  it('one without a target for the priority does not compete', () => {
    const without = { services: ['SVC-a'], targets: [{ metric: 'resolution', P1: '1h' }] as unknown as Json };
    expect(of(agreement('SLA-all', {}), agreement('SLA-a', without))).toEqual([['SLA-all']]);
  });

  it('SLA, OLA and underpinning contract stand side by side, as do promises of different groups', () => {
    expect(
      of(
        agreement('SLA-a', {}),
        agreement('SLA-ola', { type: 'ola', group: 'GRP-a' }),
        agreement('SLA-ola-b', { type: 'ola', group: 'GRP-b' }),
        agreement('SLA-contract', { type: 'underpinning', provider: 'Calder' }),
      ),
    ).toEqual([['SLA-a'], ['SLA-ola'], ['SLA-ola-b'], ['SLA-contract']]);
  });
});

describe('agreements that take over from each other', () => {
  const all = agreement('SLA-all', { targets: [{ metric: 'resolution', P2: '1h' }] as unknown as Json });
  const narrow = agreement('SLA-b', {
    services: ['SVC-b'],
    targets: [{ metric: 'resolution', P2: '5h' }] as unknown as Json,
  });
  const moved = record(
    [
      { at: at('09:00'), status: 'new' },
      { at: at('10:30'), status: 'new', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
    ],
    { service: 'SVC-b' },
  );
  const shown = (one: RecordFile, agreements: readonly RecordFile[]) =>
    read(one, agreements, at('11:00')).map((reading) => {
      const { agreement: id, state, elapsedMinutes, stopped } = clockOf(reading);
      return [id, state, elapsedMinutes, stopped];
    });

  it('keep what was breached while they held', () => {
    expect(shown(moved, [all, narrow])).toEqual([
      ['SLA-all', 'breached', 90, at('10:30')],
      ['SLA-b', 'running', 120, null],
    ]);
  });

  it('are not blamed for what they never had to keep', () => {
    const first = agreement('SLA-a', { services: ['SVC-a'], kinds: ['incident'] });
    const loose = agreement('SLA-loose', {
      services: ['SVC-a'],
      targets: [{ metric: 'resolution', P2: '1h' }] as unknown as Json,
    });
    expect(shown(moved, [first, loose])).toEqual([]);
  });

  it('by a change of priority, too, where only one of them promises anything for it', () => {
    const lowered = record(
      [
        { at: at('09:00'), status: 'new' },
        { at: at('10:00'), status: 'new', changed: { priority: { from: 'P2', to: 'P5' } } },
      ],
      { priority: 'P5', service: 'SVC-b' },
    );
    const fifth = agreement('SLA-all', { targets: [{ metric: 'resolution', P2: '1h', P5: '9h' }] as unknown as Json });
    expect(shown(lowered, [fifth, narrow])).toEqual([['SLA-all', 'running', 120, null]]);
  });
});

describe('a target for any priority', () => {
  const any = { targets: [{ metric: 'resolution', P1: '1h', any: '9h' }] as unknown as Json };
  const opened = (data: JsonObject): RecordFile => record([{ at: at('09:00'), status: 'new' }], data);

  it('holds where the priority has none of its own, and where there is no priority', () => {
    expect(clock(opened({ priority: 'P1' }), any, at('09:30'))?.targetMinutes).toBe(60);
    expect(clock(opened({ priority: 'P4' }), any, at('09:30'))?.targetMinutes).toBe(540);
    expect(clock(opened({ priority: null, impact: null }), any, at('09:30'))?.targetMinutes).toBe(540);
  });

  it('lets an agreement measure kinds that have no clocks and no priority', () => {
    const change = builtinProcesses().get('change') as Process;
    const moved = recordWith('change', 'CHG-0001', 'assess', { services: ['SVC-a'] }, [
      [at('09:00'), 'new'],
      [at('10:00'), 'assess'],
    ]);
    const assessment = agreement('SLA-a', {
      kinds: ['change'],
      metrics: [{ metric: 'assessment', from: ['assess'], to: ['authorize', 'closed'] }] as unknown as Json,
      targets: [{ metric: 'assessment', any: '40h' }] as unknown as Json,
    });
    const levels = serviceLevels([assessment], calendars);
    const [reading] = readingsOf(moved, change, levels, readInstant(at('12:00'))) ?? [];
    expect(reading && clockOf(reading)).toMatchObject({
      metric: 'assessment',
      started: at('10:00'),
      elapsedMinutes: 120,
    });
  });
});
