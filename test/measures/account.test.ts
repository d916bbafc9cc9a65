import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountLine, accountOf } from '../../src/measures/account.ts';
import { foldAccount } from '../../src/measures/fold-account.ts';
import { readingsOf } from '../../src/measures/reading.ts';
import { serviceLevels } from '../../src/measures/service-levels.ts';
import type { Json } from '../../src/model/json.ts';
import type { Process } from '../../src/model/process.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { formatInstant, readInstant } from '../../src/time/instant.ts';
import { calendarOf } from '../time/support/vectors.ts';
import { recordWith } from './support/scenarios.ts';

const incident = builtinProcesses().get('incident') as Process;
const weekdays = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']]));
const calendars = new Map([
  [
    'CAL-office',
    calendarOf({
      timezone: 'Europe/London',
      hours: weekdays,
      holidays: { extra: [{ date: '2026-06-04', title: 'Founders day' }] },
    }),
  ],
]);
const sla = recordWith('agreement', 'SLA-a', 'active', {
  type: 'sla',
  calendar: 'CAL-office',
  targets: [
    { metric: 'response', P2: '1h' },
    { metric: 'update', P2: '2h' },
    { metric: 'resolution', P2: '8h' },
  ],
});
const levels = serviceLevels([sla], calendars);

function readings(timeline: readonly (readonly [string, string])[], now: string, updates: readonly string[] = []) {
  const status = timeline.at(-1)?.[1] ?? 'new';
  const data = { priority: 'P2', updates: updates.map((at) => ({ at, by: 'erin' })) as unknown as Json };
  return (
    readingsOf(recordWith('incident', 'INC-0001', status, data, timeline), incident, levels, readInstant(now)) ?? []
  );
}

const shown = ({ from, to, kind, because, counted, used }: AccountLine) =>
  [
    formatInstant(from).slice(5, 16),
    formatInstant(to).slice(5, 16),
    kind,
    because,
    counted / 60_000,
    used / 60_000,
  ].join(' ');

describe('accountOf', () => {
  it('names every stretch: running, closed, holiday, paused, stopped', () => {
    const [, , resolution] = readings(
      [
        ['2026-06-03T15:00:00Z', 'new'],
        ['2026-06-05T10:00:00Z', 'on-hold'],
        ['2026-06-05T12:00:00Z', 'in-progress'],
        ['2026-06-05T13:00:00Z', 'resolved'],
        ['2026-06-06T13:00:00Z', 'closed'],
      ],
      '2026-06-08T00:00:00Z',
    );
    expect(resolution && accountOf(resolution)[0]?.lines.map(shown)).toEqual([
      '06-03T15:00 06-03T16:00 running  60 60',
      '06-03T16:00 06-03T23:00 closed  0 60',
      '06-03T23:00 06-04T23:00 closed Founders day 0 60',
      '06-04T23:00 06-05T08:00 closed  0 60',
      '06-05T08:00 06-05T10:00 running  120 180',
      '06-05T10:00 06-05T12:00 paused  0 180',
      '06-05T12:00 06-05T13:00 running  60 240',
      '06-05T13:00 06-08T00:00 stopped  0 240',
    ]);
  });

  const statuses = ['new', 'in-progress', 'on-hold', 'resolved', 'closed'] as const;
  const start = Date.parse('2026-05-01T00:00:00Z');
  const steps = fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 90_000 }), status: fc.constantFrom(...statuses) }),
    { minLength: 1, maxLength: 8 },
  );

  it('adds up to the figures and leaves no gap, whatever happened; folded, too', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 3 }),
        fc.integer({ min: 0, max: 90_000 }),
        (moves, told, rest) => {
          let at = start;
          const timeline = moves.map(({ after, status }, index) => {
            at += index === 0 ? 0 : after * 1000;
            return [formatInstant(at), status] as const;
          });
          const now = at + rest * 1000;
          const updates = told.map((seconds) => formatInstant(start + seconds * 1000));
          for (const reading of readings(timeline, formatInstant(now), updates)) {
            for (const { cycle, lines } of accountOf(reading)) {
              for (const list of [lines, foldAccount(lines, 9), foldAccount(lines, 3)]) {
                expect(list.reduce((sum, one) => sum + one.counted, 0)).toBe(cycle.used);
                expect(list.reduce((sum, one) => sum + one.paused, 0)).toBe(cycle.paused);
                for (const [index, line] of list.entries()) {
                  expect(line.to).toBeGreaterThan(line.from);
                  if (index > 0) expect(line.from).toBe(list[index - 1]?.to);
                }
              }
              expect(foldAccount(lines, 9).length).toBeLessThanOrEqual(9);
            }
            const last = accountOf(reading).at(-1)?.lines.at(-1);
            if (last !== undefined) expect(last.to).toBe(now);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('foldAccount', () => {
  const [, , resolution] = readings([['2026-06-01T08:00:00Z', 'new']], '2026-08-31T20:00:00Z');
  const lines = resolution === undefined ? [] : (accountOf(resolution)[0]?.lines ?? []);

  it('leaves a short account as it is', () => {
    expect(foldAccount(lines.slice(0, 5), 5).map(({ lines: count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('says how much one line stands for, and which holidays are in it', () => {
    const folded = foldAccount(lines, 10);
    expect(folded).toHaveLength(5);
    expect(folded[2]).toMatchObject({ kind: 'running', lines: lines.length - 4, holidays: ['Founders day'] });
    expect(folded.reduce((sum, { openings }) => sum + openings, 0)).toBe(
      lines.filter(({ kind }) => kind === 'running').length,
    );
  });
});
