import type { Check } from '../model/check.ts';
import type { Guard } from '../model/guard.ts';
import type { Rules } from '../model/process.ts';
import type { Io } from './io.ts';
import { wrap } from './wrap.ts';

/** What `explain` has to say: as data, and as text. */
export interface Explanation {
  readonly data: object;
  readonly text: string;
}

/** What a check finds, why, and how to mend it. */
export function explainCheck(check: Check, rules: Rules, io: Io): Explanation {
  const { id, title, why, fix, kinds } = check;
  const severity = rules.settings.checks[id] ?? check.severity;
  const examples = check.examples.map(({ name, expect }) => ({ name, expect }));
  const text = [
    `${io.paint('bold', id)}  ${severity}${kinds === undefined ? '' : `, ${kinds.join(', ')}`}`,
    '',
    wrap(title),
    '',
    `${io.paint('bold', 'Why')}\n${wrap(why)}`,
    '',
    `${io.paint('bold', 'How to mend it')}\n${wrap(fix)}`,
    '',
    `${io.paint('bold', 'Examples')}`,
    ...examples.map(({ name, expect }) =>
      `  ${name}\n${expect.length === 0 ? '    no finding\n' : expect.map((line) => `    ${line}\n`).join('')}`.trimEnd(),
    ),
    '',
    `Its severity is set in .gitsm/settings.yml: \`checks: {${id}: off | warning | error}\`.`,
    '',
  ].join('\n');
  return { data: { check: id, severity, title, why, fix, kinds: kinds ?? null, examples }, text };
}

/** What a guard asks, on every transition that uses it. */
export function explainGuard(guard: Guard, rules: Rules, io: Io): Explanation {
  const uses = [...rules.processes.values()].flatMap((process) =>
    process.lifecycle.transitions.flatMap(({ from, to, guards }) =>
      guards
        .filter((use) => use.guard === guard.id)
        .map((use) => ({ kind: process.kind, from, to, when: use.when, asks: guard.describe(use.options) })),
    ),
  );
  const text = [
    `${io.paint('bold', guard.id)}  a condition that a move asks for`,
    '',
    ...(uses.length === 0 ? ['No lifecycle here uses it.'] : [io.paint('bold', 'Where')]),
    ...uses.map(({ kind, from, to, when, asks }) => `  ${kind} ${from} → ${to}${whenText(when)}\n    ${asks}`),
    '',
  ].join('\n');
  return { data: { guard: guard.id, options: guard.options, uses }, text };
}

/** The condition of a transition or a guard: ` (type normal, risk low)`, or nothing. */
export function whenText(when: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(when).map(
    ([field, value]) => `${field} ${Array.isArray(value) ? value.join(' or ') : String(value)}`,
  );
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
