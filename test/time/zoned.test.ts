import { describe, expect, it } from 'vitest';
import { formatInstant, readInstant } from '../../src/time/instant.ts';
import { isTimeZone } from '../../src/time/time-zone.ts';
import { instantOf, localDate, localTime, offsetSegments, showInstant } from '../../src/time/zoned.ts';

const HOUR = 3_600_000;

describe('isTimeZone', () => {
  it.each(['Europe/London', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires', 'europe/london'])(
    'knows %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each([
    'Europe/Lodnon',
    '+01:00',
    'Z',
    '',
    '2026-01-01T00:00[Europe/London]',
    'constructor',
    'A'.repeat(65),
    1,
    null,
  ])('does not know %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe('local times', () => {
  const instant = readInstant('2026-11-21T10:24:30Z');

  it('are shown in a zone', () => {
    expect(showInstant(instant, 'Europe/London')).toBe('21 Nov 2026, 10:24');
    expect(showInstant(instant, 'Asia/Kathmandu')).toBe('21 Nov 2026, 16:09');
    expect(showInstant(readInstant('2026-03-01T00:05:00Z'), 'UTC')).toBe('1 Mar 2026, 00:05');
    expect(localDate(readInstant('2026-11-21T23:00:00Z'), 'Asia/Tokyo')).toBe('2026-11-22');
    expect(localTime(instant, 'America/New_York')).toBe('05:24');
  });

  it.each([
    ['2026-07-01', '09:00', 'Europe/London', '2026-07-01T08:00:00Z'],
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00Z'],
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00Z'],
  ])('%s %s in %s is %s', (date, time, zone, expected) => {
    expect(formatInstant(instantOf(date, time, zone))).toBe(expected);
  });

  it('refuses what is no date, time or zone', () => {
    expect(() => instantOf('2026-02-30', '09:00', 'UTC')).toThrow(RangeError);
    expect(() => instantOf('2026-02-20', '25:00', 'UTC')).toThrow(RangeError);
    expect(() => showInstant(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('offsetSegments', () => {
  const year = (from: string, zone: string) =>
    offsetSegments(zone, readInstant(`${from}-01-01T00:00:00Z`), readInstant(`${Number(from) + 1}-01-01T00:00:00Z`));

  it('follow the clock changes without gaps', () => {
    const london = year('2026', 'Europe/London');
    expect(london.map(({ offset }) => offset / HOUR)).toEqual([0, 1, 0]);
    expect(london.map(({ start }) => formatInstant(start))).toEqual([
      '2026-01-01T00:00:00Z',
      '2026-03-29T01:00:00Z',
      '2026-10-25T01:00:00Z',
    ]);
    expect(london.slice(1).map(({ start }) => start)).toEqual(london.slice(0, -1).map(({ end }) => end));
    expect(year('2026', 'Australia/Lord_Howe').map(({ offset }) => offset / HOUR)).toEqual([11, 10.5, 11]);
    expect(year('2026', 'Asia/Kathmandu').map(({ offset }) => offset / HOUR)).toEqual([5.75]);
    expect(year('2011', 'Pacific/Apia').map(({ offset }) => offset / HOUR)).toEqual([-10, -11, -10, 14]);
    expect(year('2100', 'America/New_York').map(({ offset }) => offset / HOUR)).toEqual([-5, -4, -5]);
  });
});
