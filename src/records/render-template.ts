import { asString, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { renderValue } from './edit-render.ts';
import { isFrontmatterProblem, splitFrontmatter } from './frontmatter.ts';

/** What a template's placeholders stand for. */
export interface TemplateValues {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** RFC 3339 instant. */
  readonly at: string;
  /** GitHub login. */
  readonly by: string;
}

/** A link field of the new record → the fields of the record that it names. */
export type LinkedData = ReadonlyMap<string, JsonObject>;

const OWN = /(["']?)\{\{(id|title|status|at|by)\}\}\1/g;
const LINKED = /\{\{([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?\}\}/;

/** Most lines that one line of a template becomes. */
const MOST = 200;

/**
 * A new record's text: the template of its kind with `{{id}}`, `{{title}}`, `{{status}}`, `{{at}}` and `{{by}}` filled in.
 * `{{offering.group}}` is the field of the record that `offering` names, `{{offering.tasks.title}}` a key of each map in it: the line is
 * repeated for every value, and left out where there is none. In the frontmatter values are written as YAML, quoted where they must be.
 *
 * @throws SetupError where the template has no frontmatter
 */
export function renderTemplate(process: Process, values: TemplateValues, linked: LinkedData = new Map()): string {
  const { template } = process;
  const split = splitFrontmatter(template);
  if (isFrontmatterProblem(split))
    throw new SetupError(`The template of ${process.kind} has no frontmatter: ${split.message}`, split.help);
  const end = split.matterStart + split.matter.length;
  const head = eachLine(template.slice(0, end), (line) => copied(line, linked, renderValue)).replace(
    OWN,
    (_all, _quote, name) => renderValue(placeholder(values, name)),
  );
  const rest = eachLine(template.slice(end), (line) => copied(line, linked, plain)).replace(
    /\{\{(id|title|status|at|by)\}\}/g,
    (_all, name) => placeholder(values, name),
  );
  return head + rest;
}

/** Whether a kind's template asks for the login of whoever makes the record. */
export function needsLogin(process: Process): boolean {
  return process.template.includes('{{by}}');
}

/** Link fields whose records a template copies from. */
export function copiedFrom(process: Process): readonly string[] {
  const found = [...process.template.matchAll(new RegExp(LINKED, 'g'))].map(([, field = '']) => field);
  return [...new Set(found)];
}

function placeholder(values: TemplateValues, name: string): string {
  return values[name as keyof TemplateValues];
}

function eachLine(text: string, become: (line: string) => readonly string[]): string {
  return text
    .split('\n')
    .flatMap((line) => (LINKED.test(line) ? become(line) : [line]))
    .join('\n');
}

/** One line for each value of its placeholders; those of one list go side by side, and a bracket around nothing is left out. */
function copied(line: string, linked: LinkedData, written: (value: Json) => string): readonly string[] {
  const names = [...line.matchAll(new RegExp(LINKED, 'g'))];
  const lists = names.map(([, field = '', of = '', key]) => valuesOf(linked.get(field)?.[of], key));
  const length = lists[0]?.length ?? 0;
  return Array.from({ length: Math.min(length, MOST) }, (_, index) => {
    let place = 0;
    return line
      .replace(new RegExp(LINKED, 'g'), () => {
        const list = lists[place++] ?? [];
        const value = list.length === 1 ? list[0] : list[index];
        return value === undefined || value === null ? '' : written(value);
      })
      .replace(/ \(\)/g, '');
  }).filter((one) => one.trim() !== '');
}

/** The values a placeholder stands for; of a list of maps one for each, null where it lacks the key. */
function valuesOf(value: Json | undefined, key: string | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  const all: readonly Json[] = Array.isArray(value) ? value : [value];
  return key === undefined
    ? all.filter((one) => !isObject(one))
    : all.map((one) => (isObject(one) ? (one[key] ?? null) : null));
}

function plain(value: Json): string {
  return asString(value) ?? JSON.stringify(value);
}
