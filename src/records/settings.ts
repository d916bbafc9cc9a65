import type { SeveritySetting } from '../model/finding.ts';
import { asString, asStrings, isObject, type Json, type JsonObject } from '../model/json.ts';
import type { ConfigurationSettings, RoutingRule, Settings } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { parseDuration } from '../time/duration.ts';
import { isTimeZone } from '../time/time-zone.ts';
import { builtinValidator } from './builtin-validators.ts';
import { readFast } from './fast-yaml.ts';
import { locate, positionAt, readYaml } from './yaml.ts';

/** Where settings stand. */
export const SETTINGS_PATH = '.gitsm/settings.yml';

/** What holds where `.gitsm/settings.yml` says nothing. */
export const DEFAULT_SETTINGS: Settings = {
  organisation: 'Your organisation',
  timezone: 'UTC',
  roles: {},
  timeline: { backdateMinutes: 24 * 60 },
  checks: {},
  github: { repository: null },
  configuration: { verifyDays: null, classes: null },
  routing: [],
  hue: 238,
};

/**
 * Reads `.gitsm/settings.yml`.
 *
 * @throws SetupError with line and column where it is broken
 */
export function readSettings(text: string): Settings {
  const raw = readYamlFile(SETTINGS_PATH, text);
  const [first] = builtinValidator('settings')(raw);
  if (first !== undefined) {
    const { line, column } = locate(text, first.place);
    throw new SetupError(`${SETTINGS_PATH}:${line}:${column} ${first.message}`, first.help);
  }
  if (raw['timezone'] !== undefined && !isTimeZone(raw['timezone'])) {
    const { line, column } = locate(text, { pointer: ['timezone'] });
    throw new SetupError(
      `${SETTINGS_PATH}:${line}:${column} Unexpected time zone ${JSON.stringify(raw['timezone'])}, expected one of the IANA database.`,
      'Write one such as Europe/London.',
    );
  }
  const map = (key: string): JsonObject => (isObject(raw[key]) ? raw[key] : {});
  const text_ = (value: Json | undefined, fallback: string): string => (typeof value === 'string' ? value : fallback);
  const backdate = map('timeline')['backdate'];
  const repository = map('github')['repository'];
  const hue = map('site')['hue'];
  return {
    organisation: text_(raw['organisation'], DEFAULT_SETTINGS.organisation),
    timezone: text_(raw['timezone'], DEFAULT_SETTINGS.timezone),
    roles: map('roles') as Readonly<Record<string, string>>,
    timeline: {
      backdateMinutes:
        (typeof backdate === 'string' ? parseDuration(backdate) : null) ?? DEFAULT_SETTINGS.timeline.backdateMinutes,
    },
    checks: map('checks') as Readonly<Record<string, SeveritySetting>>,
    github: { repository: typeof repository === 'string' ? repository : null },
    configuration: configurationOf(map('configuration')),
    routing: Array.isArray(raw['routing']) ? raw['routing'].filter(isObject).map(routingRuleOf) : [],
    hue: typeof hue === 'number' ? hue : DEFAULT_SETTINGS.hue,
  };
}

function configurationOf(raw: JsonObject): ConfigurationSettings {
  const days = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);
  const { classes } = raw;
  return {
    verifyDays: days(raw['verify-days']),
    classes: isObject(classes)
      ? new Map(
          Object.entries(classes).map(([name, one]) => [
            name,
            {
              verifyDays: days(isObject(one) ? one['verify-days'] : undefined),
              alone: isObject(one) && one['alone'] === true,
            },
          ]),
        )
      : null,
  };
}

function routingRuleOf(raw: JsonObject): RoutingRule {
  const anyOf = (key: string): readonly string[] | null => (raw[key] === undefined ? null : asStrings(raw[key]));
  return {
    kinds: asStrings(raw['kinds']),
    service: anyOf('service'),
    category: anyOf('category'),
    class: anyOf('class'),
    group: asString(raw['group']),
    groupOf: asString(raw['group-of']),
  };
}

/**
 * Reads a YAML file of rules; an empty one is an empty map.
 *
 * @throws SetupError with line and column where it cannot be read
 */
export function readYamlFile(path: string, text: string): JsonObject {
  const bare = text.replace(/^\ufeff/, '');
  if (bare.split('\n').every((line) => /^\s*(#.*)?$/.test(line))) return {};
  const fast = readFast(bare);
  if (fast !== null) return fast;
  const reading = readYaml(bare);
  if (reading.problems === null) return reading.data;
  const first = reading.problems[0];
  const { line, column } = positionAt(bare, first?.offset ?? 0);
  throw new SetupError(`${path}:${line}:${column} ${first?.message ?? 'cannot be read.'}`, first?.help ?? 'Mend it.');
}
