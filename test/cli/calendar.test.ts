import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const calendar = (id: string, ...lines: string[]) => ({
  [`records/calendars/${id}.md`]: ['---', `id: ${id}`, `title: ${id}`, 'status: active', ...lines, '---', ''].join(
    '\n',
  ),
});

const repo = starterRepo({
  ...calendar(
    'CAL-base',
    'timezone: Europe/London',
    'hours: {mon: ["09:00-17:30"], tue: ["09:00-17:30"], wed: ["09:00-17:30"], thu: ["09:00-17:30"], fri: ["09:00-17:00"]}',
    'holidays: {country: GB, region: ENG}',
  ),
  ...calendar(
    'CAL-desk',
    'extends: CAL-base',
    'periods: [{from: 2026-10-05, until: 2027-03-31, title: "Winter \\e[31m", hours: {mon: ["08:00-20:00"]}}]',
    'holidays: {extra: [{yearly: 12-24, hours: ["09:00-12:00"], title: Christmas Eve}, {rule: easter+1, hours: ["10:00-11:00"]}]}',
  ),
  ...calendar('CAL-nights', 'timezone: Europe/London', 'hours: {sat: ["22:00-06:00"], sun: ["01:00-02:00"]}'),
  ...calendar('CAL-always', 'timezone: Australia/Lord_Howe', 'hours: always'),
  ...calendar('CAL-never', 'timezone: UTC', 'hours: {mon: []}'),
  ...calendar('CAL-orphan', 'extends: CAL-gone'),
  ...calendar('CAL-wrong', 'timezone: Europe/London', 'hours: {mon: ["9-5"]}'),
  ...calendar('CAL-on-wrong', 'extends: CAL-wrong', 'timezone: UTC', 'hours: always'),
  ...calendar('CAL-a', 'extends: CAL-b', 'timezone: UTC', 'hours: always'),
  ...calendar('CAL-b', 'extends: CAL-a', 'timezone: UTC', 'hours: always'),
  ...calendar('CAL-where', 'timezone: Europe/London', 'hours: always', 'holidays: {country: XX}'),
});
afterAll(() => repo.dispose());
const gitsm = (...args: string[]) => runCli(repo.dir, ['calendar', ...args]);
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await gitsm(...args, '--json')).out);

describe('gitsm calendar show', () => {
  it('shows hours, periods and coming days, and where they come from', async () => {
    const { code, out, err } = await gitsm('show', 'CAL-desk', '--at', '2026-12-24T11:00', '--days', '9');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'CAL-desk  CAL-desk',
        'active  records/calendars/CAL-desk.md',
        'extends CAL-base',
        '',
        'Thu 24 Dec 2026, 11:00 in Europe/London (from CAL-base): open',
        'closes Thu 24 Dec 2026, 12:00, in 1 h',
        'opens Mon 4 Jan 2027, 08:00, in 261 h',
        '',
        'Hours (from CAL-base)',
        '  Mon-Thu  09:00-17:30',
        '  Fri      09:00-17:00',
        '  Sat-Sun  closed',
        '',
        'From 2026-10-05 to 2027-03-31: Winter ␛[31m, holds now',
        '  Mon      08:00-20:00',
        '  Tue-Sun  closed',
        '',
        'Holidays and days with hours of their own, coming 9 days, GB-ENG (from CAL-base)',
        '  Thu 2026-12-24  09:00-12:00  Christmas Eve',
        '  Fri 2026-12-25  closed       Christmas Day',
        '  Mon 2026-12-28  closed       Boxing Day (substitute day)',
        "  Fri 2027-01-01  closed       New Year's Day",
        '',
      ].join('\n'),
    );
  });

  it('prints the same as JSON', async () => {
    expect(await json('show', 'CAL-desk', '--at', '2027-03-29T07:30:00Z', '--days', '1')).toEqual({
      calendar: 'CAL-desk',
      title: 'CAL-desk',
      status: 'active',
      extends: ['CAL-base'],
      timezone: 'Europe/London',
      at: '2027-03-29T07:30:00Z',
      open: false,
      nextOpening: '2027-03-29T09:00:00Z',
      nextClosing: '2027-03-29T10:00:00Z',
      hours: {
        mon: ['09:00-17:30'],
        tue: ['09:00-17:30'],
        wed: ['09:00-17:30'],
        thu: ['09:00-17:30'],
        fri: ['09:00-17:00'],
        sat: [],
        sun: [],
      },
      periods: [
        expect.objectContaining({
          from: '2026-10-05',
          until: '2027-03-31',
          source: 'CAL-desk',
          title: 'Winter \u001b[31m',
        }),
      ],
      region: 'GB-ENG',
      sources: { timezone: 'CAL-base', hours: 'CAL-base', region: 'CAL-base' },
      days: [{ date: '2027-03-29', title: 'Easter Monday', open: ['10:00-11:00'] }],
    });
  });

  it('says why it is closed, and that it never opens or closes', async () => {
    const holiday = await gitsm('show', 'CAL-base', '--at', '2026-12-25T12:00');
    expect(holiday.out).toContain('Fri 25 Dec 2026, 12:00 in Europe/London: closed (Christmas Day)\nopens Tue 29 Dec');
    expect((await gitsm('show', 'CAL-always')).out).toMatch(/: open\ncloses never, as far as is known\n/);
    expect((await gitsm('show', 'CAL-never')).out).toMatch(/\(closed hours\)\nopens never, as far as is known\n/);
  });

  it('takes now where no instant is given', async () => {
    const { at } = (await json('show', 'CAL-base')) as { at: string };
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
  });
});

