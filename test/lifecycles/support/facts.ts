import type { Facts } from '../../../src/model/facts.ts';
import { blobId } from '../../../src/records/memory-tree.ts';
import type { Made } from './world.ts';

const HEAD = 'a'.repeat(40);

/** Everybody who is in a group, or owns the service, of the common files. */
const everybody = ['bob', 'carol', 'dave', 'erin', 'kim'];

/** A pull request of somebody who is nobody else, approved by everybody at the bytes of the head; or by nobody. */
export function factsOf(records: readonly Made[], approved = true): Facts {
  const person = (login: string) => ({ login, id: null, bot: false });
  const blobs = new Map(records.map(({ id, text }) => [id, blobId(Buffer.from(text))]));
  return {
    now: '2026-11-21T10:00:00Z',
    pullRequest: {
      number: 1,
      author: person('zoe'),
      committers: [person('zoe')],
      headSha: HEAD,
      draft: false,
      reviews: approved
        ? everybody.map((login) => ({
            user: person(login),
            state: 'APPROVED' as const,
            commit: HEAD,
            submittedAt: '2026-11-21T09:30:00Z',
          }))
        : [],
      reviewsComplete: true,
      committersComplete: true,
    },
    reviewed: new Map([[HEAD, blobs]]),
    given: true,
  };
}
