import { describe, expect, it } from 'vitest';
import { commonFiles } from './example-files.ts';
import { inspectFiles } from './run-example.ts';

const at = (status: string, step: number): string =>
  `  - {at: 2026-11-${String(step + 1).padStart(2, '0')}T09:00:00Z, status: ${status}, by: anna}`;

function record(path: string, statuses: readonly string[], fields: readonly string[], body: string) {
  const id = path.slice(path.lastIndexOf('/') + 1);
  const timeline = statuses.map((status, index) =>
    index === statuses.length - 1 ? at(status, 19) : at(status, index),
  );
  const lines = [`id: ${id}`, 'title: Example', `status: ${statuses.at(-1)}`, ...fields, 'timeline:', ...timeline];
  return { ...commonFiles, [`records/${path}.md`]: `---\n${lines.join('\n')}\n---\n${body}` };
}

const proposal = 'proposal: {demand: 300 a day, resources: Two people, benefit: Shorter queues}';
const service = (statuses: readonly string[], ...fields: readonly string[]) =>
  record('services/SVC-chat', statuses, ['owner: bob', ...fields], '');

describe('a proposed service', () => {
  const moved = (...fields: readonly string[]) =>
    inspectFiles(service(['proposed'], ...fields), service(['proposed', 'approved'], ...fields));

  it('is approved with demand, resources and benefit, and not without', () => {
    expect(moved(proposal).moves).toMatchObject([{ record: 'SVC-chat', to: 'approved', allowed: true }]);
    expect(moved().moves).toMatchObject([
      { allowed: false, verdicts: [{ because: 'Unexpected absence of proposal, expected a value.' }] },
    ]);
  });

  it('cannot pass with half a proposal', () => {
    const { ok, findings } = moved('proposal: {demand: 300 a day}');
    expect(ok).toBe(false);
    expect(findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('"resources"'), expect.stringContaining('"benefit"')]),
    );
  });
});

describe('an approved budget', () => {
  const budget = (amount: number, actual: string) =>
    record(
      'budgets/BUD-2026',
      ['draft', 'approved'],
      [
        'owner: bob',
        'from: 2026-01',
        'until: 2026-12',
        `plan: [{service: SVC-payments, kind: people, month: 2026-01, cost: {amount: ${amount}, currency: GBP}}]`,
        ...(actual === '' ? [] : [`actual: [{service: SVC-payments, kind: people, month: 2026-01, cost: ${actual}}]`]),
      ],
      '',
    );

  it('takes actual cost from anybody, and another plan only with approval', () => {
    const cost = '{amount: 9, currency: GBP}';
    expect(inspectFiles(budget(5, ''), budget(5, cost)).findings).toEqual([]);
    const { findings } = inspectFiles(budget(5, ''), budget(7, ''));
    expect(findings.map(({ check }) => check)).toContain('frozen-edited');
  });
});

describe('a demand', () => {
  const fields = [
    'owner: bob',
    'customers: [CUS-us]',
    'unit: meters',
    'forecast: [{month: 2026-12, value: 5}]',
    'benefit: Right bills',
    'cost: {amount: 1, currency: GBP}',
    'assessments: [{by: carol, value: high, risk: low, size: S}]',
  ];
  const demand = (statuses: readonly string[], more: readonly string[], body: string) => ({
    ...record('demands/DEM-0001', statuses, [...fields, ...more], body),
    'records/customers/CUS-us.md': '---\nid: CUS-us\ntitle: Us\nstatus: active\nowner: bob\ncontact: {name: Us}\n---\n',
  });
  const steps = ['draft', 'submitted', 'screening'];
  const verdicts = (more: readonly string[], body: string) =>
    inspectFiles(demand(steps, more, body), demand([...steps, 'approved'], more, body)).moves[0]?.verdicts.map(
      ({ guard, answer }) => `${guard} ${answer}`,
    );

  it('is decided on all of demand, resources and benefit, in words and by somebody else', () => {
    expect(verdicts(['resources: {human: Two people}'], '\n## Decision\n\nYes.\n')).toEqual([
      'fields-present met',
      'sections-present met',
      'approved-by unknown',
    ]);
    expect(verdicts([], '\n## Decision\n')).toEqual([
      'fields-present unmet',
      'sections-present unmet',
      'approved-by unknown',
    ]);
  });
});

describe('a customer', () => {
  const customer = (complaint: string) => ({
    ...commonFiles,
    'records/customers/CUS-us.md': `---\nid: CUS-us\ntitle: Us\nstatus: active\nowner: bob\ncontact: {name: Us}\nreviews: [{planned: 2026-11-01}]\ncomplaints: [{received: 2026-10-01, complaint: Slow, ${complaint}}]\n---\n`,
  });
  const told = (complaint: string) =>
    inspectFiles(null, customer(complaint)).findings.map(({ check, line, column }) => `${check} ${line}:${column}`);

  it('is owed a review and an answer by their days, and a complaint is not closed without one', () => {
    expect(told('answer-by: 2026-10-15')).toEqual(['duty-overdue 7:21', 'duty-overdue 8:65']);
    expect(told('answer-by: 2026-10-15, answered: 2026-10-14, answer: Mended')).toEqual(['duty-overdue 7:21']);
    expect(told('closed: 2026-10-14')).toContain('schema-valid 8:14');
  });
});
