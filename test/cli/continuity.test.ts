import { describe, expect, it } from 'vitest';
import { commonFiles } from '../checks/example-files.ts';
import { inspectFiles } from '../checks/run-example.ts';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const at = ['--at', '2026-11-21T10:00:00Z'];
const ESC = String.fromCodePoint(0x1b);

function plan(id: string, status: string, services: string, more: string): string {
  const approved = status === 'draft' ? '' : `  - {at: 2026-01-20T09:00:00Z, status: ${status}, by: anna}\n`;
  return `---\nid: ${id}\ntitle: Plan ${id}\nstatus: ${status}\nowner: anna\nservices: ${services}\nimpact:\n  - {category: revenue, after: {1h: low, 4h: high}}\nrto: 4h\nrpo: 1h\nsteps:\n  - {step: call, title: "Call ${id}", takes: 30m}\n  - {step: start, title: Start, takes: 1h, after: [call]}\n${more}review-by: 2027-05-31\ntimeline:\n  - {at: 2026-01-10T09:00:00Z, status: draft, by: anna}\n${approved}---\n\n## Invocation\n\nAnna.\n\n## Communication\n\nBy telephone.\n\n## Return to normal\n\nAt night.\n`;
}

const late =
  'exercises: [{planned: 2026-05-12, type: full, held: 2026-05-13, result: partly, rto: 5h, took: {start: 2h}}]\n';
const service = (id: string, tier: number) =>
  `---\nid: ${id}\ntitle: ${id}\nstatus: live\nowner: anna\ntier: ${tier}\n---\n`;

const files = {
  'records/services/SVC-shop.md': service('SVC-shop', 1),
  'records/services/SVC-till.md': service('SVC-till', 1),
  'records/continuity-plans/CNT-shop.md': plan('CNT-shop', 'approved', '[SVC-shop]', late),
  'records/continuity-plans/CNT-till.md': plan('CNT-till', 'draft', '[SVC-till]', ''),
  'records/continuity-plans/CNT-old.md': plan('CNT-old', 'approved', '[SVC-shop]', late).replace(
    'status: approved\n',
    'status: retired\n',
  ),
};

describe('gitsm continuity', () => {
  it('puts required, promised and exercised side by side, and names critical services without a plan', async () => {
    using repo = starterRepo(files);
    const { code, out } = await runCli(repo.dir, ['continuity', ...at]);
    expect(code).toBe(0);
    expect(out).toMatch(/CNT-shop +approved +2 +RTO +4 h +- +4 h +5 h +2026-05-13/);
    expect(out).toMatch(/CNT-till +draft/);
    expect(out).not.toContain('CNT-old');
    expect(out).toMatch(/\nWithout an approved plan\n +SVC-till +tier 1 +SVC-till\n$/);
  });

  it('shows one plan with its steps in time and what they took', async () => {
    using repo = starterRepo(files);
    const { out } = await runCli(repo.dir, ['continuity', 'CNT-shop', ...at]);
    expect(out).toMatch(/after 0 m +30 m +call +- +Call CNT-shop\n +after 30 m +1 h +took 2 h +start/);
    expect(out).toContain('all done after 1 h 30 m; on the longest way: call, start');
    expect(out).toMatch(/2026-05-13 +full +partly +RTO 5 h +RPO -/);
    expect((await runCli(repo.dir, ['continuity', 'CNT-old', ...at])).out).toBe('It is retired.\n');
  });

  it('prints all of it as JSON', async () => {
    using repo = starterRepo(files);
    const { out } = await runCli(repo.dir, ['continuity', ...at, '--json']);
    const { plans, without } = JSON.parse(out) as { plans: Record<string, unknown>[]; without: unknown };
    expect(without).toEqual([{ service: 'SVC-till', agreement: null }]);
    expect(plans.map((one) => one['record'])).toEqual(['CNT-shop', 'CNT-till']);
    expect(plans[0]).toMatchObject({
      tier: 2,
      required: { rto: { minutes: 240, category: 'revenue' }, rpo: null },
      planned: { rto: 240, rpo: 60 },
      exercises: [{ held: '2026-05-13', type: 'full', result: 'partly', rto: 300, rpo: null }],
      gaps: [{ record: 'CNT-shop', objective: 'rto', is: 'exercised', minutes: 300, most: 240, held: '2026-05-13' }],
      stepsMinutes: 90,
    });
  });

  it('knows no exercise that lies ahead of the instant asked about', async () => {
    using repo = starterRepo(files);
    const { out } = await runCli(repo.dir, ['continuity', '--at', '2026-05-01T10:00:00Z', '--json']);
    expect((JSON.parse(out) as { plans: unknown[] }).plans[0]).toMatchObject({ exercises: [], gaps: [] });
  });

  it('refuses records of other kinds, and lets nothing of a record reach the terminal raw', async () => {
    using repo = starterRepo({
      'records/continuity-plans/CNT-evil.md': plan('CNT-evil', 'draft', '[SVC-email]', '').replace(
        'Call CNT-evil',
        '\\e[2Jgone',
      ),
    });
    const refused = await runCli(repo.dir, ['continuity', 'SVC-email']);
    expect([refused.code, refused.err]).toEqual([
      2,
      'gitsm: Unexpected service SVC-email, expected a continuity-plan. `gitsm list --kind continuity-plan` shows all.\n',
    ]);
    const { out } = await runCli(repo.dir, ['continuity', 'CNT-evil']);
    expect(out).toContain('gone');
    expect(out).not.toContain(ESC);
  });
});

describe('an approved plan', () => {
  const before = {
    ...commonFiles,
    'records/continuity-plans/CNT-shop.md': plan('CNT-shop', 'approved', '[SVC-payments]', late),
  };
  const edited = (from: string, to: string) => {
    const text = before['records/continuity-plans/CNT-shop.md'].replace(from, to);
    const { findings } = inspectFiles(before, { ...before, 'records/continuity-plans/CNT-shop.md': text });
    return findings.map(({ check }) => check);
  };

  it('is altered with the approvals that it took; exercises are added freely', () => {
    expect(edited('rto: 4h\n', 'rto: 6h\n')).toContain('frozen-edited');
    expect(edited('after: {1h: low, 4h: high}', 'after: {1h: low, 9h: high}')).toContain('frozen-edited');
    expect(edited('took: {start: 2h}}]', 'took: {start: 2h}}, {planned: 2027-05-12, type: full}]')).not.toContain(
      'frozen-edited',
    );
  });
});
