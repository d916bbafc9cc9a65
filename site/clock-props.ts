import type { RefProps, Tone } from './props.ts';

/** One agreement target measured on one record, at the time of the build. */
export interface ClockProps {
  readonly name: string;
  readonly tone: Tone;
  /** "5 h 48 m left". */
  readonly headline: string;
  /** "Due 21 Nov 2026, 17:12 · 2 h 12 m of 8 h used". */
  readonly account: string;
  /** Used part of the target, 0 to 100. */
  readonly percent: number;
  readonly paused: boolean;
  readonly agreement: RefProps;
}

/** What a stretch of the bar of a clock was: `over` is running beyond the target, `ahead` what is left of it. */
export type PieceKind = 'running' | 'over' | 'paused' | 'closed' | 'stopped' | 'waiting' | 'ahead';

/** Text on the line above or below a bar. */
export interface LabelProps {
  /** Percent of the bar. */
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** On which pages it has room. */
  readonly shown: 'always' | 'wide' | 'narrow';
}

/** A clock over time. Percents of the bar's width. */
export interface ClockBarProps {
  /** What the bar shows, for those who do not see it. */
  readonly text: string;
  readonly pieces: readonly {
    readonly kind: PieceKind;
    readonly dense: boolean;
    readonly rects: readonly RectProps[];
  }[];
  /** Whether any piece stands for several. */
  readonly dense: boolean;
  readonly lines: readonly { readonly x: number; readonly limit: boolean }[];
  readonly marks: readonly LabelProps[];
  readonly ticks: readonly number[];
  readonly axis: readonly LabelProps[];
  /** What its patterns mean, and how much there is of each. */
  readonly legend: readonly { readonly kind: PieceKind; readonly text: string }[];
}

/** A part of a bar, in percent of its width. */
export interface RectProps {
  readonly x: number;
  readonly width: number;
}

/** One line of the account of a clock. */
export interface AccountRowProps {
  readonly from: string;
  readonly to: string;
  readonly kind: PieceKind;
  readonly what: string;
  readonly counted: string;
  readonly used: string;
}

/** One cycle of a clock, line by line. */
export interface AccountProps {
  /** "Cycle 2 of 3"; null where there is only one. */
  readonly title: string | null;
  readonly rows: readonly AccountRowProps[];
  readonly sum: string;
  /** "3 h of working time paused, not counted"; null where it never was. */
  readonly paused: string | null;
}

/** How a clock came to what it says. */
export interface ClockHistoryProps {
  /** "Resolution". */
  readonly name: string;
  readonly agreement: RefProps;
  /** "8 h for P2". */
  readonly target: string;
  readonly timezone: string;
  readonly forecast: string;
  /** Null where no time has passed. */
  readonly bar: ClockBarProps | null;
  /** "Half used", with its instant. */
  readonly moments: readonly { readonly name: string; readonly at: string }[];
  readonly accounts: readonly AccountProps[];
  /** Cycles that are not shown line by line: "12 earlier cycles". */
  readonly earlier: string | null;
  readonly rivals: readonly { readonly ref: RefProps; readonly text: string }[];
  readonly notes: readonly string[];
}
