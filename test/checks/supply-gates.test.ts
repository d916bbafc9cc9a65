import { describe, expect, it } from 'vitest';
import type { ExampleFiles } from '../../src/model/check.ts';
import { commonFiles } from './example-files.ts';
import { inspectFiles } from './run-example.ts';

/** A record whose timeline leads to its status within the last hours. */
function record(folder: string, id: string, path: readonly string[], fields: string, body = ''): ExampleFiles {
  const timeline = path.map(
    (status, index) => `  - {at: 2026-11-21T0${index + 1}:00:00Z, status: ${status}, by: anna}`,
  );
  return {
    [`records/${folder}/${id}.md`]: `---\nid: ${id}\ntitle: Example\nstatus: ${path.at(-1)}\nowner: anna\n${fields}timeline:\n${timeline.join('\n')}\n---\n\n${body}`,
  };
}

/** What stands against the step from one state of the records to another: guards that are not met, and errors. */
function against(id: string, before: ExampleFiles, after: ExampleFiles): readonly string[] {
  const { moves, findings } = inspectFiles({ ...commonFiles, ...before }, { ...commonFiles, ...before, ...after });
  const verdicts = moves.flatMap((move) => (move.record === id ? move.verdicts : []));
  return [
    ...verdicts.flatMap(({ guard, answer }) => (answer === 'met' ? [] : [`${guard} ${answer}`])),
    ...findings.flatMap(({ check, severity, record: of }) =>
      of === id && severity === 'error' && check !== 'move-allowed' ? [check] : [],
    ),
  ];
}

/** Checks that report something of a record, whatever its weight. */
function reported(id: string, before: ExampleFiles, after: ExampleFiles): readonly string[] {
  const { findings } = inspectFiles({ ...commonFiles, ...before }, { ...commonFiles, ...before, ...after });
  return findings.flatMap(({ check, record: of }) => (of === id ? [check] : []));
}

describe('a supplier', () => {
  const fields =
    'category: operational\ncontact: {name: Desk, phone: "1"}\nevaluations: [{planned: 2027-05-31}]\nexit-by: 2027-03-31\n';
  const lists = (diligence: string, exit: string): string =>
    `## Due diligence\n\n- [x] References\n- [${diligence}] Security\n\n## Exit plan\n\n- [${exit}] Data returned\n`;
  const supplier = (path: readonly string[], diligence = 'x', exit = 'x'): ExampleFiles =>
    record('suppliers', 'SUP-cards', path, fields, lists(diligence, exit));
  const contract = (status: string): ExampleFiles =>
    record(
      'contracts',
      'CON-cards',
      [status],
      'supplier: SUP-cards\nstart: 2024-01-01\nend: 2027-01-31\n',
      '## Termination\n\nBy notice.\n',
    );

  it('is accepted when every task of its due diligence is ticked', () => {
    const before = supplier(['prospect']);
    expect(against('SUP-cards', before, supplier(['prospect', 'active']))).toEqual([]);
    expect(against('SUP-cards', before, supplier(['prospect', 'active'], ' '))).toEqual(['tasks-done unmet']);
  });

  it('ends when its exit plan is done and no contract is left', () => {
    const before = supplier(['active', 'exiting']);
    const after = supplier(['active', 'exiting', 'ended']);
    expect(against('SUP-cards', { ...before, ...contract('terminated') }, after)).toEqual([]);
    expect(against('SUP-cards', { ...before, ...contract('active') }, after)).toEqual(['linked-by unmet']);
    expect(against('SUP-cards', before, supplier(['active', 'exiting', 'ended'], 'x', ' '))).toEqual([
      'tasks-done unmet',
    ]);
  });
});

