import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../src/cli/id-mentions.ts';
import { runCli } from './run-cli.ts';
import { change, starterRepo } from './starter.ts';

function incident(id: string, extra: string, body: string): string {
  return `---\nid: ${id}\ntitle: T\nstatus: new\nimpact: low\nurgency: low\n${extra}timeline:\n  - {at: 2025-02-02T09:00:00Z, status: new, by: anna, note: see CHG-0001}\n---\n\n${body}`;
}

describe('gitsm renumber', () => {
  it('renames the file and follows every reference in links and bodies', async () => {
    using repo = starterRepo({
      'records/changes/CHG-0001-disks.md': `${change('CHG-0001', 'new')}\nCHG-0001 again.\n`,
      'records/incidents/INC-0001.md': incident(
        'INC-0001',
        'caused-by: "CHG-0001" # by hand\n',
        'By [CHG-0001](../changes/CHG-0001-disks.md), not CHG-00011 or XCHG-0001.\n',
      ),
    });
    const { code, out, err } = await runCli(repo.dir, ['renumber', 'CHG-0001']);
    expect(code).toBe(0);
    expect(err).toBe('gitsm: CHG-0001 is on main already, where others know it by that ID.\n');
    expect(out).toBe(
      [
        'CHG-0001 → CHG-0002',
        '  records/changes/CHG-0001-disks.md → records/changes/CHG-0002-disks.md',
        '  records/changes/CHG-0002-disks.md: 1 reference',
        '  records/incidents/INC-0001.md: 3 references',
        '',
        'Left as they are, look at them yourself:',
        '  records/incidents/INC-0001.md: mentioned in its timeline or in free text of its fields',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(repo.dir, 'records/changes/CHG-0001-disks.md'))).toBe(false);
    expect(repo.read('records/changes/CHG-0002-disks.md')).toBe(`${change('CHG-0002', 'new')}\nCHG-0002 again.\n`);
    expect(repo.read('records/incidents/INC-0001.md')).toBe(
      incident(
        'INC-0001',
        'caused-by: "CHG-0002" # by hand\n',
        'By [CHG-0002](../changes/CHG-0002-disks.md), not CHG-00011 or XCHG-0001.\n',
      ),
    );
    expect((await runCli(repo.dir, ['check'])).code).toBe(0);
  });

  it('mends a collision: the record that is not on the base moves, with the references that are new', async () => {
    using repo = starterRepo({ 'records/incidents/INC-0001.md': incident('INC-0001', '', 'Nothing yet.\n') });
    repo.branch('mine');
    repo.commit('Mine', {
      'records/changes/CHG-0001-mine.md': change('CHG-0001', 'new'),
      'records/incidents/INC-0002.md': incident('INC-0002', 'caused-by: CHG-0001\n', 'Mine: CHG-0001.\n'),
    });
    repo.git('switch', '--quiet', 'main');
    repo.commit('Theirs', {
      'records/changes/CHG-0001-theirs.md': change('CHG-0001', 'new'),
      'records/incidents/INC-0001.md': incident('INC-0001', '', 'Theirs: CHG-0001.\n'),
    });
    repo.git('switch', '--quiet', 'mine');
    repo.git('merge', '--quiet', '--no-edit', 'main');
    expect((await runCli(repo.dir, ['check'])).code).toBe(1);
    const { code, out, err } = await runCli(repo.dir, ['renumber', 'CHG-0001']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('records/changes/CHG-0001-mine.md → records/changes/CHG-0002-mine.md\n');
    expect(out).toContain('records/incidents/INC-0001.md: mentioned CHG-0001 before this branch');
    expect(repo.read('records/incidents/INC-0001.md')).toContain('Theirs: CHG-0001.');
    expect(repo.read('records/incidents/INC-0002.md')).toContain('caused-by: CHG-0002\n');
    expect(repo.read('records/incidents/INC-0002.md')).toContain('Mine: CHG-0002.');
    expect(repo.read('records/changes/CHG-0001-theirs.md')).toBe(change('CHG-0001', 'new'));
    expect((await runCli(repo.dir, ['check'])).code).toBe(0);
  });

  it('asks which one is meant where the base does not tell', async () => {
    using repo = starterRepo({
      'records/changes/CHG-0001.md': change('CHG-0001', 'new'),
      'records/changes/CHG-0001-b.md': change('CHG-0001', 'new'),
    });
    const { code, err } = await runCli(repo.dir, ['renumber', 'CHG-0001']);
    expect(code).toBe(2);
    expect(err).toContain('Pass --path with one of records/changes/CHG-0001-b.md, records/changes/CHG-0001.md.');
    expect((await runCli(repo.dir, ['renumber', 'CHG-0001', '--path', 'records/changes/CHG-0001-b.md'])).code).toBe(0);
    expect(existsSync(join(repo.dir, 'records/changes/CHG-0002-b.md'))).toBe(true);
    expect((await runCli(repo.dir, ['check'])).code).toBe(0);
  });

  it('renames a thing to a name, with the roles it is bound to; a dry run writes nothing', async () => {
    using repo = starterRepo();
    const words = ['renumber', 'GRP-cab', '--to', 'GRP-change-board'];
    expect((await runCli(repo.dir, ['renumber', 'GRP-cab'])).err).toContain('Pass --to GRP-<name>.');
    expect((await runCli(repo.dir, [...words, '--dry-run', '--json'])).out).toContain(
      '"to": "records/groups/GRP-change-board.md"',
    );
    expect(repo.git('status', '--porcelain')).toBe('');
    expect((await runCli(repo.dir, words)).code).toBe(0);
    expect(repo.read('.gitsm/settings.yml')).toContain('  cab: GRP-change-board\n  ecab: GRP-ecab\n');
    expect((await runCli(repo.dir, ['check'])).code).toBe(0);
    expect((await runCli(repo.dir, ['renumber', 'GRP-ecab', '--to', 'GRP-change-board'])).err).toContain('is taken');
    expect((await runCli(repo.dir, ['renumber', 'GRP-ecab', '--to', 'SVC-x'])).err).toContain('It begins with GRP-');
  });
});

describe('mentions of an ID', () => {
  it('stops at word boundaries', () => {
    const thing = mentionsOf('SVC-pay');
    expect(
      thing.replace('SVC-pay, SVC-pay. (SVC-pay) SVC-pay.md SVC-pays SVC-pay-eu SVC-pay.eu MY-SVC-pay', 'SVC-x'),
    ).toBe('SVC-x, SVC-x. (SVC-x) SVC-x.md SVC-pays SVC-pay-eu SVC-pay.eu MY-SVC-pay');
    const ticket = mentionsOf('CHG-0042', ['CHG-0042-theirs']);
    expect(
      ticket.replace('CHG-0042: CHG-0042-mine.md CHG-0042-theirs.md CHG-00421 ACHG-0042 CHG-0042.', 'CHG-0050'),
    ).toBe('CHG-0050: CHG-0050-mine.md CHG-0042-theirs.md CHG-00421 ACHG-0042 CHG-0050.');
  });

  it('changes nothing but the ID, and can be undone', () => {
    const piece = fc.constantFrom('CHG-0042', 'CHG-00421', 'CHG-0042-x.md', ' ', '\n', '(', 'text', 'é', '.', '$&');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const changed = mentionsOf('CHG-0042').replace(text, 'CHG-0043');
        expect(changed.length).toBe(text.length);
        expect(mentionsOf('CHG-0042').count(changed)).toBe(0);
        expect(mentionsOf('CHG-0043').count(changed)).toBe(mentionsOf('CHG-0042').count(text));
        expect(mentionsOf('CHG-0043').replace(changed, 'CHG-0042')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
