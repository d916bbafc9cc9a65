import { processIo } from './io.ts';
import { run } from './run.ts';

// The exit code is set and the process left to end, so that whatever was printed reaches its reader.
process.exitCode = await run(process.argv.slice(2), processIo(process.cwd()));
