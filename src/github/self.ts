import type { GitHub } from './client.ts';

/** Login the job's own token acts as, where GitHub does not say. */
const DEFAULT_LOGIN = 'github-actions[bot]';

/** Login of the author of whatever this run writes: what somebody else wrote is never taken for it. */
export async function selfOf(github: GitHub): Promise<string> {
  return (await github.whoami()) ?? DEFAULT_LOGIN;
}
