import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const repo = starterRepo({
  '.gitsm/settings.yml':
    'organisation: T\nrouting:\n  - {kinds: [incident], category: access, group: GRP-cab}\n  - {kinds: [incident, request], group-of: service}\n  - {kinds: [incident], group: GRP-ecab}\n',
  'records/groups/GRP-crew.md': '---\nid: GRP-crew\ntitle: Crew\nstatus: active\nmembers: [erin]\n---\n',
  'records/offerings/OFR-tablet.md':
    '---\nid: OFR-tablet\ntitle: Tablet\nstatus: draft\nservice: SVC-email\ngroup: GRP-crew\npriority: P3\nform: {required: [van], properties: {van: {type: integer, maximum: 60}}}\ntasks: [{title: "Enrol *it*"}, {title: Hand over, group: GRP-cab}]\n---\n',
});
afterAll(() => repo.dispose());
const gitsm = (...args: string[]) => runCli(repo.dir, args);
const request = (...args: string[]) => gitsm('new', 'request', '--title', 'T', '--dry-run', ...args);

describe('gitsm new request', () => {
  it('copies from the offering, and what is typed wins', async () => {
    const { code, out } = await request(
      '--set',
      'offering="OFR-tablet"',
      '--set',
      'form.van=12',
      '--set',
      'priority=P1',
    );
    expect(code).toBe(0);
    expect(out).toContain('offering: OFR-tablet\npriority: P1\nrequester: anna\nservice: SVC-email\ngroup: GRP-crew\n');
    expect(out).toContain('## Tasks\n\n- [ ] Enrol *it*\n- [ ] Hand over (GRP-cab)\n\n## Outcome\n');
  });

  it('refuses what the form does not allow, with the place where it is to be mended', async () => {
    expect(await request('--set', 'offering=OFR-tablet')).toMatchObject({
      code: 1,
      err: 'gitsm: Unexpected absence of "form.van", expected a value. Add "van: ..." below "form".\n',
    });
    const wrong = await request('--set', 'offering=OFR-tablet', '--set', 'form.van=99');
    expect(wrong.err).toContain('Unexpected 99 for "form.van": it must be <= 60.');
    const unknown = await request('--set', 'offering=OFR-tablet', '--set', 'form.van=9', '--set', 'form.colour=red');
    expect(unknown.err).toContain('Unexpected field "colour".');
  });

  it('without an offering, or with one that is not there, copies nothing', async () => {
    expect((await request()).out).not.toMatch(/offering|service:|group:|- \[ \]/);
    expect((await request('--set', 'offering=OFR-gone')).err).toContain(
      'Unexpected link to OFR-gone, which does not exist.',
    );
  });
});

describe('routing', () => {
  const incident = (...args: string[]) => gitsm('new', 'incident', '--title', 'T', ...args);

  it('gives the group where none is named, and no other kind one', async () => {
    expect((await incident('--dry-run', '--set', 'category=Access')).out).toContain('\ngroup: GRP-cab\n');
    expect((await incident('--dry-run')).out).toContain('\ngroup: GRP-ecab\n');
    expect((await incident('--dry-run', '--set', 'group=GRP-crew')).out).toContain('\ngroup: GRP-crew\n');
    expect((await gitsm('new', 'problem', '--title', 'T', '--dry-run')).out).not.toContain('group:');
  });

  it('is told by explain', async () => {
    await incident('--set', 'group=GRP-crew', '--set', 'category=access');
    const { routing } = JSON.parse((await gitsm('explain', 'INC-0001', '--json')).out);
    expect(routing).toBe('routing: GRP-cab by rule 1 (category access); it is with GRP-crew');
    expect(JSON.parse((await gitsm('explain', 'SVC-email', '--json')).out).routing).toBeNull();
  });
});
