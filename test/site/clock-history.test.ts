import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../site/build.ts';
import type { ClockHistoryProps } from '../../site/clock-props.ts';
import { MOST_ROWS } from '../../site/data/clock-account.ts';
import { MOST_PIECES } from '../../site/data/clock-bar.ts';
import type { RecordProps } from '../../site/record-props.ts';
import { formatDuration } from '../../src/time/duration.ts';
import { formatInstant } from '../../src/time/instant.ts';
import { smallSnapshot } from '../support/small-site.ts';
import { smallSiteData } from '../support/small-site-data.ts';

const rules = {
  'records/calendars/CAL-office.md':
    '---\nid: CAL-office\ntitle: Office\nstatus: active\ntimezone: Europe/London\nhours: {mon: ["09:00-17:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"], fri: ["09:00-17:00"]}\nholidays: {extra: [{date: 2026-11-18, title: Founders <b>day</b>}]}\n---\n',
  'records/agreements/SLA-all.md':
    '---\nid: SLA-all\ntitle: For everybody\nstatus: active\ntype: sla\ncalendar: CAL-office\nservices: all\nkinds: [incident]\ntargets:\n  - {metric: response, P1: 30m, P2: 1h, P4: 8h}\n  - {metric: update, P1: 1h, P2: 2h, P4: 4h}\n  - {metric: resolution, P1: 4h, P2: 10h, P4: 40h}\n---\n',
  'records/agreements/SLA-mail.md':
    '---\nid: SLA-mail\ntitle: For mail\nstatus: active\ntype: sla\ncalendar: CAL-office\nservices: [SVC-mail]\nkinds: [incident]\ntargets:\n  - {metric: resolution, P1: 6h, P2: 12h, P4: 80h}\n---\n',
};

interface Entry {
  readonly at: string;
  readonly status: string;
  readonly more?: string;
}

function incident(entries: readonly Entry[], fields = 'priority: P2\nservice: SVC-mail\n'): Record<string, string> {
  const timeline = entries.map((one) => `  - {at: ${one.at}, status: ${one.status}, by: erin${one.more ?? ''}}\n`);
  return {
    ...rules,
    'records/incidents/INC-0001.md': `---\nid: INC-0001\ntitle: One\nstatus: ${entries.at(-1)?.status}\n${fields}timeline:\n${timeline.join('')}---\n`,
  };
}

async function page(files: Readonly<Record<string, string>>, now: string): Promise<RecordProps> {
  const { site } = await smallSiteData(files, now);
  const found = site.records.find(({ id }) => id === 'INC-0001');
  if (found === undefined) throw new Error('Unexpected site without the record');
  return found;
}

function history({ histories }: RecordProps, name: string): ClockHistoryProps {
  const found = histories.find((one) => one.name === name);
  if (found === undefined) throw new Error(`Unexpected page without ${name}`);
  return found;
}

