import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REASONS } from '../../src/import/reasons.ts';
import { isObject, type Json } from '../../src/model/json.ts';
import { metaSchemas } from '../../src/records/builtin.ts';

const page = readFileSync(new URL('../../docs/handbook/import.md', import.meta.url), 'utf8');

const keysOf = (value: Json | undefined): readonly string[] =>
  isObject(value) && isObject(value['properties']) ? Object.keys(value['properties']) : [];

describe('the handbook page', () => {
  test('tells of everything a mapping may say', () => {
    const schema = metaSchemas['mapping'];
    const definitions = schema?.['$defs'];
    const value = isObject(definitions) ? definitions['value'] : undefined;
    const keys = [...keysOf(schema), ...keysOf(value)];
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !page.includes(`\`${key}\``) && !page.includes(`\`${key}: `))).toEqual([]);
  });

  test('lists every finding with its severity and its meaning', () => {
    const listed = [...page.matchAll(/^\| `(import-\w+)` \| (\w+) \| (.*) \|$/gm)].map(([, ...row]) => row);
    expect(listed).toEqual(Object.entries(REASONS).map(([id, { severity, title }]) => [id, severity, title]));
  });
});
