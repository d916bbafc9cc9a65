import { deltaCheck } from '../model/check.ts';
import { SETTINGS_PATH } from '../records/settings.ts';

/** Names the rules that the head changes. */
export const rulesChanged = deltaCheck({
  id: 'rules-changed',
  title: 'The pull request changes the rules that others are judged by.',
  why: 'Settings, lifecycles, groups, calendars, agreements, freezes and change models are read from the base: a pull request that changes them is judged by the old ones, so that nobody can approve themselves. They hold from the next pull request on.',
  fix: 'Nothing to mend; have it looked at by whoever answers for the process.',
  severity: 'warning',
  examples: [
    {
      name: 'somebody who joins a group that approves',
      before: {
        'records/groups/GRP-print.md': '---\nid: GRP-print\ntitle: Print room\nstatus: active\nmembers: [anna]\n---\n',
      },
      files: {
        'records/groups/GRP-print.md':
          '---\nid: GRP-print\ntitle: Print room\nstatus: active\nmembers: [anna, mallory]\n---\n',
      },
      expect: [
        'records/groups/GRP-print.md:1:1 Unexpected change of rules: this pull request is judged by those of its base.',
      ],
    },
  ],
  *run(delta) {
    // Where the base has no settings, the head's rules judge; rules-unset says so.
    if (!delta.base.rules.settled || !delta.base.blobs.has(SETTINGS_PATH)) return;
    for (const path of delta.rulePaths) {
      const record = [...delta.changed].find((pair) => (pair.after ?? pair.before)?.path === path);
      yield {
        record: record?.id ?? null,
        file: path,
        place: { line: 1, column: 1 },
        message: 'Unexpected change of rules: this pull request is judged by those of its base.',
        help: 'Have it looked at by whoever answers for the process.',
      };
    }
  },
});
