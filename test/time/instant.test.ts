import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseDate, parseInstant, readInstant } from '../../src/time/instant.ts';

describe('parseInstant', () => {
  it.each([
    ['2026-11-21T09:30:00Z', Date.UTC(2026, 10, 21, 9, 30)],
    ['2026-06-01T22:00:00+01:00', Date.UTC(2026, 5, 1, 21)],
    ['2026-01-01T00:15:00+05:45', Date.UTC(2025, 11, 31, 18, 30)],
    ['2026-01-01T00:00:00-03:30', Date.UTC(2026, 0, 1, 3, 30)],
    ['2026-01-01T00:00:00-00:00', Date.UTC(2026, 0, 1)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['2026-11-21T09:30:00.5Z', Date.UTC(2026, 10, 21, 9, 30, 0, 500)],
    ['2026-11-21T09:30:00.123456789Z', Date.UTC(2026, 10, 21, 9, 30, 0, 123)],
    ['0001-01-01T00:00:00Z', -62135596800000],
    ['9999-12-31T23:59:59Z', 253402300799000],
  ])('reads %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    '2026-11-21T24:61:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T23:60:00Z',
    '2026-12-31T23:59:60Z',
    '2026-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-11-21T09:30Z',
    '2026-11-21T09:30:00',
    '2026-11-21 09:30:00Z',
    '2026-11-21t09:30:00z',
    '2026-11-21',
    '2026-11-21T09:30:00+24:00',
    '2026-11-21T09:30:00+01:60',
    '2026-11-21T09:30:00+0100',
    '2026-11-21T09:30:00.Z',
    '+02026-11-21T09:30:00Z',
    ' 2026-11-21T09:30:00Z',
    '2026-11-21T09:30:00Z\n',
    '٢٠٢٦-11-21T09:30:00Z',
    '',
    null,
    20261121,
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('says what it expected', () => {
    expect(() => readInstant('tomorrow')).toThrow(
      'Unexpected "tomorrow", expected an instant with seconds and an offset, such as 2026-11-21T09:30:00Z.',
    );
    expect(readInstant('1970-01-01T00:00:01Z')).toBe(1000);
  });
});

describe('formatInstant', () => {
  it('writes whole seconds in UTC', () => {
    expect(formatInstant(Date.UTC(2026, 10, 21, 9, 30))).toBe('2026-11-21T09:30:00Z');
    expect(formatInstant(Date.UTC(2026, 10, 21, 9, 30, 0, 999))).toBe('2026-11-21T09:30:00Z');
    expect(formatInstant(-1)).toBe('1969-12-31T23:59:59Z');
  });
});

describe('parseDate', () => {
  it('reads only real dates', () => {
    expect(parseDate('2026-12-24')).toBe(Date.UTC(2026, 11, 24));
    for (const text of ['2026-2-1', '2026-02-29', '2026-12-24T00:00:00Z', '24.12.2026', 5, undefined]) {
      expect(parseDate(text)).toBeNull();
    }
  });
});

describe('formatInstant, for every instant of the years 0 to 9999', () => {
  it('writes what Date writes, and reads back', () => {
    const range = { min: Date.parse('0000-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59Z') };
    fc.assert(
      fc.property(fc.integer(range), (instant) => {
        const text = formatInstant(instant);
        const seconds = Math.floor(instant / 1000) * 1000;
        expect(text).toBe(`${new Date(seconds).toISOString().slice(0, -5)}Z`);
        expect(parseInstant(text)).toBe(seconds);
      }),
      { numRuns: 2000 },
    );
  });
});
