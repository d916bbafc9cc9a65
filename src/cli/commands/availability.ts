import { availabilityPercent, percentText } from '../../measures/availability-percent.ts';
import { periodMonths } from '../../measures/availability-periods.ts';
import {
  availabilityReport,
  prepareAvailability,
  type ServiceAvailability,
} from '../../measures/availability-report.ts';
import { SetupError } from '../../model/setup-error.ts';
import { visible } from '../../reporters/visible.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../time/calendar.ts';
import { parseDate, readInstant } from '../../time/instant.ts';
import { showInstant } from '../../time/zoned.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { quoted } from '../arguments.ts';
import { availabilityJson } from '../availability-json.ts';
import { type Arguments, type Command, json } from '../command.ts';
import { exactText } from '../exact-text.ts';
import { idsGiven } from '../find-record.ts';
import { instantGiven } from '../instant-given.ts';
import type { Io } from '../io.ts';
import { lengthGiven } from '../length-given.ts';
import { terminalProgress } from '../progress.ts';
import { type Cell, table } from '../table.ts';

/** Kinds that this file knows. */
const kinds = ['service'] as const;

const DAY = 86_400_000;

/** `gitsm availability`: how much of the agreed service time services were there. */
export const command: Command = {
  usage: 'availability [SVC...] [--from date] [--until date] [--period month|quarter|year] [--at instant]',
  about: [
    'Measures availability of services by period: (agreed service time - unplanned outages) / agreed service',
    'time, from the outages that incidents and changes tell of. Planned outages and degraded service are',
    'shown and not counted. Agreed service time is the calendar in `service-hours` of the service, else that of',
    'its agreement, else round the clock. A period that is not over counts until now.',
  ].join('\n'),
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  options: {
    from: {
      value: 'date',
      text: 'first day; left out, a year for services named, else the last and the present period',
    },
    until: { value: 'date', text: 'last day; today where left out' },
    period: { value: 'length', text: 'month, quarter or year; month where left out' },
    at: { value: 'instant', text: 'how it stood then; now where left out' },
    outages: { text: 'name the outages behind each figure, with the time each accounts for' },
    json,
  },
  examples: [
    ['availability', 'all services, last month and this month'],
    ['availability SVC-payments --outages', 'a year of one service, month by month, with its outages'],
    ['availability --period quarter --from 2026-01-01 --until 2026-06-30 --json', 'two quarters, as JSON'],
  ],
  run: async (args, io) => {
    const now = readInstant(instantGiven(args));
    const length = lengthGiven(args, 'period') ?? 'month';
    const [from, until] = [dateGiven(args, 'from'), dateGiven(args, 'until')];
    if (from !== null && until !== null && from > until)
      throw new SetupError(
        `Unexpected --until ${until}, expected a day not before ${from}`,
        'Give the first day with --from.',
      );
    const snapshot = openWorkspace(io.cwd, { progress: terminalProgress(io) }).snapshot();
    const services = idsGiven(snapshot, args.positionals, kinds[0]);
    const count = services === null ? 2 : Math.max(2, 12 / periodMonths[length]);
    const since = from === null ? (parseDate(until) ?? now) - count * periodMonths[length] * 31 * DAY : parseDate(from);
    const levels = await prepareAvailability(snapshot, (since ?? now) - 2 * DAY, now);
    const { rows, problems } = availabilityReport(levels, { length, from, until, count, services, now });
    for (const { record, message } of problems) io.warn(`gitsm: ${visible(record)}: ${visible(message)}\n`);
    if (args.flag('json')) io.print(`${JSON.stringify(rows.map(availabilityJson), null, 2)}\n`);
    else if (rows.length === 0) io.print('Nothing to measure: no service was in use then.\n');
    else if (args.flag('outages')) for (const row of rows) io.print(explained(io, row));
    else io.print(table(io, rows.map(rowOf), { head }));
    return 0;
  },
};

const head = [
  'service',
  'period',
  'available',
  'promised',
  '',
  'lost',
  'allowed',
  'planned',
  'degraded',
  'failures',
  'MTRS',
  'MTBF',
];

