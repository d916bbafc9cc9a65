import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleOf } from '../../src/action/sweep/cases.ts';
import { cronGap } from '../../src/action/sweep/cron-gap.ts';
import {
  beat,
  brokenBeat,
  heartbeatMark,
  heartbeatText,
  readHeartbeat,
  wentBack,
} from '../../src/action/sweep/heartbeat.ts';
import { issueText, overText, overTitle } from '../../src/action/sweep/issue-text.ts';
import { keyOf, markOf, marksText, readMarks, readTold, recordMark, recordOf } from '../../src/action/sweep/marks.ts';
import { readWebhook, webhookText } from '../../src/action/sweep/webhook.ts';
import type { Alert } from '../../src/measures/alerts.ts';

const ALERT: Alert = {
  record: 'INC-0001',
  title: 'Payments are slow',
  path: 'records/incidents/INC-0001.md',
  priority: 'P1',
  status: 'in-progress',
  agreement: 'SLA-gold',
  metric: 'resolution',
  targetMinutes: 200,
  percent: 50,
  at: '2026-03-02T09:40:00Z',
  cycle: '2026-03-02T08:00:00Z',
  due: '2026-03-02T11:20:00Z',
  state: 'running',
  ended: null,
  forecast: 'Will breach.',
  tell: ['erin'],
};

describe('the longest gap of a schedule', () => {
  test.each([
    ['13,43 * * * *', 30],
    ['*/20 * * * *', 20],
    ['5/15 * * * *', 15],
    ['0 * * * *', 60],
    ['0 6-18 * * *', 12 * 60],
    ['23 4 * * *', 24 * 60],
    ['0 0,6 * * *', 18 * 60],
  ])('%s: %i minutes', (cron, minutes) => expect(cronGap(cron)).toBe(minutes));

  test.each([
    '',
    '* * * *',
    '0 6 * * 1-5',
    '0 0 1 * *',
    '@hourly',
    '61 * * * *',
    '9-5 * * * *',
    '*/0 * * * *',
    'x * * * *',
  ])('"%s" has none that is known', (cron) => expect(cronGap(cron)).toBeNull());
});

describe('the heartbeat', () => {
  test('remembers the last run, the one before and the schedule', () => {
    const first = beat(null, '2026-03-02T08:13:00Z', '13,43 * * * *');
    const second = beat(readHeartbeat(`x\n${heartbeatMark(first)}\n`), '2026-03-02T08:44:00Z', undefined);
    expect(second).toEqual({ last: '2026-03-02T08:44:00Z', before: '2026-03-02T08:13:00Z', gap: 30, broke: null });
    expect(heartbeatText(second)).toBe('Last swept 2026-03-02T08:44:00Z, the run before 2026-03-02T08:13:00Z.');
  });

  test('tells of a run that broke off once, and of late ones only where none came', () => {
    const standing = { last: '2026-03-02T08:13:00Z', before: '2026-03-02T07:43:00Z', gap: 30, broke: null };
    const broken = brokenBeat(standing, '2026-03-02T08:43:00Z', null);
    expect(broken).toEqual({ ...standing, broke: '2026-03-02T08:43:00Z' });
    const finished = beat(readHeartbeat(heartbeatMark(broken)), '2026-03-02T09:43:00Z', null);
    expect(heartbeatText(finished)).toContain('The run of 2026-03-02T08:43:00Z broke off');
    expect(heartbeatText(finished)).not.toContain('Late');
    expect(heartbeatText(beat(finished, '2026-03-02T10:13:00Z', null))).not.toContain('broke off');
    expect(heartbeatText(beat(finished, '2026-03-02T12:13:00Z', null))).toContain('**Late**');
  });

  test('is repaired where it lies ahead', () => {
    const ahead = { last: '2036-01-01T00:00:00Z', before: '2026-03-02T07:43:00Z', gap: 30, broke: null };
    expect(wentBack(ahead, '2026-03-02T08:13:00Z')).toBe(true);
    expect(beat(ahead, '2026-03-02T08:13:00Z', null)).toEqual({ ...ahead, last: '2026-03-02T08:13:00Z' });
    expect(wentBack(ahead, ahead.last)).toBe(false);
    expect(wentBack(null, ahead.last)).toBe(false);
  });

  test('never goes back: a run that is overtaken leaves it', () => {
    const standing = { last: '2026-03-02T08:44:00Z', before: '2026-03-02T08:13:00Z', gap: 30, broke: null };
    expect(beat(standing, '2026-03-02T08:40:00Z', null)).toEqual(standing);
    expect(beat(standing, standing.last, null)).toEqual(standing);
  });

  test.each(['', 'nothing', '<!-- gitsm: swept never - - -->'])('"%s" is none', (body) =>
    expect(readHeartbeat(body)).toBeNull(),
  );
});

