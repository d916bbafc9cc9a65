import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { starterRepo } from './starter.ts';

const AT = '2026-11-21T10:00:00Z';

interface Given {
  readonly status: string;
  readonly fields?: string;
  readonly body?: string;
}

function record(
  folder: string,
  id: string,
  { status, fields = '', body = '' }: Given,
): Readonly<Record<string, string>> {
  return {
    [`records/${folder}/${id}.md`]: `---\nid: ${id}\ntitle: Example\nstatus: ${status}\n${fields}timeline:\n  - {at: 2026-11-02T09:00:00Z, status: ${status}, by: anna}\n---\n${body}`,
  };
}

const levels = 'impact: low\nurgency: low\n';
const resolution = '\n## Resolution\n\nRestarted.\n';

const incident = (id: string, status: string, fields = '', body = resolution) =>
  record('incidents', id, { status, fields: `assignee: anna\n${levels}${fields}`, body });

/** What moving a record answers: the exit code and what is said of guards that are not met. */
async function moved(files: Readonly<Record<string, string>>, id: string, status: string, ...more: string[]) {
  using repo = starterRepo(files);
  const { code, out, err } = await runCli(repo.dir, ['move', id, status, '--at', AT, '--by', 'anna', ...more]);
  return { code, said: `${out}${err}` };
}

async function refused(files: Readonly<Record<string, string>>, id: string, status: string, because: string) {
  const { code, said } = await moved(files, id, status);
  expect(said).toContain(because);
  expect(code).toBe(1);
}

async function allowed(files: Readonly<Record<string, string>>, id: string, status: string, ...more: string[]) {
  const { code, said } = await moved(files, id, status, ...more);
  expect({ code, said }).toMatchObject({ code: 0 });
}

describe('an incident is not closed', () => {
  it('while a child of it is open', async () => {
    const parent = incident('INC-0001', 'resolved');
    const child = (status: string) => incident('INC-0002', status, 'parent: INC-0001\n');
    await refused({ ...parent, ...child('in-progress') }, 'INC-0001', 'closed', 'INC-0002 is in-progress');
    await allowed({ ...parent, ...child('resolved') }, 'INC-0001', 'closed');
  });

  it('as a major one without its review', async () => {
    await refused(incident('INC-0001', 'resolved', 'major: true\n'), 'INC-0001', 'closed', '"Major incident review"');
    await allowed(
      incident('INC-0001', 'resolved', 'major: true\n', `${resolution}\n## Major incident review\n\nLate alert.\n`),
      'INC-0001',
      'closed',
    );
  });

  it('while a task in its text is open', async () => {
    await refused(
      incident('INC-0001', 'resolved', '', `${resolution}\n- [ ] tell the caller\n`),
      'INC-0001',
      'closed',
      'tasks are open',
    );
    await allowed(incident('INC-0001', 'resolved', '', `${resolution}\n- [x] tell the caller\n`), 'INC-0001', 'closed');
  });
});

it('an incident solved as a known error names the article', async () => {
  const known = 'resolution-code: known-error\n';
  await refused(incident('INC-0001', 'in-progress', known), 'INC-0001', 'resolved', 'absence of articles');
  const article = record('articles', 'KB-0001', { status: 'draft', fields: 'owner: anna\n' });
  await allowed(
    { ...incident('INC-0001', 'in-progress', known), ...article },
    'INC-0001',
    'resolved',
    '--set',
    'articles=[KB-0001]',
  );
  await allowed(incident('INC-0001', 'in-progress', 'resolution-code: fixed\n'), 'INC-0001', 'resolved');
});

it('an incident that stands resolved for five days is closed, unless its gate is shut', async () => {
  using repo = starterRepo({
    ...incident('INC-0001', 'resolved'),
    ...incident('INC-0002', 'resolved', 'major: true\n'),
  });
  const { out } = await runCli(repo.dir, ['advance', '--dry-run', '--by', 'anna', '--at', AT]);
  expect(out).toContain('INC-0001  resolved → closed, after 5 days');
  expect(out).toContain('INC-0002  stays resolved, not closed');
});

