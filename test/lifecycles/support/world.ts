import { guards } from '../../../src/guards/index.ts';
import { validateData } from '../../../src/guards/validate-data.ts';
import { asString, asStrings, isObject, type Json, type JsonObject } from '../../../src/model/json.ts';
import { holds, type Process, statusOf, type Transition } from '../../../src/model/process.ts';
import { splitFrontmatter } from '../../../src/records/frontmatter.ts';
import { renderTemplate } from '../../../src/records/render-template.ts';
import { readYaml, writeYaml } from '../../../src/records/yaml.ts';
import { commonFiles } from '../../checks/example-files.ts';
import { resolved, sampleValue } from './sample-value.ts';
import { type Fixed, mapOf, type Walk, walksOf } from './walks.ts';

/** The instant of the step that is looked at, an hour before the run. */
export const STEP = '2026-11-21T09:00:00Z';

/** A record made by the walk: where it stands and what it says. */
export interface Made {
  readonly id: string;
  readonly path: string;
  readonly data: JsonObject;
  readonly text: string;
}

/** Records that a generated one needs beside it, path → text; grows while records are made. */
export type World = Map<string, string>;

/** Records of {@link commonFiles} that links may lead to. */
const common: Readonly<Record<string, string>> = {
  service: 'SVC-payments',
  ci: 'CI-db-1',
  calendar: 'CAL-office',
  group: 'GRP-cab',
};

/** Makes records of any kind in any status, from schema, lifecycle, guards and template alone. */
export function maker(processes: ReadonlyMap<string, Process>, world: World = new Map(Object.entries(commonFiles))) {
  let number = 100;
  let depth = 0;

  /** The ID of a record of one of the kinds that stands in one of the statuses. */
  function linked(kinds: readonly string[], statuses: readonly string[] | null, more: Fixed = {}): string | null {
    const [kind = 'service'] = kinds;
    const process = processes.get(kind);
    if (process === undefined) throw new Error(`There is no kind ${kind}.`);
    const known = common[kind];
    if (statuses === null && known !== undefined && Object.keys(more).length === 0) return known;
    if (depth > 3) return null;
    depth += 1;
    const walks = walksOf(process);
    const wanted = statuses ?? [...walks.keys()].filter((name) => statusOf(process, name)?.final !== true).slice(0, 1);
    const walk = wanted.flatMap((name) => walks.get(name) ?? [])[0];
    if (walk === undefined) throw new Error(`No record of ${kind} can be ${wanted.join(' or ')}.`);
    const made = standing(process, { ...walk, fixed: { ...walk.fixed, ...more } });
    depth -= 1;
    world.set(made.path, made.text);
    return made.id;
  }

  /** A record at the end of a walk; with a transition it has what that asks for, but has not taken it yet. */
  function standing(process: Process, walk: Walk, next: Transition | null = null): Made {
    number += 1;
    const id = `${process.prefix}-${process.ids === 'number' ? `0${number}` : `walk-${number}`}`;
    const at = walk.statuses.at(-1) as string;
    const path = `records/${process.folder}/${id}.md`;
    const drafted = renderTemplate(process, { id, title: 'Made for the walk', status: at, at: STEP, by: 'yuri' });
    const split = splitFrontmatter(drafted);
    if (!('matter' in split)) throw new Error(`The template of ${process.kind} has no frontmatter.`);
    const read = readYaml(split.matter);
    if (read.data === null) throw new Error(`The template of ${process.kind} cannot be read.`);
    const data = { ...read.data, ...walk.fixed } as Record<string, Json>;
    const defs = mapOf(process.schema['$defs']);
    const statuses = [at, ...(next === null ? [] : [next.to])].map((one) => statusOf(process, one));
    const fill = (field: string, wanted: readonly string[] | null = null): void => {
      const property = mapOf(process.schema['properties'])[field];
      if (!isObject(property) || field in walk.fixed) return;
      const link = process.links.find((one) => one.field === field);
      if (link !== undefined && link.within === null && (wanted !== null || !filled(data[field]))) {
        const to = linked(link.kinds, wanted);
        const schema = resolved(property, defs);
        if (to !== null) data[field] = [schema['type']].flat()[0] === 'array' ? [to] : to;
      } else if (!filled(data[field])) {
        data[field] = sampleValue(field, property, { linkTo: (kinds) => linked(kinds, null), defs });
      }
    };
    for (const field of asStrings(process.schema['required'])) fill(field);
    for (const status of statuses) for (const field of status?.fields ?? []) fill(field);
    const sections = new Set(statuses.flatMap((status) => status?.sections ?? []));
    const tasks: (string | null)[] = [];
    for (const use of next?.guards ?? []) {
      if (!holds(use.when, data)) continue;
      for (const one of guards.get(use.guard)?.names?.(use.options) ?? [])
        if (one.is === 'section') sections.add(one.name);
      satisfy(use.guard, use.options, { fill, tasks, id });
    }
    // What a schema asks for only of some records ("if", "anyOf"), its validator knows.
    for (let round = 0; round < 5; round += 1) {
      const said = validateData(process, { ...data, status: next?.to ?? at }).map(({ message }) =>
        /^Unexpected absence of "([^"]+)", expected/.exec(message),
      );
      const missing = said.flatMap((match) => match?.[1] ?? []);
      if (missing.length === 0) break;
      for (const field of missing) fill(field);
    }
    const { matrix } = process;
    if (matrix !== null && data[matrix.field] !== undefined) delete data[matrix.field];
    data['status'] = at;
    data['timeline'] = walk.statuses.map((status, index) => ({
      at: `2026-11-${String(index + 2).padStart(2, '0')}T09:00:00Z`,
      status,
      by: 'yuri',
    }));
    return { id, path, data, text: textOf(data, filledBody(split.body, sections, tasks)) };
  }

  interface Needs {
    readonly fill: (field: string, statuses?: readonly string[] | null) => void;
    readonly tasks: (string | null)[];
    readonly id: string;
  }

  /** Gives a record what a guard asks for, as far as it stands in records; approvals are facts. */
  function satisfy(guard: string, options: JsonObject, { fill, tasks, id }: Needs): void {
    switch (guard) {
      case 'fields-present':
        for (const field of asStrings(options['fields'])) fill(field);
        break;
      case 'inside-window':
        fill(asString(options['field']) ?? '');
        break;
      case 'links-in-status':
        fill((asString(options['field']) ?? '').split('.')[0] ?? '', asStrings(options['statuses']));
        break;
      case 'model-active':
        fill(asString(options['field']) ?? '', asStrings(options['status']));
        break;
      case 'tasks-done':
        tasks.push(asString(options['section']));
        break;
      case 'linked-by':
        if (options['some'] === true)
          for (const kind of asStrings(options['kinds']).slice(0, 1)) {
            const field = asString(options['field']) ?? '';
            const property = mapOf(mapOf(processes.get(kind)?.schema['properties'])[field]);
            const value = property['type'] === 'array' ? [id] : id;
            linked([kind], asStrings(options['statuses']), { [field]: value });
          }
        break;
      default:
        // What is approved, by whom and outside which freeze, no record of its own has to say.
        break;
    }
  }

  return { world, standing };
}

