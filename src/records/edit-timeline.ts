import type { Json } from '../model/json.ts';
import type { TimelineEntry } from '../model/record.ts';
import type { Quotes } from './edit-render.ts';
import { renderValue } from './edit-render.ts';
import type { Source, Splice } from './edit-splice.ts';
import { afterColon, appendItem, isEmpty, nextLine, pairOf, quotesOf, rangeOf, setSplice } from './edit-splice.ts';
import type { YAMLMap } from './yaml.ts';
import { isMap, isScalar, isSeq } from './yaml.ts';

/** The insertion that adds an entry at the end of the timeline, in the style its last entry has. */
export function timelineSplice(source: Source, entry: TimelineEntry): Splice {
  const fields = fieldsOf(entry);
  const pair = isMap(source.root) ? pairOf(source.root, 'timeline') : null;
  if (pair === null) {
    if (!isMap(source.root) || source.root.flow) return setSplice(source, ['timeline'], [fields]);
    const added = setSplice(source, ['timeline'], null);
    return { ...added, text: `timeline:${source.eol}  - ${flow(fields)}${source.eol}` };
  }
  const list = pair.value;
  const insideFlow = isMap(source.root) && source.root.flow === true;
  if (isEmpty(list)) {
    if (insideFlow) return setSplice(source, ['timeline'], [fields]);
    const offset = nextLine(source.text, afterColon(source, pair));
    return { start: offset, end: offset, text: `  - ${flow(fields)}${source.eol}` };
  }
  if (isSeq(list) && list.items.length > 0) {
    const last: unknown = list.items.at(-1);
    return appendItem(source, list, isMap(last) ? likeLast(source, last, fields, list.flow === true) : flow(fields));
  }
  if (insideFlow || !isSeq(list)) return setSplice(source, ['timeline'], [fields]);
  return { start: afterColon(source, pair), end: rangeOf(list)[1], text: `${source.eol}  - ${flow(fields)}` };
}

/** The entry as it will read in frontmatter: without what was not given. */
export function fieldsOf(entry: TimelineEntry): { readonly [key: string]: Json } {
  const { at, status, by, reason, changed, note } = entry;
  const changes = Object.entries(changed ?? {}).map(([field, { from, to }]): [string, Json] => [field, { from, to }]);
  return {
    at,
    status,
    by,
    ...(reason === undefined ? {} : { reason }),
    ...(changes.length === 0 ? {} : { changed: Object.fromEntries(changes) }),
    ...(note === undefined || note === '' ? {} : { note }),
  };
}

function likeLast(source: Source, last: YAMLMap, fields: Readonly<Record<string, Json>>, insideFlow: boolean): string {
  const known = last.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
  const keys = [...known.filter((key) => key in fields), ...Object.keys(fields).filter((key) => !known.includes(key))];
  const styled = keys.map((key): string => `${key}: ${renderValue(fields[key] ?? null, quotesLike(last, key))}`);
  if (last.flow || insideFlow) {
    const pad = /^\{\s/.test(source.text.slice(rangeOf(last)[0])) ? ' ' : '';
    return `{${pad}${styled.join(', ')}${pad}}`;
  }
  const start = rangeOf(last)[0];
  const indent = ' '.repeat(start - (source.text.lastIndexOf('\n', start - 1) + 1));
  return styled.join(`${source.eol}${indent}`);
}

function quotesLike(last: YAMLMap, key: string): Quotes {
  return quotesOf(pairOf(last, key)?.value ?? null);
}

function flow(fields: Readonly<Record<string, Json>>): string {
  return renderValue(fields);
}
