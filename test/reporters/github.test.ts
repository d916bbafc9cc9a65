import fc from 'fast-check';
import { expect, test } from 'vitest';
import { githubReport } from '../../src/reporters/github.ts';
import { findingOf, inspectionOf, inspections } from './support/inspections.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line as the runner does (actions/runner, ActionCommand.TryParseV2 and TryParse). */
function parse(line: string): Command | null {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) {
    if (line.includes('##[')) throw new Error(`an old command in ${line}`);
    return null;
  }
  const end = trimmed.indexOf('::', 2);
  if (end < 0) return null;
  const [name = '', ...rest] = trimmed.slice(2, end).split(' ');
  const restore = (text: string): string =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const pairs = rest
    .join(' ')
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), restore(pair.slice(pair.indexOf('=') + 1))]);
  const message = trimmed
    .slice(end + 2)
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
  return { name, properties: Object.fromEntries(pairs), message };
}

test('one command a finding, at its place', () => {
  expect(githubReport(inspectionOf({ findings: [findingOf()] }))).toBe(
    '::error file=records/changes/CHG-0042.md,line=4,col=9,title=CHG-0042%3A move-allowed::Unexpected move from authorize to scheduled, expected 1 more approval.%0AAsk carol or dave for a review.\n',
  );
});

test('properties and message are escaped, each in its own way', () => {
  const finding = findingOf({
    file: 'records/100%,a:b.md',
    record: null,
    message: 'a\r\n::error::b 100%: c',
    help: '',
  });
  expect(githubReport(inspectionOf({ findings: [finding] }))).toBe(
    '::error file=records/100%25%2Ca%3Ab.md,line=4,col=9,title=move-allowed::a ::error::b 100%25: c\n',
  );
});

test('ten errors and ten warnings at most, worst first, the rest counted', () => {
  const many = [...Array(12).keys()].flatMap((line) => [
    findingOf({ severity: 'warning', line: line + 1 }),
    findingOf({ line: line + 1 }),
  ]);
  const lines = githubReport(inspectionOf({ findings: many }))
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => parse(line)?.name)).toEqual([
    ...Array(10).fill('error'),
    ...Array(10).fill('warning'),
    'notice',
  ]);
  expect(lines.at(-1)).toContain('2 more errors and 2 more warnings not shown');
});

test('files are found from the root of the checkout', () => {
  expect(githubReport(inspectionOf({ findings: [findingOf()] }), { folder: 'itsm' })).toContain('file=itsm/records/');
});

test('whatever the texts, every line is one of our commands and none grows over the bound', () => {
  fc.assert(
    fc.property(inspections, fc.nat(12), fc.nat(12), (inspection, maxErrors, maxWarnings) => {
      const report = githubReport(inspection, { maxErrors, maxWarnings });
      const lines = report.split('\n');
      expect(lines.pop()).toBe('');
      const commands = lines.map((line) => parse(line));
      expect(commands.every((command) => command !== null)).toBe(true);
      const names = commands.map((command) => command?.name);
      expect(names.filter((name) => name === 'error').length).toBe(Math.min(maxErrors, inspection.summary.errors));
      expect(names.filter((name) => name === 'warning').length).toBe(
        Math.min(maxWarnings, inspection.summary.warnings),
      );
      expect(names.filter((name) => name === 'notice').length).toBeLessThanOrEqual(1);
      expect(names.every((name) => name === 'error' || name === 'warning' || name === 'notice')).toBe(true);
      for (const command of commands) expect((command?.message ?? '').length).toBeLessThanOrEqual(4096);
      expect(report).not.toMatch(/[^\P{Cc}\n]|\u2028/u);
      for (const command of commands) {
        const keys = Object.keys(command?.properties ?? {});
        expect(keys).toEqual(command?.name === 'notice' ? ['title'] : ['file', 'line', 'col', 'title']);
      }
    }),
  );
});
