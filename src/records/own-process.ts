import { hash } from 'node:crypto';
import type { Place } from '../model/finding.ts';
import { asString, isObject, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { builtinFiles, commonSchema, metaSchemas } from './builtin.ts';
import { readFast } from './fast-yaml.ts';
import { type ProcessFiles, processOf } from './process.ts';
import { compileSchema, type Validator } from './schema.ts';
import { positionAt, readYaml } from './yaml.ts';

/** The files that make a process. */
export const PROCESS_FILES = ['schema.json', 'lifecycle.yaml', 'template.md', 'README.md'] as const;

/** Something in a file of a process that is not what it should be. */
export interface Mistake {
  readonly file: string;
  readonly place: Place;
  readonly message: string;
  readonly help: string;
}

/** A process that an organisation brings, read as far as it can be. */
export interface OwnProcess {
  readonly kind: string;
  /** File name → text, of the files that stand in its folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Its own files, with those of the built-in kind of that name where it has none; empty where they cannot be read. */
  readonly files: ProcessFiles;
  /** The process; one without moves where `mistakes` says why; null where not even prefix and folder are known. */
  readonly process: Process | null;
  /** Why nothing sure can be said of records of this kind: what cannot be read, is missing, or breaks its schema. */
  readonly mistakes: readonly Mistake[];
}

/** Folder of the process of a kind that an organisation brings. */
export function ownFolder(kind: string): string {
  return `.gitsm/schemas/${kind}`;
}

/**
 * Reads the files of one folder below `.gitsm/schemas/`. Never throws: whatever is wrong is a mistake. A kind that is
 * replaced in part keeps the rest of its built-in files.
 */
export function readOwnProcess(kind: string, texts: ReadonlyMap<string, string>): OwnProcess {
  const key = hash('sha256', JSON.stringify([kind, ...texts]), 'hex');
  const own = made.get(key) ?? readAnew(kind, texts);
  // The processes of base, head and merge are mostly the same files.
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, own);
  return own;
}

const MOST_KEPT = 200;
const made = new Map<string, OwnProcess>();

function readAnew(kind: string, texts: ReadonlyMap<string, string>): OwnProcess {
  const known = builtinFiles[kind];
  const schema = read(kind, 'schema.json', texts, known?.schema, readJson, schemaMistakes);
  const lifecycle = read(kind, 'lifecycle.yaml', texts, known?.lifecycle, readLifecycle, lifecycleMistakes);
  const mistakes = [...schema.mistakes, ...lifecycle.mistakes];
  const files: ProcessFiles = {
    schema: schema.data ?? {},
    lifecycle: lifecycle.data ?? {},
    template: texts.get('template.md') ?? known?.template ?? bareTemplate,
    readme: texts.get('README.md') ?? known?.readme ?? '',
  };
  const process =
    mistakes.length === 0 ? processOf(files) : bareProcess(kind, files, texts.get('lifecycle.yaml') ?? '');
  return { kind, texts, files, process, mistakes };
}

interface Part {
  readonly data: JsonObject | null;
  readonly mistakes: readonly Mistake[];
}

function read(
  kind: string,
  name: string,
  texts: ReadonlyMap<string, string>,
  builtin: JsonObject | undefined,
  parse: (text: string, file: string) => JsonObject | readonly Mistake[],
  judge: (data: JsonObject, file: string, kind: string) => readonly Mistake[],
): Part {
  const file = `${ownFolder(kind)}/${name}`;
  const text = texts.get(name);
  if (text === undefined) {
    if (builtin !== undefined) return { data: builtin, mistakes: [] };
    const other = PROCESS_FILES.find((one) => texts.has(one)) ?? name;
    const message = `Unexpected absence of ${name} beside it: the kind ${kind} has no other.`;
    const help = `Add ${file}; "gitsm init kind" writes one to start from.`;
    return { data: null, mistakes: [{ file: `${ownFolder(kind)}/${other}`, place: START, message, help }] };
  }
  const data = parse(text, file);
  return isList(data) ? { data: null, mistakes: data } : { data, mistakes: judge(data, file, kind) };
}