describe('marks', () => {
  test('say any record, and cannot be broken out of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 20 }), (record, folder) => {
        const mark = recordMark(folder, record);
        expect(mark).toMatch(/^<!-- gitsm: sla [^\s<>]+ [^\s<>]+ -->$/);
        if (record !== '' && record.isWellFormed()) expect(recordOf(mark, folder)).toBe(record);
      }),
    );
  });

  test('are read back from an issue, and from a comment', () => {
    const told = [keyOf(ALERT), keyOf({ ...ALERT, percent: 75 })];
    const written = '2026-03-02T11:00:00Z';
    const text = issueText({ ...ALERT, alerts: [ALERT] }, { told, written }, { repositoryUrl: null, folder: '' });
    expect(readMarks(text.replaceAll('\n', '\r\n'))).toEqual({ told, over: false, written });
    const at = '2026-03-02T12:00:00Z';
    const over = overText(text, told, at);
    expect(readMarks(over)).toEqual({ told, over: true, written: at });
    expect(markOf(over)).toBe(markOf(text));
    expect(over.match(/<!--/g)).toHaveLength(4);
    // Closed once more, it says what stood there and not that it was over.
    const twice = overText(over, told, '2026-03-03T12:00:00Z');
    expect(twice).toBe(over.replaceAll(at, '2026-03-03T12:00:00Z'));
    // People put lines on top.
    const noted = `We know.\n\n${text}`;
    expect([markOf(noted), readMarks(noted)]).toEqual([markOf(text), readMarks(text)]);
    expect(readTold('Somebody quotes:\n<!-- gitsm: told 0123456789abcdef -->')).toEqual([]);
  });

  test('stay bounded: the oldest are forgotten', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => index.toString(16).padStart(16, '0'));
    const text = `x\n${marksText({ told: keys, over: true, written: null })}`;
    expect(text.length).toBeLessThan(10_000);
    expect(readMarks(text)).toEqual({ told: keys.slice(-500), over: true, written: null });
  });

  test('tell an alert from every other', () => {
    const others: Partial<Alert>[] = [
      { record: 'INC-0002' },
      { agreement: 'OLA-desk' },
      { metric: 'response' },
      { targetMinutes: 100 },
      { percent: 75 },
      { cycle: '2026-03-02T09:00:00Z' },
    ];
    expect(new Set([ALERT, ...others.map((one) => ({ ...ALERT, ...one }))].map(keyOf)).size).toBe(others.length + 1);
    expect(keyOf({ ...ALERT, title: 'x', status: 'on-hold', due: null, state: 'paused', tell: [] })).toBe(keyOf(ALERT));
  });
});

test('titles of issues that are over do not grow', () => {
  expect(overTitle(overTitle('Breached: INC-0001: Slow'))).toBe('Over: INC-0001: Slow');
});

test('only what GitHub takes for a login is mentioned, each person once, ten at most', () => {
  const tell = [
    'erin',
    'ERIN',
    'a/b',
    'x y',
    '<!-- -->',
    'octo_corp',
    ...Array.from({ length: 20 }, (_, index) => `p${index}`),
  ];
  const people = peopleOf([{ ...ALERT, tell }]);
  expect(people).toHaveLength(10);
  expect(people.slice(0, 2)).toEqual(['ERIN', 'octo_corp']);
});

describe('the address of a webhook', () => {
  test.each(['https://hooks.example/x', 'http://localhost:8080/x', 'http://127.0.0.1/x', 'http://[::1]:9/x'])(
    '%s is taken',
    (text) => {
      expect(readWebhook(` ${text}\n`)?.href).toBe(text);
    },
  );

  test.each([
    'http://hooks.example/x',
    'https://user:pass@hooks.example/',
    'https://:pass@hooks.example/',
    'ftp://hooks.example',
    'hooks.example/x',
    'http://localhost.evil.example/',
  ])('%s is refused, without being repeated', (text) => {
    expect(() => readWebhook(text)).toThrow(/expected an address/);
    expect(() => readWebhook(text)).not.toThrow(/hooks|evil|pass/);
  });

  test('is null where there is none', () => expect(readWebhook('  ')).toBeNull());
});

test('no text of a record formats, mentions or links in a message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const text = webhookText('northwind/itsm', [{ record: 'INC-1', title, fresh: [ALERT], url: null }], 0);
      expect(text.split('\n')).toHaveLength(2);
      expect(text.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[<>&*_~`[\]]|@(?!\u200b)|:\/\//);
    }),
  );
});
