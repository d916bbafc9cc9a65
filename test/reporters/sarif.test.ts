import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sarifReport } from '../../src/reporters/sarif.ts';
import { findingOf, inspectionOf, inspections } from './support/inspections.ts';

const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};

/** What SARIF 2.1.0 (OASIS Standard, 3.13 to 3.58) and GitHub code scanning ask of the properties that are used; all others are refused. */
const schema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string', minLength: 1 },
                  semanticVersion: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    maxItems: 25_000,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: { id: { type: 'string' }, shortDescription: text, fullDescription: text, help: text },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              additionalProperties: false,
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['message'],
                    additionalProperties: false,
                    properties: { level: { enum: ['none', 'note', 'warning', 'error'] }, message: text },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            maxItems: 25_000,
            items: {
              type: 'object',
              required: ['message', 'ruleId', 'ruleIndex', 'locations', 'partialFingerprints'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text,
                locations: {
                  type: 'array',
                  minItems: 1,
                  maxItems: 1000,
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            additionalProperties: false,
                            properties: {
                              uri: { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$" },
                              uriBaseId: { const: '%SRCROOT%' },
                            },
                          },
                          region: {
                            type: 'object',
                            required: ['startLine'],
                            additionalProperties: false,
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  },
};

const validate = new Ajv2020({ allErrors: true }).compile(schema);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly {
      readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
    }[];
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly level: string }[];
  }[];
}

function read(report: string): Log['runs'][number] {
  const log: unknown = JSON.parse(report);
  validate(log);
  expect(validate.errors).toBeNull();
  const [run] = (log as Log).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

test('a result for each finding, with its place and its rule', () => {
  const checks = [{ id: 'move-allowed', title: 'A move is not allowed.', why: 'Because.', fix: 'Ask.' }];
  const run = read(sarifReport(inspectionOf({ findings: [findingOf()] }), { version: '1.2.3', checks }));
  expect(run).toMatchObject({
    tool: {
      driver: { name: 'gitsm', semanticVersion: '1.2.3', rules: [{ id: 'move-allowed', help: { text: 'Ask.' } }] },
    },
    results: [
      {
        ruleId: 'move-allowed',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'records/changes/CHG-0042.md' },
              region: { startLine: 4, startColumn: 9 },
            },
          },
        ],
      },
    ],
  });
});

test('paths from the root of the checkout, and fingerprints that tell folders apart', () => {
  const inspection = inspectionOf({ findings: [findingOf()] });
  const resultIn = (folder?: string) =>
    read(sarifReport(inspection, { version: '1.0.0', ...(folder === undefined ? {} : { folder }) })).results[0];
  expect(resultIn('it sm')).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation: { uri: 'it%20sm/records/changes/CHG-0042.md' } } }],
  });
  expect(resultIn('')).toEqual(resultIn());
  const fingerprints = ['', 'one', 'two'].map((folder) => JSON.stringify(resultIn(folder)).replace(/.*partialF/, ''));
  expect(new Set(fingerprints).size).toBe(3);
});

test('no more results than GitHub takes, worst first, the rest counted', () => {
  const findings = [...Array(25_010).keys()].map((line) =>
    findingOf({ line: line + 1, severity: line === 25_009 ? 'error' : 'warning' }),
  );
  const run = read(sarifReport(inspectionOf({ findings }), { version: '1.0.0' }));
  expect(run.results.length).toBeLessThanOrEqual(25_000);
  expect(run.results[0]?.level).toBe('error');
  const left = (25_010 - run.results.length).toLocaleString('en-GB');
  expect(run.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toContain(`${left} more findings left out`);
});

test('no more bytes than GitHub takes', () => {
  const findings = [...Array(5000).keys()].map((line) =>
    findingOf({ line: line + 1, message: `${line}${'漢'.repeat(4000)}` }),
  );
  const report = sarifReport(inspectionOf({ findings }), { version: '1.0.0' });
  expect(gzipSync(report).length).toBeLessThan(10_000_000);
  expect(Buffer.byteLength(report)).toBeLessThan(10_000_000);
  read(report);
});

test('whatever the texts, the log is valid and every result names its rule', () => {
  fc.assert(
    fc.property(inspections, (inspection) => {
      const run = read(sarifReport(inspection, { version: '1.0.0' }));
      expect(run.results).toHaveLength(inspection.findings.length);
      for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    }),
  );
});