const START: Place = { line: 1, column: 1 };

function isList(value: JsonObject | readonly Mistake[]): value is readonly Mistake[] {
  return Array.isArray(value);
}

function readJson(text: string, file: string): JsonObject | readonly Mistake[] {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(value)) return value;
    return [{ file, place: START, message: 'Unexpected JSON, expected an object.', help: 'Write a JSON Schema.' }];
  } catch (error) {
    const why = (error as Error).message.split('\n')[0] ?? '';
    const offset = Number(/position (\d+)/.exec(why)?.[1] ?? text.length);
    const message = `Unexpected JSON: ${why.replace(/ in JSON at position .*$/, '').slice(0, 160)}.`;
    return [
      { file, place: positionAt(text, offset), message, help: 'Mend it; JSON has no comments and no last comma.' },
    ];
  }
}

function readLifecycle(text: string, file: string): JsonObject | readonly Mistake[] {
  const bare = text.replace(/^\ufeff/, '');
  const fast = readFast(bare);
  if (fast !== null) return fast;
  const reading = readYaml(bare);
  if (reading.problems === null) return reading.data;
  return reading.problems.map(({ offset, message, help }) => ({
    file,
    place: positionAt(text, offset),
    message,
    help,
  }));
}

function schemaMistakes(schema: JsonObject, file: string, kind: string): readonly Mistake[] {
  try {
    const found = metaMistakes('process-schema', schema, file);
    if (found.length === 0) compileSchema(schema, [commonSchema], kind);
    return found;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return [{ file, place: START, message: error.message, help: error.help }];
  }
}

function lifecycleMistakes(lifecycle: JsonObject, file: string, kind: string): readonly Mistake[] {
  const found = metaMistakes('lifecycle', lifecycle, file);
  const named = lifecycle['kind'];
  if (named === kind || found.length > 0) return found;
  const message = `Unexpected kind ${JSON.stringify(named ?? null)}, expected "${kind}".`;
  return [{ file, place: { pointer: ['kind'] }, message, help: 'Name the folder after the kind.' }];
}

const metaValidators = new Map<string, Validator>();

function metaMistakes(meta: string, data: JsonObject, file: string): readonly Mistake[] {
  let validator = metaValidators.get(meta);
  if (validator === undefined) {
    const others = Object.entries(metaSchemas).flatMap(([name, schema]) => (name === meta ? [] : [schema]));
    validator = compileSchema(metaSchemas[meta] ?? {}, [commonSchema, ...others], meta);
    metaValidators.set(meta, validator);
  }
  return validator(data).map((report) => ({ file, ...report }));
}

/** Enough of a process to know its records by, where the rest cannot be relied on: it has no moves and asks for nothing. */
function bareProcess(kind: string, files: ProcessFiles, text: string): Process | null {
  const builtin = builtinFiles[kind]?.lifecycle ?? {};
  const told = (field: string, form: RegExp): string | null => {
    const line = new RegExp(`^${field}: *([A-Za-z0-9-]{1,60}) *$`, 'm').exec(text)?.[1] ?? null;
    const value = asString(files.lifecycle[field]) ?? line ?? asString(builtin[field]);
    return value !== null && form.test(value) ? value : null;
  };
  const prefix = told('prefix', /^[A-Z][A-Z0-9]{0,9}$/);
  const folder = told('folder', /^[a-z][a-z0-9-]{0,59}$/);
  if (prefix === null || folder === null) return null;
  const ids = told('ids', /^(number|name)$/) ?? 'number';
  const rules = files.lifecycle['rules'] === true || builtin['rules'] === true;
  return processOf({
    schema: { type: 'object', properties: {} },
    lifecycle: {
      kind,
      prefix,
      folder,
      ids,
      rules,
      title: kind,
      plural: kind,
      initial: [],
      statuses: {},
      transitions: [],
    },
    template: bareTemplate,
    readme: '',
  });
}

const bareTemplate =
  '---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\ntimeline:\n  - {at: {{at}}, status: {{status}}, by: {{by}}}\n---\n';
