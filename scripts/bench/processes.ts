import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs one file of this folder in a process of its own. @returns what its last line says */
export function inProcess<T>(
  script: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly flags?: readonly string[];
  } = {},
): T {
  const { cwd, env = {}, flags = [] } = options;
  const result = spawnSync(process.execPath, [...flags, join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  });
  const line = result.stdout.trim().split('\n').at(-1) ?? '';
  if (result.status !== 0 || !/^[[{]/.test(line)) throw new Error(`${script} failed: ${result.stderr.slice(0, 2000)}`);
  return JSON.parse(line) as T;
}

/** The middle one; of an even number the upper of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints one line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
