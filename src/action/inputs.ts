import { SetupError } from '../model/setup-error.ts';

/** Inputs of action.yml. */
export interface Inputs {
  readonly token: string;
  readonly workingDirectory: string;
  readonly comment: 'auto' | 'never';
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
  if (command !== 'check')
    throw new SetupError(
      `Unexpected command "${printable(command)}", expected "check".`,
      'Leave the input "command" out.',
    );
  const comment = get('comment') || 'auto';
  if (comment !== 'auto' && comment !== 'never') {
    throw new SetupError(
      `Unexpected comment "${printable(comment)}", expected "auto" or "never".`,
      'Correct the input "comment".',
    );
  }
  return { token, workingDirectory: get('working-directory') || '.', comment };
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);
}
