import type { ReportColumnProps } from '../../report-props.ts';

/** A column of words. */
export function words(title: string): ReportColumnProps {
  return { title, numeric: false, minor: false };
}

/** A column of figures. */
export function figures(title: string): ReportColumnProps {
  return { title, numeric: true, minor: false };
}

/** The same column, left out where there is little room. */
export function minor(column: ReportColumnProps): ReportColumnProps {
  return { ...column, minor: true };
}
