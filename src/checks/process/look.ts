import type { Place, Pointer } from '../../model/finding.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Process } from '../../model/process.ts';
import { perSnapshot } from '../../model/snapshot.ts';
import { type Mistake, type OwnProcess, ownFolder } from '../../records/own-process.ts';
import { processesOf, readOwnProcesses } from '../../records/rules.ts';
import { textsIn } from '../texts-in.ts';

/** A process to be looked at for mistakes, with the text it was made from. */
export interface Look {
  readonly process: Process;
  /** Lifecycle as written, for places. */
  readonly raw: JsonObject;
  /** Every kind there is beside it. */
  readonly processes: ReadonlyMap<string, Process>;
  /** Which of its files are there to be mended; of the others only what these break is told. */
  readonly own: ReadonlySet<string>;
}

/** The processes that the files of a snapshot bring. Its rules may be others: those of the base. */
export const ownProcesses = perSnapshot((snapshot): readonly OwnProcess[] => {
  const files = new Map<string, string>();
  for (const path of snapshot.blobs.keys()) {
    const text = path.startsWith('.gitsm/schemas/') ? snapshot.text(path) : null;
    if (text !== null) files.set(path, text);
  }
  return readOwnProcesses(files);
});

/** Those of them that can be relied on, ready to be looked at. */
export const ownLooks = perSnapshot((snapshot): readonly Look[] => {
  const own = ownProcesses(snapshot);
  const { processes } = processesOf(own);
  return own.flatMap(({ process, files, texts, mistakes }) =>
    process === null || mistakes.length > 0
      ? []
      : [{ process, raw: files.lifecycle, processes, own: new Set(texts.keys()) }],
  );
});

/** A mistake in the lifecycle; where that is the built-in one, the schema that no longer fits it is to be mended. */
export function inLifecycle(look: Look, pointer: Pointer, message: string, help: string, key = false): Mistake {
  if (look.own.has('lifecycle.yaml'))
    return mistake(look, 'lifecycle.yaml', key ? { pointer, key } : { pointer }, message, help);
  const place = { pointer: ['properties'], key: true };
  return mistake(look, 'schema.json', place, `${message} The built-in lifecycle does.`, help);
}

/** A mistake in the schema; where that is the built-in one, the lifecycle that no longer fits it is to be mended. */
export function inSchema(look: Look, pointer: Pointer, message: string, help: string): Mistake {
  if (look.own.has('schema.json')) return mistake(look, 'schema.json', { pointer }, message, help);
  const place = { pointer: ['statuses'], key: true };
  return mistake(look, 'lifecycle.yaml', place, `${message} The built-in schema does.`, help);
}

function mistake(look: Look, name: string, place: Place, message: string, help: string): Mistake {
  return { file: `${ownFolder(look.process.kind)}/${name}`, place, message, help };
}

/** Entries of a map; none where it is no map. */
export function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** Texts of a text or of a list, each with the pointer to it. */
export function wordsAt(value: Json | undefined, pointer: Pointer): readonly (readonly [string, Pointer])[] {
  if (typeof value === 'string') return [[value, pointer]];
  return textsIn(value).map(([index, text]) => [text, [...pointer, index]] as const);
}