function filled(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** The record one step further. */
export function stepped(made: Made, to: string): Made {
  const timeline = [...((made.data['timeline'] ?? []) as readonly Json[]), { at: STEP, status: to, by: 'yuri' }];
  return rewritten(made, { ...made.data, status: to, timeline });
}

/** The record with other fields and the same body. */
export function rewritten(made: Made, data: JsonObject): Made {
  const split = splitFrontmatter(made.text);
  return { ...made, data, text: textOf(data, 'body' in split ? split.body : '') };
}

function textOf(data: JsonObject, body: string): string {
  return `---\n${writeYaml(data)}---\n${body}`;
}

/** The body of a template with something under every heading, ticked where tasks are asked for. */
function filledBody(body: string, sections: ReadonlySet<string>, tasks: readonly (string | null)[]): string {
  const headings = [...body.matchAll(/^## (.+)$/gm)].map((match) => match[1] as string);
  const all = new Map([...headings, ...sections].map((heading) => [heading.toLowerCase(), heading]));
  for (const section of tasks)
    if (section !== null && !all.has(section.toLowerCase())) all.set(section.toLowerCase(), section);
  const ticked = new Set(tasks.map((section) => (section ?? [...all.values()][0] ?? 'Tasks').toLowerCase()));
  const template = body.replace(/<!--[\s\S]*?-->/g, '');
  const own = (heading: string): readonly string[] => {
    const start = template.indexOf(`\n## ${heading}\n`);
    const text = start < 0 ? '' : (template.slice(start + heading.length + 5).split(/^## /m)[0] ?? '');
    return text.split('\n').filter((line) => /^\s*- \[[ x]\] +\S/.test(line));
  };
  return `\n${[...all.values()]
    .map((heading) => {
      const list = own(heading).map((line) => line.replace('[ ]', '[x]'));
      const done = ticked.has(heading.toLowerCase()) && list.length === 0 ? ['- [x] Done for the walk.'] : list;
      return `## ${heading}\n\nWritten for the walk.\n${done.length === 0 ? '' : `\n${done.join('\n')}\n`}`;
    })
    .join('\n')}`;
}
