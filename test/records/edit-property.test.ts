import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendTimeline, setField } from '../../src/records/edit.ts';
import { splitFrontmatter } from '../../src/records/frontmatter.ts';
import { readYaml } from '../../src/records/yaml.ts';

const comment = fc.constantFrom('', ' # note', '   # "quoted" - {x: 1}');
const word = fc.constantFrom('a', 'low', '"in quotes"', "'single'", '12', 'true', '[x, y]', '{k: v, l: [1]}', '');
const pad = fc.constantFrom('', '\n', '# a comment of its own\n', '  # indented\n\n');
const key = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'x-own');
const timeline = fc.constantFrom(
  'timeline:\n  - {at: 1, status: new, by: anna} # t\n',
  'timeline:\n- at: 1\n  status: new\n  by: anna\n\n  # after\n',
  'timeline: [{at: 1, status: new, by: anna}]\n',
  'timeline: []\n',
  'timeline:\n',
  '',
);

/** Whole records as people write them, every part of which may have comments and blank lines around it. */
const records = fc
  .record({
    bom: fc.boolean(),
    crlf: fc.boolean(),
    fields: fc.uniqueArray(fc.tuple(key, word, comment, pad), { selector: ([name]) => name, maxLength: 5 }),
    timeline,
    tail: pad,
    body: fc.constantFrom(
      '',
      '\n',
      '\n# Title\n\nstatus: new\n',
      '\ntext without a last line end',
      '\n---\nid: X\n---\n',
    ),
  })
  .map((parts) => {
    const fields = parts.fields.map(([name, value, note, after]) => `${name}: ${value}${note}\n${after}`).join('');
    const text = `---\nid: CHG-0001\nstatus: new # s\n${fields}${parts.timeline}${parts.tail}---${parts.body === '' ? '' : `\n${parts.body}`}`;
    return (parts.bom ? '\uFEFF' : '') + (parts.crlf ? text.replaceAll('\n', '\r\n') : text);
  });

function dataOf(text: string): Record<string, unknown> {
  const split = splitFrontmatter(text);
  if ('message' in split) throw new Error(split.message);
  const reading = readYaml(split.matter);
  if (reading.data === null) throw new Error(reading.problems[0]?.message ?? '');
  return { ...reading.data };
}

/** The one stretch of `after` that is not in `before`; null where more than an insertion and a removal at one place happened. */
function keepsBothEnds(before: string, after: string): { removed: string; added: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}

const values = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }),
  fc.constantFrom(
    'no',
    '012',
    '1_000',
    '12:30',
    '2026-11-02T09:00:00Z',
    '---',
    '...',
    'a\r\nb',
    '\t',
    '\u2028',
    '\ufeff',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
);

describe('lossless edits', () => {
  it('a scalar set and set back gives the same bytes', () => {
    fc.assert(
      fc.property(records, fc.stringMatching(/^[a-z][a-z-]{0,12}$/), (text, status) => {
        fc.pre(!['no', 'yes', 'on', 'off', 'y', 'n', 'null', 'true', 'false', 'new'].includes(status));
        const moved = setField(text, ['status'], status);
        expect(dataOf(moved)).toEqual({ ...dataOf(text), status });
        expect(moved.length - text.length).toBe(status.length - 'new'.length);
        expect(setField(moved, ['status'], 'new')).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('any value reads back as it was given, with every other field as it was', () => {
    fc.assert(
      fc.property(records, fc.oneof(key, fc.constant('fresh')), values, (text, name, value) => {
        const changed = setField(text, [name], value);
        expect(dataOf(changed)).toEqual({ ...dataOf(text), [name]: value });
      }),
      { numRuns: 300 },
    );
  });

  it('an entry is added in one place and takes nothing away but an empty list', () => {
    fc.assert(
      fc.property(
        records,
        fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { nil: undefined }),
        (text, note) => {
          const entry = {
            at: '2026-11-21T09:30:00Z',
            status: 'assess',
            by: 'bob',
            ...(note === undefined ? {} : { note }),
          };
          const changed = appendTimeline(text, entry);
          const before = dataOf(text);
          const old = Array.isArray(before.timeline) ? before.timeline : [];
          expect(dataOf(changed)).toEqual({ ...before, timeline: [...old, entry] });
          const { removed, added } = keepsBothEnds(text, changed);
          expect(['', ' []', '[]']).toContain(removed);
          expect(added.replaceAll('\r\n', '').includes(text.includes('\r\n') ? '\n' : '\r')).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
