import { type Alert, alertsOf } from '../measures/alerts.ts';
import { prepareServiceLevels } from '../measures/service-levels.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { readInstant } from '../time/instant.ts';
import type { Arguments, Option } from './command.ts';
import type { Io } from './io.ts';
import { localText } from './local-text.ts';
import { stateStyles } from './sla-account.ts';
import type { Cell } from './table.ts';
import { table } from './table.ts';
import { warnUnmeasured } from './warn-unmeasured.ts';

/** Option of `gitsm sla` for what a sweep would tell. */
export const alertOptions: Readonly<Record<'alerts', Option>> = {
  alerts: { text: 'thresholds that clocks have reached, and who is to be told: what a sweep goes by' },
};

/**
 * Prints every threshold that a running or paused clock has reached until an instant, the most urgent record first.
 *
 * @param now milliseconds since 1970
 * @returns the exit code
 */
export async function alerts(args: Arguments, io: Io, snapshot: Snapshot, now: number): Promise<number> {
  const scope = { history: args.text('at') !== null };
  const found = alertsOf(snapshot, await prepareServiceLevels(snapshot, now, scope), now, scope);
  const code = warnUnmeasured(io, snapshot);
  if (args.flag('json')) {
    io.print(`${JSON.stringify(found, null, 2)}\n`);
    return code;
  }
  if (found.length === 0) io.print('No clock has reached a threshold.\n');
  const { timezone } = snapshot.rules.settings;
  const head = ['record', 'agreement', 'metric', 'state', 'reached', `since (${timezone})`, 'tells'];
  io.print(
    table(
      io,
      found.map((alert) => rowOf(alert, timezone)),
      { head },
    ),
  );
  return code;
}

function rowOf(alert: Alert, timezone: string): readonly (string | Cell)[] {
  return [
    { text: alert.record, style: 'bold' },
    alert.agreement,
    alert.metric,
    { text: alert.state, style: stateStyles[alert.state] },
    `${alert.percent} %`,
    localText(readInstant(alert.at), timezone),
    alert.tell.length === 0 ? 'nobody' : alert.tell.join(', '),
  ];
}
