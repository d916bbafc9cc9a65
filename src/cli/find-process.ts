import type { Process, Rules } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { quoted, suggestion } from './arguments.ts';

/** The process of a kind, named as in the lifecycle, in the plural or by its prefix; null where there is none. */
export function processNamed(rules: Rules, name: string): Process | null {
  const wanted = name.toLowerCase();
  const direct = rules.processes.get(wanted);
  if (direct !== undefined) return direct;
  for (const process of rules.processes.values()) {
    if ([process.prefix, process.plural, process.folder].some((one) => one.toLowerCase() === wanted)) return process;
  }
  return null;
}

/** As {@link processNamed}. Throws SetupError where there is none. */
export function findProcess(rules: Rules, name: string): Process {
  const process = processNamed(rules, name);
  if (process !== null) return process;
  const kinds = [...rules.processes.keys()].sort();
  throw new SetupError(
    `Unexpected kind ${quoted(name)}`,
    `${suggestion(name, kinds)}Known kinds: ${kinds.join(', ')}.`,
  );
}
