import { guards } from '../../guards/index.ts';
import type { OptionName } from '../../model/guard.ts';
import type { Process } from '../../model/process.ts';
import { type Mistake, ownFolder } from '../../records/own-process.ts';
import { hasNamed, meantBy } from './fields.ts';

/**
 * What built-in lifecycles ask of a kind that an organisation replaced and that no longer has it: a release waits for changes
 * that are scheduled, and there is no such status any more.
 */
export function* strandedMistakes(
  processes: ReadonlyMap<string, Process>,
  own: ReadonlyMap<string, ReadonlySet<string>>,
): Iterable<Mistake> {
  const told = new Set<string>();
  for (const process of processes.values()) {
    if (own.has(process.kind)) continue;
    for (const { from, to, guards: uses } of process.lifecycle.transitions) {
      for (const { guard, options } of uses) {
        for (const named of guards.get(guard)?.names?.(options) ?? []) {
          const kind = lacking(process, named, processes);
          const files = kind === null ? undefined : own.get(kind);
          if (kind === null || files === undefined) continue;
          const { name, is } = named;
          const key = `${kind} ${is} ${name} ${process.kind}`;
          if (told.has(key)) continue;
          told.add(key);
          const inSchema = is === 'field' ? files.has('schema.json') : !files.has('lifecycle.yaml');
          yield {
            file: `${ownFolder(kind)}/${inSchema ? 'schema.json' : 'lifecycle.yaml'}`,
            place: { pointer: [inSchema ? 'properties' : 'statuses'], key: true },
            message: `Unexpected absence of the ${is} "${name}", which ${process.kind} asks for on its way from ${from} to ${to}.`,
            help: `Keep it, or bring a lifecycle of ${process.kind} of your own: "gitsm init kind ${process.kind}".`,
          };
        }
      }
    }
  }
}

/** The kind that was meant to have the name, where none of those meant has it. */
function lacking(process: Process, named: OptionName, processes: ReadonlyMap<string, Process>): string | null {
  if (named.of === undefined || (named.is !== 'field' && named.is !== 'status')) return null;
  const meant = meantBy(named, process, processes);
  return meant.some((one) => hasNamed(one, named)) ? null : (meant[0]?.kind ?? null);
}
