import type { Check, Example, ExampleFiles } from '../src/model/check.ts';
import { code, codes, fence, page, pageBanner, table } from './docs-markdown.ts';

const scopes: Readonly<Record<Check['scope'], string>> = {
  record: 'one record and the rules',
  snapshot: 'all records of one revision',
  delta: 'what differs between two revisions',
};

/** The reference page of checks. Its examples are the tests of the checks. */
export function checkPage(checks: readonly Check[]): string {
  return page([
    '# Checks',
    pageBanner,
    `A check looks at records and reports findings. Its ID is permanent; \`.gitsm/settings.yml\` sets its severity under \`checks:\` to \`off\`, \`warning\` or \`error\`. The examples below are also the tests.`,
    table(
      ['check', 'severity', 'reports when'],
      checks.map((check) => [`[${code(check.id)}](#${check.id})`, check.severity, check.title]),
    ),
    ...checks.flatMap(section),
  ]);
}

function section(check: Check): readonly (string | null)[] {
  return [
    `## ${check.id}`,
    check.title,
    `Severity: ${check.severity}. Looks at ${scopes[check.scope]}${check.kinds === undefined ? '' : `, kinds ${codes(check.kinds)}`}.`,
    `**Why.** ${check.why}`,
    `**How to mend it.** ${check.fix}`,
    ...check.examples.flatMap(example),
  ];
}

function example(one: Example): readonly (string | null)[] {
  return [
    `### For example, ${one.name}`,
    one.now === undefined ? null : `At ${code(one.now)}.`,
    ...(one.before === undefined ? [] : ['Before:', ...files(one.before), 'After:']),
    ...files(one.files),
    one.expect.length === 0 ? 'Reports nothing.' : 'Reports:',
    one.expect.length === 0 ? null : fence(one.expect.join('\n'), 'text'),
  ];
}

function files(all: ExampleFiles): readonly string[] {
  return Object.entries(all).flatMap(([path, text]) => [
    code(path),
    fence(printable(text), path.endsWith('.md') ? 'markdown' : 'yaml'),
  ]);
}

/** Long and odd files are shown by their start, with what cannot be printed made visible. */
function printable(text: string): string {
  const shown = text
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return shown.length <= 2000 ? shown : `${shown.slice(0, 2000)}\n... ${shown.length - 2000} more characters`;
}
