import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiled once, started in half the time afterwards. Beside the packages, where nobody else writes; a folder that cannot be
// written to costs nothing but the time.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/gitsm'));
const [{ errorLine }, { processIo }, { run }] = await Promise.all([
  import('./error-line.ts'),
  import('./io.ts'),
  import('./run.ts'),
]);

// `npm run gitsm` changes to the package's folder first; people mean the one they are in.
const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
const io = processIo(script === 'gitsm' && called !== undefined ? called : process.cwd());

process.on('uncaughtException', (error) => {
  io.warn(errorLine(error, io));
  process.exit(2);
});

// The exit code is set and the process left to end, so that whatever was printed reaches its reader.
process.exitCode = await run(process.argv.slice(2), io);
