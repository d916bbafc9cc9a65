import { validateData } from '../guards/validate-data.ts';
import { appendOnlyFields } from '../model/append-only.ts';
import type { Pointer } from '../model/finding.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { setField } from '../records/edit.ts';
import { isFrontmatterProblem, splitFrontmatter } from '../records/frontmatter.ts';
import { readYaml } from '../records/yaml.ts';
import { quoted, suggestion } from './arguments.ts';

/** Fields that have an option or a command of their own. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['id', '`gitsm new` takes --id, `gitsm renumber` gives a new one.'],
  ['status', 'It is changed by `gitsm move`.'],
  ['timeline', 'It is written by `gitsm new`, `gitsm move` and `gitsm set`.'],
]);

/** Said of lists that clocks read. */
const growing = 'It is only ever added to, by `gitsm update`.';

/** How settings are typed: as options, or as words of `gitsm set`. */
type Typed = '--set ' | '';

/** One `--set key=value`. */
export interface Setting {
  /** As typed: `window.start`. */
  readonly key: string;
  /** As typed, not yet read as YAML. */
  readonly text: string;
}

/** Reads `key=value` words. Throws SetupError where one is none, or names a field twice. @param option how they were typed, for messages */
export function readSetOptions(words: readonly string[], option: Typed = '--set '): readonly Setting[] {
  const settings = words.map((word): Setting => {
    const equals = word.indexOf('=');
    if (equals < 1)
      throw new SetupError(
        `Unexpected ${option}${quoted(word)}, expected key=value`,
        `For example ${option}impact=low.`,
      );
    return { key: word.slice(0, equals).trim(), text: word.slice(equals + 1).trim() };
  });
  const twice = settings.find(({ key }, index) => settings.findIndex((other) => other.key === key) !== index);
  if (twice === undefined) return settings;
  throw new SetupError(
    `Unexpected second ${option}${twice.key}`,
    `Write a list as ${option}'${twice.key}=[one, two]'.`,
  );
}

/**
 * Sets a field of a record. The value is read as YAML; where the schema wants text, it is taken as typed.
 *
 * @throws SetupError for a field that the kind does not have and a value that its schema does not allow
 */
export function applySetting(process: Process, text: string, setting: Setting, option: Typed = '--set '): string {
  const path = setting.key.split('.');
  requireField(process, path[0] ?? '', option);
  const pointer = pointerOf(dataOf(text), path);
  let first: SetupError | null = null;
  for (const value of candidates(setting)) {
    const changed = setField(text, pointer, value);
    const problem = validateData(process, dataOf(changed)).find(
      ({ place }) => 'pointer' in place && startsWith(place.pointer, pointer),
    );
    if (problem === undefined) return changed;
    first ??= new SetupError(problem.message, problem.help);
  }
  throw (
    first ??
    new SetupError(`Unexpected value of ${option}${setting.key}`, 'Write YAML: text, a number, [a, list] or {a: map}.')
  );
}

function candidates({ text }: Setting): readonly Json[] {
  const reading = readYaml(`value: ${text}\n`);
  const parsed = reading.data === null || Object.keys(reading.data).length !== 1 ? undefined : reading.data['value'];
  const plain = /^[[{"'&*!|>]/.test(text) ? [] : [text];
  return parsed === undefined ? plain : [parsed, ...plain];
}

function requireField(process: Process, field: string, option: Typed): void {
  const own = elsewhere.get(field) ?? (appendOnlyFields(process).includes(field) ? growing : undefined);
  if (own !== undefined) throw new SetupError(`Unexpected ${option === '' ? 'change of ' : option}${field}`, own);
  const { properties } = process.schema;
  const known = isObject(properties) ? Object.keys(properties) : [];
  if (known.includes(field) || field.startsWith('x-')) return;
  const listed = known.filter((name) => !elsewhere.has(name)).join(', ');
  throw new SetupError(
    `Unexpected field ${quoted(field)} for the kind ${process.kind}`,
    `${suggestion(field, known)}Fields: ${listed}; your own begin with x-.`,
  );
}

/** The frontmatter of a record's text; empty where it cannot be read. */
export function dataOf(text: string): JsonObject {
  const split = splitFrontmatter(text);
  return isFrontmatterProblem(split) ? {} : (readYaml(split.matter).data ?? {});
}

/** Steps into lists are positions, all others keys. */
function pointerOf(data: JsonObject, path: readonly string[]): Pointer {
  let node: Json | undefined = data;
  return path.map((step) => {
    const position = Array.isArray(node) && /^\d+$/.test(step);
    const key = position ? Number(step) : step;
    node = Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined;
    return key;
  });
}

function startsWith(pointer: Pointer, prefix: Pointer): boolean {
  return prefix.every((step, index) => String(pointer[index]) === String(step));
}
