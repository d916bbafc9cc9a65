import type { Finding } from '../../../src/model/finding.ts';
import { find } from '../../../src/model/snapshot.ts';
import type { ReportLineProps, ReportProps, ReportSectionProps } from '../../report-props.ts';
import { type Context, kindTitle } from '../context.ts';
import { type UpcomingWindow, upcoming } from '../upcoming.ts';
import { counted } from '../words.ts';
import { minor, words } from './columns.ts';

/** Most windows told. */
const LONGEST = 500;

/**
 * Everything with a window that is not over, month by month, with what stands against it.
 *
 * @returns null where no kind of record has windows
 */
export function calendarReport(context: Context, findings: readonly Finding[]): ReportProps | null {
  const ahead = upcoming(context);
  const against = Map.groupBy(findings, ({ record }) => record);
  const told = ahead.slice(0, LONGEST);
  const now = told.filter(({ start }) => start <= context.at);
  const later = Map.groupBy(
    told.filter(({ start }) => start > context.at),
    ({ start }) => monthText(context, start),
  );
  const lines = (id: string): readonly ReportLineProps[] =>
    (against.get(id) ?? []).map(({ severity, message }) => ({
      mark: { tone: severity === 'error' ? 'bad' : 'warn', word: severity },
      text: message,
      refs: [],
    }));
  const section = (title: string, rows: readonly UpcomingWindow[]): ReportSectionProps => ({
    title,
    note: '',
    first: 'What',
    columns: [words('Day'), words('When, and how it stands'), minor(words('Kind'))],
    rows: rows.map(({ day, ref, detail }) => ({
      head: ref,
      cells: [{ text: day }, { text: detail }, { text: kindTitle(context, find(context.snapshot, ref.id)) }],
      lines: lines(ref.id),
    })),
    empty: 'Nothing.',
  });
  return {
    path: 'reports/calendar.html',
    stage: 'Transition',
    title: 'Change calendar',
    lede: `${now.length === 0 ? 'Nothing is under way' : `${counted(now.length, 'window is', 'windows are')} open now`}, ${counted(ahead.length - now.length, 'one is', 'more are')} ahead.`,
    command: null,
    sections: [
      section('Open now', now),
      ...[...later].map(([month, rows]) => section(month, rows)),
      ...(ahead.length > LONGEST
        ? [{ ...section('Later', []), empty: `${ahead.length - LONGEST} more are not shown.` }]
        : []),
    ],
    source: `Times in ${context.snapshot.rules.settings.timezone}.`,
  };
}

function monthText(context: Context, at: number): string {
  const options = { timeZone: context.snapshot.rules.settings.timezone, month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(at);
}
