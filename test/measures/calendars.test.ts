import { describe, expect, it } from 'vitest';
import { prepareCalendars, prepareNamed } from '../../src/measures/calendars.ts';
import { loadSnapshot } from '../../src/records/load.ts';
import { memoryTree } from '../../src/records/memory-tree.ts';
import { loadRules } from '../../src/records/rules.ts';
import { dueAfter, elapsed, type WorkingCalendar } from '../../src/time/calendar.ts';
import { formatInstant, readInstant } from '../../src/time/instant.ts';

const calendar = (id: string, fields: string) => ({
  [`records/calendars/${id}.md`]: `---\nid: ${id}\ntitle: ${id}\nstatus: active\n${fields}\n---\n`,
});

const chain = Object.assign(
  {},
  ...Array.from({ length: 10 }, (_, index) =>
    calendar(`CAL-${index}`, index === 0 ? 'timezone: UTC\nhours: always' : `extends: CAL-${index - 1}`),
  ),
) as Record<string, string>;

const files = {
  '.gitsm/settings.yml': 'organisation: Northwind Water\ntimezone: Europe/London\n',
  ...calendar(
    'CAL-office',
    'timezone: Europe/London\nhours: {mon: ["09:00-17:00"], thu: ["09:00-17:00"]}\nholidays: {country: GB, region: ENG}',
  ),
  ...calendar('CAL-desk', 'extends: CAL-office\nholidays: {extra: [{yearly: 12-24, hours: ["09:00-12:00"]}]}'),
  ...calendar('CAL-new', 'extends: CAL-desk\nhours: always'),
  ...calendar('CAL-orphan', 'extends: CAL-gone\ntimezone: UTC\nhours: always'),
  ...calendar('CAL-wrong', 'timezone: UTC\nhours: {mon: ["9-5"]}'),
  ...calendar('CAL-on-wrong', 'extends: CAL-wrong\nhours: always'),
  ...calendar('CAL-a', 'extends: CAL-b\ntimezone: UTC\nhours: always'),
  ...calendar('CAL-b', 'extends: CAL-a'),
  ...calendar('CAL-on-circle', 'extends: CAL-a'),
  ...calendar('CAL-self', 'extends: CAL-self'),
  ...calendar('CAL-where', 'extends: CAL-desk\nholidays: {country: XX}'),
  ...chain,
  'records/agreements/SLA-gold.md':
    '---\nid: SLA-gold\ntitle: Gold\nstatus: active\ntype: sla\ncalendar: CAL-desk\ntargets: [{metric: response, P1: 15m}]\nperiods: [{from: 2026-07-01, calendar: CAL-new}, {from: 2026-08-01, calendar: CAL-orphan}]\n---\n',
};

function snapshot() {
  const tree = memoryTree(files);
  return loadSnapshot(tree, loadRules(tree));
}

const now = readInstant('2026-11-21T10:00:00Z');
const hours = (one: WorkingCalendar | undefined, from: string, to: string) =>
  one === undefined ? null : elapsed(one, readInstant(`${from}T00:00:00Z`), readInstant(`${to}T00:00:00Z`)) / 3_600_000;

describe('the calendars of agreements', () => {
  it('are those that they and their periods name, with all that they extend', async () => {
    const { byId, unusable } = await prepareCalendars(snapshot(), now);
    expect([...byId.keys()].sort()).toEqual(['CAL-desk', 'CAL-new']);
    expect([...unusable]).toEqual([['CAL-orphan', 'CAL-orphan needs CAL-gone, which does not exist.']]);
    expect(hours(byId.get('CAL-desk'), '2026-12-20', '2026-12-27')).toBe(8 + 3);
    expect(hours(byId.get('CAL-new'), '2026-12-20', '2026-12-27')).toBe(5 * 24 + 3);
  });
});

describe('calendars by ID', () => {
  it('know the public holidays of the years asked for, and of those next to them', async () => {
    const { byId } = await prepareNamed(snapshot(), ['CAL-office'], 2026, 2027);
    const office = byId.get('CAL-office');
    expect(office?.holidaysUntil).toBe(2028);
    expect(hours(office, '2026-12-24', '2026-12-29')).toBe(8);
    const due = office === undefined ? null : dueAfter(office, readInstant('2027-12-20T00:00:00Z'), 32 * 3_600_000);
    expect(due?.at == null ? due : formatInstant(due.at)).toBe('2028-01-06T17:00:00Z');
  });

  it.each([
    ['CAL-gone', 'CAL-gone does not exist.'],
    ['CAL-orphan', 'CAL-orphan needs CAL-gone, which does not exist.'],
    ['CAL-wrong', 'CAL-wrong cannot be read. hours/mon/0: Unexpected "9-5", expected a span such as 09:00-17:30.'],
    [
      'CAL-on-wrong',
      'CAL-on-wrong needs CAL-wrong, which cannot be read. hours/mon/0: Unexpected "9-5", expected a span such as 09:00-17:30.',
    ],
    ['CAL-a', 'CAL-a stands on a circle: CAL-a → CAL-b → CAL-a.'],
    ['CAL-on-circle', 'CAL-on-circle stands on a circle: CAL-on-circle → CAL-a → CAL-b → CAL-a.'],
    ['CAL-self', 'CAL-self stands on a circle: CAL-self → CAL-self.'],
    ['CAL-9', 'CAL-9 stands on more than 8 others.'],
    ['CAL-where', 'CAL-where names the public holidays of XX, which are not known.'],
  ])('%s is not usable: %s', async (id, reason) => {
    const { byId, unusable } = await prepareNamed(snapshot(), [id, 'CAL-8'], 2026, 2026);
    expect([...byId.keys()]).toEqual(['CAL-8']);
    expect([...unusable]).toEqual([[id, reason]]);
  });
});
