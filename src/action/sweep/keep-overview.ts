import { changeIssue, type Issue, newestIssues, openIssue } from '../../github/issues.ts';
import { sameText } from '../../github/same-text.ts';
import { duplicateText } from './issue-text.ts';
import { LABEL, markOf } from './marks.ts';
import { OVERVIEW_TITLE } from './overview-text.ts';
import type { Keeping } from './progress.ts';

/** Keeps the one issue that shows all. Where somebody closed it, it stays closed and is kept up to date all the same. @throws ApiError */
export async function keepOverview({ github }: Keeping, standing: Issue | null, text: string): Promise<void> {
  if (standing !== null) {
    if (!sameText(standing.body, text)) await changeIssue(github, standing.number, { body: text });
    return;
  }
  const { number } = await openIssue(github, LABEL, OVERVIEW_TITLE, text);
  const same = (await newestIssues(github, LABEL)).filter((one) => markOf(one.body) === markOf(text));
  const first = Math.min(number, ...same.map((one) => one.number));
  if (first !== number)
    await changeIssue(github, number, { body: duplicateText(first), state: 'closed', stateReason: 'duplicate' });
}
