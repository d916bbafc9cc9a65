import type { Clock, ClockState } from '../../measures/clock.ts';
import { prepareServiceLevels } from '../../measures/service-levels.ts';
import { slaOf } from '../../measures/sla.ts';
import { visible } from '../../reporters/visible.ts';
import { readInstant } from '../../time/instant.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { type Command, json } from '../command.ts';
import { instantGiven } from '../instant-given.ts';
import type { Style } from '../io.ts';
import { minutesText } from '../minutes-text.ts';
import { terminalProgress } from '../progress.ts';
import { table } from '../table.ts';

/** `gitsm sla`: how promises stand. */
export const command: Command = {
  usage: 'sla [--at instant]',
  about: [
    'Shows every clock of every open record: one for each target of each agreement that covers it. Times',
    'are working time of the calendar of the agreement.',
  ].join('\n'),
  positionals: { min: 0, max: 0 },
  options: { at: { value: 'instant', text: 'how it stood, or will stand, then; now where left out' }, json },
  examples: [
    ['sla', 'all clocks, now'],
    ['sla --at 2026-11-21T17:30:00Z --json', 'as JSON, at the end of a day'],
  ],
  run: async (args, io) => {
    const now = readInstant(instantGiven(args));
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const scope = { history: args.text('at') !== null };
    const levels = await prepareServiceLevels(snapshot, now, scope);
    const { clocks, problems } = slaOf(snapshot, levels, now, scope);
    for (const { record, message } of problems) io.warn(`gitsm: ${visible(record)}: ${visible(message)}\n`);
    if (args.flag('json')) {
      io.print(`${JSON.stringify(clocks, null, 2)}\n`);
      return 0;
    }
    if (clocks.length === 0) io.print('No clock runs: no open record is covered by an agreement.\n');
    const head = ['record', 'agreement', 'metric', 'state', 'used', 'target', 'due'];
    io.print(table(io, clocks.map(rowOf), { head }));
    return 0;
  },
};

const styles: Readonly<Record<ClockState, Style>> = {
  running: 'cyan',
  paused: 'yellow',
  met: 'green',
  breached: 'red',
};

function rowOf(clock: Clock): readonly (string | { text: string; style: Style })[] {
  return [
    { text: clock.record, style: 'bold' },
    clock.agreement,
    clock.metric,
    { text: clock.state, style: styles[clock.state] },
    minutesText(clock.elapsedMinutes),
    minutesText(clock.targetMinutes),
    clock.due ?? (clock.state === 'paused' ? 'paused' : 'never'),
  ];
}
