import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replayLog } from '../../scripts/replay-log.ts';

const slice = fileURLToPath(new URL('../fixtures/servicenow/incident-log.csv', import.meta.url));

test('a slice of a real log, each row a commit: legal moves allowed, illegal ones refused, each at its line', {
  timeout: 240_000,
}, async () => {
  const replay = await replayLog({ source: slice, incidents: 12, timezone: 'UTC' });
  expect(replay.surprises).toEqual([]);
  expect(replay).toMatchObject({
    incidents: 12,
    events: 80,
    moves: { allowed: 33, refused: 6 },
    refused: { 'new > closed': 2, 'resolved > on-hold': 2, 'closed > in-progress': 2 },
  });
});
