import { inProcess, median, say } from './processes.ts';
import type { TimedQuestions } from './time.ts';
import type { SpanName } from './time-questions.ts';

const peers = ['gitsm', 'dayjs-business-time', 'opening_hours', 'walker'] as const;
type Peer = (typeof peers)[number];
const spans: readonly SpanName[] = ['day', 'year', 'twenty-years'];
const tasks = { between: 'working time between two instants', due: 'due instant' } as const;
const env = { TZ: 'Europe/London' };

/**
 * Working time and due instants beside two libraries and a walker over minutes: office hours and five holidays a year in London. All must
 * give the same answers before anyone's time counts.
 */
export function benchTime(rounds: number): void {
  const own = new Map<string, number>();
  for (const [task, title] of Object.entries(tasks)) {
    for (const span of spans) {
      const timed = asked(task, span, rounds);
      say(`${title}, span of ${span === 'twenty-years' ? 'twenty years' : `one ${span}`}, ${rounds} rounds, medians`);
      for (const peer of peers) say(`  ${peer.padEnd(20)}${shown(timed[peer])}`);
      const fastest = peers.slice(1, 3).map((peer) => ratio(timed[peer], timed.gitsm));
      say(`  fastest peer / gitsm  ${Math.min(...fastest).toFixed(0)}${span === 'year' ? '   (aim 300)' : ''}`);
      say(`  walker / gitsm        ${ratio(timed.walker, timed.gitsm).toFixed(0)}`);
      own.set(`${task} ${span}`, median(timed.gitsm.map((one) => one.processor)));
    }
    const of = (span: SpanName): number => own.get(`${task} ${span}`) ?? Number.NaN;
    say(`  gitsm, twenty years / one day  ${(of('twenty-years') / of('day')).toFixed(2)}   (aim 3)`);
  }
  conventions();
}

/** By turns, so that a machine whose speed drifts drifts for all. */
function asked(task: string, span: SpanName, rounds: number): Record<Peer, TimedQuestions[]> {
  const timed: Record<Peer, TimedQuestions[]> = { gitsm: [], 'dayjs-business-time': [], opening_hours: [], walker: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const peer of peers) timed[peer].push(inProcess<TimedQuestions>('time.ts', [peer, task, span], { env }));
    const [first = '', ...others] = peers.map((peer) => JSON.stringify(timed[peer].at(-1)?.answers));
    if (others.some((other) => other !== first)) throw new Error(`answers differ: ${task}, ${span}`);
  }
  return timed;
}

function conventions(): void {
  const rows = inProcess<readonly (readonly [string, ...(readonly [string, number])[]])[]>('time-conventions.ts', [], {
    env,
  });
  say('where conventions could differ, minutes');
  for (const [title, ...answers] of rows)
    say(`  ${title.padEnd(38)}${answers.map(([peer, answer]) => `${peer} ${answer}`).join(', ')}`);
}

function ratio(a: readonly TimedQuestions[], b: readonly TimedQuestions[]): number {
  return median(a.map((one, index) => one.processor / (b[index]?.processor ?? Number.NaN)));
}

function shown(timed: readonly TimedQuestions[]): string {
  const of = (pick: (one: TimedQuestions) => number): number => median(timed.map(pick));
  const each = (microseconds: number): string => microseconds.toPrecision(3).padStart(10);
  return [
    `${each(of((one) => one.wall))} µs wall`,
    `${each(of((one) => one.processor))} µs processor`,
    `first answer ${of((one) => one.first).toFixed(1)} ms`,
  ].join('  ');
}
