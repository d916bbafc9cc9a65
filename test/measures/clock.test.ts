import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/measures/clock.ts';
import { clocksOf } from '../../src/measures/clock.ts';
import { riskOf } from '../../src/measures/risk.ts';
import { serviceLevels } from '../../src/measures/service-levels.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Process } from '../../src/model/process.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { readInstant } from '../../src/time/instant.ts';
import { calendarOf } from '../time/support/vectors.ts';
import { recordWith } from './support/scenarios.ts';

type Timeline = readonly (readonly [at: string, status: string])[];

const incident = builtinProcesses().get('incident') as Process;
const weekdays = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']]));
const calendars = new Map([
  ['CAL-office', calendarOf({ timezone: 'Europe/London', hours: weekdays })],
  ['CAL-always', calendarOf({ timezone: 'Europe/London', hours: 'always' })],
  ['CAL-never', calendarOf({ timezone: 'Europe/London', hours: {} })],
]);
const gold: JsonObject = {
  type: 'sla',
  calendar: 'CAL-office',
  services: ['SVC-payments'],
  kinds: ['incident'],
  targets: [
    { metric: 'response', P1: '15m', P2: '30m', P3: '4h' },
    { metric: 'resolution', P1: '4h', P2: '8h', P3: '24h' },
  ],
};
const facts: JsonObject = { impact: 'high', urgency: 'medium', service: 'SVC-payments' };

function clocks(timeline: Timeline, now: string, data: JsonObject = {}, agreement: JsonObject = {}, status = 'active') {
  const record = recordWith('incident', 'INC-0001', timeline.at(-1)?.[1] ?? 'new', { ...facts, ...data }, timeline);
  const sla = recordWith('agreement', 'SLA-gold', status, { ...gold, ...agreement });
  return clocksOf(record, incident, serviceLevels([sla], calendars), readInstant(now));
}

/** Monday 1 June 2026, 10:00 in London, is 09:00Z. */
const monday = (time: string) => `2026-06-01T${time}:00Z`;
const tuesday = (time: string) => `2026-06-02T${time}:00Z`;
const raised = [monday('09:00'), 'new'] as const;

function resolution(timeline: Timeline, now: string): Clock | undefined {
  return clocks(timeline, now).find(({ metric }) => metric === 'resolution');
}

