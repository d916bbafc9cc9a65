import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../src/measures/clock.ts';
import { serviceLevels } from '../../src/measures/service-levels.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { TimelineEntry } from '../../src/model/record.ts';
import { processWith, recordWith } from '../measures/support/scenarios.ts';
import { engineCalendar } from './support/engine-calendar.ts';

const STATUSES = ['new', 'in-progress', 'on-hold', 'resolved', 'cancelled'];

/** Monday 1 June 2026, round the clock. */
const at = (time: string): string => `2026-06-01T${time}:00Z`;
const calendars = new Map([['CAL-always', engineCalendar({ timezone: 'UTC', hours: 'always' }, [])]]);

/** What a clock with this rule shows, where one hour is promised for P1 and forty for P4. */
function shown(rule: JsonObject, timeline: readonly Omit<TimelineEntry, 'by'>[], now: string, data: JsonObject = {}) {
  const process = processWith([{ metric: 'resolution', ...rule }], STATUSES, ['cancelled']);
  const record = {
    ...recordWith('ticket', 'TCK-1', timeline.at(-1)?.status ?? '', { priority: 'P1', service: 'SVC-a', ...data }),
    timeline: timeline.map((entry) => ({ ...entry, by: 'anna' })),
  };
  const targets = [{ metric: 'resolution', P1: '1h', P4: '40h' }];
  const promise = { type: 'sla', calendar: 'CAL-always', services: ['SVC-a'], targets };
  const levels = serviceLevels([recordWith('agreement', 'SLA-a', 'active', promise)], calendars);
  return clocksOf(record, process, levels, Date.parse(now));
}

describe('what random cases brought to light', () => {
  it('a breach outlives that the record was taken back and came again for another service', () => {
    const timeline = [
      { at: at('09:00'), status: 'new' },
      { at: at('11:00'), status: 'cancelled' },
      { at: at('12:00'), status: 'in-progress', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
    ];
    const elsewhere = { service: 'SVC-b' };
    expect(shown({ to: ['resolved'] }, timeline, at('11:30'), elsewhere)).toEqual([]);
    expect(shown({ to: ['resolved'] }, timeline, at('12:00'), elsewhere)).toMatchObject([
      { state: 'breached', elapsedMinutes: 120, breached: true },
    ]);
  });

  it('an update begins a new cycle at its very instant', () => {
    const updates = [{ at: at('09:30'), by: 'anna' }];
    const rule = { to: ['resolved'], restarts: 'updates' };
    expect(shown(rule, [{ at: at('09:00'), status: 'new' }], at('09:30'), { updates })).toMatchObject([
      { started: at('09:30'), due: at('10:30'), elapsedMinutes: 0 },
    ]);
  });

  it('an update after the agreement has ceased to cover the record is none', () => {
    const timeline = [
      { at: at('09:00'), status: 'new' },
      { at: at('11:00'), status: 'new', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
    ];
    const data = { service: 'SVC-b', updates: [{ at: at('11:00'), by: 'anna' }] };
    expect(shown({ to: ['resolved'], restarts: 'updates' }, timeline, at('12:00'), data)).toMatchObject([
      { state: 'breached', started: at('09:00'), stopped: at('11:00'), elapsedMinutes: 120 },
    ]);
  });

  it('a clock that has not started has not stopped either, nor been breached', () => {
    const start = { from: ['in-progress'], retroactive: true };
    const timeline = [
      { at: at('09:00'), status: 'new' },
      { at: at('11:00'), status: 'in-progress', changed: { priority: { from: 'P1', to: 'P4' } } },
    ];
    const only = { ...start, runs: ['in-progress'], reopen: 'ignore' };
    expect(shown(only, timeline, at('11:30'), { priority: 'P4' })).toMatchObject([
      { state: 'running', stopped: null, elapsedMinutes: 30 },
    ]);
    expect(shown({ ...start, to: ['resolved'] }, timeline, at('11:30'), { priority: 'P4' })).toMatchObject([
      { state: 'running', elapsedMinutes: 150 },
    ]);
  });

  it('a clock that would start after the agreement has ceased to cover the record is none', () => {
    const timeline = [
      { at: at('09:00'), status: 'new' },
      { at: at('10:00'), status: 'new', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
      { at: at('11:00'), status: 'resolved' },
    ];
    const rule = { from: ['resolved'], runs: ['in-progress'] };
    expect(shown(rule, timeline, at('12:00'), { service: 'SVC-b' })).toEqual([]);
  });

  it('an agreement that covers a record for no time at all promises nothing', () => {
    const timeline = [
      { at: at('09:00'), status: 'new' },
      { at: at('09:00'), status: 'resolved', changed: { service: { from: 'SVC-a', to: 'SVC-b' } } },
    ];
    expect(shown({ to: ['resolved'] }, timeline, at('12:00'), { service: 'SVC-b' })).toEqual([]);
  });

  it('time used stays where a change of priority lets another agreement hold that covered the record all the while', () => {
    const rule = { metric: 'resolution', from: ['in-progress'], to: ['resolved'] };
    const process = processWith([rule], STATUSES, ['cancelled']);
    const changed = { priority: { from: 'P1', to: 'P4' } };
    const entries = [
      { at: at('09:00'), status: 'in-progress' },
      { at: at('09:45'), status: 'in-progress', changed },
    ];
    const timeline = entries.map((entry) => ({ ...entry, by: 'anna' }));
    const record = { ...recordWith('ticket', 'TCK-1', 'in-progress', { priority: 'P4' }), timeline };
    const promise = (id: string, targets: JsonObject) =>
      recordWith('agreement', id, 'active', {
        type: 'sla',
        calendar: 'CAL-always',
        targets: [{ metric: 'resolution', ...targets }],
      });
    const agreements = [promise('SLA-a', { P1: '1h', P4: '40h' }), promise('SLA-b', { P1: '2h', P4: '4h' })];
    expect(clocksOf(record, process, serviceLevels(agreements, calendars), Date.parse(at('10:00')))).toMatchObject([
      { agreement: 'SLA-b', started: at('09:00'), elapsedMinutes: 60, due: at('13:00') },
    ]);
  });

  it('each of several pauses for one status holds', () => {
    const pauses = [
      { status: 'on-hold', reasons: ['awaiting-caller'] },
      { status: 'on-hold', reasons: ['awaiting-vendor'] },
    ] as unknown as Json;
    const timeline = [
      { at: at('09:00'), status: 'new' },
      { at: at('09:10'), status: 'on-hold', reason: 'awaiting-vendor' },
    ];
    expect(shown({ to: ['resolved'], pauses }, timeline, at('10:00'))).toMatchObject([
      { state: 'paused', elapsedMinutes: 10, pausedMinutes: 50 },
    ]);
  });
});
