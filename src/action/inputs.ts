import { SetupError } from '../model/setup-error.ts';

/** Inputs of action.yml. */
export interface Inputs {
  readonly token: string;
  readonly command: 'check' | 'sweep';
  readonly workingDirectory: string;
  readonly comment: 'auto' | 'never';
  /** Where a sweep posts what it told of; empty for nowhere. A secret. */
  readonly webhook: string;
}

/**
 * Reads the inputs.
 * @param get `getInput` of the runner's toolkit
 * @throws SetupError where one has a value it cannot have
 */
export function readInputs(get: (name: string) => string): Inputs {
  const token = get('token');
  if (token === '')
    throw new SetupError('The input "token" is empty.', 'Leave it out: the token of the job is its default.');
  const command = get('command') || 'check';
  if (command !== 'check' && command !== 'sweep') {
    throw new SetupError(
      `Unexpected command "${printable(command)}", expected "check" or "sweep".`,
      'Correct the input "command", or leave it out for "check".',
    );
  }
  const comment = get('comment') || 'auto';
  if (comment !== 'auto' && comment !== 'never') {
    throw new SetupError(
      `Unexpected comment "${printable(comment)}", expected "auto" or "never".`,
      'Correct the input "comment".',
    );
  }
  return { token, command, workingDirectory: get('working-directory') || '.', comment, webhook: get('webhook') };
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);
}
