import { clockRuleOf } from '../model/clock-rule.ts';
import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Frozen, GuardUse, Lifecycle, LinkField, Matrix, Process, Status, Transition } from '../model/process.ts';
import { dutiesOf } from './process-duties.ts';

/** The four files of a kind, lifecycle and schema as data. */
export interface ProcessFiles {
  readonly schema: JsonObject;
  readonly lifecycle: JsonObject;
  readonly template: string;
  readonly readme: string;
}

/**
 * Turns the files of a kind into its process, with defaults filled in. The lifecycle must have passed
 * `schemas/meta/lifecycle.schema.json`.
 */
export function processOf(files: ProcessFiles): Process {
  const raw = files.lifecycle;
  const kind = asString(raw['kind']) ?? '';
  const title = asString(raw['title']) ?? kind;
  const lifecycle = lifecycleOf(raw);
  return {
    kind,
    prefix: asString(raw['prefix']) ?? '',
    ids: raw['ids'] === 'number' ? 'number' : 'name',
    folder: asString(raw['folder']) ?? kind,
    title,
    plural: asString(raw['plural']) ?? `${title}s`,
    rules: raw['rules'] === true,
    schema: files.schema,
    lifecycle,
    matrix: matrixOf(raw['matrix']),
    columns: asStrings(raw['columns']),
    clocks: objects(raw['clocks']).map((clock) => clockRuleOf(clock, lifecycle)),
    links: linksOf(files.schema),
    duties: dutiesOf(files.schema),
    template: files.template,
    readme: files.readme,
  };
}

function lifecycleOf(raw: JsonObject): Lifecycle {
  const statuses = isObject(raw['statuses']) ? Object.entries(raw['statuses']) : [];
  return {
    initial: asStrings(raw['initial']),
    statuses: statuses.map(([name, value]) => statusOf(name, isObject(value) ? value : {})),
    transitions: objects(raw['transitions']).flatMap(transitionsOf),
  };
}

function statusOf(name: string, raw: JsonObject): Status {
  return {
    name,
    description: asString(raw['description']) ?? '',
    final: raw['final'] === true,
    fields: asStrings(raw['fields']),
    sections: asStrings(raw['sections']),
    frozen: isObject(raw['frozen']) ? frozenOf(raw['frozen']) : null,
    reason: asString(raw['reason']),
    after: isObject(raw['after']) ? afterOf(raw['after']) : null,
  };
}

function afterOf(raw: JsonObject): Status['after'] {
  const { days, to } = raw;
  return typeof days === 'number' && typeof to === 'string' ? { days, to } : null;
}

function frozenOf(raw: JsonObject): Frozen {
  const approvals = isObject(raw['approvals']) ? raw['approvals'] : {};
  return {
    fields: asStrings(raw['fields']),
    sections: asStrings(raw['sections']),
    approvals: { from: asString(approvals['from']) ?? '', to: asString(approvals['to']) ?? '' },
  };
}

function transitionsOf(raw: JsonObject): Transition[] {
  const to = asString(raw['to']) ?? '';
  return asStrings(raw['from']).map((from) => ({
    from,
    to,
    name: asString(raw['name']) ?? to,
    when: isObject(raw['when']) ? raw['when'] : {},
    guards: objects(raw['guards']).flatMap(guardsOf),
  }));
}

function guardsOf(raw: JsonObject): GuardUse[] {
  const when = isObject(raw['when']) ? raw['when'] : {};
  return Object.entries(raw)
    .filter(([key]) => key !== 'when')
    .map(([guard, options]) => ({ guard, options: isObject(options) ? options : {}, when }));
}

function matrixOf(raw: Json | undefined): Matrix | null {
  if (!isObject(raw)) return null;
  return {
    field: asString(raw['field']) ?? '',
    rows: asString(raw['rows']) ?? '',
    columns: asString(raw['columns']) ?? '',
    table: (isObject(raw['table']) ? raw['table'] : {}) as Matrix['table'],
  };
}

function linksOf(schema: JsonObject): readonly LinkField[] {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return Object.entries(properties).flatMap(([field, property]) => {
    const link = linkOf(property);
    return link === null ? [] : [{ field, ...link }];
  });
}

/** A property is a link itself, or its items are, or one of its alternatives is. */
function linkOf(property: Json | undefined): Omit<LinkField, 'field'> | null {
  if (!isObject(property)) return null;
  if (isObject(property['link'])) {
    const link = property['link'];
    const dependency = link['dependency'] === true || link['dependency'] === 'reverse';
    return {
      within: asString(link['within']),
      kinds: asStrings(link['kinds']),
      inverse: asString(link['inverse']) ?? 'linked from',
      dependency,
      reverse: link['dependency'] === 'reverse',
    };
  }
  const inside = [property['items'], ...objects(property['anyOf']), ...objects(property['oneOf'])];
  for (const one of inside) {
    const link = linkOf(one);
    if (link !== null) return link;
  }
  return null;
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
