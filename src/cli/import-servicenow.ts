import { basename } from 'node:path';
import { importSummary } from '../import/import-summary.ts';
import { importServiceNow } from '../import/servicenow.ts';
import type { ServiceNowMapping } from '../import/servicenow-options.ts';
import { writeImport } from '../import/write-import.ts';
import { isObject } from '../model/json.ts';
import { SetupError } from '../model/setup-error.ts';
import { loadRules } from '../records/rules.ts';
import { readYamlFile } from '../records/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { quoted } from './arguments.ts';
import { choice } from './choice.ts';
import type { Arguments } from './command.ts';
import { givenFile } from './given-file.ts';
import type { Io } from './io.ts';
import { terminalProgress } from './progress.ts';
import type { RunningImport } from './running-import.ts';

/** The import of `gitsm import servicenow`, as its options say. @throws SetupError where they do not fit */
export function serviceNowImport(args: Arguments, io: Io, { repository }: Workspace): RunningImport {
  const source = givenFile(args.positionals[1] ?? '', io.cwd);
  const rules = loadRules(repository.workTree());
  const items = importServiceNow(source.bytes(), {
    processes: rules.processes,
    file: basename(source.path),
    timezone: args.text('timezone') ?? rules.settings.timezone,
    dateOrder: choice(args, 'date-order', ['day-first', 'month-first']),
    encoding: choice(args, 'encoding', ['utf-8', 'windows-1252', 'macintosh']),
    groups: choice(args, 'groups', ['create', 'keep']),
    mapping: namesOf(args.text('map'), io),
    progress: terminalProgress(io),
  });
  return async (options) => {
    const report = await writeImport(items, options);
    return { report, summary: importSummary(report) };
  };
}

const mapped = ['groups', 'people', 'services', 'cis'] as const;

function namesOf(file: string | null, io: Io): ServiceNowMapping {
  if (file === null) return {};
  const data = readYamlFile(file, givenFile(file, io.cwd, 'Check --map.').text());
  for (const [key, names] of Object.entries(data)) {
    if (!mapped.some((one) => one === key))
      throw new SetupError(`${file}: unexpected ${quoted(key)}`, `Expected ${mapped.join(', ')}.`);
    if (!isObject(names) || Object.values(names).some((name) => typeof name !== 'string')) {
      throw new SetupError(
        `${file}: unexpected value of ${key}, expected a map of names`,
        `For example ${key}: {"Name there": name-here}.`,
      );
    }
  }
  return data as ServiceNowMapping;
}