function rowOf(row: ServiceAvailability): readonly (string | Cell)[] {
  const { target, allowed, mtrs, mtbf } = row;
  return [
    { text: row.service, style: 'bold' },
    periodText(row),
    percentOf(row),
    target === null ? '-' : `${target}%`,
    verdict(row),
    exactText(row.unplanned),
    allowed === null ? '-' : exactText(wholeMinutes(allowed)),
    exactText(row.planned),
    exactText(row.degraded),
    String(row.began),
    mtrs === null ? '-' : exactText(wholeMinutes(mtrs)),
    mtbf === null ? '-' : exactText(wholeMinutes(mtbf)),
  ];
}

/** One figure and the outages it is made of. */
function explained(io: Io, row: ServiceAvailability): string {
  const { agreed, unplanned, planned, degraded, timezone, outages, target, allowed } = row;
  const title = `${row.service}  ${periodText(row)}`;
  const promise =
    target === null
      ? 'nothing promised'
      : `promised ${target}% by ${row.agreement}: ${exactText(wholeMinutes(allowed ?? 0))} may be lost`;
  const hours = row.calendar === null ? `round the clock, ${timezone}` : row.calendar;
  const lines = [
    `agreed service time  ${exactText(agreed)}  (${hours})`,
    `unplanned  ${exactText(unplanned)}, planned  ${exactText(planned)}, degraded  ${exactText(degraded)}`,
    agreed === 0
      ? 'available  nothing to measure'
      : `available  (${exactText(agreed)} - ${exactText(unplanned)}) / ${exactText(agreed)} = ${percentOf(row).text}`,
  ];
  const named = outages.map(({ outage, covered, share }): readonly (string | Cell)[] => [
    { text: outage.record, style: 'bold' },
    outage.type,
    showInstant(outage.start, timezone),
    outage.end === null ? 'still open' : showInstant(outage.end, timezone),
    exactText(share),
    covered === 0
      ? 'outside agreed service time'
      : share < covered
        ? `${exactText(covered - share)} counted with another outage`
        : '',
  ]);
  const mark = verdict(row);
  const state = mark.text === '' ? '' : `  ${mark.style === undefined ? mark.text : io.paint(mark.style, mark.text)}`;
  return [
    `${io.paint('bold', visible(title))}${state}\n`,
    ...lines.map((line) => `  ${visible(line)}\n`),
    `  ${visible(promise)}\n`,
    table(io, named, { indent: 2, head: ['outage', 'type', 'start', 'end', 'counted'] }),
    '\n',
  ].join('');
}

function periodText({ period, over }: ServiceAvailability): string {
  return `${period.name}${period.whole ? '' : ', in part'}${over ? '' : ' so far'}`;
}

function percentOf({ agreed, unplanned, missed }: ServiceAvailability): Cell {
  const percent = availabilityPercent(agreed, unplanned);
  if (percent === null) return { text: '-' };
  const text = `${percentText(percent)}%`;
  return missed ? { text, style: 'red' } : { text };
}

function verdict({ missed, target, agreed, over }: ServiceAvailability): Cell {
  if (missed) return { text: 'below target', style: 'red' };
  return target === null || agreed === 0 || !over ? { text: '' } : { text: 'met', style: 'green' };
}

/** Means and allowances need not come out even; what is under a minute is cut off. */
function wholeMinutes(milliseconds: number): number {
  return milliseconds - (milliseconds % 60_000);
}

function dateGiven(args: Arguments, name: string): string | null {
  const given = args.text(name);
  if (given === null) return null;
  const year = Number(given.slice(0, 4));
  if (parseDate(given) !== null && year >= FIRST_YEAR && year <= LAST_YEAR) return given;
  throw new SetupError(
    `Unexpected --${name} ${quoted(given)}, expected a date from ${FIRST_YEAR} to ${LAST_YEAR}`,
    `For example --${name} 2026-01-31.`,
  );
}
