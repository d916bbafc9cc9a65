import type { JsonObject } from '../src/model/json.ts';
import { asStrings, isObject } from '../src/model/json.ts';
import type { Process } from '../src/model/process.ts';
import { conditions } from './docs-guards.ts';
import { code, codes, page, pageBanner, table } from './docs-markdown.ts';

/** The reference page of kinds: fields, statuses, transitions and clocks, from `schemas/`. */
export function kindPage(kinds: readonly Process[]): string {
  return page([
    '# Kinds',
    pageBanner,
    'A kind is a folder of four files: `schema.json`, `lifecycle.yaml`, `template.md`, `README.md`. An organisation replaces one, or adds its own, under `.gitsm/schemas/<kind>/`.',
    table(
      ['kind', 'ID', 'files', 'what it is'],
      kinds.map((kind) => [
        `[${code(kind.kind)}](#${kind.kind})`,
        code(`${kind.prefix}-${kind.ids === 'number' ? '0042' : 'name'}`),
        code(`records/${kind.folder}/`),
        String(kind.schema['description'] ?? ''),
      ]),
    ),
    ...kinds.flatMap(section),
  ]);
}

function section(kind: Process): readonly (string | null)[] {
  return [
    `## ${kind.kind}`,
    String(kind.schema['description'] ?? ''),
    kind.rules ? 'Records of this kind are rules: a pull request is judged by those of its base.' : null,
    '### Fields',
    table(['field', 'required', 'meaning'], fields(kind.schema)),
    '### Statuses',
    `A new record starts in ${kind.lifecycle.initial.map(code).join(' or ')}.`,
    table(
      ['status', 'meaning', 'asks for'],
      kind.lifecycle.statuses.map((status) => [
        code(status.name) + (status.final ? ' (final)' : ''),
        status.description,
        [codes(status.fields), status.sections.map((one) => `"${one}"`).join(', ')]
          .filter((one) => one !== '')
          .join('; '),
      ]),
    ),
    '### Transitions',
    table(
      ['name', 'from', 'to', 'for records where', 'guards'],
      kind.lifecycle.transitions.map((one) => [
        one.name,
        code(one.from),
        code(one.to),
        conditions(one.when),
        codes([...new Set(one.guards.map((use) => use.guard))]),
      ]),
    ),
    kind.clocks.length === 0 ? null : '### Clocks',
    table(
      ['clock', 'runs in', 'pauses in'],
      kind.clocks.map((clock) => [
        code(clock.metric),
        codes(clock.runs),
        codes(clock.pauses.map(({ status }) => status)),
      ]),
    ),
  ];
}

function fields(schema: JsonObject): readonly (readonly string[])[] {
  const required = asStrings(schema['required']);
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).map(([name, property]) => [
    code(name),
    required.includes(name) ? 'yes' : '',
    isObject(property) ? String(property['description'] ?? '') : '',
  ]);
}