describe('gitsm calendar due', () => {
  it('explains each stretch, and the lines sum to the duration', async () => {
    const { code, out } = await gitsm('due', 'CAL-base', '2026-12-23 16:30', '9h30m');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      '9 h 30 m of CAL-base from Wed 23 Dec 2026, 16:30, Europe/London',
      'due Thu 24 Dec 2026, 17:30 (2026-12-24T17:30:00Z)',
      '',
      ' | when | what | counted | used',
      ' | Wed 23 Dec 2026, 16:30 to 17:30 | open | +1 h | 1 h',
      ' | Wed 23 Dec 2026, 17:30 to Thu 24 Dec 2026, 09:00 | closed hours | 1 h',
      ' | Thu 24 Dec 2026, 09:00 to 17:30 | open | +8 h 30 m | 9 h 30 m',
      ' | sum | +9 h 30 m | 9 h 30 m',
      '',
    ]);
  });

  it('names holidays and days with hours of their own', async () => {
    const { out } = await gitsm('due', 'CAL-desk', '2026-12-24T10:00', '3h');
    expect(out).toContain('due Mon 4 Jan 2027, 09:00');
    expect(out).toMatch(/Thu 24 Dec 2026, 10:00 to 12:00 +open: Christmas Eve \(hours of its own\) +\+2 h/);
    expect(out).toMatch(/Fri 25 Dec 2026, 00:00 to Sat 26 Dec 2026, 00:00 +holiday: Christmas Day/);
  });

  it('names changes of the clocks in open and in closed stretches', async () => {
    const autumn = await gitsm('due', 'CAL-nights', '2026-10-24T22:00', '9h');
    expect(autumn.out).toContain('due Sun 25 Oct 2026, 06:00 (2026-10-25T06:00:00Z)');
    expect(autumn.out).toMatch(/open; clocks put back 1 h at 02:00 +\+9 h/);
    const spring = await gitsm('between', 'CAL-nights', '2026-03-29T00:30', '2026-03-29T12:00');
    expect(spring.out).toMatch(/open; clocks put forward 1 h at 01:00 +\+4 h 30 m/);
    const half = await gitsm('between', 'CAL-always', '2026-04-05T00:00', '2026-04-06T00:00');
    expect(half.out).toMatch(/24 h 30 m of working time\n(?:.*\n)*.*open; clocks put back 30 m at 02:00 +\+24 h 30 m/);
  });

  it('looks as far as it takes, with the holidays of those years', async () => {
    expect(await json('due', 'CAL-base', '2026-01-01T09:00', '20000h')).toMatchObject({
      start: '2026-01-01T09:00:00Z',
      durationMinutes: 1_200_000,
      due: expect.stringMatching(/^2035-/) as string,
      reason: null,
    });
  });

  it('says that no instant is due, with exit code 1', async () => {
    const { code, out } = await gitsm('due', 'CAL-never', '2026-01-01T09:00', '1m');
    expect([code, out]).toEqual([
      1,
      '1 m of CAL-never from Thu 1 Jan 2026, 09:00: never due, because the calendar never opens.\n',
    ]);
    expect(await json('due', 'CAL-never', '2026-01-01T09:00', '1m')).toMatchObject({ due: null, account: [] });
    expect((await gitsm('due', 'CAL-never', '2026-01-01T09:00', '0m')).code).toBe(0);
  });
});