/** "1 h 30 m 0.5 s" in milliseconds. */
function milliseconds(text: string): number {
  const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000 };
  const parts = [...text.matchAll(/([\d.]+)\s([hms])/g)];
  return Math.round(parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0));
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the history of a clock', () => {
  const entries = [
    { at: '2026-11-16T10:00:00Z', status: 'new' },
    { at: '2026-11-16T11:00:00Z', status: 'in-progress' },
    { at: '2026-11-16T15:00:00Z', status: 'on-hold', more: ', reason: awaiting-vendor' },
    { at: '2026-11-17T09:00:00Z', status: 'in-progress' },
    { at: '2026-11-17T10:00:00Z', status: 'in-progress', more: ', changed: {priority: {from: P4, to: P2}}' },
  ];

  it('tells every stretch with what it counted, in the zone of the calendar', async () => {
    const { accounts, target, timezone } = history(await page(incident(entries), '2026-11-19T10:30:00Z'), 'Resolution');
    expect([target, timezone]).toEqual(['12 h for P2', 'Europe/London']);
    expect(accounts).toHaveLength(1);
    expect(
      accounts[0]?.rows.map(({ from, to, what, counted, used }) => plain([from, to, what, counted, used].join(' | '))),
    ).toEqual([
      'Mon 16 Nov, 10:00 | 11:00 | Running: new | 1 h | 1 h',
      'Mon 16 Nov, 11:00 | 15:00 | Running: in progress | 4 h | 5 h',
      'Mon 16 Nov, 15:00 | Tue 17 Nov, 09:00 | Paused: on hold, awaiting vendor (2 h of working time) |  | 5 h',
      'Tue 17 Nov, 09:00 | 10:00 | Running: in progress | 1 h | 6 h',
      'Tue 17 Nov, 10:00 | 17:00 | Running: in progress | 7 h | 13 h',
      'Tue 17 Nov, 17:00 | Wed 18 Nov, 00:00 | Closed hours |  | 13 h',
      'Wed 18 Nov, 00:00 | Thu 19 Nov, 00:00 | Closed: Founders <b>day</b> |  | 13 h',
      'Thu 19 Nov, 00:00 | 09:00 | Closed hours |  | 13 h',
      'Thu 19 Nov, 09:00 | 10:30 | Running: in progress | 1 h 30 m | 14 h 30 m',
    ]);
    expect(plain(accounts[0]?.sum ?? '')).toBe('14 h 30 m');
    expect(accounts[0]?.paused).toBe('2 h of working time paused, not counted');
  });

  it('draws them, with what is beyond the target apart, and marks the breach and the change of priority', async () => {
    const { bar, moments } = history(await page(incident(entries), '2026-11-19T10:00:00Z'), 'Resolution');
    const hour = 100 / 72;
    const rects = (kind: string) => bar?.pieces.filter((one) => one.kind === kind).flatMap((one) => one.rects) ?? [];
    const near = (rect: { x: number; width: number } | undefined, from: number, hours: number) => {
      expect(rect?.x).toBeCloseTo(from * hour, 1);
      expect(rect?.width).toBeCloseTo(hours * hour, 1);
    };
    expect(bar?.pieces.map(({ kind, rects: all }) => `${all.length} ${kind}`)).toEqual([
      '2 running',
      '1 paused',
      '2 over',
      '1 closed',
    ]);
    near(rects('running')[0], 0, 5);
    near(rects('paused')[0], 5, 18);
    near(rects('running')[1], 23, 7);
    near(rects('over')[0], 30, 1);
    near(rects('closed')[0], 31, 40);
    near(rects('over')[1], 71, 1);
    expect(bar?.legend.map(({ text }) => text)).toEqual([
      'running 12 h',
      'paused 2 h of working time',
      'running, late 2 h',
      'closed hours 40 h',
    ]);
    expect(bar?.text).toContain(': running 12 h, paused 2 h of working time, running, late 2 h, closed hours 40 h.');
    expect(moments.map(({ name, at }) => `${name}: ${at}`)).toEqual([
      'Priority P4 → P2: Tue 17 Nov, 10:00',
      '50 % used: Tue 17 Nov, 10:00',
      '75 % used: Tue 17 Nov, 13:00',
      'Target used up: Tue 17 Nov, 16:00',
    ]);
    expect(bar?.lines.filter(({ limit }) => limit)).toEqual([{ x: expect.closeTo(30 * hour, 1), limit: true }]);
    expect(bar?.marks.map(({ text }) => text)).toContain('breached');
    expect(bar?.axis.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Mon 16 Nov, 10:00', 'now, Thu 19 Nov, 10:00']),
    );
  });

  it.each([
    { now: '2026-11-17T12:30:45.250Z', used: '10 h 30 m', left: '1 h 29 m', ran: ['running 10 h 30 m'] },
    { now: '2026-11-17T13:59:59.999Z', used: '11 h 59 m', left: '0 m', ran: ['running 11 h 59 m'] },
    { now: '2026-11-17T14:00:00.001Z', used: '12 h', late: '0 m', ran: ['running 12 h', 'running, late under 1 s'] },
    { now: '2026-11-17T14:00:42.900Z', used: '12 h', late: '0 m', ran: ['running 12 h', 'running, late 42 s'] },
    {
      now: '2026-11-17T15:59:59Z',
      used: '13 h 59 m',
      late: '1 h 59 m',
      ran: ['running 12 h', 'running, late 1 h 59 m'],
    },
  ])('cuts parts of a minute on the card, in the forecast and on the bar alike: at $now', async (one) => {
    const shown = await page(incident([{ at: '2026-11-16T10:00:00Z', status: 'new' }]), one.now);
    const card = shown.clocks.find(({ name }) => name === 'Resolution');
    const { forecast, bar, accounts } = history(shown, 'Resolution');
    expect(formatDuration(milliseconds(accounts[0]?.sum ?? '') / 60_000)).toBe(one.used);
    expect(card?.account).toContain(` · ${one.used} of 12 h used`);
    expect(bar?.legend.map(({ text }) => text).filter((text) => text.startsWith('running'))).toEqual(one.ran);
    for (const ran of one.ran) expect(bar?.text).toContain(ran);
    if (one.left === undefined) {
      expect(card?.headline).toBe(one.late === '0 m' ? 'late' : `late by ${one.late}`);
      expect(forecast).toContain(`Breached by ${one.late} of working time`);
    } else {
      expect(card?.headline).toBe(`${one.left} left`);
      expect(forecast).toContain(`Will breach in ${one.left} of working time`);
    }
  });

  it('says the same beyond a hundred hours', async () => {
    const files = incident([{ at: '2026-07-06T08:00:30Z', status: 'new' }]);
    const shown = await page(files, '2026-08-07T15:59:00Z');
    const card = shown.clocks.find(({ name }) => name === 'Resolution');
    const { forecast, bar } = history(shown, 'Resolution');
    expect(card?.headline).toBe('late by 187 h 58 m');
    expect(card?.account).toContain(' · 199 h 58 m of 12 h used');
    expect(forecast).toContain('Breached by 187 h 58 m of working time');
    expect(bar?.legend.map(({ text }) => text)).toContain('running, late 187 h 58 m');
  });

  it('reaches on to the due instant while it runs, over the closed hours before it', async () => {
    const started = [{ at: '2026-11-19T14:00:00Z', status: 'new' }];
    const { bar, forecast } = history(await page(incident(started), '2026-11-19T16:00:00Z'), 'Resolution');
    expect(bar?.pieces.map(({ kind, rects }) => `${rects.length} ${kind}`)).toEqual([
      '1 running',
      '3 ahead',
      '2 closed',
    ]);
    expect(bar?.marks.map(({ text }) => text)).toEqual(expect.arrayContaining(['now', 'due']));
    expect(bar?.axis.at(1)?.text).toBe('Mon 23 Nov, 10:00');
    expect(forecast).toBe('Will breach in 10 h of working time, at 23 Nov 2026, 10:00 (Europe/London).');
  });

  it('ends where the clock stopped, and where it was paused, and is left out where no time has passed', async () => {
    const stopped = [...entries.slice(0, 2), { at: '2026-11-16T12:00:00Z', status: 'resolved' }];
    const met = await page(incident(stopped), '2026-11-19T10:00:00Z');
    expect(history(met, 'Resolution').bar?.axis.at(1)?.text).toBe('12:00');
    expect(history(met, 'Resolution').bar?.pieces.map(({ kind }) => kind)).toEqual(['running']);
    const paused = await page(incident(entries.slice(0, 3)), '2026-11-16T16:00:00Z');
    expect(history(paused, 'Resolution').bar?.pieces.map(({ kind }) => kind)).toEqual(['running', 'paused']);
    const resolved = await page(incident([{ at: '2026-11-16T12:00:00Z', status: 'resolved' }]), '2026-11-19T10:00:00Z');
    expect(history(resolved, 'Resolution').bar).toBeNull();
  });

  it('names the agreements that would hold otherwise', async () => {
    const { rivals, notes } = history(await page(incident(entries), '2026-11-19T10:00:00Z'), 'Resolution');
    expect(rivals.map(({ ref, text }) => [ref.id, text])).toEqual([
      ['SLA-all', 'also covers it, less specifically (10 h): it is not measured.'],
    ]);
    expect(notes).toContain('Target 80 h until Tue 17 Nov, 10:00, then 12 h; what was used stays used.');
  });

  it('begins anew when the requester was told, each cycle with its own sum', async () => {
    const updates = 'updates: [{at: 2026-11-16T11:00:00Z, by: erin}, {at: 2026-11-16T12:30:00Z, by: erin}]\n';
    const files = incident(entries.slice(0, 2), `priority: P2\nservice: SVC-mail\n${updates}`);
    const { accounts, bar } = history(await page(files, '2026-11-16T13:00:00Z'), 'Update');
    expect(accounts.map(({ title, sum }) => `${title}: ${plain(sum)}`)).toEqual([
      'Cycle 1 of 3: 1 h',
      'Cycle 2 of 3: 1 h 30 m',
      'Cycle 3 of 3: 30 m',
    ]);
    expect(bar?.marks.filter(({ text }) => text === 'anew')).toHaveLength(2);
  });

  it.each([
    [10, null],
    [11, '1 earlier cycle is not shown; it was not late.'],
    [12, '2 earlier cycles are not shown; none of them was late.'],
  ])('says of %i cycles which are not shown', async (cycles, said) => {
    const told = Array.from({ length: cycles - 1 }, (_, one) => `{at: 2026-11-16T10:${one + 10}:00Z, by: erin}`);
    const files = incident(entries.slice(0, 1), `priority: P2\nservice: SVC-mail\nupdates: [${told.join(', ')}]\n`);
    expect(history(await page(files, '2026-11-16T11:00:00Z'), 'Update').earlier).toBe(said);
  });

  it.each([
    [['2026-11-16T13:00:00Z'], '1 earlier cycle is not shown; it was late.'],
    [['2026-11-16T10:30:00Z', '2026-11-16T13:00:00Z'], '2 earlier cycles are not shown; 1 of them was late.'],
    [['2026-11-16T13:00:00Z', '2026-11-16T16:00:00Z'], '2 earlier cycles are not shown; 2 of them were late.'],
  ])('says how many of them were late: %j', async (first, said) => {
    const later = Array.from({ length: 9 }, (_, one) => `2026-11-16T16:${one + 10}:00Z`);
    const told = [...first, ...later].map((at) => `{at: ${at}, by: erin}`);
    const files = incident(entries.slice(0, 1), `priority: P2\nservice: SVC-mail\nupdates: [${told.join(', ')}]\n`);
    expect(history(await page(files, '2026-11-16T16:30:00Z'), 'Update').earlier).toBe(said);
  });

  it('adds up to the figures to the millisecond, however it is folded, in few rows and pieces', async () => {
    const statuses = ['new', 'in-progress', 'on-hold', 'resolved'];
    const entry = fc.record({
      wait: fc.integer({ min: 1, max: 40 * 86_400_000 }),
      status: fc.constantFrom(...statuses),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 30 }), async (waits) => {
        let at = Date.parse('2024-01-08T09:00:00Z');
        const list = waits.map(({ wait, status }) => ({ at: formatInstant((at += wait)), status }));
        const shown = await page(incident(list), formatInstant(at + 3_600_001));
        for (const { accounts, bar } of shown.histories) {
          expect(accounts.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(MOST_ROWS);
          for (const { rows, sum } of accounts) {
            expect(rows.reduce((all, { counted }) => all + milliseconds(counted), 0)).toBe(milliseconds(sum));
            if (rows.length > 0) expect(milliseconds(rows.at(-1)?.used ?? '')).toBe(milliseconds(sum));
          }
          const rects = bar?.pieces.flatMap((group) => group.rects) ?? [];
          expect(rects.length).toBeLessThanOrEqual(MOST_PIECES);
          for (const { x, width } of rects) expect([x >= 0, x + width <= 100.02]).toEqual([true, true]);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('counts the days that a folded row touches, the first and the last as well', async () => {
    const told = Array.from({ length: 9 }, (_, one) => `{at: 2026-07-06T0${one}:00:30Z, by: erin}`).join(', ');
    const files = incident(
      [{ at: '2026-07-05T08:00:30Z', status: 'new' }],
      `priority: P2\nservice: SVC-mail\nupdates: [${told}]\n`,
    );
    const shown = await page(files, '2026-07-21T15:59:00Z');
    const folded = shown.histories.flatMap(({ accounts }) => accounts.flatMap(({ rows }) => rows));
    const counts = folded.flatMap(({ from, to, what }) => {
      const [, times, days] = /(\d+) times? in (\d+) days?/.exec(what) ?? [];
      return times === undefined ? [] : [`${from} to ${to}: ${times} in ${days}`];
    });
    expect(counts.map(plain)).toEqual(['Tue 7 Jul, 09:00 to Mon 20 Jul, 17:00: 10 in 14']);
  });

  it('keeps the page of the busiest record small, clean and whole', async () => {
    const start = Date.parse('2026-01-05T09:00:00Z');
    const list = Array.from({ length: 500 }, (_, index) => ({
      at: formatInstant(start + index * 37 * 60_000),
      status: index % 3 === 2 ? 'on-hold' : index % 7 === 6 ? 'resolved' : 'in-progress',
      more:
        index === 0
          ? ''
          : `, changed: {priority: {from: P${index % 2 === 0 ? 1 : 4}, to: P${index % 2 === 0 ? 4 : 1}}}`,
    }));
    const told = Array.from(
      { length: 300 },
      (_, index) => `{at: ${formatInstant(start + index * 3_600_000)}, by: erin}`,
    );
    const updates = `updates: [${told.join(', ')}]\n`;
    const snapshot = smallSnapshot(incident(list, `priority: P1\nservice: SVC-mail\n${updates}`));
    const folder = await mkdtemp(join(tmpdir(), 'gitsm-clock-history-'));
    try {
      const out = join(folder, 'site');
      const now = '2026-11-21T11:24:00Z';
      await buildSite({ snapshot, processes: snapshot.rules.processes, out, now, commit: null });
      const html = await readFile(join(out, 'records/incidents/INC-0001.html'), 'utf8');
      const from = html.indexOf('class="histories"');
      const part = html.slice(from, html.indexOf('class="dated ledger"'));
      const [, ...clocks] = part.split('class="history"');
      expect([from > 0, clocks.length]).toEqual([true, 3]);
      for (const clock of clocks) expect(clock.length).toBeLessThan(24_000);
      expect(part).not.toMatch(/<style|\sstyle=|<script/);
      for (const [, id] of part.matchAll(/url\(#([^)]*)\)/g)) expect(html).toContain(`id="${id}"`);
      expect(new Set(html.match(/\sid="[^"]*"/g)).size).toBe(html.match(/\sid="[^"]*"/g)?.length);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('the ledger of a record', () => {
  const timeline = [
    { at: '2026-11-16T10:00:00Z', status: 'new' },
    { at: '2026-11-16T15:00:00Z', status: 'on-hold', more: ', reason: awaiting-vendor' },
  ];
  const withUpdates = (updates: string) => incident(timeline, `priority: P2\nservice: SVC-mail\nupdates: ${updates}\n`);

  it('tells when the requester was told, in its place', async () => {
    const updates =
      '[{at: 2026-11-16T12:00:00Z, by: erin, note: "It is the vendor"}, {at: 2026-11-17T12:00:00Z, by: bob}]';
    const { ledger, terms, wide } = await page(withUpdates(updates), '2026-11-19T10:00:00Z');
    expect(
      ledger.map(({ at, status, by, told, note }) => [at.text.slice(0, 6), status?.word ?? null, by, told, note]),
    ).toEqual([
      ['16 Nov', 'New', 'erin', [], null],
      ['16 Nov', null, 'erin', [], 'It is the vendor'],
      ['16 Nov', 'On hold', 'erin', ['awaiting vendor'], null],
      ['17 Nov', null, 'bob', [], null],
    ]);
    expect([...terms, ...wide].map(({ term }) => term)).not.toContain('Updates');
  });

  it('tells choices and changes in the words of the account and of the details', async () => {
    const more =
      ', changed: {hold-reason: {from: awaiting-vendor, to: null}, service: {from: SVC-old-mail, to: SVC-mail}, x-note: {from: a-b, to: c}}';
    const list = [...timeline, { at: '2026-11-16T16:00:00Z', status: 'in-progress', more }];
    const { ledger } = await page(incident(list), '2026-11-19T10:00:00Z');
    expect(ledger.at(-1)?.told).toEqual([
      'hold reason awaiting vendor → nothing',
      'service SVC-old-mail → SVC-mail',
      'note a-b → c',
    ]);
  });

  it('shows a list that is none of updates as the field it is', async () => {
    const { ledger, terms, wide } = await page(withUpdates('[{when: yesterday}, 7]'), '2026-11-19T10:00:00Z');
    expect(ledger).toHaveLength(2);
    expect([...terms, ...wide].map(({ term }) => term)).toContain('Updates');
  });
});
