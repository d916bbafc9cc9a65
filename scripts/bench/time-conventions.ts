import { makePeer as dayjsPeer } from './time-dayjs.ts';
import { makePeer as gitsmPeer } from './time-gitsm.ts';
import { makePeer as openingHoursPeer } from './time-opening-hours.ts';
import type { TimePeer } from './time-peer.ts';
import { makePeer as walkerPeer } from './time-walker.ts';

// What each answers where conventions could differ; one line of JSON. Runs with TZ=Europe/London.
const years = [2025, 2026];
const makers = {
  gitsm: gitsmPeer,
  'dayjs-business-time': dayjsPeer,
  opening_hours: openingHoursPeer,
  walker: walkerPeer,
};
const at = (text: string): number => Date.parse(text);
const minutes = (from: string, to: string) => (peer: TimePeer) => peer.between(at(from), at(to));

const cases = [
  ['00:00-04:00 when the clocks go back', 'night', minutes('2025-10-25T12:00Z', '2025-10-26T12:00Z')],
  ['00:00-04:00 when they go forward', 'night', minutes('2025-03-29T12:00Z', '2025-03-30T12:00Z')],
  ['an end before the start', 'office', minutes('2025-06-04T12:00Z', '2025-06-03T12:00Z')],
  ['half a minute', 'office', minutes('2025-06-03T12:00:00Z', '2025-06-03T12:00:30Z')],
  ['8 h from opening: minutes until due', 'office', untilDue('2025-06-03T08:00Z', 480)],
  ['0 h while closed: minutes until due', 'office', untilDue('2025-06-03T06:00Z', 0)],
] as const;

function untilDue(start: string, amount: number): (peer: TimePeer) => number {
  return (peer) => (peer.due(at(start), amount) - at(start)) / 60_000;
}

const rows = cases.map(([title, week, ask]) => [
  title,
  ...Object.entries(makers).map(([name, makePeer]) => [name, ask(makePeer(week, years))]),
]);
process.stdout.write(`\n${JSON.stringify(rows)}\n`);
