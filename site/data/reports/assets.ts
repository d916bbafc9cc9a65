import { assetRegister, type RegisterLine } from '../../../src/measures/asset-register.ts';
import { localToday } from '../../../src/measures/local-today.ts';
import { type Money, totalOf } from '../../../src/model/money.ts';
import type { ReportProps, ReportSectionProps } from '../../report-props.ts';
import { type Context, refTo } from '../context.ts';
import { moneyText } from '../values.ts';
import { capital, counted } from '../words.ts';
import { figures, minor, words } from './columns.ts';

/** Most assets of one category that are told. */
const LONGEST = 500;

/** What there is, what it cost and what it is worth; null without assets. */
export function assetsReport(context: Context): ReportProps | null {
  const date = localToday(context.snapshot, context.now);
  const lines = assetRegister(context.snapshot, date);
  if (lines.length === 0) return null;
  const categories = [...Map.groupBy(lines, ({ category }) => category)].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    path: 'reports/assets.html',
    stage: 'Transition',
    title: 'Asset register',
    lede: `${counted(lines.length, 'asset', 'assets')} on the books${worth(lines, ({ cost }) => cost, ', bought for ')}${worth(lines, ({ value }) => value, ', worth ')} today.`,
    command: 'gitsm assets --each',
    sections: categories.map(([category, group]) => section(context, category, group)),
    source: 'Straight-line depreciation by full months. Ordered and disposed assets are not on the books.',
  };
}

function section(context: Context, category: string, lines: readonly RegisterLine[]): ReportSectionProps {
  const day = (text: string) => ({ text: context.times.moment(text).text });
  const money = (sum: Money | null) => ({ text: sum === null ? '' : moneyText(sum) });
  return {
    title: capital(category),
    note: `${counted(lines.length, 'asset', 'assets')}${worth(lines, ({ cost }) => cost, ', bought for ')}${worth(lines, ({ value }) => value, ', worth ')}.${lines.length > LONGEST ? ` The first ${LONGEST}.` : ''}`,
    first: 'Asset',
    columns: [
      words('Status'),
      minor(words('Tag')),
      minor(words('User')),
      figures('Cost'),
      figures('Worth'),
      minor(words('Warranty until')),
      minor(words('Replace by')),
    ],
    rows: lines.slice(0, LONGEST).map(({ entry, tag, user, cost, value, warranty, replaceBy }) => {
      const ref = refTo(context, entry);
      return {
        head: ref,
        cells: [
          { text: '', mark: ref.status },
          { text: tag },
          { text: user },
          money(cost),
          money(value),
          day(warranty),
          day(replaceBy),
        ],
        lines: [],
      };
    }),
    empty: '',
  };
}

/** Empty where nobody says, or says it in several currencies. */
function worth(lines: readonly RegisterLine[], of: (line: RegisterLine) => Money | null, words: string): string {
  const total = totalOf(lines.flatMap((line) => of(line) ?? []));
  return total === null ? '' : `${words}${moneyText(total)}`;
}
