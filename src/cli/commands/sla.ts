import type { Clock } from '../../measures/clock.ts';
import { escalationOf } from '../../measures/escalation.ts';
import { type Reading, readingsOf } from '../../measures/reading.ts';
import { prepareServiceLevels } from '../../measures/service-levels.ts';
import { slaOf } from '../../measures/sla.ts';
import { whyNoClock } from '../../measures/why-no-clock.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { visible } from '../../reporters/visible.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../time/calendar.ts';
import { readInstant } from '../../time/instant.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { findRecord } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io, Style } from '../io.ts';
import { localText } from '../local-text.ts';
import { minutesText } from '../minutes-text.ts';
import { terminalProgress } from '../progress.ts';
import { accountData, accountText, stateStyles } from '../sla-account.ts';
import { figureOptions, figuresAsked } from '../sla-figures.ts';
import { table } from '../table.ts';
import { warnProblems } from '../warn-problems.ts';
import { warnUnmeasured } from '../warn-unmeasured.ts';

/** `gitsm sla`: how promises stand. */
export const command: Command = {
  usage: 'sla [ID] [--at instant]',
  about: [
    'Shows every clock of every open record: one for each target of each agreement that covers it. Times',
    'are working time of the calendar of the agreement. With an ID, shows how the clocks of that record, open or',
    'closed, came to their figures, line by line. With --alerts, who is to be told of which; with --attainment,',
    'how well agreements were kept; with --agreement, how well a proposed agreement or calendar would have been.',
  ].join('\n'),
  positionals: { min: 0, max: 1 },
  options: {
    at: { value: 'instant', text: 'how it stood, or will stand if nothing is done, then; now where left out' },
    all: { text: 'with an ID: show every line of a long account' },
    ...figureOptions,
    json,
  },
  examples: [
    ['sla', 'all clocks, now'],
    ['sla INC-0012', 'the clocks of one record, line by line'],
    ['sla --at 2026-11-21T17:30:00Z --json', 'as JSON, at the end of a day'],
    ['sla --alerts', 'who is to be told of clocks that are half used, or more'],
    ['sla --attainment --by priority --from 2026-01-01', 'how well promises were kept this year'],
    ['sla --agreement proposals/SLA-gold.md', 'what would have been, had this agreement held'],
  ],
  run: async (args, io) => {
    const now = instantAsked(args);
    const figures = figuresAsked(args);
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    requireRecords(snapshot);
    if (figures !== null) return figures(args, io, snapshot, now);
    const [id] = args.positionals;
    return id === undefined ? overview(args, io, snapshot, now) : account(args, io, snapshot, id, now);
  },
};

async function overview(args: Arguments, io: Io, snapshot: Snapshot, now: number): Promise<number> {
  if (args.flag('all')) throw new SetupError('Unexpected --all without an ID', 'Name the record.');
  const scope = { history: args.text('at') !== null };
  const levels = await prepareServiceLevels(snapshot, now, scope);
  const { clocks, problems } = slaOf(snapshot, levels, now, scope);
  warnProblems(io, problems);
  const code = warnUnmeasured(io, snapshot);
  if (args.flag('json')) {
    io.print(`${JSON.stringify(clocks, null, 2)}\n`);
    return code;
  }
  if (clocks.length === 0) io.print('No clock runs: no open record is covered by an agreement.\n');
  const { timezone } = snapshot.rules.settings;
  const head = ['record', 'agreement', 'metric', 'state', 'used', 'target', 'left', `due (${timezone})`];
  io.print(
    table(
      io,
      clocks.map((clock) => rowOf(clock, timezone)),
      { head },
    ),
  );
  return code;
}

/** Every clock of one record, with its account. */
async function account(args: Arguments, io: Io, snapshot: Snapshot, id: string, now: number): Promise<number> {
  const entry = findRecord(snapshot, id);
  const process = snapshot.rules.processes.get(entry.kind);
  const levels = await prepareServiceLevels(snapshot, now, { history: true });
  for (const [agreement, why] of levels.unusable) io.warn(`gitsm: ${visible(agreement)}: ${visible(why)}\n`);
  const record = entry.open();
  const readings: readonly Reading[] | null = process === undefined ? [] : readingsOf(record, process, levels, now);
  if (readings === null) {
    throw new SetupError(`The timeline of ${entry.id} cannot be read`, `\`gitsm check\` says what is wrong with it.`);
  }
  const code = warnUnmeasured(io, snapshot, entry.path);
  const people = escalationOf(snapshot);
  if (args.flag('json')) {
    io.print(
      `${JSON.stringify(
        readings.map((reading) => accountData(reading, people)),
        null,
        2,
      )}\n`,
    );
    return code;
  }
  const status = readings[0]?.stretches.at(-1)?.status ?? entry.status;
  io.print(`${io.paint('bold', entry.id)}  ${visible(entry.title)}  ${visible(status)}\n`);
  if (readings.length === 0) {
    const why = process === undefined ? 'its kind is unknown' : whyNoClock(record, process, levels, now);
    io.print(`No clock runs on it: ${visible(why)}.\n`);
  }
  for (const reading of readings) io.print(`\n${accountText(io, reading, people, args.flag('all'))}`);
  return code;
}

/** The instant of `--at`, else now. Calendars know no other years. */
function instantAsked(args: Arguments): number {
  const now = readInstant(instantGiven(args));
  const year = new Date(now).getUTCFullYear();
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return now;
  throw new SetupError(
    `Unexpected --at in the year ${year}, expected one from ${FIRST_YEAR} to ${LAST_YEAR}`,
    'Calendars know no others.',
  );
}

/** Silence of a folder that holds nothing must not read as promises kept. */
function requireRecords(snapshot: Snapshot): void {
  if (snapshot.rules.settled || snapshot.entries.length > 0 || snapshot.unreadable.length > 0) return;
  throw new SetupError(
    'There is neither .gitsm/ nor records/ here',
    'Run it in a repository of records, or name one with --cwd.',
  );
}

function rowOf(clock: Clock, timezone: string): readonly (string | { text: string; style: Style })[] {
  const left = clock.targetMinutes - clock.elapsedMinutes;
  return [
    { text: clock.record, style: 'bold' },
    clock.agreement,
    clock.metric,
    { text: clock.state, style: stateStyles[clock.state] },
    minutesText(clock.elapsedMinutes),
    minutesText(clock.targetMinutes),
    left < 0 ? `-${minutesText(-left)}` : minutesText(left),
    dueText(clock, timezone),
  ];
}

/** A clock that has stopped is due no more: its due instant is in the account and in the JSON. */
function dueText({ state, due, stopped }: Clock, timezone: string): string {
  if (stopped !== null) return 'stopped';
  // What has used up its target has a due instant, unless it is paused.
  if (due === null) return state === 'running' ? 'never' : 'paused';
  return localText(readInstant(due), timezone);
}
