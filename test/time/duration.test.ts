import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/time/duration.ts';

describe('parseDuration', () => {
  it.each([
    ['30m', 30],
    ['4h', 240],
    ['1h30m', 90],
    ['0m', 0],
    ['90m', 90],
    ['1h05m', 65],
    ['99999h59m', 5999999],
  ])('reads %s', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each([
    '',
    '4',
    '4 h',
    '1d',
    '2w',
    '1.5h',
    '-1h',
    '4H',
    'h',
    '1h30',
    '30m1h',
    '100000h',
    'PT4H',
    '4h ',
    '1h100m',
    240,
    null,
  ])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('formatDuration', () => {
  it.each([
    [132, '2 h 12 m'],
    [45, '45 m'],
    [240, '4 h'],
    [0, '0 m'],
    [0.9, '0 m'],
    [-0.5, '0 m'],
    [-75, '-1 h 15 m'],
    [132.99, '2 h 12 m'],
  ])('writes %d', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });
});
