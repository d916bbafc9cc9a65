import type { Duty } from '../../../src/measures/duties.ts';
import type { ReportProps, ReportRowProps, ReportSectionProps } from '../../report-props.ts';
import { type Context, kindTitle, refTo, refToId } from '../context.ts';
import { dutyMark } from '../duty-mark.ts';
import { counted } from '../words.ts';
import { minor, words } from './columns.ts';

/** Days ahead that the page looks. */
const AHEAD = 90;

/** What is to be done by a day: overdue, and in the months to come. */
export function dutiesReport(context: Context): ReportProps {
  const duties = context.duties.filter(({ days }) => days <= AHEAD);
  const overdue = duties.filter(({ days }) => days < 0);
  const coming = duties.filter(({ days }) => days >= 0);
  return {
    path: 'reports/due.html',
    stage: 'Across',
    title: 'Duties',
    lede: `${overdue.length === 0 ? 'Nothing is overdue' : `${counted(overdue.length, 'duty is', 'duties are')} overdue`}, ${coming.length} come up within ${AHEAD} days.`,
    command: `gitsm due --within ${AHEAD}`,
    sections: [
      section(context, 'Overdue', overdue, 'Nothing is overdue.'),
      section(context, `Within ${AHEAD} days`, coming, 'Nothing comes up.'),
    ].filter(({ rows }, index) => index > 0 || rows.length > 0),
    source: '',
  };
}

function section(context: Context, title: string, duties: readonly Duty[], empty: string): ReportSectionProps {
  return {
    title,
    note: '',
    first: 'Record',
    columns: [words('To be done'), words('By'), minor(words('Who')), minor(words('Kind'))],
    rows: duties.map((duty) => row(context, duty)),
    empty,
  };
}

function row(context: Context, { entry, duty, date, days, owner, group }: Duty): ReportRowProps {
  return {
    head: refTo(context, entry),
    cells: [
      { text: duty },
      { text: context.times.moment(date).text, mark: dutyMark(days) },
      { text: owner ?? '', refs: owner === null && group !== null ? [refToId(context, group)] : [] },
      { text: kindTitle(context, entry) },
    ],
    lines: [],
  };
}
