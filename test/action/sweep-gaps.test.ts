import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Changes } from '../support/hub.ts';
import {
  createSweepWorld,
  incident,
  later,
  type Seen,
  type SweepWorld,
  serviceLevels,
} from '../support/sweep-world.ts';

let sweeping: SweepWorld;
beforeEach(async () => {
  sweeping = await createSweepWorld({ [RECORD]: incident('INC-0001') });
});
afterEach(async () => {
  expect(sweeping.world.gate.violations).toEqual([]);
  await sweeping.close();
});

const RECORD = 'records/incidents/INC-0001.md';
const GROUP = 'records/groups/GRP-desk.md';
const AGREEMENT = 'records/agreements/SLA-gold.md';
const CALENDAR = 'records/calendars/CAL-always.md';

const tellings = ({ comments }: Seen): readonly string[] =>
  comments.map(({ body }) => body).filter((body) => /@[a-z]/.test(body));

const file = (path: string): string => serviceLevels()[path] as string;
const edited = (path: string, from: string, to: string): Changes => ({ [path]: file(path).replace(from, to) });

test.each([
  ['cannot be read', 'title: ', 'title: ['],
  ['is not as the schema has it', 'members: [', 'members: [[], '],
])('a group that %s: nobody is told that nobody is there, and who is there is told later', async (_name, from, to) => {
  await sweeping.sweep(later(160));
  sweeping.land(edited(GROUP, from, to === 'members: [[], ' ? 'members: 7 #' : to));
  const run = await sweeping.sweep(later(205));
  expect(run.code, run.stdout).toBe(0);
  const waiting = await sweeping.issueOf('INC-0001');
  expect(waiting.comments).toHaveLength(1);
  expect(waiting.state).toBe('open');
  const { body } = await sweeping.overview();
  expect(body).toContain('**Not told**: 1 record');
  expect(body).toMatch(/Not measured[\s\S]*GRP-desk\.md: /);
  sweeping.land({ [GROUP]: file(GROUP) });
  await sweeping.sweep(later(235));
  const issue = await sweeping.issueOf('INC-0001');
  expect(tellings(issue)).toHaveLength(2);
  expect(issue.comments.at(-1)?.body).toContain('@erin @lee\n\n- **100 %**');
  expect(issue.comments.map(({ body }) => body).join()).not.toContain('Nobody could be told');
});

test('a group that cannot be read keeps nobody from telling who is in another one', async () => {
  const other = '---\nid: GRP-net\ntitle: Net\nstatus: active\nmembers: [erin]\n---\n\nNet.\n';
  sweeping.land({ 'records/groups/GRP-net.md': other, ...edited(GROUP, 'title: ', 'title: [') });
  await sweeping.sweep(later(110));
  expect(tellings(await sweeping.issueOf('INC-0001'))).toHaveLength(1);
});

describe('what is broken closes nothing, and is listed', () => {
  const record = (from: string | RegExp, to: string): Changes => ({ [RECORD]: incident('INC-0001').replace(from, to) });
  const cases: readonly (readonly [string, Changes, string])[] = [
    ['a target of no form', edited(AGREEMENT, '200m', '200x'), 'SLA-gold'],
    ['a target of no priority', edited(AGREEMENT, '{metric: resolution, P1', '{metric: resolution, P11'), 'SLA-gold'],
    ['targets misspelt', edited(AGREEMENT, 'targets:', 'tragets:'), 'SLA-gold'],
    ['a status misspelt', edited(AGREEMENT, 'status: active', 'status: actve'), 'SLA-gold'],
    ['a kind misspelt', edited(AGREEMENT, '[incident]', '[incidnet]'), 'SLA-gold'],
    ['a type misspelt', edited(AGREEMENT, 'type: sla', 'type: slaa'), 'SLA-gold'],
    ['an agreement that cannot be read', edited(AGREEMENT, 'title: ', 'title: ['), 'SLA-gold'],
    ['a zone that is none', edited(CALENDAR, 'Europe/London', 'Europe/Lndon'), 'CAL-always'],
    ['hours that are none', edited(CALENDAR, 'always\n---', 'allways\n---'), 'CAL-always'],
    ['a calendar on a circle', edited(CALENDAR, 'hours: always', 'extends: CAL-always'), 'CAL-always'],
    ['a priority that is none', record('priority: P1', 'priority: P9'), 'INC-0001'],
    ['an instant that is none', record('at: 2026-03-02T08:10:00Z', 'at: tomorrow'), 'INC-0001'],
    ['a status that is none', record('status: in-progress, by', 'status: in-progres, by'), 'INC-0001'],
    ['no timeline', record(/timeline:\n(?: {2}.*\n)+/, ''), 'INC-0001'],
    ['an ID of no form', record('id: INC-0001', 'id: INC0001'), 'INC-0001'],
    ['a record that cannot be read', record('title: ', 'title: ['), 'INC-0001'],
  ];
  test.each(cases)('%s', async (_name, changes, named) => {
    await sweeping.sweep(later(110));
    sweeping.land(changes);
    const run = await sweeping.sweep(later(112));
    expect(run.code, run.stdout).toBe(0);
    expect((await sweeping.issueOf('INC-0001')).state).toBe('open');
    expect((await sweeping.overview()).body).toMatch(new RegExp(`\\*\\*Not measured\\*\\*[\\s\\S]*${named}`));
  });
});

test('while an agreement cannot be read, a comment says that a less specific one may have stepped in', async () => {
  const general = file(AGREEMENT)
    .replace('id: SLA-gold', 'id: SLA-all')
    .replace('services: [SVC-payments]\nkinds: [incident]\n', '')
    .replace('P1: 200m', 'P1: 120m');
  sweeping.land({ 'records/agreements/SLA-all.md': general, ...edited(AGREEMENT, 'title: ', 'title: [') });
  await sweeping.sweep(later(65));
  const [told] = tellings(await sweeping.issueOf('INC-0001'));
  expect(told).toContain('of resolution by SLA-all');
  expect(told).toMatch(/less specific agreement than the one that is meant: records\/agreements\/SLA-gold\.md cannot/);
});

test('two files with one ID are not measured, and the overview says so', async () => {
  await sweeping.sweep(later(110));
  sweeping.land({ 'records/incidents/INC-0001-copy.md': incident('INC-0001', { title: 'The copy' }) });
  await sweeping.sweep(later(160));
  const issue = await sweeping.issueOf('INC-0001');
  expect(issue.state).toBe('open');
  expect(tellings(issue)).toHaveLength(1);
  expect((await sweeping.overview()).body).toMatch(/Not measured[\s\S]*- INC-0001: two files carry INC-0001/);
});

test('a clock that goes back closes nothing and says so; the heartbeat is repaired', async () => {
  await sweeping.sweep('2036-01-01T00:00:00Z');
  const run = await sweeping.sweep(later(20));
  expect(run.commands.find(({ name }) => name === 'warning')?.message).toContain('The clock went back');
  expect((await sweeping.issueOf('INC-0001')).state).toBe('open');
  expect((await sweeping.overview()).body).toContain('**Clock**: The clock went back');
  await sweeping.sweep(later(50));
  const { body } = await sweeping.overview();
  expect(body).toContain(`Last swept ${later(50)}, the run before ${later(20)}.`);
  expect(body).not.toContain('**Clock**');
  expect((await sweeping.issueOf('INC-0001')).state).toBe('closed');
});
