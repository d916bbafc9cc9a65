import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject } from '../../src/model/json.ts';
import type { LinkField, Process } from '../../src/model/process.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { setField } from '../../src/records/edit.ts';
import { renderTemplate } from '../../src/records/render-template.ts';

/** Share of all records, for kinds of which an organisation has many; the rest is shared out among all others. */
const SHARES: Readonly<Record<string, number>> = {
  incident: 0.35,
  request: 0.2,
  asset: 0.15,
  change: 0.08,
  ci: 0.08,
  problem: 0.02,
};

/**
 * A repository of all kinds, as its templates make records, with every link that a schema allows pointing at some record: things in
 * proportion, dependencies without circles.
 */
export function* kindFiles(records: number): Generator<readonly [path: string, text: string]> {
  const counts = countsOf(records);
  yield [
    '.gitsm/settings.yml',
    'organisation: Bench\ntimezone: Europe/London\nroles: {process-owner: GRP-n1, change-authority: GRP-n1, cab: GRP-n1, ecab: GRP-n1}\n',
  ];
  for (const process of builtinProcesses().values()) {
    const count = counts.get(process.kind) ?? 0;
    for (let n = 1; n <= count; n += 1) yield recordOf(process, n, counts);
  }
}

/** Writes {@link kindFiles} below a folder. */
export function writeKindFiles(folder: string, records: number): void {
  const made = new Set<string>();
  for (const [path, text] of kindFiles(records)) {
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), text);
  }
}

function countsOf(records: number): ReadonlyMap<string, number> {
  const kinds = [...builtinProcesses().keys()];
  const many = kinds.filter((kind) => SHARES[kind] !== undefined);
  const left = 1 - many.reduce((sum, kind) => sum + (SHARES[kind] ?? 0), 0);
  const few = Math.max(1, Math.round((records * left) / (kinds.length - many.length)));
  return new Map(kinds.map((kind) => [kind, SHARES[kind] === undefined ? few : Math.round(records * SHARES[kind])]));
}

/** A record with words in place of its ID and its links: editing a record takes long, replacing words does not. */
interface Pattern {
  readonly text: string;
  readonly links: readonly LinkField[];
}

const patterns = new Map<string, Pattern>();

/** The pattern of a kind; `first` is the one without links to its own kind. */
function patternOf(process: Process, first: boolean): Pattern {
  const key = `${process.kind} ${first}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const { properties } = process.schema;
  const links = process.links.filter(
    ({ field, within, kinds }) =>
      within === null &&
      isObject(properties) &&
      isObject(properties[field]) &&
      builtinProcesses().has(kinds[0] ?? '') &&
      !(first && kinds[0] === process.kind),
  );
  const status = process.lifecycle.initial[0] ?? '';
  const blank = renderTemplate(process, { id: 'ID', title: 'TITLE', status, at: '2026-01-02T09:00:00Z', by: 'anna' });
  const text = links.reduce((changed, { field }, index) => {
    const property = isObject(properties) ? properties[field] : undefined;
    const word = `LINK${index}`;
    return setField(changed, [field], isObject(property) && property['type'] === 'array' ? [word] : word);
  }, blank);
  const pattern = { text, links };
  patterns.set(key, pattern);
  return pattern;
}

function recordOf(process: Process, n: number, counts: ReadonlyMap<string, number>): readonly [string, string] {
  const id = idOf(process, n);
  const { text, links } = patternOf(process, n === 1);
  const filled = text.replace(/\bLINK(\d+)\b/g, (_, index: string) => {
    const target = builtinProcesses().get(links[Number(index)]?.kinds[0] ?? '');
    return target === undefined
      ? ''
      : idOf(target, placeOf(process, n, target, counts, links[Number(index)]?.dependency));
  });
  return [
    `records/${process.folder}/${Math.floor(n / 500)}/${id}.md`,
    filled.replace(/\bID\b/, id).replace(/\bTITLE\b/, `${process.title} ${n}`),
  ];
}

/** Which record of the target is linked: of its own kind, and wherever things need each other, one that needs no later one. */
function placeOf(
  process: Process,
  n: number,
  target: Process,
  counts: ReadonlyMap<string, number>,
  dependency = false,
): number {
  if (target.kind === process.kind) return n - 1;
  const share = Math.ceil((n / (counts.get(process.kind) ?? 1)) * (counts.get(target.kind) ?? 1));
  return Math.max(1, dependency ? share : (n % share) + 1);
}

function idOf({ ids, prefix }: Process, n: number): string {
  return ids === 'number' ? `${prefix}-${String(n).padStart(4, '0')}` : `${prefix}-n${n}`;
}
