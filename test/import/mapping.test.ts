import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mappedFields } from '../../src/import/mapped-fields.ts';
import { readMapping } from '../../src/import/mapping.ts';
import { SetupError } from '../../src/model/setup-error.ts';
import { builtinProcesses } from '../../src/records/builtin.ts';
import { shippedMapping } from './support/import-mapped.ts';

const folder = new URL('../../mappings', import.meta.url);

describe.each(readdirSync(folder))('the mapping %s', (name) => {
  test('fits the built-in kind', () => {
    const mapping = readMapping(name, shippedMapping(name));
    const process = builtinProcesses().get(mapping.kind);
    expect(process).toBeDefined();
    if (process !== undefined) expect(mappedFields(mapping, process).length).toBeGreaterThan(1);
  });

  test('says how it is used', () => {
    expect(shippedMapping(name)).toMatch(new RegExp(`^# +gitsm import (csv|yaml) \\S+ --map mappings/${name}`, 'm'));
  });
});

describe('a mapping that is wrong is refused at its line and column', () => {
  test.each([
    [
      'source: s\nid: T\nfields: {title: T}\nsectionz: {}\n',
      /^m\.yaml:4:1 Unexpected field "sectionz".*Write "sections"/,
    ],
    ['source: s\nid: T\n', /^m\.yaml:1:1 Unexpected absence of "fields"/],
    ['source: Snipe IT\nid: T\nfields: {title: T}\n', /^m\.yaml:1:9 Unexpected "Snipe IT" for "source"/],
    ['source: s\nid: T\nfields:\n  title: {colum: T}\n', /^m\.yaml:4:11 Unexpected field "colum".*Write "column"/],
    [
      'source: s\nid: T\nfields:\n  title: {column: T, as: words}\n',
      /^m\.yaml:4:26 Unexpected "words" for "fields\.title\.as"/,
    ],
    ['source: s\nid: T\nid: U\n', /^m\.yaml:3:1 Unexpected second use of a key/],
    ['source: s\nid: &a T\nfields: {title: *a}\n', /^m\.yaml:2:\d+ Unexpected a/],
    ['- one\n', /^m\.yaml:1:1 /],
  ])('%j', (text, message) => {
    try {
      readMapping('m.yaml', text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SetupError);
      if (error instanceof SetupError) expect(`${error.message} ${error.help}`.replaceAll('\n', ' ')).toMatch(message);
    }
  });
});
