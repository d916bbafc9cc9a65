import type { ReportProps } from '../../report-props.ts';
import type { Context } from '../context.ts';
import { figureSection } from '../figure-section.ts';
import { counted } from '../words.ts';

/** Key figures by what they are computed from. */
export function measuresReport(context: Context): ReportProps {
  const { months, rows } = context.monthly;
  const told = rows.filter(({ values }) => values.some((value) => value !== null));
  const titles = new Map([...context.processes.values()].map(({ kind, plural }) => [kind, plural]));
  const groups = Map.groupBy(told, ({ measure }) => titles.get(measure.kinds[0] ?? '') ?? 'All records');
  const left = rows.length - told.length;
  return {
    path: 'reports/measures.html',
    stage: 'Improvement',
    title: 'Key figures',
    lede: `${counted(told.length, 'figure', 'figures')}, month by month, each with its formula and where that comes from.${left === 0 ? '' : ` ${left} more have nothing to measure yet.`}`,
    command: 'gitsm measures --by month',
    sections: [...groups]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([title, group]) => figureSection(title, group, months)),
    source: 'What happened counts for the month it happened in; how things stood is told of its end.',
  };
}
