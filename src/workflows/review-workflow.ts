/** Name of the signal workflow, by which the trusted one listens to it. */
export const REVIEW_WORKFLOW = 'gitsm review';

/**
 * Text of `.github/workflows/gitsm-review.yml`: it may do nothing and only ends, so that the trusted workflow hears that a review
 * changed. No trusted event fires on a review (GitHub documentation, "Events that trigger workflows").
 */
export function reviewWorkflow(): string {
  return `# A review was given, changed or dismissed. This workflow comes from the pull request and is not trusted: it has no permissions
# and only ends, which starts the trusted workflow gitsm.yml on the default branch.
name: ${REVIEW_WORKFLOW}
on:
  pull_request_review:
    types: [submitted, edited, dismissed]
permissions: {}
jobs:
  signal:
    runs-on: ubuntu-latest
    timeout-minutes: 2
    steps:
      - run: echo "A review changed. The workflow gitsm judges it."
`;
}
