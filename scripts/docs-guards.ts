import type { Guard } from '../src/model/guard.ts';
import type { Process } from '../src/model/process.ts';
import { code, fence, page, pageBanner, table } from './docs-markdown.ts';

/** The reference page of guards: what each asks, its options, and where the built-in kinds use it. */
export function guardPage(guards: readonly Guard[], kinds: readonly Process[]): string {
  return page([
    '# Guards',
    pageBanner,
    'A guard is a condition that a transition of a lifecycle asks for. It answers `met`, `unmet` or `unknown`, with the reason. Lifecycles name guards under `guards:` of a transition, each with its options.',
    ...guards.flatMap((guard) => [
      `## ${guard.id}`,
      table(
        ['kind', 'move', 'for records where', 'asks that'],
        kinds.flatMap((kind) => uses(guard, kind)),
      ) ?? 'No built-in kind uses it.',
      '<details><summary>Options, as JSON Schema</summary>',
      fence(JSON.stringify(guard.options, null, 2), 'json'),
      '</details>',
    ]),
  ]);
}

function uses(guard: Guard, kind: Process): readonly (readonly string[])[] {
  return kind.lifecycle.transitions.flatMap((transition) =>
    transition.guards
      .filter((use) => use.guard === guard.id)
      .map((use) => [
        code(kind.kind),
        `${code(transition.from)} → ${code(transition.to)}`,
        conditions({ ...transition.when, ...use.when }),
        guard.describe(use.options),
      ]),
  );
}

/** `when` in words: `risk` is `low`. */
export function conditions(when: Readonly<Record<string, unknown>>): string {
  const all = Object.entries(when).map(
    ([field, value]) =>
      `${code(field)} is ${[value]
        .flat()
        .map((one) => code(String(one)))
        .join(' or ')}`,
  );
  return all.length === 0 ? 'all' : all.join(' and ');
}
