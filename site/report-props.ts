import type { MarkProps, RefProps } from './props.ts';

/** One cell of a report. */
export interface ReportCellProps {
  readonly text: string;
  /** What it is sorted by; null: its text. */
  readonly sort?: string | null;
  readonly mark?: MarkProps | null;
  readonly refs?: readonly RefProps[];
}

/** A line below a row: one piece of what it rests on. */
export interface ReportLineProps {
  readonly mark: MarkProps;
  readonly text: string;
  readonly refs: readonly RefProps[];
}

/** A row of a report. */
export interface ReportRowProps {
  /** What the row is about. */
  readonly head: RefProps;
  readonly cells: readonly ReportCellProps[];
  readonly lines: readonly ReportLineProps[];
}

/** A column of a report after the first one. */
export interface ReportColumnProps {
  readonly title: string;
  readonly numeric: boolean;
  /** Left out where there is little room. */
  readonly minor: boolean;
}

/** One table of a report. */
export interface ReportSectionProps {
  readonly title: string;
  readonly note: string;
  /** Title of the first column. */
  readonly first: string;
  readonly columns: readonly ReportColumnProps[];
  readonly rows: readonly ReportRowProps[];
  /** What stands there without rows. */
  readonly empty: string;
}

/** Figures and duties computed from all records at the time of the build. */
export interface ReportProps {
  /** `reports/due.html`. */
  readonly path: string;
  readonly title: string;
  readonly lede: string;
  /** The command that prints the same: `gitsm due`. */
  readonly command: string;
  readonly sections: readonly ReportSectionProps[];
  /** Where the figures or rules come from; empty where that needs no word. */
  readonly source: string;
}
