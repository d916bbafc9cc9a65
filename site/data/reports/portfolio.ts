import { type PortfolioService, portfolioOf, VIEWS, type View } from '../../../src/measures/portfolio.ts';
import type { MarkProps } from '../../props.ts';
import type { ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, refTo, refToId } from '../context.ts';
import { counted } from '../words.ts';
import { minor, words } from './columns.ts';

const titles: Readonly<Record<View, string>> = { pipeline: 'Pipeline', catalogue: 'Catalogue', retired: 'Retired' };
const notes: Readonly<Record<View, string>> = {
  pipeline: 'Proposed, approved or being built.',
  catalogue: 'In use; what is being retired is still here.',
  retired: 'No longer, or never, in use.',
};

/** Every service from the first idea to the end; null without services. */
export function portfolioReport(context: Context): ReportProps | null {
  const services = portfolioOf(context.snapshot);
  if (services.length === 0) return null;
  const count = (view: View): number => services.filter((one) => one.view === view).length;
  const lacking = services.filter(({ gaps }) => gaps.length > 0).length;
  return {
    path: 'reports/portfolio.html',
    stage: 'Strategy',
    title: 'Service portfolio',
    lede: `${count('pipeline')} in the pipeline, ${count('catalogue')} in the catalogue, ${count('retired')} retired. ${lacking === 0 ? 'No live service lacks an owner, a group or an agreement.' : `${counted(lacking, 'live service lacks', 'live services lack')} an owner, a group or an agreement.`}`,
    command: 'gitsm portfolio',
    sections: VIEWS.map((view) => ({
      title: titles[view],
      note: notes[view],
      first: 'Service',
      columns: [
        words('Status'),
        words('Lacks'),
        minor(words('Agreements')),
        minor(words('Customers')),
        minor(words('Business processes')),
      ],
      rows: services.filter((one) => one.view === view).map((one) => row(context, one)),
      empty: 'None.',
    })),
    source: 'ISO/IEC 20000-1:2018 8.2.2.',
  };
}

function row(
  context: Context,
  { entry, view, gaps, agreements, customers, processes }: PortfolioService,
): ReportRowProps {
  const refs = (ids: readonly string[]) => ({ text: '', refs: ids.map((id) => refToId(context, id)) });
  const ref = refTo(context, entry);
  const mark: MarkProps | null = gaps.length === 0 ? null : { tone: 'warn', word: gaps.join(', ') };
  return {
    head: ref,
    cells: [
      { text: '', mark: ref.status },
      // What is not in use yet, or any more, need not have them.
      { text: mark === null && view === 'catalogue' ? 'nothing' : '', mark },
      refs(agreements),
      refs(customers),
      refs(processes),
    ],
    lines: [],
  };
}
