import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFast } from '../../src/records/fast-yaml.ts';
import { isFrontmatterProblem, splitFrontmatter } from '../../src/records/frontmatter.ts';
import { readYaml } from '../../src/records/yaml.ts';

/** Whatever the fast reader answers, the authoritative one must answer too. */
function expectOneReading(source: string): boolean {
  const fast = readFast(source);
  if (fast === null) return false;
  const slow = readYaml(source);
  expect(slow.problems, source).toBeNull();
  expect(slow.data, source).toEqual(fast);
  return true;
}

const root = join(import.meta.dirname, '../..');

describe('the fast and the authoritative reading of frontmatter are one', () => {
  it('on every record of the demo organisation, and nearly all are read fast', () => {
    const texts = readdirSync(join(root, 'records'), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && item.name.endsWith('.md') && item.name !== 'README.md')
      .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'));
    const fast = texts.filter((text) => {
      const split = splitFrontmatter(text);
      if (isFrontmatterProblem(split)) throw new Error(text.slice(0, 200));
      return expectOneReading(split.matter);
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(fast.length / texts.length).toBeGreaterThan(0.9);
  });

  const curious = [
    'no',
    'yes',
    'on',
    'off',
    'y',
    'true',
    'True',
    'TRUE',
    'false',
    'null',
    'Null',
    '~',
    '',
    '12',
    '-12',
    '+12',
    '012',
    '0o17',
    '0x1F',
    '0b11',
    '1_000',
    '1.10',
    '1.',
    '.5',
    '-.5',
    '1e3',
    '1E-3',
    '1.e1',
    '12:30',
    '12:30:45',
    '2026-11-21',
    '2026-11-21T09:30:00Z',
    '9007199254740993',
    '.inf',
    '-.INF',
    '.nan',
    '1e400',
    '"\\x41\\u263a"',
    "'it''s'",
    '"a\\\n  b"',
    '>-\n  folded\n  text\n\n  more',
    '|\n  kept\n  text\n',
    '|+\n  x\n\n',
    '[a, b, [c]]',
    '{a: 1, b: {c: 2}}',
    '[]',
    '{}',
    '{a}',
    '[a: 1]',
    'a: b',
    'x # comment',
    'x#y',
    "- 'x'",
    '&a x',
    '*a',
    '!!str 1',
    '!x 1',
    '? a',
    '@x',
    '`x`',
    '%x',
    'x: y: z',
    'a\tb',
    'ünïcode ☃ 𝄞',
    '#x',
    '"#x"',
    '-',
    '- x',
    'a -b',
    '[a,\n  b]',
    '{"a":1}',
    "{'a':1}",
    '"a":1',
    'http://x.y/?a=b&c=*d',
  ];

  it.each(curious)('on the value %j', (value) => {
    expectOneReading(`key: ${value}\n`);
    expectOneReading(`list:\n  - ${value}\n  - {at: ${value}, by: x}\nafter: x\n`);
  });

  const scalar = fc.oneof(
    fc.constantFrom(...curious.filter((value) => !value.includes('\n'))),
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[-a-z0-9 :#'"[\]{},.*&!|>%@~_+]{0,16}$/),
  );
  const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);

  it('on thousands of generated maps', () => {
    let fast = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, scalar), { maxLength: 5 }),
        fc.array(scalar, { maxLength: 3 }),
        fc.constantFrom('\n', '\r\n'),
        (pairs, items, end) => {
          const lines = [
            ...pairs.map(([name, value]) => `${name}: ${value}`),
            'list:',
            ...items.map((item) => `  - ${item}`),
            'flow: [a, {b: c}]',
          ];
          if (expectOneReading(lines.join(end))) fast += 1;
        },
      ),
      { numRuns: 4000 },
    );
    expect(fast).toBeGreaterThan(200);
  });
});
