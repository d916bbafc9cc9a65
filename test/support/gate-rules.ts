/** What a token may do with one kind of thing. */
export type Access = 'none' | 'read' | 'write';

/** Permissions of a workflow's token, by the names of the workflow syntax. */
export type Permissions = Readonly<Record<string, Access>>;

/** Whom a token stands for. */
export interface Account {
  readonly login: string;
  readonly id: number;
  /** `app`: a workflow's token, limited by its permissions; `user`: a person. */
  readonly kind: 'app' | 'user';
  readonly permissions: Permissions;
}

/** Operation → permissions of which one is enough. Source: GitHub documentation "Permissions required for GitHub Apps". */
const NEEDS: Readonly<Record<string, readonly (readonly [string, Access])[]>> = {
  'issues/create': [['issues', 'write']],
  'issues/create-comment': [
    ['issues', 'write'],
    ['pull-requests', 'write'],
  ],
  'issues/list-comments': [
    ['issues', 'read'],
    ['pull-requests', 'read'],
  ],
  'issues/list-for-repo': [['issues', 'read']],
  'issues/update': [['issues', 'write']],
  'issues/update-comment': [
    ['issues', 'write'],
    ['pull-requests', 'write'],
  ],
  'pulls/create': [['pull-requests', 'write']],
  'pulls/create-review': [['pull-requests', 'write']],
  'pulls/dismiss-review': [['pull-requests', 'write']],
  'pulls/get': [['pull-requests', 'read']],
  'pulls/list': [['pull-requests', 'read']],
  'pulls/list-commits': [['pull-requests', 'read']],
  'pulls/list-reviews': [['pull-requests', 'read']],
  'pulls/update': [['pull-requests', 'write']],
  'repos/create-commit-status': [['statuses', 'write']],
  'repos/list-commit-statuses-for-ref': [['statuses', 'read']],
};

const WEIGHT: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

/** Whether an account may use an operation. */
export function may(account: Account, operation: string): boolean {
  if (account.kind === 'user') return true;
  return (NEEDS[operation] ?? []).some(
    ([name, access]) => WEIGHT[account.permissions[name] ?? 'none'] >= WEIGHT[access],
  );
}
