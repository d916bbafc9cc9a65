import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { getInput, setFailed, setOutput, setSecret, summary } from '@actions/core';
import { git } from '../git/git.ts';
import type { Git } from './objects.ts';

/** What the action needs of the runner's toolkit. */
export interface Core {
  getInput(name: string): string;
  /** Fails the job, with an annotation. */
  setFailed(message: string): void;
  /** Fails the job, with a line in its log. */
  fail(message: string): void;
  setOutput(name: string, value: string): void;
  setSecret(secret: string): void;
  /** Writes Markdown into the job summary. */
  summary(text: string): Promise<void>;
  /** Writes lines that are workflow commands, or harmless. */
  print(text: string): void;
}

/** Everything the action touches outside itself. */
export interface Outside {
  readonly env: NodeJS.ProcessEnv;
  readonly core: Core;
  readonly git: Git;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly readText: (path: string) => string;
}

/** The runner as it is. */
export function outside(): Outside {
  return {
    env: process.env,
    core: {
      getInput,
      setFailed,
      fail: (message) => {
        process.exitCode = 1;
        process.stdout.write(`${message}\n`);
      },
      setOutput,
      setSecret,
      summary: async (text) => {
        if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(text).write();
      },
      print: (text) => void process.stdout.write(text),
    },
    git,
    fetch: globalThis.fetch,
    now: () => new Date(),
    sleep: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
    readText: (path) => readFileSync(path, 'utf8'),
  };
}
