import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../model/finding.ts';
import { SetupError } from '../model/setup-error.ts';
import { quoted } from './arguments.ts';

/** Where findings are written while they come, one JSON object a line. */
export interface FindingsFile {
  write(finding: Finding): void;
  /** @throws SetupError where the file could not be written */
  end(): Promise<void>;
}

/** @param file null: they are written nowhere */
export function findingsFile(file: string | null, cwd: string): FindingsFile {
  if (file === null) return { write: () => undefined, end: async () => undefined };
  const stream = createWriteStream(resolve(cwd, file));
  let failed: Error | null = null;
  stream.on('error', (error) => {
    failed = error;
  });
  return {
    write: (finding) => void stream.write(`${JSON.stringify(finding)}\n`),
    end: async () => {
      await new Promise<void>((done) => {
        stream.end(() => done());
        stream.on('close', () => done());
      });
      if (failed !== null)
        throw new SetupError(`The file ${quoted(file)} cannot be written`, 'Check --findings.', { cause: failed });
    },
  };
}