describe('clocksOf', () => {
  it('answers with the keys of the contract', () => {
    expect(clocks([raised], monday('09:20'))).toEqual([
      {
        record: 'INC-0001',
        agreement: 'SLA-gold',
        metric: 'response',
        state: 'running',
        started: '2026-06-01T09:00:00Z',
        due: '2026-06-01T09:30:00Z',
        stopped: null,
        targetMinutes: 30,
        elapsedMinutes: 20,
        pausedMinutes: 0,
        breached: false,
      },
      {
        record: 'INC-0001',
        agreement: 'SLA-gold',
        metric: 'resolution',
        state: 'running',
        started: '2026-06-01T09:00:00Z',
        due: '2026-06-02T09:00:00Z',
        stopped: null,
        targetMinutes: 480,
        elapsedMinutes: 20,
        pausedMinutes: 0,
        breached: false,
      },
    ]);
  });

  it('stops the response clock at the first move out of new, for good', () => {
    const [response] = clocks([raised, [monday('09:10'), 'in-progress'], [monday('10:00'), 'new']], monday('12:00'));
    expect(response).toMatchObject({
      state: 'met',
      stopped: monday('09:10'),
      elapsedMinutes: 10,
      due: monday('09:30'),
    });
  });

  it('counts a target met to the minute as met, and a second more as breached', () => {
    expect(clocks([raised, [monday('09:30'), 'in-progress']], monday('12:00'))[0]).toMatchObject({
      state: 'met',
      breached: false,
      elapsedMinutes: 30,
    });
    expect(clocks([raised, ['2026-06-01T09:30:01Z', 'in-progress']], monday('12:00'))[0]).toMatchObject({
      state: 'breached',
      breached: true,
      stopped: '2026-06-01T09:30:01Z',
      due: monday('09:30'),
    });
    expect(clocks([raised], monday('09:30'))[0]).toMatchObject({ state: 'running', breached: false });
    expect(clocks([raised], '2026-06-01T09:30:00.001Z')[0]).toMatchObject({ state: 'breached', breached: true });
  });

  it('pauses resolution on hold: due is unknown until it runs on, then later', () => {
    const held = [raised, [monday('10:00'), 'in-progress'], [monday('11:00'), 'on-hold']] as const;
    expect(resolution(held, monday('14:00'))).toMatchObject({
      state: 'paused',
      due: null,
      stopped: null,
      elapsedMinutes: 120,
      pausedMinutes: 180,
    });
    expect(resolution([...held, [tuesday('09:00'), 'in-progress']], tuesday('10:00'))).toMatchObject({
      state: 'running',
      due: '2026-06-02T15:00:00Z',
      elapsedMinutes: 180,
      pausedMinutes: 360,
    });
  });

  it('stays breached on hold, without a due instant', () => {
    const timeline = [raised, [monday('09:30'), 'in-progress'], [tuesday('10:00'), 'on-hold']] as const;
    expect(resolution(timeline, tuesday('12:00'))).toMatchObject({ state: 'breached', breached: true, due: null });
  });

  it('stops resolution when resolved and runs on when reopened, the time between uncounted', () => {
    const resolved = [raised, [monday('10:00'), 'in-progress'], [monday('12:00'), 'resolved']] as const;
    expect(resolution(resolved, tuesday('09:00'))).toMatchObject({
      state: 'met',
      stopped: monday('12:00'),
      elapsedMinutes: 180,
      due: tuesday('09:00'),
    });
    expect(resolution([...resolved, [tuesday('09:00'), 'closed']], tuesday('12:00'))?.stopped).toBe(monday('12:00'));
    expect(resolution([...resolved, [tuesday('09:00'), 'in-progress']], tuesday('10:00'))).toMatchObject({
      state: 'running',
      stopped: null,
      elapsedMinutes: 240,
      pausedMinutes: 0,
      due: '2026-06-02T14:00:00Z',
    });
  });

  it('keeps the due instant at which the target was used up', () => {
    const timeline = [raised, [monday('09:10'), 'in-progress'], [tuesday('11:00'), 'resolved']] as const;
    expect(resolution(timeline, tuesday('12:00'))).toMatchObject({ state: 'breached', due: tuesday('09:00') });
  });

  it('does not move a due instant that was reached, though the clock paused on that minute', () => {
    const timeline = [raised, [monday('09:10'), 'in-progress'], [tuesday('09:00'), 'on-hold']] as const;
    expect(resolution(timeline, tuesday('09:00'))).toMatchObject({
      state: 'paused',
      elapsedMinutes: 480,
      breached: false,
    });
    expect(resolution([...timeline, [tuesday('12:00'), 'in-progress']], tuesday('12:01'))).toMatchObject({
      state: 'breached',
      due: tuesday('09:00'),
    });
  });

  it('asks the past: what has not happened yet does not count', () => {
    const timeline = [raised, [monday('09:10'), 'in-progress'], [monday('12:00'), 'resolved']] as const;
    expect(resolution(timeline, monday('11:00'))).toMatchObject({ state: 'running', elapsedMinutes: 120 });
    expect(clocks(timeline, monday('08:00'))).toEqual([]);
  });

  it('counts a timeline that runs backwards no time twice', () => {
    const timeline = [raised, [monday('11:00'), 'on-hold'], [monday('10:00'), 'in-progress']] as const;
    expect(resolution(timeline, monday('12:00'))).toMatchObject({ elapsedMinutes: 180, pausedMinutes: 0 });
  });

  it('has none for cancelled records, without a timeline, or with an unreadable one', () => {
    expect(clocks([raised, [monday('10:00'), 'cancelled']], monday('12:00'))).toEqual([]);
    expect(clocks([], monday('12:00'))).toEqual([]);
    expect(clocks([raised, ['yesterday', 'in-progress']], monday('12:00'))).toEqual([]);
  });

  it('starts at once and stopped where the record starts beyond the first status', () => {
    const [response] = clocks([[monday('09:00'), 'in-progress']], monday('12:00'));
    expect(response).toMatchObject({
      state: 'met',
      started: monday('09:00'),
      stopped: monday('09:00'),
      elapsedMinutes: 0,
    });
  });

  it('has no due instant where the calendar never opens', () => {
    expect(clocks([raised], tuesday('12:00'), {}, { calendar: 'CAL-never' })[0]).toMatchObject({
      state: 'running',
      due: null,
      elapsedMinutes: 0,
    });
  });
});

