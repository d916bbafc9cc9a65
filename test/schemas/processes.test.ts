import { describe, expect, test } from 'vitest';
import { processMistakes } from '../../src/checks/process-valid.ts';
import { deadEnds } from '../../src/checks/status-dead-end.ts';
import { unreachable } from '../../src/checks/status-unreachable.ts';
import type { Process } from '../../src/model/process.ts';
import { builtinFiles, builtinProcesses, commonSchema, metaSchemas } from '../../src/records/builtin.ts';
import { PROCESS_FILES } from '../../src/records/own-process.ts';
import { renderTemplate } from '../../src/records/render-template.ts';
import { compileSchema } from '../../src/records/schema.ts';
import { commonFiles } from '../checks/example-files.ts';
import { inspectFiles } from '../checks/run-example.ts';

const processes = [...builtinProcesses().values()];
const kinds = new Set(processes.map((process) => process.kind));

function metaSchema(name: string) {
  const shared = Object.entries(metaSchemas).flatMap(([other, schema]) => (other === name ? [] : [schema]));
  return compileSchema(metaSchemas[name] ?? {}, [commonSchema, ...shared], name);
}

function reachable(process: Process): ReadonlySet<string> {
  const seen = new Set(process.lifecycle.initial);
  for (const status of seen) for (const one of process.lifecycle.transitions) if (one.from === status) seen.add(one.to);
  return seen;
}

test('all built-in kinds are there, each with a prefix and a folder of its own', () => {
  expect([...kinds].sort()).toEqual(Object.keys(builtinFiles).sort());
  expect(new Set(processes.map((process) => process.prefix)).size).toBe(processes.length);
  expect(new Set(processes.map((process) => process.folder)).size).toBe(processes.length);
});

describe.each(processes)('$kind', (process) => {
  const { schema, lifecycle, links } = process;
  const fields = new Set(Object.keys((schema['properties'] ?? {}) as object));
  const statuses = new Set(lifecycle.statuses.map((status) => status.name));

  test('follows the schemas of lifecycles and of schemas', () => {
    expect(metaSchema('lifecycle')(builtinFiles[process.kind]?.lifecycle ?? {})).toEqual([]);
    expect(metaSchema('process-schema')(schema)).toEqual([]);
  });

  test('says of every field what it is for', () => {
    const silent = Object.entries((schema['properties'] ?? {}) as Record<string, { description?: string }>).filter(
      ([, property]) => (property.description ?? '') === '',
    );
    expect(silent).toEqual([]);
  });

  test('has no mistake that the process of an organisation would be told of', () => {
    const raw = builtinFiles[process.kind]?.lifecycle ?? {};
    const look = { process, raw, processes: builtinProcesses(), own: new Set<string>(PROCESS_FILES) };
    expect([...processMistakes(look), ...unreachable(look), ...deadEnds(look)]).toEqual([]);
  });

  test('names only fields, statuses and kinds that exist', () => {
    const named = lifecycle.statuses.flatMap((status) => [...status.fields, ...(status.frozen?.fields ?? [])]);
    const asked = lifecycle.transitions.flatMap((one) => [
      ...Object.keys(one.when),
      ...one.guards.flatMap((use) => Object.keys(use.when)),
    ]);
    expect([...named, ...asked].filter((field) => !fields.has(field))).toEqual([]);
    const used = [
      ...lifecycle.initial,
      ...lifecycle.transitions.flatMap((one) => [one.from, one.to]),
      ...process.clocks.flatMap((clock) => [...clock.runs, ...clock.from, ...clock.pauses.map(({ status }) => status)]),
    ];
    expect(used.filter((status) => !statuses.has(status))).toEqual([]);
    expect(links.flatMap((link) => link.kinds).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('freezes by the approvals of a transition that exists', () => {
    const missing = lifecycle.statuses.filter(
      ({ frozen }) =>
        frozen !== null &&
        !lifecycle.transitions.some(
          (one) => one.from === frozen.approvals.from && one.to === frozen.approvals.to && one.guards.length > 0,
        ),
    );
    expect(missing).toEqual([]);
  });

  test('has no status that cannot be reached, and none that is a dead end without being final', () => {
    expect([...reachable(process)].sort()).toEqual([...statuses].sort());
    const stuck = lifecycle.statuses.filter(
      (status) => !status.final && !lifecycle.transitions.some((one) => one.from === status.name),
    );
    expect(stuck).toEqual([]);
  });

  test('has a template whose record is clean', () => {
    const id = process.ids === 'number' ? `${process.prefix}-0042` : `${process.prefix}-trial`;
    const status = lifecycle.initial[0] ?? '';
    const text = renderTemplate(process, {
      id,
      title: 'Trial: "one" #1',
      status,
      at: '2026-11-21T09:00:00Z',
      by: 'anna',
    });
    const { findings } = inspectFiles(null, { ...commonFiles, [`records/${process.folder}/${id}.md`]: text });
    expect(findings).toEqual([]);
  });

  test('has every heading that a status asks for in its template', () => {
    const headings = lifecycle.statuses.flatMap((status) => [...status.sections, ...(status.frozen?.sections ?? [])]);
    expect(headings.filter((heading) => !process.template.includes(`\n## ${heading}\n`))).toEqual([]);
  });

  test('has a handbook page that names ITIL, the standard, FitSM and its own command', () => {
    expect(process.readme).toMatch(/^# \S/);
    expect(process.readme).toMatch(/ITIL: .* · ISO\/IEC 20000-1:2018 \d.* · FitSM (?:PR|GR)\d/);
    expect(process.readme).toContain(`gitsm new ${process.kind} `);
    for (const heading of ['When to use it', 'Who does what', 'How it runs here', 'How it is measured', 'Example'])
      expect(process.readme).toContain(`\n## ${heading}\n`);
  });
});
