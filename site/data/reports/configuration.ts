import {
  duplicatesOf,
  isVerified,
  itemsInUse,
  orphansOf,
  staleOf,
  verificationsOf,
} from '../../../src/measures/configuration-health.ts';
import type { ReportProps, ReportSectionProps } from '../../report-props.ts';
import { type Context, refTo, refToId } from '../context.ts';
import { counted } from '../words.ts';
import { words } from './columns.ts';

/** How far the configuration can be believed; null where nothing is in use. */
export function configurationReport(context: Context): ReportProps | null {
  const { snapshot, now, times } = context;
  const items = itemsInUse(snapshot);
  if (items.length === 0) return null;
  const orphans = orphansOf(snapshot);
  const duplicates = duplicatesOf(snapshot);
  const stale = staleOf(snapshot, now);
  const unverified = verificationsOf(snapshot, now).filter((one) => !isVerified(one));
  const fact = (label: string, count: number, note: string) => ({ label, value: String(count), note, path: null });
  const wrong = orphans.length + duplicates.length + stale.length + unverified.length;
  return {
    path: 'reports/configuration.html',
    stage: 'Transition',
    title: 'Health of the configuration',
    lede: `Of ${counted(items.length, 'item', 'items')} in use ${items.length - unverified.length} have been compared with the real thing in time. ${wrong === 0 ? 'Nothing looks wrong.' : ''}`.trim(),
    facts: [
      fact('Orphans', orphans.length, 'no service rests on them'),
      fact('Duplicates', duplicates.length, 'share what should tell them apart'),
      fact('Stale', stale.length, 'support ended, or forgotten'),
      fact('Not verified', unverified.length, 'in the days their class asks for'),
    ],
    command: 'gitsm check',
    sections: [
      section(
        'Orphans',
        'Items in use that no service in use rests on, directly or through others.',
        orphans.map((entry) => ({ entry, cells: [] })),
        [],
      ),
      section(
        'Duplicates',
        'Items of one class with the same serial number, address or asset.',
        duplicates.map(({ entry, field, first }) => ({
          entry,
          cells: [{ text: field }, { text: '', refs: [refToId(context, first)] }],
        })),
        ['What they share', 'With'],
      ),
      section(
        'Stale',
        'Items whose support has ended, or that have stood in a passing status for long.',
        stale.map((one) => ({
          entry: one.entry,
          cells: [
            {
              text:
                'supportUntil' in one
                  ? `support ended on ${times.moment(one.supportUntil).text}`
                  : `${one.entry.status} for ${one.days} days, ${one.most} at most`,
            },
          ],
        })),
        ['Why'],
      ),
      section(
        'Not verified',
        'Items whose record was not compared with the real thing in the days that their class asks for.',
        unverified.map(({ entry, verified, ago, most }) => ({
          entry,
          cells: [
            { text: verified === null ? 'never' : times.moment(verified).text },
            { text: ago === null ? '' : ago < 0 ? 'in the future' : `${ago} days ago` },
            { text: most === null ? '' : `every ${most} days` },
          ],
        })),
        ['Verified', 'That is', 'Asked for'],
      ),
    ],
    source: 'FitSM PR11.1 to PR11.5.',
  };

  function section(
    title: string,
    note: string,
    rows: readonly {
      readonly entry: (typeof items)[number];
      readonly cells: ReportSectionProps['rows'][number]['cells'];
    }[],
    columns: readonly string[],
  ): ReportSectionProps {
    return {
      title,
      note,
      first: 'Item',
      columns: columns.map(words),
      rows: rows.map(({ entry, cells }) => ({ head: refTo(context, entry), cells, lines: [] })),
      empty: 'None.',
    };
  }
}