describe('a problem', () => {
  const problem = (status: string, fields = '', body = '\n## Analysis\n\nCompared.\n') =>
    record('problems', 'PRB-0001', { status, fields: `owner: anna\n${levels}${fields}`, body });
  const solved = '\n## Analysis\n\nCompared.\n\n## Resolution\n\nReplaced.\n';
  const cause = 'root-cause: The clean-up runs into the morning\n';
  const change = (status: string) => record('changes', 'CHG-0001', { status, fields: 'type: standard\n' });

  it('is not fixed before its cause is known', async () => {
    await refused(problem('root-cause-analysis'), 'PRB-0001', 'fix-in-progress', 'absence of root-cause');
    await allowed(problem('root-cause-analysis', cause), 'PRB-0001', 'fix-in-progress');
  });

  it('closes with a change that is closed', async () => {
    const fixed = problem('resolved', `${cause}resolution-code: fixed-by-change\nfixed-by: [CHG-0001]\n`, solved);
    await refused({ ...fixed, ...change('review') }, 'PRB-0001', 'closed', 'CHG-0001 is review');
    await allowed({ ...fixed, ...change('closed') }, 'PRB-0001', 'closed');
    await refused(
      problem('resolved', `${cause}resolution-code: fixed-by-change\n`, solved),
      'PRB-0001',
      'closed',
      'absence of fixed-by',
    );
  });

  it('or with a workaround', async () => {
    const risk = `${cause}resolution-code: risk-accepted\n`;
    await refused(problem('resolved', risk, solved), 'PRB-0001', 'closed', 'absence of workaround');
    await allowed(problem('resolved', `${risk}workaround: Restart it\n`, solved), 'PRB-0001', 'closed');
    await refused(problem('resolved', `${risk}workaround: Restart it\n`), 'PRB-0001', 'closed', '"Resolution"');
  });

  it('may be lived with straight from the analysis, by decision only', async () => {
    const analysed = `${cause}workaround: Restart it\n`;
    await allowed(
      problem('root-cause-analysis', `${analysed}resolution-code: risk-accepted\n`, solved),
      'PRB-0001',
      'resolved',
    );
    const { code } = await moved(problem('root-cause-analysis', analysed, solved), 'PRB-0001', 'resolved');
    expect(code).toBe(1);
  });
});

describe('an improvement', () => {
  const figures = 'measure: reopen-rate\nbaseline: 0.2\ntarget: 0.1\n';
  const improvement = (status: string, fields: string, body: string) =>
    record('improvements', 'IMP-0001', { status, fields: `owner: anna\n${fields}`, body });

  it('is not approved without figures, a day and a plan', async () => {
    await refused(
      improvement('assess', 'baseline: 0.2\n', ''),
      'IMP-0001',
      'approved',
      'absence of measure, target and target-date',
    );
    await refused(improvement('assess', `${figures}target-date: 2027-01-31\n`, ''), 'IMP-0001', 'approved', '"Plan"');
  });

  it('goes to review when every task is ticked and it is known when to measure', async () => {
    const review = `${figures}review-by: 2027-03-31\n`;
    await refused(
      improvement('in-progress', review, '\n## Plan\n\n- [ ] do it\n'),
      'IMP-0001',
      'review',
      'tasks are open',
    );
    await refused(
      improvement('in-progress', figures, '\n## Plan\n\n- [x] do it\n'),
      'IMP-0001',
      'review',
      'absence of review-by',
    );
    await allowed(improvement('in-progress', review, '\n## Plan\n\n- [x] do it\n'), 'IMP-0001', 'review');
  });

  it('is closed with what was measured', async () => {
    const fields = `${figures}review-by: 2027-03-31\n`;
    const outcome = '\n## Outcome\n\nHalf of it.\n';
    await refused(improvement('review', fields, outcome), 'IMP-0001', 'closed', 'absence of measured and measured-on');
    await allowed(
      improvement('review', `${fields}measured: 0.15\nmeasured-on: 2026-11-20\n`, outcome),
      'IMP-0001',
      'closed',
    );
  });
});

it('a change that failed is reviewed by somebody who is named', async () => {
  const body = '\n## Implementation plan\n\nSwap.\n\n## Back-out plan\n\nSwap back.\n\n## Review\n\nIt failed.\n';
  const change = (fields: string) =>
    record('changes', 'CHG-0001', { status: 'review', fields: `type: emergency\nimplementer: erin\n${fields}`, body });
  await refused(change('outcome: failed\n'), 'CHG-0001', 'closed', 'absence of reviewer');
  await allowed(change('outcome: failed\nreviewer: ruth\n'), 'CHG-0001', 'closed');
  await allowed(change('outcome: successful\n'), 'CHG-0001', 'closed');
});
