import { type Deployment, deploymentsOf, kinds } from '../../../src/measures/deployments.ts';
import { find, ofKind } from '../../../src/model/snapshot.ts';
import { formatInstant } from '../../../src/time/instant.ts';
import type { ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, isOpen, kindTitle, refTo, refToId } from '../context.ts';
import { figureSection } from '../figure-section.ts';
import { counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

const [RELEASE] = kinds;
const DAY = 86_400_000;
/** Days back, and most deployments told. */
const DAYS = 180;
const LONGEST = 100;
/** DORA's four. */
const FOUR = ['deployment-frequency', 'deployment-lead-time', 'change-failure-rate', 'failed-deployment-recovery'];

/** How often new things go live, how long that takes, and how often it goes wrong; null before the first. */
export function releasesReport(context: Context): ReportProps | null {
  const { months, rows } = context.monthly;
  const { snapshot, now, at, processes } = context;
  const open = ofKind(snapshot, RELEASE).filter((entry) => isOpen(processes, entry));
  const done = deploymentsOf(snapshot, now, { start: at - DAYS * DAY, end: Number.POSITIVE_INFINITY });
  if (open.length === 0 && done.length === 0) return null;
  const failed = done.filter((one) => one.failed).length;
  const four = FOUR.flatMap((id) => rows.filter(({ measure }) => measure.id === id));
  return {
    path: 'reports/releases.html',
    stage: 'Transition',
    title: 'Releases and deployments',
    lede: `${counted(done.length, 'deployment', 'deployments')} in ${DAYS} days, ${failed === 0 ? 'none of which failed' : `of which ${failed} failed`}; ${counted(open.length, 'release', 'releases')} under way.`,
    command: 'gitsm measures --kind release --by month',
    sections: [
      figureSection('The four figures of DORA', four, months),
      {
        title: 'Under way',
        note: '',
        first: 'Release',
        columns: [words('Status'), minor(figures('Changes')), words('Since')],
        rows: open.map((entry) => ({
          head: refTo(context, entry),
          cells: [
            { text: '', mark: refTo(context, entry).status },
            { text: String(entry.links.filter(({ field }) => field === 'changes').length) },
            { text: context.times.moment(entry.since.slice(0, 10)).text },
          ],
          lines: [],
        })),
        empty: 'Nothing is under way.',
      },
      {
        title: `Deployed in the last ${DAYS} days`,
        note: `Releases that were deployed or rolled back, and changes that were carried out on their own.${done.length > LONGEST ? ` The latest ${LONGEST}.` : ''}`,
        first: 'Release or change',
        columns: [words('When'), words('How it went'), minor(figures('Changes')), minor(words('Kind'))],
        rows: done
          .toReversed()
          .slice(0, LONGEST)
          .map((one) => row(context, one)),
        empty: 'Nothing.',
      },
    ],
    source: '',
  };
}

function row(context: Context, { record, at, failed, begun }: Deployment): ReportRowProps {
  return {
    head: refToId(context, record),
    cells: [
      { text: context.times.moment(formatInstant(at)).text },
      { text: '', mark: failed ? { tone: 'bad', word: 'failed' } : { tone: 'ok', word: 'well' } },
      { text: String(begun.length) },
      { text: kindTitle(context, find(context.snapshot, record)) },
    ],
    lines: [],
  };
}
