import { SetupError } from '../../model/setup-error.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Arguments, type Command, dryRun, json } from '../command.ts';
import { findingsFile } from '../findings-file.ts';
import { mappedImport } from '../import-mapped.ts';
import { serviceNowImport } from '../import-servicenow.ts';
import { terminalProgress } from '../progress.ts';

const systems = ['csv', 'servicenow', 'yaml'] as const;

/** Options that only some systems take. */
const only: Readonly<Record<string, readonly (typeof systems)[number][]>> = {
  kind: ['csv', 'yaml'],
  'all-or-nothing': ['csv', 'yaml'],
  'date-order': ['servicenow'],
  groups: ['servicenow'],
  encoding: ['csv', 'servicenow'],
};

/** `gitsm import`: records from another system. */
export const command: Command = {
  usage: 'import <csv|yaml|servicenow> <source>',
  about: [
    'csv: rows of a table become records of any kind, as a mapping says (--map). yaml: so do the documents of a',
    'folder. servicenow: an incident table or audit log becomes incidents with timelines. What cannot be mapped',
    'is counted, and told one by one in the file of --findings; no row is dropped in silence. Files that are',
    'there are never overwritten, so an import may be run again.',
  ].join('\n'),
  positionals: { min: 2, max: 2 },
  options: {
    kind: { value: 'kind', text: 'csv, yaml: the kind of the records; that of the mapping where left out' },
    map: {
      value: 'file',
      text: 'csv, yaml: the mapping; servicenow: what groups, people, services, cis are called here',
    },
    timezone: { value: 'zone', text: 'time zone of the times in the source; that of the settings where left out' },
    encoding: { value: 'name', text: 'utf-8 (default), windows-1252 or macintosh' },
    'date-order': { value: 'order', text: 'servicenow: how 3/4/2016 is read: day-first (default) or month-first' },
    groups: { value: 'how', text: 'servicenow: create (default): groups become records; keep: they stay text' },
    findings: { value: 'file', text: 'write every finding there, one JSON object a line' },
    'all-or-nothing': { text: 'csv, yaml: write nothing while a row cannot be imported or a file differs' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['import csv assets.csv --kind asset --map mappings/snipe-it-assets.yaml --dry-run', 'see what would come of it'],
    ['import yaml enhancements --map mappings/kep-changes.yaml', 'documents of a folder'],
    [
      'import servicenow incidents.csv.gz --timezone Europe/Lisbon --findings findings.jsonl',
      'keep what was not mapped',
    ],
  ],
  run: async (args, io) => {
    const system = systemOf(args);
    const workspace = openWorkspace(io.cwd, { progress: terminalProgress(io) });
    const write = system === 'servicenow' ? serviceNowImport(args, io, workspace) : mappedImport(args, io, workspace);
    const findings = findingsFile(args.text('findings'), io.cwd);
    let errors = 0;
    const { report, summary } = await write({
      root: workspace.repository.root,
      dryRun: args.flag('dry-run'),
      allOrNothing: args.flag('all-or-nothing'),
      onFinding: (finding) => {
        if (finding.severity === 'error') errors += 1;
        findings.write(finding);
      },
    });
    await findings.end();
    io.print(args.flag('json') ? `${JSON.stringify(report, null, 2)}\n` : summary);
    return errors > 0 ? 1 : 0;
  },
};

function systemOf(args: Arguments): (typeof systems)[number] {
  const given = args.positionals[0] ?? '';
  const system = systems.find((one) => one === given);
  if (system === undefined)
    throw new SetupError(
      `Unexpected system ${quoted(given)}`,
      `${suggestion(given, systems)}Known systems: ${systems.join(', ')}.`,
    );
  for (const [option, takers] of Object.entries(only)) {
    if ((args.text(option) === null && !args.flag(option)) || takers.includes(system)) continue;
    throw new SetupError(`Unexpected --${option} for ${system}`, `It is for ${takers.join(' and ')}.`);
  }
  return system;
}
