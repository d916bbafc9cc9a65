import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { openRepository } from '../../git/repository.ts';
import { importSummary } from '../../import/import-summary.ts';
import { importServiceNow } from '../../import/servicenow.ts';
import type { ServiceNowMapping, ServiceNowOptions } from '../../import/servicenow-options.ts';
import { writeImport } from '../../import/write-import.ts';
import type { Finding } from '../../model/finding.ts';
import { isObject } from '../../model/json.ts';
import { SetupError } from '../../model/setup-error.ts';
import { loadRules } from '../../records/rules.ts';
import { readYamlFile } from '../../records/settings.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Arguments, type Command, dryRun, json } from '../command.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';

/** `gitsm import`: records from another system. */
export const command: Command = {
  usage: 'import servicenow <file.csv[.gz]>',
  about: [
    'Makes incident records with timelines from a ServiceNow incident table or audit log. Rows that cannot be',
    'mapped are counted, and told one by one in the file of --findings; no row is dropped in silence. Files',
    'that are there are never overwritten, so an import may be run again.',
  ].join('\n'),
  positionals: { min: 2, max: 2 },
  options: {
    timezone: { value: 'zone', text: 'time zone of the times in the file; that of the settings where left out' },
    'date-order': { value: 'order', text: 'how 3/4/2016 is read: day-first (default) or month-first' },
    encoding: { value: 'name', text: 'utf-8 (default) or windows-1252' },
    groups: { value: 'how', text: 'create (default): groups become records; keep: they stay text' },
    map: { value: 'file', text: 'YAML: names of groups, people, services and cis and what they are called here' },
    findings: { value: 'file', text: 'write every finding there, one JSON object a line' },
    'dry-run': dryRun,
    json,
  },
  examples: [
    ['import servicenow incidents.csv.gz --timezone Europe/Lisbon --dry-run', 'see what would come of it'],
    ['import servicenow incidents.csv --findings findings.jsonl', 'import, and keep what was not mapped'],
  ],
  run: async (args, io) => {
    const [system = '', file = ''] = args.positionals;
    if (system !== 'servicenow') {
      throw new SetupError(
        `Unexpected system ${quoted(system)}`,
        `${suggestion(system, ['servicenow'])}Known systems: servicenow.`,
      );
    }
    const path = resolve(io.cwd, file);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
      throw new SetupError(`There is no file ${quoted(file)}`, 'Check its name.');
    const repository = openRepository(io.cwd);
    const rules = loadRules(repository.workTree());
    const options: ServiceNowOptions = {
      processes: rules.processes,
      file: basename(path),
      timezone: args.text('timezone') ?? rules.settings.timezone,
      dateOrder: choice(args, 'date-order', ['day-first', 'month-first']),
      encoding: choice(args, 'encoding', ['utf-8', 'windows-1252']),
      groups: choice(args, 'groups', ['create', 'keep']),
      mapping: mappingOf(args.text('map'), io),
      progress: terminalProgress(io),
    };
    const findings = findingsFile(args.text('findings'), io);
    let errors = 0;
    const report = await writeImport(importServiceNow(bytesOf(path), options), {
      root: repository.root,
      dryRun: args.flag('dry-run'),
      onFinding: (finding) => {
        if (finding.severity === 'error') errors += 1;
        findings.write(finding);
      },
    });
    await findings.end();
    io.print(args.flag('json') ? `${JSON.stringify(report, null, 2)}\n` : importSummary(report));
    return errors > 0 ? 1 : 0;
  },
};

function choice<T extends string>(args: Arguments, name: string, allowed: readonly [T, ...T[]]): T {
  const given = args.text(name) ?? allowed[0];
  const found = allowed.find((one) => one === given);
  if (found !== undefined) return found;
  throw new SetupError(`Unexpected --${name} ${quoted(given)}`, `Expected ${allowed.join(' or ')}.`);
}

/** Opened only when it is read, so that a refusal leaves nothing open. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}

const mapped = ['groups', 'people', 'services', 'cis'] as const;

function mappingOf(file: string | null, io: Io): ServiceNowMapping {
  if (file === null) return {};
  const path = resolve(io.cwd, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new SetupError(`There is no file ${quoted(file)}`, 'Check --map.');
  const data = readYamlFile(file, readFileSync(path, 'utf8'));
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

interface FindingsFile {
  write(finding: Finding): void;
  end(): Promise<void>;
}

function findingsFile(file: string | null, io: Io): FindingsFile {
  if (file === null) return { write: () => undefined, end: async () => undefined };
  const stream = createWriteStream(resolve(io.cwd, file));
  let failed: Error | null = null;
  stream.on('error', (error) => {
    failed = error;
  });
  return {
    write: (finding) => void stream.write(`${JSON.stringify(finding)}\n`),
    end: async () => {
      await new Promise<void>((done) => {
        stream.end(() => done());
        stream.on('close', () => done());
      });
      if (failed !== null)
        throw new SetupError(`The file ${quoted(file)} cannot be written`, 'Check --findings.', { cause: failed });
    },
  };
}
