import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';
import { cleanEnvironment } from '../support/repo.ts';

/** What one run of the command line gave. */
export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a run may be given besides its words. */
export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The file that `npm run gitsm` starts. */
export const mainFile = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Runs the command line in a process of its own, as people do. */
export function spawnCli(cwd: string, args: readonly string[], { env = {}, input }: CliOptions = {}): CliResult {
  const result = spawnSync(process.execPath, [mainFile, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ...env },
    maxBuffer: 2 ** 28,
    ...(input === undefined ? {} : { input }),
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** Runs the command line inside this process: everything but its streams is the real thing, in a tenth of the time. */
export async function runCli(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd: resolve(cwd),
    env: { ...cleanEnvironment(), ...env },
    print: (text) => {
      out += text;
    },
    warn: (text) => {
      err += text;
    },
    colour: false,
    interactive: false,
    watched: false,
    columns: null,
    paint: (_style, text) => text,
  });
  return { code, out, err };
}
