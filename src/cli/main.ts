import { errorLine } from './error-line.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

const io = processIo(process.cwd());

process.on('uncaughtException', (error) => {
  io.warn(errorLine(error, io));
  process.exit(2);
});

// The exit code is set and the process left to end, so that whatever was printed reaches its reader.
process.exitCode = await run(process.argv.slice(2), io);
