import { CHECKOUT } from './checkout.ts';
import { REVIEW_WORKFLOW } from './review-workflow.ts';

/** What the trusted workflow depends on. */
export interface JudgeWorkflowOptions {
  /** The action as `uses:` names it: `gitsm/gitsm@v0`, or a commit of it. */
  readonly uses: string;
  /** Branch that records live on. */
  readonly defaultBranch: string;
}

/**
 * Text of `.github/workflows/gitsm.yml`: judges every pull request from the default branch, with a token that may write the
 * verdict. What a pull request brings is fetched as Git objects by the action and never checked out, imported or run.
 */
export function judgeWorkflow({ uses, defaultBranch }: JudgeWorkflowOptions): string {
  return `# Judges records on every pull request and writes the commit status "gitsm". It runs from the default branch with a token that may
# write, so nothing of a pull request may ever be checked out or run here: no other steps, no cache, no head ref.
name: gitsm
on:
  # "edited": the base branch may change. "closed": another pull request may have the same head.
  pull_request_target:
    types: [opened, synchronize, reopened, edited, ready_for_review, closed]
  merge_group:
  # Ends after every review; see gitsm-review.yml.
  workflow_run:
    workflows: [${REVIEW_WORKFLOW}]
    types: [completed]
  # The base moved: open pull requests are judged again.
  push:
    branches: [${yamlString(defaultBranch)}]
  # Time passed: freezes begin, review dates come. Not on the hour, when GitHub is busiest.
  schedule:
    - cron: '23 4 * * *'
  workflow_dispatch:
permissions: {}
# One run at a time for a commit and event; none is ever cut off, because a cancelled one would block the merge.
concurrency:
  group: gitsm-\${{ github.event_name }}-\${{ github.event.pull_request.head.sha || github.event.workflow_run.head_sha || github.sha }}
  cancel-in-progress: false
jobs:
  judge:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write
      statuses: write
    steps:
      - uses: ${CHECKOUT}
        with:
          ref: \${{ github.event.repository.default_branch }}
          fetch-depth: 0
          persist-credentials: false
      - uses: ${uses}
`;
}

function yamlString(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
