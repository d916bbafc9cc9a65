import type { ProcessProps } from '../handbook-props.ts';
import type { SearchProps } from '../props.ts';
import type { RecordProps } from '../record-props.ts';
import type { ReportProps } from '../report-props.ts';
import { plainValue } from './values.ts';

/** Most characters of a report that are searched. */
const LONGEST_REPORT = 20_000;

/** What the search index holds of a record. */
export function searchRecord(page: RecordProps, open: boolean): SearchProps {
  const terms = [...page.terms, ...page.wide].map((one) => `${one.term}: ${plainValue(one.value)}.`);
  const links = page.names.map(
    (one) => `${one.name}: ${one.refs.map((ref) => `${ref.title} (${ref.id})`).join(', ')}.`,
  );
  return {
    path: page.path,
    title: `${page.id} ${page.title}`,
    content: [`${page.id}. ${page.title}.`, page.lede, plainText(page.html), ...terms, ...links].join('\n'),
    meta: { title: page.title, id: page.id, kind: page.kind.title, status: page.status.word },
    filters: { kind: [page.kind.title], state: [open ? 'Open' : 'Closed'] },
  };
}

/** What the search index holds of a handbook page. */
export function searchProcess(page: ProcessProps): SearchProps {
  return {
    path: page.path,
    title: page.title,
    content: [page.title, page.lede, plainText(page.html), ...page.statuses.map((one) => one.description)].join('\n'),
    meta: { title: `${page.title}: how it works`, id: 'Handbook', kind: 'Handbook', status: '' },
    filters: { kind: ['Handbook'], state: ['Open'] },
  };
}

/** The words of rendered HTML, for indexing only. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|#x26|#38);/g, '&')
    .replace(/&(?:lt|#x3C|#60);/gi, '<')
    .replace(/&(?:gt|#62);/g, '>')
    .replace(/\s+/g, ' ');
}

/** What the search index holds of a report. */
export function searchReport(report: ReportProps): SearchProps {
  const heads = report.sections.flatMap(({ title, rows }) => [title, ...rows.map(({ head }) => head.title)]);
  return {
    path: report.path,
    title: report.title,
    content: [report.title, report.lede, ...heads].join('\n').slice(0, LONGEST_REPORT),
    meta: { title: report.title, id: 'Report', kind: 'Reports', status: '' },
    filters: { kind: ['Reports'], state: ['Open'] },
  };
}
