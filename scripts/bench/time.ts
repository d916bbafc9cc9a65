import type { MakePeer, TimePeer } from './time-peer.ts';
import type { SpanName, TimeQuestion } from './time-questions.ts';
import { timeQuestions, yearsOf } from './time-questions.ts';

/** What one process that asked one peer says. */
export interface TimedQuestions {
  /** Making the calendar and the very first answer, milliseconds. */
  readonly first: number;
  /** One more answer, microseconds of the wall clock and of the processor. */
  readonly wall: number;
  readonly processor: number;
  /** The first answers, so that all peers can be compared. */
  readonly answers: readonly number[];
}

/** At least so long a stretch is timed, milliseconds; questions that take longer are asked once. */
const LEAST = 400;
/** How many answers are compared. */
const COMPARED: Readonly<Record<SpanName, number>> = { day: 25, year: 5, 'twenty-years': 1 };

const [name = '', task = '', span = 'day'] = process.argv.slice(2) as [string, 'between' | 'due', SpanName];
const { makePeer } = (await peerModule(name)) as { makePeer: MakePeer };
const questions = timeQuestions(span, 1000);
const [one] = questions as [TimeQuestion];

const begun = performance.now();
const peer = makePeer('office', yearsOf(span));
ask(peer, one);
const first = performance.now() - begun;
const answers = questions.slice(0, COMPARED[span]).map((question) => ask(peer, question));
if (first < LEAST) time();
const { calls, wall, processor } = time();
const timed: TimedQuestions = { first, wall: (wall * 1000) / calls, processor: processor / calls, answers };
process.stdout.write(`\n${JSON.stringify(timed)}\n`);

function ask({ between, due }: TimePeer, { from, to, minutes }: TimeQuestion): number {
  return task === 'due' ? due(from, minutes) : between(from, to);
}

function time(): { readonly calls: number; readonly wall: number; readonly processor: number } {
  const before = process.cpuUsage();
  const start = performance.now();
  let calls = 0;
  let sum = 0;
  let batch = 1;
  while (performance.now() - start < LEAST) {
    for (let count = 0; count < batch; count += 1, calls += 1) sum += ask(peer, questions[calls % 1000] ?? one);
    // Looking at the clock must not weigh, however fast an answer comes.
    if (performance.now() - start < LEAST / 10) batch *= 2;
  }
  const { user, system } = process.cpuUsage(before);
  if (Number.isNaN(sum)) throw new Error(`${name} has no answer`);
  return { calls, wall: performance.now() - start, processor: user + system };
}

function peerModule(peerName: string): Promise<unknown> {
  if (peerName === 'gitsm') return import('./time-gitsm.ts');
  if (peerName === 'dayjs-business-time') return import('./time-dayjs.ts');
  if (peerName === 'opening_hours') return import('./time-opening-hours.ts');
  return import('./time-walker.ts');
}
