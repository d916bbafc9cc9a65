import type { ApiError } from '../../github/api-error.ts';
import { count } from '../../reporters/count.ts';
import { recordOf } from './marks.ts';
import type { Failure } from './progress.ts';

/** Failures of single records that are told of. */
const MOST_SHOWN = 5;

const LATER = 'What was not done is left for the next run, which tells nobody twice.';

/** Why a sweep stopped, and what to do. */
export function explainStop({ status, failure, message }: ApiError): string {
  if (status === 410)
    return 'Issues are switched off in this repository, and a sweep remembers in them whom it told. Switch them on: Settings, General, Features.';
  if (failure === 'forbidden' || failure === 'missing') return `${message} ${PERMISSION}`;
  return `${message} ${LATER}`;
}

const PERMISSION =
  'The job needs "permissions: issues: write"; a private repository that the token does not know answers 404 as well.';

/**
 * What failed for single records, and what to do.
 * @param written requests of the run that wrote something: a token that may write elsewhere lacks no permission
 */
export function explainFailures(failures: readonly Failure[], folder: string, written: number): readonly string[] {
  const lines = failures.slice(0, MOST_SHOWN).map(({ mark, error }) => {
    const { failure, message } = error;
    const name = recordOf(mark, folder) ?? 'An issue';
    if (failure === 'forbidden' && written > 0) {
      return `${name}: ${message.replace(/ Check "permissions".*$/, '')} GitHub took other writes of this run, so the conversation is probably locked: unlock it. The others were not kept waiting.`;
    }
    if (written === 0) return explainStop(error);
    return `${name}: ${message} ${LATER}`;
  });
  const left = failures.length - lines.length;
  return left > 0 ? [...lines, `${count(left, 'more record')} failed.`] : lines;
}
