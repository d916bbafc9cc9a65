import { truncate } from '../../reporters/truncate.ts';
import { visible } from '../../reporters/visible.ts';
import { type Case, type CaseClock, clocksOf, isBreached, liveOf } from './cases.ts';
import { type Places, recordLink, short } from './links.ts';
import { DUPLICATE_MARK, type Marks, markOf, marksText, overMark, recordMark } from './marks.ts';

/** Clocks and thresholds shown of one record. */
const MOST_CLOCKS = 30;
const MOST_THRESHOLDS = 10;

/** Title of the issue about a record. */
export function issueTitle(subject: Case): string {
  return `${isBreached(liveOf(subject) ?? subject) ? 'Breached' : 'At risk'}: ${nameOf(subject.record, subject.title)}`;
}

/**
 * Text of the issue about a record: how all its clocks stand that have not ended. It changes only where they do, never with the time
 * alone.
 */
export function issueText(subject: Case, { told, written }: Pick<Marks, 'told' | 'written'>, places: Places): string {
  const { record, title, path, priority, status, alerts } = liveOf(subject) ?? subject;
  const clocks = clocksOf(alerts);
  const left = clocks.length - MOST_CLOCKS;
  return [
    `${recordMark(places.folder, record)}\n${marksText({ told, over: false, written })}`,
    `**${recordLink(places, record, path)}** ${short(title, 200)}\n`,
    `${priority === null ? '' : `Priority ${short(priority, 20)}, `}status ${short(status, 40)}.\n`,
    '| Clock | State | Due | Thresholds reached |\n| --- | --- | --- | --- |',
    ...clocks.slice(0, MOST_CLOCKS).map(clockRow),
    ...(left > 0 ? [`\nAnd ${left} more.`] : []),
    `\n<sub>Kept up to date by gitsm, which closes it when no clock past a threshold runs any more. \`gitsm sla\` with the ID prints the account.</sub>\n`,
  ].join('\n');
}

function clockRow({ highest, reached }: CaseClock): string {
  const { metric, agreement, state, due } = highest;
  const shown = reached.slice(-MOST_THRESHOLDS).map(({ percent, at }) => `${percent} % at ${short(at, 40)}`);
  return `| ${short(metric, 40)} by ${short(agreement, 60)} | ${state} | ${due === null ? 'none now' : short(due, 40)} | ${shown.join(', ')} |`;
}

/** Title of the issue of a record that has nothing to tell any more. */
export function overTitle(title: string): string {
  return bounded(`Over: ${title.replace(/^(?:At risk|Breached|Over): /, '')}`);
}

/** Text of such an issue: what it said last, marked as over. */
export function overText(body: string, told: readonly string[], at: string): string {
  const lines = body.split(/\r?\n/).filter((line) => !line.startsWith('<!-- gitsm: '));
  const before = lines.findLastIndex((line) => line.startsWith('**Over** since ') && line.endsWith(LAST));
  const earlier = lines
    .slice(before + 1)
    .join('\n')
    .trim();
  return `${markOf(body)}\n${marksText({ told, over: true, written: at })}**Over** since ${at}: ${LAST}\n\n${truncate(earlier, { characters: 50_000 })}`;
}

const LAST = 'no clock past a threshold runs any more. What stood here last:';

/** Comment with which such an issue is closed. */
export function overComment(at: string): string {
  return `${overMark(at)}\nOver: at ${at} no clock of this record past a threshold runs any more.\n`;
}

/** Text of an issue that another one with a lower number made needless. */
export function duplicateText(of: number): string {
  return `${DUPLICATE_MARK}\nDuplicate of #${of}: two sweeps ran at the same time.\n`;
}

/** A record on one line of plain text: a title mentions nobody and refers to nothing. */
function nameOf(record: string, title: string): string {
  return bounded(`${visible(record)}: ${visible(title)}`);
}

function bounded(title: string): string {
  const plain = title.replace(/(?:[@#`<>]|GH-|:(?=\/\/))\u200b?/giu, (found) => `${found.replace('\u200b', '')}\u200b`);
  return truncate(plain, { characters: 200 });
}
