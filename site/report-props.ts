import type { LabelProps } from './clock-props.ts';
import type { FactProps, MarkProps, RefProps, Tone } from './props.ts';

/** Where in the life of services a process or a report belongs, in the order of ITIL; `Across`: to all of it, or to none. */
export type Stage = 'Strategy' | 'Design' | 'Transition' | 'Operation' | 'Improvement' | 'Across';

/** A course of figures in a cell, 120 by 28 pixels. */
export interface SparkProps {
  /** Runs of points for `<polyline>`; a gap where there was no figure. */
  readonly lines: readonly string[];
  /** The last figure, and those without a neighbour. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** The same for those who do not see it. */
  readonly text: string;
}

/** How much of something is used. Percents of the width. */
export interface MeterProps {
  readonly tone: Tone;
  readonly used: number;
  /** Where a mark stands. */
  readonly limit: number;
}

/** One cell of a report. */
export interface ReportCellProps {
  readonly text: string;
  readonly mark?: MarkProps | null;
  readonly refs?: readonly RefProps[];
  readonly spark?: SparkProps | null;
  readonly meter?: MeterProps | null;
}

/** A line below a row: one piece of what it rests on. */
export interface ReportLineProps {
  readonly mark: MarkProps | null;
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

/** What a line of a chart tells. */
export type ChartLineKind = 'measured' | 'expected' | 'limit' | 'warning' | 'critical';

/** A chart over time. x in percent of its width, y in pixels: text keeps its size on every page. */
export interface ChartProps {
  /** What it shows, in a sentence. */
  readonly title: string;
  /** Measure and unit. */
  readonly subtitle: string;
  readonly height: number;
  /** For `<polyline>`, x from 0 to 100. */
  readonly lines: readonly { readonly kind: ChartLineKind; readonly points: string }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly last: boolean }[];
  /** Horizontal lines with their figure, at the start. */
  readonly grid: readonly { readonly y: number; readonly text: string }[];
  /** What lines are called, at their ends. */
  readonly names: readonly { readonly kind: ChartLineKind; readonly y: number; readonly text: string }[];
  /** Now. */
  readonly now: number;
  readonly axis: readonly LabelProps[];
  /** The figures for those who do not see it. */
  readonly table: readonly { readonly day: string; readonly value: string; readonly note: string }[];
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
  readonly charts?: readonly ChartProps[];
}

/** Figures and duties computed from all records at the time of the build. */
export interface ReportProps {
  /** `reports/due.html`. */
  readonly path: string;
  readonly stage: Stage;
  readonly title: string;
  readonly lede: string;
  readonly facts?: readonly FactProps[];
  /** The command that tells the same: `gitsm due`; null where none does. */
  readonly command: string | null;
  readonly sections: readonly ReportSectionProps[];
  /** Where the figures or rules come from; empty where that needs no word. */
  readonly source: string;
}