describe('gitsm calendar between', () => {
  it('folds a long explanation, and tells it all when asked', async () => {
    const words = ['between', 'CAL-base', '2026-01-07T12:00', '2026-12-16T12:00'];
    const short = await gitsm(...words);
    const whole = await gitsm(...words, '--all');
    expect(short.out).toMatch(
      /Wed 1 Apr 2026, 00:00 to Fri 1 May 2026, 00:00 +20 openings, Good Friday, Easter Monday/,
    );
    expect(short.out).toContain('--all tells every opening');
    expect(whole.out).not.toContain('--all');
    expect(short.out.split('\n').length).toBeLessThan(60);
    expect(whole.out.split('\n').length).toBeGreaterThan(480);
    const sums = [short, whole].map(({ out }) => / sum +\+(.*?) {2}/.exec(out)?.[1]);
    expect(short.out.split('\n')[1]).toBe(`${sums[0]} of working time`);
    expect(sums[1]).toBe(sums[0]);
  });

  it('sums in JSON', async () => {
    const answer = (await json('between', 'CAL-base', '2020-01-01T00:00', '2030-01-01T00:00')) as {
      workingMinutes: number;
      account: { countedMinutes: number; from: string; to: string }[];
    };
    expect(answer.account.reduce((sum, line) => sum + line.countedMinutes, 0)).toBe(answer.workingMinutes);
    expect(answer.account[0]?.from).toBe('2020-01-01T00:00:00Z');
    expect(answer.account.at(-1)?.to).toBe('2030-01-01T00:00:00Z');
    expect(answer.account.length).toBeLessThan(60);
  });

  it('counts nothing backwards', async () => {
    const { out, code } = await gitsm('between', 'CAL-base', '2026-06-02T12:00', '2026-06-01T12:00');
    expect(code).toBe(0);
    expect(out).toContain('0 m of working time\nThe end lies before the start: nothing is counted.\n');
  });

  it('reads local times in the zone of the calendar, and says how where they are repeated or skipped', async () => {
    const twice = await gitsm('between', 'CAL-nights', '2026-10-25T01:30', '2026-10-25T01:30:00Z');
    expect(twice.err).toBe(
      'gitsm: 01:30 on 2026-10-25 occurs twice, and the first is meant: read as 2026-10-25T00:30:00Z.\n',
    );
    expect(twice.out).toContain('1 h of working time');
    const skipped = await gitsm('between', 'CAL-nights', '2026-03-29 01:30', '2026-03-29T01:30:00Z');
    expect(skipped.err).toContain('01:30 on 2026-03-29 is skipped by the clocks: read as 2026-03-29T01:30:00Z.');
    const offset = await gitsm('between', 'CAL-nights', '2026-03-29T00:30:00+01:00', '2026-03-29T01:00:00Z');
    expect([offset.err, offset.out.split('\n')[1]]).toEqual(['', '1 h 30 m of working time']);
  });
});

describe('what cannot be answered', () => {
  it.each([
    [['show', 'CAL-orphan'], 'CAL-orphan needs CAL-gone, which does not exist.'],
    [['due', 'CAL-wrong', '2026-01-01T09:00', '1h'], 'CAL-wrong cannot be read. hours/mon/0: Unexpected "9-5"'],
    [['show', 'CAL-on-wrong'], 'CAL-on-wrong needs CAL-wrong, which cannot be read.'],
    [['between', 'CAL-a', '2026-01-01T09:00', '2026-01-01T09:00'], 'CAL-a stands on a circle: CAL-a → CAL-b → CAL-a.'],
    [['show', 'CAL-where'], 'CAL-where names the public holidays of XX, which are not known.'],
  ])('%j: a record that is wrong, exit code 1', async (words, message) => {
    const { code, out, err } = await gitsm(...words);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`gitsm: ${message}`);
    expect(err.split('\n')).toHaveLength(2);
  });

  it.each([
    [['shw', 'CAL-base'], 'Unexpected "shw", expected show, due or between. Did you mean show?'],
    [
      ['due', 'CAL-base', '2026-01-01T09:00'],
      'Missing argument, expected `gitsm calendar due <CAL> <start> <duration>`',
    ],
    [['show', 'CAL-base', '1h'], 'Unexpected argument "1h"'],
    [['show', 'CAL-base', '--all'], 'Unexpected --all'],
    [['due', 'CAL-base', 'tomorrow', '1h'], 'Unexpected "tomorrow", expected an instant'],
    [['due', 'CAL-base', '2026-02-30T09:00', '1h'], 'Unexpected "2026-02-30T09:00"'],
    [
      ['due', 'CAL-base', '1969-12-31T23:00:00Z', '1h'],
      'expected an instant from 1970 to 2199 in UTC. Calendars know no',
    ],
    [
      ['between', 'CAL-base', '1970-01-01T00:00', '1970-01-02T00:00'],
      'Unexpected "1970-01-01T00:00", expected an instant from 1970 to 2199 in UTC. In Europe/London it is 1969-12-31T23:00:00Z; calendars know no',
    ],
    [['bogus'], 'Unexpected "bogus", expected show, due or between. '],
    [
      ['betwen', 'CAL-base', 'a', 'b', 'c'],
      'Unexpected "betwen", expected show, due or between. Did you mean between?',
    ],
    [[], 'Missing argument, expected `gitsm calendar '],
    [['due', 'CAL-base', '2026-01-01T09:00', '1d'], 'Unexpected duration "1d". Write hours and minutes'],
    [['show', 'CAL-base', '--days', '-1'], '--days'],
    [['show', 'CAL-base', '--days', '4000'], 'Unexpected --days "4000"'],
    [['show', 'CAL-bse'], 'There is no record "CAL-bse" here. Did you mean CAL-base?'],
    [['show', 'SVC-email'], 'Unexpected service SVC-email, expected a calendar'],
  ])('%j: wrong use, exit code 2', async (words, message) => {
    const { code, out, err } = await gitsm(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.split('\n')).toHaveLength(2);
  });
});
