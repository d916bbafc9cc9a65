import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PieceKind } from '../../site/clock-props.ts';
import { axisTicks } from '../../site/data/axis-ticks.ts';
import type { Piece } from '../../site/data/clock-pieces.ts';
import { placeLabels } from '../../site/data/place-labels.ts';
import { thinPieces } from '../../site/data/thin-pieces.ts';
import { zoneTimes } from '../../site/data/zone-times.ts';
import { localDate, localTime } from '../../src/time/zoned.ts';

const now = Date.parse('2026-11-21T11:24:00Z');
const at = (text: string): number => Date.parse(text);

describe('thinPieces', () => {
  const kinds: readonly PieceKind[] = ['running', 'closed', 'paused', 'over', 'stopped', 'ahead', 'waiting'];
  const made = (parts: readonly { readonly kind: PieceKind; readonly length: number }[]): readonly Piece[] => {
    let from = 0;
    return parts.map(({ kind, length }) => ({ from, to: (from += length), kind, dense: false }));
  };

  it('covers what it was given, without gaps, in no more pieces than asked for', () => {
    const part = fc.record({ kind: fc.constantFrom(...kinds), length: fc.integer({ min: 1, max: 100_000 }) });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 800 }),
        fc.integer({ min: 10, max: 200 }),
        (parts, most) => {
          const pieces = made(parts);
          const thin = thinPieces(pieces, most);
          expect(thin.length).toBeLessThanOrEqual(most);
          expect(thin[0]?.from).toBe(0);
          expect(thin.at(-1)?.to).toBe(pieces.at(-1)?.to);
          for (const [index, { from }] of thin.entries()) if (index > 0) expect(from).toBe(thin[index - 1]?.to);
        },
      ),
    );
  });

  it('makes months of days one dense piece, and leaves the pause among them alone', () => {
    const days = Array.from({ length: 120 }, () => [
      { kind: 'running', length: 8 } as const,
      { kind: 'closed', length: 16 } as const,
    ]).flat();
    const pause = { kind: 'paused', length: 400 } as const;
    expect(thinPieces(made([...days, pause, ...days]), 150).map(({ kind, dense }) => [kind, dense])).toEqual([
      ['running', true],
      ['paused', false],
      ['running', true],
    ]);
  });

  it('draws a week of days one by one', () => {
    const days = Array.from({ length: 7 }, () => [
      { kind: 'running', length: 8 } as const,
      { kind: 'closed', length: 16 } as const,
    ]).flat();
    expect(thinPieces(made(days), 150)).toEqual(made(days));
  });
});

describe('axisTicks', () => {
  it.each(['Europe/London', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe'])(
    'gives few round local times within the axis, in %s',
    (zone) => {
      const times = zoneTimes(zone, now);
      const span = fc.tuple(fc.integer({ min: 0, max: at('2100-01-01T00:00:00Z') }), fc.integer({ min: 1, max: 44 }));
      fc.assert(
        fc.property(span, ([from, power]) => {
          const to = from + Math.round(1.8 ** power);
          const ticks = axisTicks(from, to, times, 6);
          expect(ticks.length).toBeLessThanOrEqual(6);
          if (to - from > 3_600_000) expect(ticks.length).toBeGreaterThan(0);
          for (const [index, tick] of ticks.entries()) {
            expect(tick.at > from && tick.at < to && tick.at > (ticks[index - 1]?.at ?? 0)).toBe(true);
            const time = /\d\d:\d\d$/.exec(tick.label)?.[0] ?? '00:00';
            expect(localTime(tick.at, zone)).toBe(time);
            if (to - from > 86_400_000 && tick.label !== times.month(tick.at))
              expect(tick.label.split(',')[0]).toBe(times.day(tick.at));
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  it('names the day of a time on an axis of more than a day, so that it is told alone', () => {
    const ticks = axisTicks(at('2025-12-03T11:20:00Z'), at('2025-12-05T14:00:00Z'), zoneTimes('Europe/London', now), 6);
    expect(ticks.map(({ label }) => label)).toEqual(['3 Dec, 12:00', '4 Dec', '4 Dec, 12:00', '5 Dec', '5 Dec, 12:00']);
    const day = axisTicks(at('2025-12-03T12:00:00Z'), at('2025-12-04T11:20:00Z'), zoneTimes('Europe/London', now), 6);
    expect(day.map(({ label }) => label)).toEqual(['18:00', '4 Dec', '06:00']);
  });

  it('keeps to the clock where it is put back', () => {
    const ticks = axisTicks(at('2026-10-24T20:00:00Z'), at('2026-10-25T12:00:00Z'), zoneTimes('Europe/London', now), 6);
    expect(ticks.map(({ label }) => label)).toEqual(
      ['25 Oct', '03:00', '06:00', '09:00', '12:00'].slice(0, ticks.length),
    );
    expect(ticks.map((tick) => localTime(tick.at, 'Europe/London'))).toEqual(
      ['00:00', '03:00', '06:00', '09:00', '12:00'].slice(0, ticks.length),
    );
  });
});

describe('zoneTimes', () => {
  it('shows what the zone’s clocks show, as the rest of the program does', () => {
    const zones = ['Europe/London', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: at('2199-01-01T00:00:00Z') }),
        (zone, second) => {
          const instant = Math.floor(second / 60_000) * 60_000;
          const times = zoneTimes(zone, now);
          expect(times.clock(instant)).toMatch(new RegExp(`^${localTime(instant, zone)}`));
          expect(times.day(instant).split(' ')[0]).toBe(String(Number(localDate(instant, zone).slice(8))));
        },
      ),
    );
  });

  it('leaves out what goes without saying', () => {
    const times = zoneTimes('Europe/London', now);
    expect(times.full(at('2026-07-06T08:00:00Z'))).toBe('Mon 6 Jul, 09:00');
    expect(times.full(at('2025-12-31T23:59:30Z'))).toBe('Wed 31 Dec 2025, 23:59:30');
    expect(times.after(at('2026-07-06T16:00:00Z'), at('2026-07-06T08:00:00Z'))).toBe('17:00');
    expect(times.after(at('2026-07-06T23:30:00Z'), at('2026-07-06T08:00:00Z'))).toBe('Tue 7 Jul, 00:30');
  });
});

describe('placeLabels', () => {
  it('lets no label touch another or leave the page, on either width', () => {
    const label = fc.record({
      x: fc.double({ min: 0, max: 100, noNaN: true }),
      text: fc.constantFrom('50 %', 'due', 'breached', 'P1 → P4', 'Mon 6 Jul 2025, 10:00'),
      rank: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 14 }), (labels) => {
        const placed = placeLabels(labels);
        for (const [width, other] of [
          [320, 'wide'],
          [560, 'narrow'],
        ] as const) {
          const spans = placed
            .filter(({ shown }) => shown !== other)
            .map(({ x, text, anchor }) => {
              const size = text.length * 6.4;
              const start = (x / 100) * width - (anchor === 'start' ? 0 : anchor === 'end' ? size : size / 2);
              return [start, start + size] as const;
            })
            .sort(([a], [b]) => a - b);
          for (const [index, [start, end]] of spans.entries()) {
            expect(start >= -0.01 && end <= width + 0.01).toBe(true);
            if (index > 0) expect(start).toBeGreaterThan(spans[index - 1]?.[1] ?? 0);
          }
        }
      }),
    );
  });

  it('lets the one that matters less give way', () => {
    const placed = placeLabels([
      { x: 50, text: '50 %', rank: 4 },
      { x: 51, text: 'due', rank: 0 },
    ]);
    expect(placed.map(({ text }) => text)).toEqual(['due']);
  });
});
