import type { Json } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { builtinProcesses } from '../records/builtin.ts';
import { setField } from '../records/edit.ts';
import { renderValue } from '../records/edit-render.ts';
import { renderTemplate } from '../records/render-template.ts';
import { SETTINGS_PATH } from '../records/settings.ts';
import { workflows } from '../workflows/workflows.ts';

/** What a new repository is made from. */
export interface Starter {
  readonly organisation: string;
  /** IANA name. */
  readonly timezone: string;
  /** GitHub login of the first member of every group. */
  readonly owner: string;
  /** RFC 3339 instant. */
  readonly at: string;
  readonly defaultBranch: string;
}

/** Role → its group, and what the group is called. */
const roles: Readonly<Record<string, readonly [id: string, title: string]>> = {
  'process-owner': ['GRP-process-owners', 'Process owners'],
  'change-authority': ['GRP-change-authority', 'Change authority'],
  cab: ['GRP-cab', 'Change advisory board'],
  ecab: ['GRP-ecab', 'Emergency change advisory board'],
};

interface StarterRecord {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly status?: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/** Every file of a working repository: path → text. `gitsm check` has nothing to say of it. */
export function starterFiles(starter: Starter): Readonly<Record<string, string>> {
  const records = recordsOf(starter).map((record) => fileOf(record, starter));
  return {
    [SETTINGS_PATH]: settingsText(starter),
    ...Object.fromEntries(records),
    ...Object.fromEntries(workflows({ defaultBranch: starter.defaultBranch })),
    '.gitattributes':
      '# Records have one line ending everywhere, so that an approved file stays the same byte for byte.\n.gitsm/** text eol=lf\nrecords/** text eol=lf\n',
    'README.md': readme(starter),
  };
}

function recordsOf({ owner, timezone }: Starter): readonly StarterRecord[] {
  const groups = [...Object.values(roles), ['GRP-service-desk', 'Service desk'] as const];
  return [
    ...groups.map(([id, title]): StarterRecord => ({ kind: 'group', id, title, fields: { members: [owner] } })),
    { kind: 'calendar', id: 'CAL-office', title: 'Office hours', fields: { timezone } },
    { kind: 'service', id: 'SVC-email', title: 'E-mail', status: 'live', fields: { owner, group: 'GRP-service-desk' } },
    {
      kind: 'agreement',
      id: 'SLA-standard',
      title: 'Standard support',
      status: 'active',
      fields: { calendar: 'CAL-office', services: ['SVC-email'] },
    },
  ];
}

function fileOf(record: StarterRecord, { owner, at }: Starter): readonly [path: string, text: string] {
  const process = processOf(record.kind);
  const status = record.status ?? process.lifecycle.initial[0] ?? '';
  const blank = renderTemplate(process, { id: record.id, title: record.title, status, at, by: owner });
  const text = Object.entries(record.fields).reduce(
    (changed, [field, value]) => setField(changed, [field], value),
    blank,
  );
  return [`records/${process.folder}/${record.id}.md`, text];
}

function processOf(kind: string): Process {
  const process = builtinProcesses().get(kind);
  if (process === undefined) throw new SetupError(`The kind ${kind} is not built in`, 'Install gitsm again.');
  return process;
}

function settingsText({ organisation, timezone }: Starter): string {
  return [
    '# What holds for all records here. `gitsm explain <check>` says what a check finds.',
    `organisation: ${renderValue(organisation)}`,
    `timezone: ${renderValue(timezone)}`,
    '# Who may approve what: each role is a group in records/groups/.',
    'roles:',
    ...Object.entries(roles).map(([role, [id]]) => `  ${role}: ${id}`),
    'timeline:',
    '  # How old a new entry of a timeline may be.',
    '  backdate: 24h',
    '# Severity of single checks: off, warning or error.',
    'checks: {}',
    '',
  ].join('\n');
}

function readme({ organisation }: Starter): string {
  return [
    `# IT service management of ${organisation.replace(/[\\`*_[\]<>#]/g, '\\$&')}`,
    '',
    'Incidents, changes, services and all other records are Markdown files in `records/`. What is allowed stands in',
    '`.gitsm/settings.yml` and in the lifecycle of each kind; every pull request is judged by it.',
    '',
    '    gitsm new incident --title "What is wrong" --set impact=high',
    '    gitsm move INC-0001 in-progress',
    '    gitsm check --base main',
    '',
    'Put your colleagues into the groups in `records/groups/`: nobody approves their own change. Then let the branch',
    '`main` be changed by pull requests only and require the status `gitsm` on it.',
    '',
  ].join('\n');
}
