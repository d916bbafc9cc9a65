import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/model/json.ts';
import { renderValue } from '../../src/records/edit-render.ts';
import { commonFiles } from './example-files.ts';
import { inspectFiles } from './run-example.ts';

const path = 'records/incidents/INC-0001.md';

/** An incident on hold; extra fields of its last entry, and of the record, as YAML. */
function incident(entry: string, fields = ''): Readonly<Record<string, string>> {
  const text = `---\nid: INC-0001\ntitle: A\nstatus: on-hold\nimpact: low\nurgency: low\nassignee: erin\n${fields}timeline:\n  - {at: 2026-11-21T08:00:00Z, status: new, by: anna}\n  - {at: 2026-11-21T09:00:00Z, status: on-hold, by: erin${entry}}\n---\n`;
  return { ...commonFiles, [path]: text };
}

const checksOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  inspectFiles(incident(''), files)
    .findings.filter((one) => one.severity === 'error')
    .map((one) => one.check);

describe('reasons, changes and updates of the wrong form', () => {
  it.each([
    ['reason: Awaiting vendor'],
    ['reason: 7'],
    ['reason: [awaiting-vendor]'],
    [`reason: ${'a'.repeat(61)}`],
    ['changed: priority'],
    ['changed: {}'],
    ['changed: []'],
    ['changed: {impact: high}'],
    ['changed: {impact: {from: high}}'],
    ['changed: {impact: {from: high, to: low, by: anna}}'],
    ['changed: {Impact: {from: high, to: low}}'],
    ['changed: {toString: {from: high, to: low}}'],
    [`changed: {category: {from: ${'a'.repeat(501)}, to: null}}`],
    [`changed: {${Array.from({ length: 51 }, (_, at) => `x-${at}: {from: a, to: null}`).join(', ')}}`],
  ])('%s is a finding of the schema', (entry) => {
    expect(checksOf(incident(`, ${entry}`))).toContain('schema-valid');
  });

  it('tells a bad name of a field in one sentence', () => {
    const { findings } = inspectFiles(null, incident(', changed: {Impact: {from: high, to: low}}'));
    expect(findings.filter((one) => one.check === 'schema-valid').map((one) => one.message)).toEqual([
      'Unexpected "Impact" for "timeline.1.changed", expected something such as priority.',
    ]);
  });

  it.each([['updates: soon'], ['updates: [soon]'], ['updates: [{at: soon, by: erin}]'], ['updates: [{by: erin}]']])(
    '%s is a finding of the schema',
    (fields) => {
      expect(checksOf(incident('', `${fields}\n`))).toContain('schema-valid');
    },
  );

  it('nothing that frontmatter can hold stops the judgement', () => {
    const value = fc.jsonValue({ maxDepth: 3 }).map((json) => json as Json);
    const known = fc.constantFrom('priority', 'impact', 'status', 'service', 'hold-reason', 'x-a', 'valueOf');
    const changed = fc.oneof(value, fc.dictionary(known, fc.oneof(value, fc.record({ from: value, to: value }))));
    fc.assert(
      fc.property(changed, value, value, (one, reason, updates) => {
        const entry = `, reason: ${renderValue(reason)}, changed: ${renderValue(one)}`;
        const files = incident(entry, `updates: ${renderValue(updates)}\n`);
        expect(inspectFiles(incident(''), files).summary.records).toBe(inspectFiles(null, files).summary.records);
      }),
      { numRuns: 60 },
    );
  });
});
