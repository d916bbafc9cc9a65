import { SetupError } from '../model/setup-error.ts';
import { visible } from '../reporters/visible.ts';
import type { Io } from './io.ts';

/** An error as one readable line: what is wrong and what to do. With `GITSM_DEBUG=1` where it comes from, too. */
export function errorLine(error: unknown, io: Io): string {
  if (io.env['GITSM_DEBUG'] === '1' && error instanceof Error) return `${error.stack ?? error.message}\n`;
  if (error instanceof SetupError) return line(error.message, error.help);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
  const reason = fileErrors.get(code);
  if (reason !== undefined) return line(`${path ?? 'A file'}: ${reason}`, 'Mend that and run it again.');
  const message = error instanceof Error ? error.message : String(error);
  return line(
    `Internal error: ${message}`,
    'This is a bug; run it again with GITSM_DEBUG=1 and report what it prints.',
  );
}

const fileErrors: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder, expected a file'],
  ['ENOTDIR', 'a file stands where a folder is expected'],
  ['EMFILE', 'too many open files'],
]);

function line(message: string, help: string): string {
  return `gitsm: ${visible(message).replace(/[.\s]+$/, '')}. ${visible(help)}\n`;
}
