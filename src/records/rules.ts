import { createHash } from 'node:crypto';
import type { Tree, TreeEntry } from '../model/ports.ts';
import type { Process, Rules } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { builtinProcesses } from './builtin.ts';
import { decode } from './decode.ts';
import { engine } from './engine.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { type Mistake, type OwnProcess, ownFolder, readOwnProcess } from './own-process.ts';
import { DEFAULT_SETTINGS, readSettings, SETTINGS_PATH } from './settings.ts';
import { locate } from './yaml.ts';

const processPath =
  /^\.gitsm\/schemas\/([a-z][a-z0-9-]{0,40})\/(schema\.json|lifecycle\.yaml|template\.md|README\.md)$/;

/**
 * The rules of one revision: settings, and the built-in kinds with whatever `.gitsm/schemas/` replaces or adds.
 * A kind that is replaced in part keeps the rest of its built-in files.
 *
 * @throws SetupError with file and line where settings or a process cannot be relied on
 */
export function loadRules(tree: Tree): Rules {
  const rules = readRules(tree);
  requireSound(rules);
  return rules;
}

/**
 * As {@link loadRules}, but a process that cannot be relied on is named in `unsound` and stands without moves, so that
 * the records of all other kinds can be judged. What is wrong with it, the check `process-valid` finds.
 *
 * @throws SetupError where settings are broken, or a file of the rules is no regular one
 */
export function readRules(tree: Tree): Rules {
  const entries = tree.entries().filter((entry) => entry.path.startsWith('.gitsm/'));
  const settingsEntry = entries.find((entry) => entry.path === SETTINGS_PATH) ?? null;
  const settings = settingsEntry === null ? DEFAULT_SETTINGS : readSettings(textOf(tree, settingsEntry));
  const files = new Map(
    entries.filter(({ path }) => processPath.test(path)).map((entry) => [entry.path, textOf(tree, entry)]),
  );
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(`${path}\0${text}\0`);
  // The one part of the settings that checks of single records look at: what they found is kept with the record.
  hash.update(JSON.stringify([...(settings.configuration.classes?.keys() ?? [])]));
  const { processes, unsound } = processesOf(readOwnProcesses(files));
  const digest = createHash('sha256').update(engine()).update('\0').update(hash.digest('hex')).digest('hex');
  return { settings, processes, digest, settled: settingsEntry !== null, unsound };
}

/** Throws SetupError naming the first mistake where a process cannot be relied on. */
export function requireSound({ unsound }: Rules): void {
  for (const [kind, why] of unsound)
    throw new SetupError(why, `Mend the process of ${kind}; "gitsm check" lists every mistake in it.`);
}

/** The processes below `.gitsm/schemas/`, from path → text; other paths are left alone. */
export function readOwnProcesses(files: ReadonlyMap<string, string>): readonly OwnProcess[] {
  const texts = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const [, kind, file = ''] = processPath.exec(path) ?? [];
    if (kind !== undefined) texts.set(kind, (texts.get(kind) ?? new Map<string, string>()).set(file, text));
  }
  return apart([...texts].map(([kind, own]) => readOwnProcess(kind, own)));
}

/** All kinds there are: the built-in ones, and those of an organisation that can be told apart from them. */
export function processesOf(own: readonly OwnProcess[]): Pick<Rules, 'processes' | 'unsound'> {
  const processes = new Map<string, Process>(builtinProcesses());
  const unsound = new Map<string, string>();
  for (const { kind, process, texts, mistakes } of own) {
    if (process !== null) processes.set(kind, process);
    const [first] = mistakes;
    if (first !== undefined) unsound.set(kind, told(first, texts));
  }
  return { processes, unsound };
}

/** Two kinds of one prefix or folder could not be told apart: only the first of them is taken. */
function apart(own: readonly OwnProcess[]): readonly OwnProcess[] {
  const replaced = new Set(own.map(({ kind }) => kind));
  const taken = new Map<string, string>();
  for (const { kind, prefix, folder } of builtinProcesses().values())
    if (!replaced.has(kind)) taken.set(prefix, kind).set(folder, kind);
  return own.map((one) => {
    const { process } = one;
    if (process === null) return one;
    const clash = (['prefix', 'folder'] as const).find((field) => taken.has(process[field]));
    if (clash === undefined) {
      taken.set(process.prefix, one.kind).set(process.folder, one.kind);
      return one;
    }
    const value = process[clash];
    const mistake: Mistake = {
      file: `${ownFolder(one.kind)}/${one.texts.has('lifecycle.yaml') ? 'lifecycle.yaml' : 'schema.json'}`,
      place: { pointer: [clash] },
      message: `Unexpected ${clash} "${value}": the kind ${taken.get(value)} has it.`,
      help: `Give each kind a ${clash} of its own.`,
    };
    return { ...one, process: null, mistakes: [...one.mistakes, mistake] };
  });
}

function told({ file, place, message }: Mistake, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(file.slice(file.lastIndexOf('/') + 1));
  const { line, column } = text === undefined ? { line: 1, column: 1 } : locate(text, place);
  return `${file}:${line}:${column} ${message}`;
}

function textOf(tree: Tree, entry: TreeEntry): string {
  const bytes = entry.type === 'file' ? tree.read([entry], MAX_RECORD_BYTES)[0] : null;
  if (!bytes) throw new SetupError(`${entry.path} is no regular file of at most 1 MiB.`, 'Rules are plain files.');
  const decoded = decode(bytes);
  if ('problem' in decoded) throw new SetupError(`${entry.path}: ${decoded.problem}`, decoded.help);
  return decoded.text;
}
