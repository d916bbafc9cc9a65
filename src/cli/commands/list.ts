import { type Process, type Rules, statusOf } from '../../model/process.ts';
import { SetupError } from '../../model/setup-error.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import { type Command, json } from '../command.ts';
import { findProcess } from '../find-process.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm list`: what is there. */
export const command: Command = {
  usage: 'list [--kind k] [--status s] [--open]',
  about: 'Lists records by kind and ID, with their status and title.',
  positionals: { min: 0, max: 0 },
  options: {
    kind: { value: 'kind', text: 'only this kind: its name or its prefix' },
    status: { value: 'status', text: 'only this status' },
    open: { text: 'only records that are not in a final status' },
    json,
  },
  examples: [
    ['list --kind change --open', 'changes that are on their way'],
    ['list --status on-hold --json', 'whatever waits, as JSON'],
  ],
  run: (args, io) => {
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const { rules } = snapshot;
    const kind = args.text('kind') === null ? null : findProcess(rules, args.text('kind') ?? '').kind;
    const status = args.text('status');
    if (status !== null) requireStatus(rules, kind, status);
    const entries = snapshot.entries
      .filter((entry) => kind === null || entry.kind === kind)
      .filter((entry) => status === null || entry.status === status)
      .filter((entry) => !args.flag('open') || isOpen(rules.processes.get(entry.kind), entry.status))
      .toSorted((a, b) => compareText(a.kind, b.kind) || byId(a.id, b.id) || compareText(a.path, b.path));
    if (args.flag('json')) {
      const rows = entries.map(({ id, kind, status, title, path }) => ({ id, kind, status, title, file: path }));
      io.print(`${JSON.stringify(rows, null, 2)}\n`);
      return 0;
    }
    io.print(
      table(
        io,
        entries.map((entry) => [{ text: entry.id, style: 'bold' }, { text: entry.status, style: 'cyan' }, entry.title]),
      ),
    );
    if (entries.length === 0 && io.columns !== null) io.warn('No such records.\n');
    return 0;
  },
};

/** Numbers by value and names by letters: CHG-0010 before CHG-10000. */
function byId(a: string, b: string): number {
  return a.length === b.length || /\D$/.test(a) || /\D$/.test(b) ? compareText(a, b) : a.length - b.length;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isOpen(process: Process | undefined, status: string): boolean {
  return process !== undefined && statusOf(process, status)?.final !== true;
}

function requireStatus(rules: Rules, kind: string | null, status: string): void {
  const processes = [...rules.processes.values()].filter((process) => kind === null || process.kind === kind);
  const names = new Set(processes.flatMap((process) => process.lifecycle.statuses.map(({ name }) => name)));
  if (names.has(status)) return;
  const of = kind === null ? '' : ` of ${kind}`;
  throw new SetupError(
    `Unexpected status ${quoted(status)}`,
    `${suggestion(status, names)}Statuses${of}: ${[...names].join(', ')}.`,
  );
}
