import { createReadStream, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { SetupError } from '../model/setup-error.ts';
import { quoted } from './arguments.ts';

/** A file that somebody named on the command line. */
export interface GivenFile {
  readonly path: string;
  /** All of it, as UTF-8. */
  text(): string;
  /** Its bytes; it is opened only when they are read, so that a refusal leaves nothing open. */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** @throws SetupError where there is no such file */
export function givenFile(name: string, cwd: string, help = 'Check its name.'): GivenFile {
  const path = resolve(cwd, name);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new SetupError(`There is no file ${quoted(name)}`, help);
  return {
    path,
    text: () => readFileSync(path, 'utf8'),
    async *bytes() {
      yield* createReadStream(path) as AsyncIterable<Buffer>;
    },
  };
}
