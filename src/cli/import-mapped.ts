import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { validateData } from '../guards/validate-data.ts';
import { csvTable } from '../import/csv-table.ts';
import { mappedSummary } from '../import/import-summary.ts';
import { importMapped } from '../import/mapped.ts';
import { type Mapping, readMapping } from '../import/mapping.ts';
import { writeImport } from '../import/write-import.ts';
import { yamlTable } from '../import/yaml-table.ts';
import { SetupError } from '../model/setup-error.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { quoted } from './arguments.ts';
import { choice } from './choice.ts';
import type { Arguments } from './command.ts';
import { type GivenFile, givenFile } from './given-file.ts';
import type { Io } from './io.ts';
import { nextNumber } from './next-id.ts';
import { terminalProgress } from './progress.ts';
import type { RunningImport } from './running-import.ts';

/** The import of `gitsm import csv` and `gitsm import yaml`, as their options say. @throws SetupError where they do not fit */
export function mappedImport(args: Arguments, io: Io, workspace: Workspace): RunningImport {
  const [format = '', source = ''] = args.positionals;
  const file = args.text('map');
  if (file === null)
    throw new SetupError(
      'Missing --map',
      'It names a YAML file that says which column goes where; see "From another system" in the handbook.',
    );
  const mapping = withOptions(readMapping(file, givenFile(file, io.cwd, 'Check --map.').text()), args);
  const snapshot = workspace.snapshot();
  const path = resolve(io.cwd, source);
  const table = (one: GivenFile) => csvTable(basename(one.path), one.bytes(), mapping);
  const given = format === 'csv' ? givenFile(source, io.cwd) : null;
  if (given === null && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new SetupError(`There is no folder ${quoted(source)}`, 'Unpack an archive first, and name the folder.');
  const items = importMapped({
    mapping,
    file: basename(path),
    processes: snapshot.rules.processes,
    snapshot,
    timezone: args.text('timezone') ?? snapshot.rules.settings.timezone,
    read: () => (given === null ? yamlTable(path, mapping.files) : table(given)),
    readJoin(name) {
      const rule = mapping.joins.find((one) => one.name === name);
      if (given === null) return yamlTable(path, rule?.files ?? []);
      if (rule?.file == null) throw new SetupError(`Unexpected join "${name}" without "file"`, 'Name the other table.');
      return table(givenFile(rule.file, dirname(path), `The mapping joins it as "${name}".`));
    },
    validate: validateData,
    nextId: (process) => nextNumber(workspace.repository, snapshot, process),
    progress: terminalProgress(io),
  });
  return async (options) => {
    const report = await writeImport(items, options);
    return { report, summary: mappedSummary(report, mapping.source) };
  };
}

function withOptions(mapping: Mapping, args: Arguments): Mapping {
  const kind = args.text('kind') ?? mapping.kind;
  if (kind === '') throw new SetupError('Missing --kind', 'The mapping names no kind either.');
  if (mapping.kind !== '' && kind !== mapping.kind)
    throw new SetupError(
      `Unexpected --kind ${quoted(kind)}, expected the kind of the mapping, ${mapping.kind}`,
      'Leave --kind out, or name another mapping.',
    );
  const encoding =
    args.text('encoding') === null
      ? mapping.encoding
      : choice(args, 'encoding', ['utf-8', 'windows-1252', 'macintosh']);
  return { ...mapping, kind, encoding };
}
