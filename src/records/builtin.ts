import type { JsonObject } from '../model/json.ts';
import type { Process } from '../model/process.ts';
import { builtin, common, meta } from './generated/processes.ts';
import { type ProcessFiles, processOf } from './process.ts';

let processes: ReadonlyMap<string, Process> | null = null;

/** The kinds that come with gitsm, from `schemas/`. */
export function builtinProcesses(): ReadonlyMap<string, Process> {
  processes ??= new Map(
    Object.values(builtinFiles)
      .map((files) => processOf(files))
      .map((process) => [process.kind, process]),
  );
  return processes;
}

/** The four files of every built-in kind, as data. */
export const builtinFiles: Readonly<Record<string, ProcessFiles>> = builtin as unknown as Readonly<
  Record<string, ProcessFiles>
>;

/** Definitions that the schemas of all kinds share (`schemas/common.schema.json`). */
export const commonSchema: JsonObject = common as unknown as JsonObject;

/** Schemas of what is no record: `lifecycle`, `settings`, `process-schema`, `facts`. */
export const metaSchemas: Readonly<Record<string, JsonObject>> = meta as unknown as Readonly<
  Record<string, JsonObject>
>;