describe('a contract', () => {
  const fields =
    'supplier: SUP-cards\nparties: [We, They]\nstart: 2026-12-01\nend: 2027-11-30\ncost: {amount: 10, currency: GBP}\nbilling: monthly\n';
  const supplier = (status: string): ExampleFiles =>
    record(
      'suppliers',
      'SUP-cards',
      [status],
      'category: operational\ncontact: {name: Desk, phone: "1"}\nevaluations: [{planned: 2027-05-31}]\n',
      '## Due diligence\n\n- [x] Seen\n',
    );
  const contract = (path: readonly string[], text = fields): ExampleFiles =>
    record('contracts', 'CON-cards', path, text);

  it('is signed with an accepted supplier, and not by one person alone', () => {
    const before = contract(['draft']);
    const after = contract(['draft', 'active']);
    expect(against('CON-cards', { ...before, ...supplier('active') }, after)).toEqual(['approved-by unknown']);
    expect(against('CON-cards', { ...before, ...supplier('prospect') }, after)).toEqual([
      'links-in-status unmet',
      'approved-by unknown',
      'supplier-not-active',
    ]);
  });

  it('keeps its price and its term unless somebody approves others', () => {
    const before = { ...contract(['draft', 'active']), ...supplier('active') };
    const dearer = contract(['draft', 'active'], fields.replace('amount: 10', 'amount: 11'));
    const longer = contract(['draft', 'active'], fields.replace('2027-11-30', '2028-11-30'));
    const tagged = contract(['draft', 'active'], `${fields}tags: [cards]\n`);
    expect(reported('CON-cards', before, dearer)).toEqual(['frozen-edited']);
    expect(reported('CON-cards', before, longer)).toEqual(['frozen-edited']);
    expect(reported('CON-cards', before, tagged)).toEqual([]);
  });
});

describe('an asset', () => {
  const asset = (path: readonly string[], fields: string, body = '## Disposal certificate\n\nNo 7.\n'): ExampleFiles =>
    record('assets', 'AST-host', path, fields, body);
  const gone = 'disposal: destroyed\ndata: destroyed\n';
  const item = (status: string): ExampleFiles => ({
    'records/cis/CI-host.md': `---\nid: CI-host\ntitle: Host\nstatus: ${status}\nclass: server\nservices: [SVC-payments]\nasset: AST-host\n---\n`,
  });

  it('is disposed of only with its certificate, as field and as section, and with a second person', () => {
    const before = asset(['in-use', 'retired'], gone);
    const path = ['in-use', 'retired', 'disposed'];
    expect(against('AST-host', before, asset(path, `${gone}certificate: "7"\n`))).toEqual(['approved-by unknown']);
    expect(against('AST-host', before, asset(path, gone))).toEqual(['fields-present unmet', 'approved-by unknown']);
    expect(against('AST-host', before, asset(path, `${gone}certificate: "7"\n`, ''))).toEqual([
      'sections-present unmet',
      'approved-by unknown',
    ]);
  });

  it('stays while its configuration item is live', () => {
    const before = asset(['in-use', 'retired'], gone);
    const after = asset(['in-use', 'retired', 'disposed'], `${gone}certificate: "7"\n`);
    expect(against('AST-host', { ...before, ...item('live') }, after)).toEqual([
      'linked-by unmet',
      'approved-by unknown',
    ]);
    expect(against('AST-host', { ...before, ...item('retired') }, after)).toEqual(['approved-by unknown']);
  });

  it('cannot go from use to the heap, nor its certificate be altered', () => {
    const full = `${gone}certificate: "7"\n`;
    const { moves } = inspectFiles(
      { ...commonFiles, ...asset(['in-use'], full) },
      { ...commonFiles, ...asset(['in-use', 'disposed'], full) },
    );
    expect(moves).toMatchObject([{ from: 'in-use', to: 'disposed', allowed: false, verdicts: [] }]);
    const before = asset(['retired', 'disposed'], full);
    expect(reported('AST-host', before, asset(['retired', 'disposed'], full.replace('"7"', '"8"')))).toEqual([
      'frozen-edited',
    ]);
  });
});

describe('a licence', () => {
  const licence = (path: readonly string[]): ExampleFiles => record('licences', 'LIC-draw', path, 'seats: 2\n');
  const laptop = (status: string): ExampleFiles =>
    record('assets', 'AST-1', [status], 'software: [{licence: LIC-draw}]\n');

  it('is given up when it is on nothing any more', () => {
    const after = licence(['active', 'retired']);
    expect(against('LIC-draw', { ...licence(['active']), ...laptop('retired') }, after)).toEqual([]);
    expect(against('LIC-draw', { ...licence(['active']), ...laptop('in-use') }, after)).toEqual(['linked-by unmet']);
  });
});
