import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import { renderValue } from '../records/edit-render.ts';
import { fieldsOf } from '../records/edit-timeline.ts';
import { extras } from './extras.ts';
import { fenced } from './fenced.ts';
import type { IncidentTimeline } from './incident-timeline.ts';
import { loginOf } from './names.ts';
import { plainText } from './plain-text.ts';
import type { Findings } from './reasons.ts';
import type { Column, ServiceNowRow } from './servicenow-columns.ts';
import type { ServiceNowMapping } from './servicenow-options.ts';
import { channelOf, holdReasonOf, levelOf, priorityOf } from './servicenow-values.ts';

/** What making the text of an incident needs besides its rows. */
export interface IncidentContext {
  readonly mapping: ServiceNowMapping;
  readonly findings: Findings;
  /** ID of the group for a name, or null where groups are only kept. */
  groupId(name: string, line: number): { id: string | null; findings: readonly Finding[] };
}

/** Longest title and longest other value (schemas of the records), characters. */
const MAX_TITLE = 200;
const MAX_VALUE = 500;

/** Columns without a field of their own that are kept below `x-servicenow`. */
const KEPT: readonly (readonly [Column, string])[] = [
  ['subcategory', 'subcategory'],
  ['symptom', 'symptom'],
  ['resolvedBy', 'resolved-by'],
];

/** The text of an incident record. @param source number of the incident at the source */
export function incidentRecord(
  id: string,
  source: string,
  timeline: IncidentTimeline,
  context: IncidentContext,
): { readonly text: string; readonly findings: readonly Finding[] } {
  const row = timeline.mapped.at(-1);
  if (row === undefined) return { text: '', findings: [] };
  const findings: Finding[] = [];
  const cut = (text: string, longest = MAX_VALUE): string => {
    const { text: clean, whole } = plainText(text, longest);
    if (!whole)
      findings.push(
        context.findings.make(
          'import-cut',
          row.line,
          id,
          `Unexpected value of ${text.length} characters, expected at most ${longest}.`,
        ),
      );
    return clean;
  };
  const extra = extras();
  const keep = (name: string, value: string): void => {
    if (extra.keep(cut(name, 80), cut(value))) return;
    const message = `Unexpected column "${cut(name, 80)}", expected less to keep; its value is left out.`;
    findings.push(context.findings.make('import-cut', row.line, id, message));
  };
  const level = (column: Column, read: (text: string) => string | null): string | null => {
    const text = row.get(column);
    if (text === null) return null;
    const value = read(text);
    if (value !== null) return value;
    findings.push(
      context.findings.make(
        'import-level',
        row.line,
        id,
        `Unexpected ${column} "${cut(text, 80)}", expected one such as "2 - Medium".`,
      ),
    );
    keep(column, text);
    return null;
  };
  const linked = (column: Column, ids: Readonly<Record<string, string>> | undefined): string | null => {
    const name = row.get(column);
    if (name === null) return null;
    const found = ids !== undefined && Object.hasOwn(ids, name) ? (ids[name] ?? null) : null;
    if (found === null) keep(column === 'ci' ? 'configuration-item' : column, name);
    return found;
  };
  const person = (column: Column): string | null => {
    const name = row.get(column);
    return name === null ? null : loginOf(name, context.mapping.people ?? {});
  };
  const group = row.get('group');
  const grouped = group === null ? null : context.groupId(group, row.line);
  findings.push(...(grouped?.findings ?? []));
  if (group !== null && grouped?.id === null) keep('assignment-group', group);
  const ci = linked('ci', context.mapping.cis);
  const reason = row.get('holdReason');
  const channel = row.get('channel');
  if (channel !== null && channelOf(channel) === null) keep('channel', channel);
  const onHold = timeline.state?.status === 'on-hold';
  const category = row.get('category');
  const code = row.get('resolutionCode');
  const fields: readonly (readonly [string, Json | null])[] = [
    ['impact', level('impact', levelOf)],
    ['urgency', level('urgency', levelOf)],
    ['priority', level('priority', priorityOf)],
    ['service', linked('service', context.mapping.services)],
    ['cis', ci === null ? null : [ci]],
    ['reporter', person('caller')],
    ['group', grouped?.id ?? null],
    ['assignee', person('assignee')],
    ['channel', channel === null ? null : channelOf(channel)],
    ['category', category === null ? null : cut(category)],
    ['hold-reason', onHold ? (timeline.state?.holdReason ?? (reason === null ? null : holdReasonOf(reason))) : null],
    ['resolution-code', code === null ? null : cut(code)],
    ['source', { system: 'servicenow', id: cut(source, 100) }],
  ];
  for (const [column, name] of KEPT) {
    const value = row.get(column);
    if (value !== null) keep(name, value);
  }
  for (const [name, value] of row.others()) keep(name, value);
  const kept = extra.entries();
  const head = [
    `id: ${id}`,
    `title: ${renderValue(cut(titleOf(row, source), MAX_TITLE))}`,
    `status: ${timeline.entries.at(-1)?.status ?? 'new'}`,
    'timeline:',
    ...timeline.entries.map((entry) => `  - ${renderValue(fieldsOf(entry))}`),
    ...fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${renderValue(value)}`])),
    ...(kept.length === 0
      ? []
      : ['x-servicenow:', ...kept.map(([name, value]) => `  ${renderValue(name)}: ${renderValue(value)}`)]),
  ];
  return { text: `---\n${head.join('\n')}\n---\n${body(row, timeline, cut)}`, findings };
}

/** The short description; where the source has none, what kind of failure it was. */
function titleOf(row: ServiceNowRow, source: string): string {
  const parts = [row.get('category'), row.get('subcategory'), row.get('symptom')].filter((part) => part !== null);
  return row.get('title') ?? (parts.length > 0 ? parts.join(', ') : `Incident ${source}`);
}

const MAX_BLOCK = 20_000;

function body(row: ServiceNowRow, timeline: IncidentTimeline, cut: (text: string, longest: number) => string): string {
  const described = row.get('description') ?? row.get('title') ?? titleOf(row, row.get('number') ?? '');
  const line = (one: string): string => cut(one, MAX_BLOCK);
  const parts = ['', '## Description', '', fenced(described, line)];
  const ended = timeline.entries.some((entry) => entry.status === 'resolved' || entry.status === 'closed');
  const code = row.get('resolutionCode');
  const text = row.get('resolution') ?? (code === null ? null : `Resolved with ${code}.`);
  if (ended) parts.push('', '## Resolution', ...(text === null ? [] : ['', fenced(text, line)]));
  return `${parts.join('\n')}\n`;
}
