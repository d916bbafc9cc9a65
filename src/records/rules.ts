import { createHash } from 'node:crypto';
import { isObject, type JsonObject } from '../model/json.ts';
import type { Tree, TreeEntry } from '../model/ports.ts';
import type { Process, Rules } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { builtinFiles, builtinProcesses, commonSchema, metaSchemas } from './builtin.ts';
import { decode } from './decode.ts';
import { engine } from './engine.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { type ProcessFiles, processOf } from './process.ts';
import { compileSchema } from './schema.ts';
import { DEFAULT_SETTINGS, readSettings, readYamlFile, SETTINGS_PATH } from './settings.ts';
import { locate } from './yaml.ts';

const processPath =
  /^\.gitsm\/schemas\/([a-z][a-z0-9-]{0,40})\/(schema\.json|lifecycle\.yaml|template\.md|README\.md)$/;

/**
 * The rules of one revision: settings, and the built-in kinds with whatever `.gitsm/schemas/` replaces or adds.
 * A kind that is replaced in part keeps the rest of its built-in files.
 *
 * @throws SetupError with file and line where settings, a schema or a lifecycle are broken
 */
export function loadRules(tree: Tree): Rules {
  const entries = tree.entries().filter((entry) => entry.path.startsWith('.gitsm/'));
  const settingsEntry = entries.find((entry) => entry.path === SETTINGS_PATH) ?? null;
  const settings = settingsEntry === null ? DEFAULT_SETTINGS : readSettings(textOf(tree, settingsEntry));
  const own = ownProcesses(tree, entries);
  const processes = new Map<string, Process>([...builtinProcesses(), ...own.processes]);
  const prefixes = new Map<string, string>();
  for (const process of processes.values()) {
    const other = prefixes.get(process.prefix);
    if (other !== undefined)
      throw new SetupError(
        `The kinds ${other} and ${process.kind} share the prefix ${process.prefix}.`,
        'Give each kind a prefix of its own.',
      );
    prefixes.set(process.prefix, process.kind);
  }
  const digest = createHash('sha256').update(engine()).update('\0').update(own.digest).digest('hex');
  return { settings, processes, digest, settled: settingsEntry !== null };
}

function ownProcesses(tree: Tree, entries: readonly TreeEntry[]): { processes: Map<string, Process>; digest: string } {
  const texts = new Map<string, Map<string, string>>();
  const hash = createHash('sha256');
  for (const entry of entries) {
    const match = processPath.exec(entry.path);
    if (match === null) continue;
    const [, kind = '', file = ''] = match;
    const text = textOf(tree, entry);
    hash.update(`${entry.path}\0${text}\0`);
    const files = texts.get(kind) ?? new Map<string, string>();
    texts.set(kind, files.set(file, text));
  }
  const processes = new Map([...texts].map(([kind, files]) => [kind, ownProcess(kind, files)]));
  return { processes, digest: hash.digest('hex') };
}

function ownProcess(kind: string, texts: ReadonlyMap<string, string>): Process {
  const folder = `.gitsm/schemas/${kind}`;
  const known = builtinFiles[kind];
  const schemaText = texts.get('schema.json');
  const lifecycleText = texts.get('lifecycle.yaml');
  const schema = schemaText === undefined ? known?.schema : readJson(`${folder}/schema.json`, schemaText);
  const lifecycle =
    lifecycleText === undefined ? known?.lifecycle : readYamlFile(`${folder}/lifecycle.yaml`, lifecycleText);
  if (schema === undefined || lifecycle === undefined) {
    throw new SetupError(
      `The kind ${kind} in ${folder} lacks its ${schema === undefined ? 'schema.json' : 'lifecycle.yaml'}.`,
      'Add the file; a new kind needs both.',
    );
  }
  if (schemaText !== undefined) {
    validate('process-schema', schema, `${folder}/schema.json`, null);
    compileSchema(schema, [commonSchema], kind);
  }
  if (lifecycleText !== undefined) validate('lifecycle', lifecycle, `${folder}/lifecycle.yaml`, lifecycleText);
  if (lifecycle['kind'] !== kind)
    throw new SetupError(
      `${folder}/lifecycle.yaml is of the kind ${JSON.stringify(lifecycle['kind'] ?? null)}, expected "${kind}".`,
      'Name the folder after the kind.',
    );
  const files: ProcessFiles = {
    schema,
    lifecycle,
    template: texts.get('template.md') ?? known?.template ?? bareTemplate,
    readme: texts.get('README.md') ?? known?.readme ?? '',
  };
  const process = processOf(files);
  checkStatuses(process, folder);
  return process;
}

function checkStatuses(process: Process, folder: string): void {
  const names = new Set(process.lifecycle.statuses.map((status) => status.name));
  const used = [
    ...process.lifecycle.initial,
    ...process.lifecycle.transitions.flatMap((one) => [one.from, one.to]),
    ...process.clocks.flatMap((clock) => [...clock.from, ...clock.runs, ...clock.pauses.map(({ status }) => status)]),
  ];
  const unknown = used.find((name) => !names.has(name));
  if (unknown !== undefined)
    throw new SetupError(
      `${folder}/lifecycle.yaml names the status "${unknown}", which is not among its statuses.`,
      'Add it below "statuses", or mend the name.',
    );
}

function validate(meta: string, data: JsonObject, path: string, text: string | null): void {
  const others = Object.entries(metaSchemas)
    .filter(([name]) => name !== meta)
    .map(([, schema]) => schema);
  const [first] = compileSchema(metaSchemas[meta] ?? {}, [commonSchema, ...others], path)(data);
  if (first === undefined) return;
  const at = text === null ? '' : (({ line, column }) => `:${line}:${column}`)(locate(text, first.place));
  throw new SetupError(`${path}${at} ${first.message}`, first.help);
}

function readJson(path: string, text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw new SetupError(`${path} is no JSON: ${(error as Error).message.slice(0, 200)}.`, 'Mend it.');
  }
  throw new SetupError(`${path} holds no JSON object.`, 'Write a JSON Schema.');
}

function textOf(tree: Tree, entry: TreeEntry): string {
  const bytes = entry.type === 'file' ? tree.read([entry], MAX_RECORD_BYTES)[0] : null;
  if (!bytes) throw new SetupError(`${entry.path} is no regular file of at most 1 MiB.`, 'Rules are plain files.');
  const decoded = decode(bytes);
  if ('problem' in decoded) throw new SetupError(`${entry.path}: ${decoded.problem}`, decoded.help);
  return decoded.text;
}

const bareTemplate =
  '---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n';
