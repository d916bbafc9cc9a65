import { groupMembers } from '../guards/people.ts';
import { snapshotCheck } from '../model/check.ts';
import type { Pointer, Problem } from '../model/finding.ts';
import type { RoutingRule, Rules } from '../model/process.ts';
import { shortValue } from '../model/short-value.ts';
import { find, type Snapshot } from '../model/snapshot.ts';
import { SETTINGS_PATH } from '../records/settings.ts';
import { groupProblem } from './group-problem.ts';

const kinds = ['service', 'group'] as const;

/** Follows the routing of the settings to its groups. */
export const routingValid = snapshotCheck({
  id: 'routing-valid',
  title: 'A rule of the routing leads nowhere, or is never reached.',
  why: 'Routing is followed without anybody looking: a rule that names a group that is gone sends incidents where nobody is, one that names a misspelt service never fits, and one behind a wider rule is dead (FitSM PR9.3).',
  fix: 'Correct the rule under "routing:" in .gitsm/settings.yml.',
  severity: 'error',
  kinds,
  examples: [
    {
      name: 'a group, a service and a kind that there are not',
      files: {
        '.gitsm/settings.yml':
          'routing:\n  - {kinds: [incident], service: SVC-payment, group: GRP-cab}\n  - {kinds: [incident, incidnt], category: network, group: GRP-netwrok}\n  - {kinds: [incident], group-of: servce}\n  - {kinds: [change], group: GRP-cab}\n',
      },
      expect: [
        '.gitsm/settings.yml:2:34 Unexpected service SVC-payment: there is none of this ID.',
        '.gitsm/settings.yml:3:24 Unexpected kind incidnt, expected one with the field "group".',
        '.gitsm/settings.yml:3:60 Unexpected group: GRP-netwrok does not exist.',
        '.gitsm/settings.yml:4:35 Unexpected field servce, expected a link of incident.',
      ],
    },
    {
      name: 'a rule behind one that takes everything, and a class that the settings do not know',
      files: {
        '.gitsm/settings.yml':
          'configuration:\n  classes: {database: {}}\nrouting:\n  - {kinds: [incident], class: databse, group: GRP-cab}\n  - {kinds: [incident, request], group: GRP-cab}\n  - {kinds: [incident], category: network, group: GRP-ecab}\n',
      },
      expect: [
        '.gitsm/settings.yml:4:32 Unexpected class databse, expected one of configuration.classes.',
        '.gitsm/settings.yml:6:5 Unexpected rule that is never reached: rule 2 takes what it would take.',
      ],
    },
    {
      name: 'rules that all lead somewhere',
      files: {
        '.gitsm/settings.yml':
          'routing:\n  - {kinds: [incident], service: [SVC-payments], category: network, group: GRP-cab}\n  - {kinds: [incident], service: SVC-payments, group-of: service}\n  - {kinds: [incident], service: SVC-payments, group: GRP-ecab}\n',
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const { settings } = snapshot.rules;
    for (const [index, rule] of settings.routing.entries()) {
      for (const problem of mistakesOf(rule, snapshot)) yield at(index, problem);
      const wider = settings.routing.slice(0, index).findIndex((other) => takes(other, rule));
      if (wider === -1) continue;
      yield at(index, {
        pointer: [],
        message: `Unexpected rule that is never reached: rule ${wider + 1} takes what it would take.`,
        help: 'Move it up, or remove it.',
        severity: 'warning',
      });
    }
  },
});

interface Mistake extends Pick<Problem, 'message' | 'help' | 'severity'> {
  /** Below the rule. */
  readonly pointer: Pointer;
}

function at(index: number, { pointer, ...rest }: Mistake): Omit<Problem, 'check'> {
  return { record: null, file: SETTINGS_PATH, place: { pointer: ['routing', index, ...pointer] }, ...rest };
}

function* mistakesOf(rule: RoutingRule, snapshot: Snapshot): Iterable<Mistake> {
  yield* kindMistakes(rule, snapshot.rules);
  for (const [place, id] of placed('service', rule.service)) {
    const entry = find(snapshot, id);
    if (entry?.kind === kinds[0]) continue;
    yield {
      pointer: place,
      message: `Unexpected service ${shortValue(id)}: there is none of this ID.`,
      help: 'As it stands, the rule fits nothing.',
    };
  }
  const { classes } = snapshot.rules.settings.configuration;
  for (const [place, name] of placed('class', rule.class)) {
    if (classes === null || classes.has(name)) continue;
    yield {
      pointer: place,
      message: `Unexpected class ${shortValue(name)}, expected one of configuration.classes.`,
      help: 'As it stands, the rule fits nothing.',
    };
  }
  if (rule.group === null) return;
  const problem = groupProblem(groupMembers(snapshot, rule.group));
  if (problem !== null)
    yield { pointer: ['group'], message: `Unexpected group: ${problem}.`, help: 'Name an active group with members.' };
}

function* kindMistakes({ kinds: named, groupOf }: RoutingRule, { processes }: Rules): Iterable<Mistake> {
  for (const [index, kind] of named.entries()) {
    const process = processes.get(kind);
    if (process?.links.some(({ field }) => field === 'group') !== true) {
      yield {
        pointer: ['kinds', index],
        message: `Unexpected kind ${shortValue(kind)}, expected one with the field "group".`,
        help: 'Only records of such kinds can be routed.',
      };
    } else if (groupOf !== null && !process.links.some(({ field }) => field === groupOf)) {
      yield {
        pointer: ['group-of'],
        message: `Unexpected field ${shortValue(groupOf)}, expected a link of ${kind}.`,
        help: `Links of ${kind}: ${process.links.map(({ field }) => field).join(', ')}.`,
      };
    }
  }
}

/** Each word of a condition with its place: the condition itself where it is one word. */
function placed(key: string, words: readonly string[] | null): readonly (readonly [Pointer, string])[] {
  if (words === null) return [];
  return words.map((word, index) => [words.length === 1 ? [key] : [key, index], word] as const);
}

/** Whether everything that the later rule fits is taken by the earlier one. One that asks a linked record for its group may pass. */
function takes(earlier: RoutingRule, later: RoutingRule): boolean {
  if (earlier.groupOf !== null) return false;
  if (!later.kinds.every((kind) => earlier.kinds.includes(kind))) return false;
  return (['service', 'category', 'class'] as const).every((key) => {
    const [wide, narrow] = [earlier[key], later[key]];
    if (wide === null) return true;
    const known = new Set(wide.map((one) => one.toLowerCase()));
    return narrow?.every((one) => known.has(one.toLowerCase())) ?? false;
  });
}
