import { checks } from '../../checks/index.ts';
import { inspect } from '../../inspect.ts';
import { type Conformance, conformanceOf, figuresOf, type Standing } from '../../measures/conformance.ts';
import { standards } from '../../measures/generated/standards.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Standard } from '../../model/standard.ts';
import { visible } from '../../reporters/visible.ts';
import { noFacts } from '../../workspace/read-facts.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Command, json } from '../command.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io, Style } from '../io.ts';
import { terminalProgress } from '../progress.ts';
import { wrap } from '../wrap.ts';

const marks: Readonly<Record<Standing, readonly [mark: string, style: Style]>> = {
  shown: ['✓', 'green'],
  partly: ['◐', 'yellow'],
  gap: ['✗', 'red'],
  outside: ['–', 'dim'],
};

/** `gitsm conformance`: requirement, evidence, gap. */
export const command: Command = {
  usage: 'conformance [standard] [code ...]',
  about: [
    'Shows for every requirement of a standard what the records, checks and measures of this repository give as',
    'evidence, and what is missing. ✓ shown, ◐ partly, ✗ a gap, – outside what any repository can show. It is no',
    'certificate: it tells an auditor where to look.',
  ].join('\n'),
  positionals: { min: 0, max: 100 },
  options: {
    gaps: { text: 'only requirements that are partly shown or not at all' },
    at: { value: 'instant', text: 'as of another instant; now where left out' },
    json,
  },
  examples: [
    ['conformance', 'every requirement of FitSM-1'],
    ['conformance iso-20000-1 --gaps', 'what is missing for ISO/IEC 20000-1'],
    ['conformance PR8.4 PR12.4', 'two requirements'],
  ],
  run: async (args, io) => {
    const { standard, codes } = asked(args.positionals);
    const wanted = new Set(codes.map((code) => requireCode(standard, code)));
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const now = instantGiven(args);
    const { findings } = inspect({ snapshot, delta: null, facts: { ...noFacts(), now } });
    const known = new Set(checks.map(({ id }) => id));
    const figures = await figuresOf([standard], snapshot, now);
    const all = conformanceOf(standard, { snapshot, findings, checks: known, figures });
    const rows = all.filter(
      ({ requirement, standing }) =>
        (wanted.size === 0 || wanted.has(requirement.code)) &&
        (!args.flag('gaps') || standing === 'partly' || standing === 'gap'),
    );
    if (args.flag('json')) io.print(`${JSON.stringify(plain(standard, all, rows), null, 2)}\n`);
    else print(standard, all, rows, io);
    return 0;
  },
};

/** The first word names a standard; where it is a code of one, the standard goes without saying. */
function asked(words: readonly string[]): { readonly standard: Standard; readonly codes: readonly string[] } {
  const [first = 'fitsm-1', ...rest] = words;
  const meant = standards.find(({ requirements }) =>
    requirements.some(({ code }) => code.toLowerCase() === first.toLowerCase()),
  );
  return meant === undefined ? { standard: standardNamed(first), codes: rest } : { standard: meant, codes: words };
}

function standardNamed(name: string): Standard {
  const found = standards.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const ids = standards.map(({ id }) => id);
  throw new SetupError(`There is no standard ${quoted(name)}`, `${suggestion(name, ids)}Standards: ${ids.join(', ')}.`);
}

function requireCode({ id, requirements }: Standard, code: string): string {
  const found = requirements.find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (found !== undefined) return found.code;
  const codes = requirements.map((one) => one.code);
  throw new SetupError(
    `${id} has no requirement ${quoted(code)}`,
    `${suggestion(code, codes)}For example ${codes[0] ?? ''}.`,
  );
}

function countOf(all: readonly Conformance[]): Readonly<Record<Standing, number>> {
  const count = { shown: 0, partly: 0, gap: 0, outside: 0 };
  for (const { standing } of all) count[standing] += 1;
  return count;
}

function plain(
  { id, title, version, attribution }: Standard,
  all: readonly Conformance[],
  rows: readonly Conformance[],
): Readonly<Record<string, unknown>> {
  return {
    standard: id,
    title,
    version,
    attribution,
    summary: { requirements: all.length, ...countOf(all) },
    requirements: rows.map(({ requirement: { code, text, beyond }, standing, evidence }) => ({
      code,
      text,
      standing,
      evidence,
      ...(beyond === undefined ? {} : { beyond }),
    })),
  };
}

function print(standard: Standard, all: readonly Conformance[], rows: readonly Conformance[], io: Io): void {
  io.print(`${io.paint('bold', standard.title)}, ${standard.version}\n`);
  for (const { requirement, standing, evidence } of rows) {
    const [mark, style] = marks[standing];
    io.print(
      `\n${io.paint(style, mark)} ${io.paint('bold', requirement.code)}  ${wrap(requirement.text).trimStart()}\n`,
    );
    for (const { holds, text, records, more } of evidence) {
      const [sign, colour] = marks[holds ? 'shown' : 'gap'];
      const named = records.length === 0 ? '' : ` (${records.map(visible).join(', ')}${more ? ' ...' : ''})`;
      io.print(`    ${io.paint(colour, sign)} ${visible(text)}${io.paint('dim', named)}\n`);
    }
    if (requirement.beyond !== undefined) io.print(`    ${io.paint('dim', `– outside: ${requirement.beyond}`)}\n`);
  }
  const { shown, partly, gap, outside } = countOf(all);
  io.print(
    `\n${all.length} requirements: ${shown} shown, ${partly} partly, ${gap} with a gap, ${outside} outside what a repository can show.\n${io.paint('dim', standard.attribution)}\n`,
  );
}
