import { type LicencePosition, licencePositions } from '../../../src/measures/licence-position.ts';
import type { MarkProps } from '../../props.ts';
import type { MeterProps, ReportProps, ReportRowProps } from '../../report-props.ts';
import { type Context, refTo } from '../context.ts';
import { meterProps } from '../meter.ts';
import { counted, label } from '../words.ts';
import { figures, minor, words } from './columns.ts';

/** Most installations without a right that one product lists. */
const LONGEST = 50;

const reasons: Readonly<Record<LicencePosition['unauthorised'][number]['because'], string>> = {
  unknown: 'no licence knows it',
  inactive: 'no licence is active',
  'no-seat': 'without a seat',
};

/** Rights to software against its use; null where there is neither. */
export function licencesReport(context: Context): ReportProps | null {
  const positions = licencePositions(context.snapshot);
  if (positions.length === 0) return null;
  const over = positions.filter((one) => one.over > 0);
  const strange = positions.reduce((sum, one) => sum + one.unauthorised.length, 0);
  return {
    path: 'reports/licences.html',
    stage: 'Transition',
    title: 'Licence position',
    lede: `${counted(positions.length, 'product', 'products')}: ${over.length === 0 ? 'none is used more often than was bought' : `${counted(over.length, 'is', 'are')} used more often than was bought`}, ${strange === 0 ? 'everything that runs has a licence' : `${counted(strange, 'installation has', 'installations have')} none`}.`,
    command: 'gitsm licences',
    sections: [
      {
        title: 'Products',
        note: 'Seats of active licences, against the devices, people or cores that take one.',
        first: 'Product',
        columns: [
          words('Position'),
          figures('Entitled'),
          figures('Used'),
          minor(words('Share')),
          minor(figures('Runs on')),
          minor(words('Ends')),
        ],
        rows: positions.map((one) => row(context, one)),
        empty: '',
      },
    ],
    source: '',
  };
}

function row(context: Context, position: LicencePosition): ReportRowProps {
  const { product, metric, licences, active, entitled, used, installed, unauthorised, expires } = position;
  const [first] = active.length > 0 ? active : licences;
  const more = unauthorised.length - LONGEST;
  return {
    head:
      first === undefined
        ? { id: label(metric), title: product, path: null, status: null }
        : { ...refTo(context, first), title: product },
    cells: [
      { text: '', mark: markOf(position) },
      { text: entitled === null ? 'any number' : `${entitled} by ${metric}` },
      { text: String(used) },
      { text: '', meter: meterOf(position) },
      { text: String(installed) },
      { text: context.times.moment(expires).text },
    ],
    lines: [
      ...unauthorised.slice(0, LONGEST).map(({ entry, because, user }) => ({
        mark: { tone: 'bad', word: 'no right' } as const,
        text: `${reasons[because]}${user === null ? '' : ` (${user})`}`,
        refs: [refTo(context, entry)],
      })),
      ...(more > 0 ? [{ mark: null, text: `and ${more} more`, refs: [] }] : []),
    ],
  };
}

function markOf({ over, free, minFree, active, unauthorised }: LicencePosition): MarkProps {
  if (over > 0) return { tone: 'bad', word: `${over} over` };
  if (active.length === 0) return { tone: unauthorised.length > 0 ? 'bad' : 'idle', word: 'no active licence' };
  if (free === null) return { tone: 'ok', word: 'no limit' };
  if (free < minFree) return { tone: 'warn', word: `${free} free, ${minFree} wanted` };
  return { tone: 'ok', word: `${free} free` };
}

function meterOf({ entitled, used, over }: LicencePosition): MeterProps | null {
  if (entitled === null || entitled === 0) return null;
  return meterProps(over > 0 ? 'bad' : 'ok', used, entitled);
}
