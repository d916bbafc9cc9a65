import type { Git } from './objects.ts';

/**
 * Lets git fetch with the token of the job, where the checkout has not kept one. It goes through git's environment
 * configuration: not into a file, and not into arguments that other processes can see.
 *
 * @param env the environment that calls to git inherit; changed
 * @param server address of the GitHub server: `GITHUB_SERVER_URL`
 */
export function lendToken(env: NodeJS.ProcessEnv, git: Git, cwd: string, server: string, token: string): void {
  if (!/^https:\/\/[\w.:-]+$/.test(server)) return;
  // A second header of the same name would be sent as well, and GitHub refuses two.
  if (git(cwd, ['config', '--get-urlmatch', 'http.extraheader', `${server}/`]).code === 0) return;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  env.GIT_CONFIG_COUNT = '1';
  env.GIT_CONFIG_KEY_0 = `http.${server}/.extraheader`;
  env.GIT_CONFIG_VALUE_0 = `AUTHORIZATION: basic ${basic}`;
}
