import { describe, expect, it } from 'vitest';
import { appendTimeline, setField } from '../../src/records/edit.ts';

const entry = { at: '2026-11-21T09:30:00Z', status: 'assess', by: 'anna' } as const;

function record(lines: string): string {
  return `---\n${lines}---\n\n# Body\n\nstatus: new stays here\n`;
}

describe('setField', () => {
  it('changes the value and nothing around it', () => {
    const text = record('id: CHG-0001\n# the state\nstatus: new   # moved by hand\ntitle: "A: b"\n');
    expect(setField(text, ['status'], 'assess')).toBe(text.replace('status: new   #', 'status: assess   #'));
  });

  it('keeps the quotes a value stands in', () => {
    expect(setField(record(`status: "new"\n`), ['status'], 'assess')).toContain('status: "assess"\n');
    expect(setField(record(`status: 'new'\n`), ['status'], "it's")).toContain("status: 'it''s'\n");
  });

  it.each([
    ['no value', 'owner:\nrisk: low\n', 'owner: carol\nrisk: low\n'],
    ['no value but a comment', 'owner: # who?\nrisk: low\n', 'owner: carol # who?\nrisk: low\n'],
    ['no such key', 'risk: low\n', 'risk: low\nowner: carol\n'],
    [
      'no such key but a timeline',
      'risk: low # r\n# moves\ntimeline: []\n',
      'risk: low # r\nowner: carol\n# moves\ntimeline: []\n',
    ],
    ['a block scalar before', 'note: |\n  one\n\ntimeline: []\n', 'note: |\n  one\nowner: carol\n\ntimeline: []\n'],
    [
      'a block scalar that keeps its blank lines',
      'note: |+\n  one\n\ntimeline: []\n',
      'note: |+\n  one\n\nowner: carol\ntimeline: []\n',
    ],
    ['a block scalar that is replaced', 'owner: |\n  one\n  two\nrisk: low\n', 'owner: carol\nrisk: low\n'],
    ['a flow map as frontmatter', '{id: CHG-0001, risk: low}\n', '{id: CHG-0001, risk: low, owner: carol}\n'],
    ['nothing but a comment', '# empty\nid: X\n', '# empty\nid: X\nowner: carol\n'],
  ])('adds where there is %s', (_name, before, after) => {
    expect(setField(record(before), ['owner'], 'carol')).toBe(record(after));
  });

  it.each([
    ['in a flow map', 'window: {start: a, end: b}\n', ['window', 'end'], 'c', 'window: {start: a, end: c}\n'],
    ['in an empty flow map', 'window: {}\n', ['window', 'end'], 'c', 'window: {end: c}\n'],
    [
      'in a block map',
      'window:\n  start: a # s\n  end: b\n',
      ['window', 'start'],
      'c',
      'window:\n  start: c # s\n  end: b\n',
    ],
    [
      'missing in a block map',
      'window:\n  start: a # s\nrisk: low\n',
      ['window', 'end'],
      'c',
      'window:\n  start: a # s\n  end: c\nrisk: low\n',
    ],
    ['of a missing map', 'risk: low\n', ['window', 'end'], 'c', 'risk: low\nwindow: {end: c}\n'],
    ['of an empty map', 'window:\nrisk: low\n', ['window', 'end'], 'c', 'window: {end: c}\nrisk: low\n'],
    ['item of a flow list', 'cis: [CI-a, CI-b]\n', ['cis', 1], 'CI-c', 'cis: [CI-a, CI-c]\n'],
    [
      'item of a block list',
      'cis:\n  - CI-a # a\n  - CI-b # b\n',
      ['cis', 0],
      'CI-c',
      'cis:\n  - CI-c # a\n  - CI-b # b\n',
    ],
    [
      'new item of a block list',
      'cis:\n- CI-a # a\nrisk: low\n',
      ['cis', 1],
      'CI-c',
      'cis:\n- CI-a # a\n- CI-c\nrisk: low\n',
    ],
    ['new item of a flow list', 'cis: [CI-a, ]\n', ['cis', 1], 'CI-c', 'cis: [CI-a, CI-c, ]\n'],
    ['a whole block list', 'cis:\n  - CI-a\n  - CI-b\nrisk: low\n', ['cis'], ['CI-c'], 'cis: [CI-c]\nrisk: low\n'],
  ])('reaches a value %s', (_name, before, pointer, value, after) => {
    expect(setField(record(before), pointer, value)).toBe(record(after));
  });

  it.each([
    'yes',
    'null',
    '12',
    '0x1f',
    '1e3',
    '.inf',
    '~',
    '',
    ' a',
    'a: b',
    'a #b',
    '- a',
    '[a',
    '@a',
    'a,b',
    'a\nb',
    'é "x" \\',
    '\u0085',
    '-',
    '?',
  ])('writes %j so that it reads back as text', (value) => {
    const once = setField(record('a: 1\nb: x\nm: {c: 2}\n'), ['b'], value);
    // Setting anything else reads the frontmatter again and would refuse what does not fit together.
    expect(setField(setField(once, ['m', 'c'], value), ['a'], 2)).toContain('a: 2\n');
  });

  it('refuses frontmatter that cannot be read', () => {
    expect(() => setField('no frontmatter', ['status'], 'x')).toThrow(/cannot be changed/);
    expect(() => setField(record('a: [\n'), ['a'], 'x')).toThrow(/cannot be changed/);
    expect(() => setField(record('a: 1\na: 2\n'), ['a'], 'x')).toThrow(/second use of a key/);
    expect(() => setField(record('a: text\n'), ['a', 'b'], 'x')).toThrow(/cannot be changed/);
  });
});

