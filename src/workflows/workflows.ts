import { type JudgeWorkflowOptions, judgeWorkflow } from './judge-workflow.ts';
import { reviewWorkflow } from './review-workflow.ts';
import { sweepWorkflow } from './sweep-workflow.ts';

/** The action that `gitsm init` names where nobody says otherwise. */
export const ACTION = 'gitsm/gitsm@v0';

/** The workflows of a repository of records: path → text. */
export function workflows(options: Partial<JudgeWorkflowOptions> = {}): ReadonlyMap<string, string> {
  const { uses = ACTION, defaultBranch = 'main' } = options;
  return new Map([
    ['.github/workflows/gitsm.yml', judgeWorkflow({ uses, defaultBranch })],
    ['.github/workflows/gitsm-review.yml', reviewWorkflow()],
    ['.github/workflows/gitsm-sweep.yml', sweepWorkflow(uses)],
  ]);
}
