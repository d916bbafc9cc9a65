import { once } from 'node:events';
import { resolve } from 'node:path';
import { git } from '../../git/git.ts';
import type { Repository } from '../../git/repository.ts';
import { SetupError } from '../../model/setup-error.ts';
import { formatInstant } from '../../time/instant.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted, suggestion } from '../arguments.ts';
import type { Arguments, Command } from '../command.ts';
import { errorLine } from '../error-line.ts';
import type { Io } from '../io.ts';
import { terminalProgress } from '../progress.ts';

/** `gitsm site`: the records as a web site. */
export const command: Command = {
  usage: 'site build [--out dir] | site dev [--port n]',
  about: [
    'Builds the site of the records: a folder of plain files that any web server can serve. `site dev` serves',
    'it to this machine, and builds it again whenever a record changes.',
  ].join('\n'),
  positionals: { min: 1, max: 1 },
  options: {
    out: { value: 'dir', text: 'build: where to; site-out where left out' },
    rev: { value: 'rev', text: 'build: a revision in place of the work tree' },
    port: { value: 'n', text: 'dev: port; 4321 where left out, 0 for any free one' },
  },
  examples: [
    ['site build --out public', 'build it into the folder public'],
    ['site dev', 'look at it while you write'],
  ],
  run: async (args, io) => {
    const [what = ''] = args.positionals;
    if (what === 'build') return build(args, io);
    if (what === 'dev') return dev(args, io);
    throw new SetupError(
      `Unexpected ${quoted(what)}, expected build or dev`,
      `${suggestion(what, ['build', 'dev'])}See \`gitsm site --help\`.`,
    );
  },
};

async function build(args: Arguments, io: Io): Promise<number> {
  refuse(args, 'port', 'build');
  const progress = terminalProgress(io);
  const workspace = openWorkspace(io.cwd, { progress });
  const { repository } = workspace;
  const revision = args.text('rev');
  const snapshot = workspace.snapshot(revision);
  const out = resolve(io.cwd, args.text('out') ?? 'site-out');
  const { buildSite } = await import('../../../site/build.ts');
  const commit = revision === null ? commitOf(repository) : repository.resolve(revision);
  const { pages } = await buildSite({
    out,
    snapshot,
    processes: snapshot.rules.processes,
    now: formatInstant(Date.now()),
    commit,
    progress,
  });
  io.print(`${pages} pages in ${out}\n`);
  return 0;
}

async function dev(args: Arguments, io: Io): Promise<number> {
  for (const name of ['out', 'rev']) refuse(args, name, 'dev');
  const port = Number(args.text('port') ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SetupError(`Unexpected --port ${quoted(args.text('port') ?? '')}`, 'Give a number up to 65535.');
  const stop = new AbortController();
  const ended = Promise.race([once(process, 'SIGINT', stop), once(process, 'SIGTERM', stop)]);
  try {
    const { devSite } = await import('../../../site/dev.ts');
    const server = await devSite({
      cwd: io.cwd,
      port,
      onBuilt: (pages, milliseconds) => io.warn(`${pages} pages built in ${milliseconds} ms\n`),
      onFailed: (error) => io.warn(errorLine(error, io)),
    }).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
        throw new SetupError(`The port ${port} cannot be used`, 'Pass another one with --port.', { cause: error });
      }
      throw error;
    });
    io.print(`${server.url}\n`);
    await ended;
    await server.close();
  } finally {
    stop.abort();
  }
  return 0;
}

/** The commit at HEAD, where the records in the work tree are those of it; else null. */
function commitOf(repository: Repository): string | null {
  const status = git(repository.root, ['status', '--porcelain', '--', 'records', '.gitsm']);
  return status.code === 0 && status.stdout.length === 0 ? repository.find('HEAD') : null;
}

function refuse(args: Arguments, name: string, what: string): void {
  if (args.text(name) !== null)
    throw new SetupError(`Unexpected --${name} for site ${what}`, 'See `gitsm site --help`.');
}
