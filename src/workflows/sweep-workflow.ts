import { CHECKOUT } from './checkout.ts';

/**
 * Text of `.github/workflows/gitsm-sweep.yml`: every half hour tells people of service-level clocks past a threshold.
 * @param uses the action as `uses:` names it: `gitsm/gitsm@v0`, or a commit of it
 */
export function sweepWorkflow(uses: string): string {
  return `# Tells people of service-level clocks past a threshold, in GitHub issues with the label "gitsm-sla". What it remembers stands in
# these issues: a run may come late, twice or not at all.
name: gitsm sweep
on:
  # Not on the hour, when GitHub is busiest.
  schedule:
    - cron: '13,43 * * * *'
  workflow_dispatch:
permissions: {}
# One run at a time; a second one waits.
concurrency:
  group: gitsm-sweep
  cancel-in-progress: false
jobs:
  sweep:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      issues: write
    steps:
      - uses: ${CHECKOUT}
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      - uses: ${uses}
        with:
          command: sweep
          # Optional: the address of a chat's incoming webhook. Empty where there is no such secret.
          webhook: \${{ secrets.GITSM_WEBHOOK }}
`;
}
