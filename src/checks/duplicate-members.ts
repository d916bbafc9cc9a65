import { personOf } from '../guards/people.ts';
import { recordCheck } from '../model/check.ts';

/** Compares the members of a group without case. */
export const duplicateMembers = recordCheck({
  id: 'duplicate-members',
  title: 'A group names one person twice.',
  why: 'Nobody counts twice, so a group that looks like two people may be one; logins are compared without case.',
  fix: 'Name each person once.',
  severity: 'warning',
  kinds: ['group'],
  examples: [
    {
      name: 'the same login in two spellings',
      files: {
        'records/groups/GRP-print.md':
          '---\nid: GRP-print\ntitle: Print room\nstatus: active\nmembers: [anna, Anna]\n---\n',
      },
      expect: ['records/groups/GRP-print.md:5:17 Unexpected second mention of Anna among the members.'],
    },
  ],
  *run({ data }) {
    const seen = new Set<string>();
    const members = Array.isArray(data['members']) ? data['members'] : [];
    for (const [index, value] of members.entries()) {
      const login = personOf(value)?.login;
      if (login === undefined) continue;
      if (seen.has(login.toLowerCase())) {
        yield {
          place: { pointer: ['members', index] },
          message: `Unexpected second mention of ${login.slice(0, 100)} among the members.`,
          help: 'Name each person once; logins are compared without case.',
        };
      }
      seen.add(login.toLowerCase());
    }
  },
});
