import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** What GitHub would start the action with. */
export interface Run {
  /** A new folder of this run. */
  readonly folder: string;
  /** The checkout. */
  readonly workspace: string;
  readonly event: string;
  readonly payload: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly api: string;
  readonly repository: string;
  readonly sha?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What the runner would have seen. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Workflow commands, in order: `error`, `warning`, `notice`, `add-mask` ... */
  readonly commands: readonly Command[];
  readonly milliseconds: number;
}

/** One workflow command. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Starts `runs.main` of action.yml in a process of its own, with a clean environment and nothing of this one. */
export async function runAction(run: Run): Promise<Outcome> {
  const manifest = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Manifest;
  const main = join(ROOT, process.env.GITSM_TEST_ENTRY ?? manifest.runs.main);
  mkdirSync(run.folder, { recursive: true });
  const file = (name: string, text = ''): string => {
    const path = join(run.folder, name);
    writeFileSync(path, text);
    return path;
  };
  const output = file('output');
  const summary = file('summary');
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: run.folder,
    CI: 'true',
    // Compiling the bundle anew is half of what a run costs here; hundreds of runs share what the first one compiled.
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/gitsm'),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: run.api,
    GITHUB_GRAPHQL_URL: `${run.api}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: run.event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.payload)),
    GITHUB_REPOSITORY: run.repository,
    GITHUB_RUN_ID: '4711',
    GITHUB_SHA: run.sha ?? '',
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    RUNNER_TEMP: run.folder,
    ...inputsOf(manifest, run.inputs ?? {}),
    ...run.environment,
  };
  const started = performance.now();
  const { code, stdout, stderr } = await start(main, run.workspace, environment);
  return {
    code,
    stdout,
    stderr,
    outputs: outputsOf(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    commands: commandsOf(stdout),
    milliseconds: performance.now() - started,
  };
}

/** A folder name that no other run has. */
export function runName(): string {
  return `run-${randomUUID()}`;
}

function inputsOf(manifest: Manifest, given: Readonly<Record<string, string>>): Record<string, string> {
  for (const name of Object.keys(given))
    if (manifest.inputs[name] === undefined) throw new Error(`action.yml declares no input ${name}`);
  const entries = Object.entries(manifest.inputs).map(([name, { default: standard = '' }]) => {
    return [`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`, given[name] ?? standard];
  });
  return Object.fromEntries(entries);
}

function start(
  main: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? -1, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

function outputsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(ghadelimiter_[\w-]+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [
      name,
      value,
    ]),
  );
}

/** As the runner reads standard output: actions/runner, ActionCommand.cs. */
function commandsOf(stdout: string): Command[] {
  return stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const found = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line);
    if (found === null) return [];
    const [, name = '', properties = '', message = ''] = found;
    const pairs = properties
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at).trim(), unescaped(pair.slice(at + 1))] as const;
      });
    return [{ name, properties: Object.fromEntries(pairs), message: unescaped(message) }];
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
