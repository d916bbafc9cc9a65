import { createEmulator } from 'emulate';
import { sendJson } from './send-json.ts';

/** A GitHub that keeps state, with one organisation, one repository and its people. */
export interface Emulator {
  readonly url: string;
  /** A request in the name of a person. Throws where it is refused. */
  as(login: string, method: string, path: string, body?: unknown): Promise<unknown>;
  /** Header by which the emulator knows a person. */
  authorization(login: string): string;
  close(): Promise<void>;
}

/** Login of the workflow's own token. */
export const BOT = 'github-actions[bot]';

/** Owner and name of the repository. */
export const REPOSITORY = { owner: 'northwind', name: 'itsm' } as const;

/** Boots `emulate` with these people; all may write, because what they may do is the gate's business. */
export async function startEmulator(people: readonly string[]): Promise<Emulator> {
  const logins = [...people, BOT];
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries(logins.map((login) => [tokenOf(login), { login, scopes: ['repo'] }])),
      github: {
        users: logins.map((login) => ({ login, email: `${login}@example.org` })),
        orgs: [{ login: REPOSITORY.owner, members: logins.map((login) => ({ login, role: 'admin' })) }],
        repos: [{ owner: REPOSITORY.owner, name: REPOSITORY.name, default_branch: 'main' }],
      },
    },
  });
  const authorization = (login: string): string => `Bearer ${tokenOf(login)}`;
  return {
    url: emulator.url,
    authorization,
    close: () => emulator.close(),
    as: async (login, method, path, body) => {
      const { status, body: answer } = await sendJson(method, `${emulator.url}${path}`, authorization(login), body);
      if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}

function tokenOf(login: string): string {
  return `emulated-${Buffer.from(login).toString('hex')}`;
}
