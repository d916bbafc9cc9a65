import type { Process, Rules } from '../model/process.ts';
import { SetupError } from '../model/setup-error.ts';
import { builtinProcesses } from '../records/builtin.ts';
import { compileSchema } from '../records/schema.ts';
import { guards } from './index.ts';

/**
 * Makes sure that the lifecycles an organisation brings name only guards there are, with options they take. The
 * built-in ones are held to it by a test.
 *
 * @throws SetupError naming lifecycle, transition and guard
 */
export function verifyGuards(rules: Rules): void {
  const builtin = builtinProcesses();
  for (const process of rules.processes.values()) if (builtin.get(process.kind) !== process) verifyProcess(process);
}

/** As {@link verifyGuards}, for one process. */
export function verifyProcess(process: Process): void {
  for (const { from, to, guards: uses } of process.lifecycle.transitions) {
    for (const { guard: name, options } of uses) {
      const where = `The lifecycle of ${process.kind}, ${from} to ${to},`;
      const guard = guards.get(name);
      if (guard === undefined)
        throw new SetupError(
          `${where} names the guard "${name}", which does not exist.`,
          `Known guards: ${[...guards.keys()].sort().join(', ')}.`,
        );
      const [first] = compileSchema(guard.options, [], `guard ${name}`)(options);
      if (first !== undefined)
        throw new SetupError(`${where} gives the guard "${name}" wrong options: ${first.message}`, first.help);
    }
  }
}
