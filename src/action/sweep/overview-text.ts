import type { SlaProblem } from '../../measures/sla.ts';
import { count } from '../../reporters/count.ts';
import { boundedWriter } from '../../reporters/truncate.ts';
import { type Case, clocksOf, isBreached } from './cases.ts';
import { type Heartbeat, heartbeatMark, heartbeatText } from './heartbeat.ts';
import { type Places, recordLink, short } from './links.ts';
import { overviewMark, recordMark } from './marks.ts';
import { type Memory, memoryMark } from './memory.ts';

/** Title of the issue that shows all clocks past a threshold. */
export const OVERVIEW_TITLE = 'Service levels: clocks past a threshold';

/** Rows of the table. */
const MOST_ROWS = 100;

/** Reasons why something was not measured. */
const MOST_PROBLEMS = 10;

/** Longest text, UTF-16 code units; GitHub takes 65,536. */
const MAX_TEXT = 60_000;

/** What the overview shows beside the clocks. */
export interface OverviewContext extends Places {
  readonly heartbeat: Heartbeat;
  /** Sentences about this run: what it did, what it leaves. */
  readonly notes: readonly string[];
  /** Why clocks are missing. */
  readonly problems: readonly SlaProblem[];
  /** First line of an issue → its number. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Text of the overview as an issue. */
export function overviewIssue(cases: readonly Case[], context: OverviewContext, memory: Memory): string {
  return `${overviewMark(context.folder)}\n${heartbeatMark(context.heartbeat)}\n${memoryMark(memory)}\n${overviewText(cases, context)}\n<sub>Kept up to date by gitsm, which finds it by its label. What people were told stands in the issues about single records.</sub>\n`;
}

/** The overview as Markdown, in bounded text: when the sweep ran, every clock past a threshold, the most urgent first. */
export function overviewText(cases: readonly Case[], context: OverviewContext): string {
  const clocks = cases.flatMap((subject) => clocksOf(subject.alerts).map((clock) => ({ subject, ...clock })));
  const breached = cases.filter(isBreached).length;
  const writer = boundedWriter({ characters: MAX_TEXT }, 4000);
  writer.write(`${heartbeatText(context.heartbeat)}\n\n`);
  writer.write(
    cases.length === 0
      ? 'No clock is past a threshold.\n'
      : `${count(cases.length, 'record')} with ${count(clocks.length, 'clock')} past a threshold: ${breached} breached, ${cases.length - breached} at risk.\n`,
  );
  for (const note of context.notes) writer.write(`\n${note}\n`);
  let rows = 0;
  for (const { subject, highest } of clocks.slice(0, MOST_ROWS)) {
    const number = context.numbers.get(recordMark(context.folder, subject.record));
    const { percent, metric, agreement, state, forecast } = highest;
    const row = [
      `${recordLink(context, subject.record, subject.path)} ${short(subject.title, 80)}`,
      subject.priority === null ? '' : short(subject.priority, 20),
      `${short(metric, 40)} by ${short(agreement, 60)}`,
      `${percent} %`,
      state,
      short(forecast, 200),
      number === undefined ? '' : `#${number}`,
    ];
    const head = rows === 0 ? `\n${HEAD}` : '';
    if (!writer.write(`${head}| ${row.join(' | ')} |\n`)) break;
    rows += 1;
  }
  return writer.end(`${moreText(clocks.length - rows)}${problemsText(context.problems)}`);
}

const HEAD =
  '| Record | Priority | Clock | Past | State | Forecast | Issue |\n| --- | --- | --- | --- | --- | --- | --- |\n';

function moreText(left: number): string {
  return left === 0 ? '' : `\nAnd ${count(left, 'more clock')}: \`gitsm sla\` shows them all.\n`;
}

function problemsText(problems: readonly SlaProblem[]): string {
  if (problems.length === 0) return '';
  const shown = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ record, message }) => `- ${short(record, 60)}: ${short(message)}\n`);
  const left = problems.length - shown.length;
  return `\n**Not measured**\n\n${shown.join('')}${left > 0 ? `- and ${left} more\n` : ''}`;
}