describe('appendTimeline', () => {
  const line = '{at: 2026-11-21T09:30:00Z, status: assess, by: anna}';

  it.each([
    [
      'flow entries',
      'timeline:\n  - {at: a, status: new, by: b} # first\n',
      `timeline:\n  - {at: a, status: new, by: b} # first\n  - ${line}\n`,
    ],
    [
      'entries at the margin',
      'timeline:\n- {at: a, status: new, by: b}\nx: 1\n',
      `timeline:\n- {at: a, status: new, by: b}\n- ${line}\nx: 1\n`,
    ],
    [
      'a comment after the last entry',
      'timeline:\n  - {at: a, status: new, by: b}\n  # more\n',
      `timeline:\n  - {at: a, status: new, by: b}\n  - ${line}\n  # more\n`,
    ],
    [
      'block entries in another order',
      'timeline:\n  - status: new\n    by: b\n    at: "a"\nx: 1\n',
      'timeline:\n  - status: new\n    by: b\n    at: "a"\n  - status: assess\n    by: anna\n    at: "2026-11-21T09:30:00Z"\nx: 1\n',
    ],
    [
      'padded flow entries',
      'timeline:\n  -   { at: a, status: new, by: b }\n',
      `timeline:\n  -   { at: a, status: new, by: b }\n  -   { ${line.slice(1, -1)} }\n`,
    ],
    ['a flow list', 'timeline: [{at: a, status: new, by: b}]\n', `timeline: [{at: a, status: new, by: b}, ${line}]\n`],
    [
      'a flow list on many lines',
      'timeline: [\n  {at: a, status: new, by: b},\n]\n',
      `timeline: [\n  {at: a, status: new, by: b},\n  ${line},\n]\n`,
    ],
    ['an empty list', 'timeline: [] # none\n', `timeline:\n  - ${line} # none\n`],
    ['no value', 'timeline: # none\nx: 1\n', `timeline: # none\n  - ${line}\nx: 1\n`],
    ['no timeline', 'x: 1\n', `x: 1\ntimeline:\n  - ${line}\n`],
    ['flow frontmatter', '{x: 1}\n', `{x: 1, timeline: [${line}]}\n`],
  ])('follows the style of %s', (_name, before, after) => {
    expect(appendTimeline(record(before), entry)).toBe(record(after));
  });

  it('writes a note after the other fields', () => {
    const text = appendTimeline(record('timeline:\n  - {at: a, status: new, by: b}\n'), {
      ...entry,
      note: 'ready: now',
    });
    expect(text).toContain('by: anna, note: "ready: now"}\n');
  });

  it('keeps CRLF, the byte order mark and a missing final line end', () => {
    const text = '\uFEFF---\r\nid: X\r\ntimeline:\r\n  - {at: a, status: new, by: b}\r\n---';
    expect(appendTimeline(text, entry)).toBe(`${text.slice(0, -3)}  - ${line}\r\n---`);
  });
});
