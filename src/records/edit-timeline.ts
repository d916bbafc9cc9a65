import type { Json, JsonObject } from '../model/json.ts';
import type { TimelineEntry } from '../model/record.ts';
import type { Quotes } from './edit-render.ts';
import { renderValue } from './edit-render.ts';
import type { Source, Splice } from './edit-splice.ts';
import { afterColon, appendItem, isEmpty, nextLine, pairOf, quotesOf, rangeOf, setSplice } from './edit-splice.ts';
import type { YAMLMap } from './yaml.ts';
import { isMap, isScalar, isSeq } from './yaml.ts';

/** The insertion that adds an entry at the end of a list of entries, in the style its last entry has. */
export function entrySplice(source: Source, field: string, fields: JsonObject): Splice {
  const pair = isMap(source.root) ? pairOf(source.root, field) : null;
  if (pair === null) {
    if (!isMap(source.root) || source.root.flow) return setSplice(source, [field], [fields]);
    const added = setSplice(source, [field], null);
    return { ...added, text: `${renderValue(field)}:${source.eol}  - ${renderValue(fields)}${source.eol}` };
  }
  const list = pair.value;
  const insideFlow = isMap(source.root) && source.root.flow === true;
  if (isEmpty(list)) {
    if (insideFlow) return setSplice(source, [field], [fields]);
    const offset = nextLine(source.text, afterColon(source, pair));
    return { start: offset, end: offset, text: `  - ${renderValue(fields)}${source.eol}` };
  }
  if (isSeq(list) && list.items.length > 0) {
    const last: unknown = list.items.at(-1);
    const text = isMap(last) ? likeLast(source, last, fields, list.flow === true) : renderValue(fields);
    return appendItem(source, list, text);
  }
  if (insideFlow || !isSeq(list)) return setSplice(source, [field], [fields]);
  return { start: afterColon(source, pair), end: rangeOf(list)[1], text: `${source.eol}  - ${renderValue(fields)}` };
}

/** The entry as it will read in frontmatter: without what was not given. */
export function fieldsOf(entry: TimelineEntry): JsonObject {
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

function likeLast(source: Source, last: YAMLMap, fields: JsonObject, insideFlow: boolean): string {
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