describe('which agreements cover a record', () => {
  const count = (data: JsonObject, agreement: JsonObject, status?: string) =>
    clocks([raised], monday('10:00'), data, agreement, status).length;

  it('only active ones, of any type', () => {
    expect(['draft', 'retired', 'active'].map((status) => count({}, {}, status))).toEqual([0, 0, 2]);
    expect(['sla', 'ola', 'underpinning'].map((type) => count({}, { type }))).toEqual([2, 2, 2]);
  });

  it('by kind and by service', () => {
    expect(count({}, { kinds: ['request'] })).toBe(0);
    expect(count({}, { services: ['SVC-other'] })).toBe(0);
    expect(count({}, { services: 'all' })).toBe(2);
    expect(count({ service: 'SVC-x', services: ['SVC-payments'] }, {})).toBe(2);
    expect(count({ service: null }, {})).toBe(0);
    const { kinds, services, ...anything } = gold;
    expect([kinds, services]).not.toContain(undefined);
    const record = recordWith('incident', 'INC-0001', 'new', facts, [raised]);
    const open = recordWith('agreement', 'SLA-open', 'active', anything);
    expect(clocksOf(record, incident, serviceLevels([open], calendars), readInstant(monday('10:00')))).toHaveLength(2);
  });

  it('by the day the record began, in the time zone of the calendar', () => {
    expect(count({}, { 'valid-from': '2026-06-02' })).toBe(0);
    expect(count({}, { 'valid-from': '2026-06-01', 'valid-until': '2026-06-01' })).toBe(2);
    expect(count({}, { 'valid-until': '2026-05-31' })).toBe(0);
    const midnight = [['2026-05-31T23:30:00Z', 'new']] as const;
    expect(clocks(midnight, monday('10:00'), {}, { 'valid-until': '2026-05-31' })).toEqual([]);
  });

  it('by priority: the one stated, else the one the matrix gives', () => {
    const target = (data: JsonObject) => clocks([raised], monday('10:00'), data)[0]?.targetMinutes;
    expect(target({})).toBe(30);
    expect(target({ urgency: 'high' })).toBe(15);
    expect(target({ priority: 'P3' })).toBe(240);
    expect(target({ priority: 'P4' })).toBeUndefined();
    expect(target({ urgency: 'constructor' })).toBeUndefined();
    expect(target({ impact: '__proto__', urgency: 'toString' })).toBeUndefined();
  });

  it('not without a calendar that can be used, nor by targets that cannot be read', () => {
    expect(count({}, { calendar: 'CAL-lost' })).toBe(0);
    expect(count({}, { calendar: { toString: 1 } })).toBe(0);
    expect(count({}, { targets: 'soon' })).toBe(0);
    expect(count({}, { targets: [{ metric: 'response', P2: '1d' }, null, { metric: 'taste', P2: '1h' }] })).toBe(0);
    expect(
      count(
        {},
        {
          targets: [
            { metric: 'response', P2: '1h' },
            { metric: 'response', P2: '2h' },
          ],
        },
      ),
    ).toBe(1);
    const twice = {
      targets: [
        { metric: 'response', P2: '1h' },
        { metric: 'response', P2: '2h' },
      ],
    };
    expect(clocks([raised], monday('10:00'), {}, twice).map(({ targetMinutes }) => targetMinutes)).toEqual([60]);
  });
});

describe('riskOf', () => {
  it.each([
    [0, 60, 0, null],
    [29, 60, 29 / 60, null],
    [30, 60, 0.5, 50],
    [45, 60, 0.75, 75],
    [59, 60, 59 / 60, 75],
    [60, 60, 1, 100],
    [90, 60, 1.5, 100],
    [0, 0, 1, 100],
    [1, 0, Number.POSITIVE_INFINITY, 100],
  ])('%d of %d minutes', (elapsedMinutes, targetMinutes, share, threshold) => {
    expect(riskOf({ elapsedMinutes, targetMinutes })).toEqual({ share, threshold });
  });
});
