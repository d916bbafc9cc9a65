/**
 * What pages get: plain data, ready to show. Every path is relative to the root of the site; a page puts its own way
 * to that root before it. Every `html` and `svg` is safe to put into a page as it is.
 */

import type { ChartProps, MeterProps, ReportProps, ReportSectionProps, Stage } from './report-props.ts';

/** How a state is shown: always a shape and a word, the colour only repeats it. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'idle';

/** A state with its word. */
export interface MarkProps {
  readonly tone: Tone;
  readonly word: string;
}

/** An instant as people of the organisation read it, and as machines do. */
export interface MomentProps {
  readonly iso: string;
  readonly text: string;
}

/** A record as others name it. */
export interface RefProps {
  readonly id: string;
  readonly title: string;
  /** Null where the record is missing or has no page. */
  readonly path: string | null;
  readonly status: MarkProps | null;
}

/** A value of a field. */
export type ValueProps =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'moment'; readonly moment: MomentProps; readonly mark: MarkProps | null }
  | { readonly form: 'address'; readonly href: string; readonly text: string }
  | { readonly form: 'ref'; readonly ref: RefProps }
  | { readonly form: 'list'; readonly items: readonly ValueProps[] }
  | { readonly form: 'map'; readonly terms: readonly TermProps[] }
  | {
      readonly form: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly ValueProps[])[];
      /** Rows beyond those shown. */
      readonly more: number;
    };

/** A field with its value. */
export interface TermProps {
  readonly term: string;
  readonly value: ValueProps;
}

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

/** One figure with what it is measured against. */
export interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly path: string | null;
}

/** One line of a list of records. */
export interface RowProps {
  readonly ref: RefProps;
  readonly detail: string;
  readonly clock: ClockProps | null;
}

/** Something that happens on a day to come. */
export interface UpcomingProps {
  readonly day: string;
  readonly ref: RefProps;
  readonly detail: string;
}

/** A service with its state. */
export interface ServiceStateProps {
  readonly ref: RefProps;
  readonly state: MarkProps;
  readonly detail: string;
}

/** The one thing a reader must see first. */
export interface NoticeProps {
  readonly mark: MarkProps;
  readonly ref: RefProps;
  readonly detail: string;
  readonly clock: ClockProps | null;
}

/** A link of the menu or of a trail. */
export interface PlaceProps {
  readonly title: string;
  readonly path: string;
}

/** What all pages share. */
export interface FrameProps {
  readonly organisation: string;
  readonly menu: readonly PlaceProps[];
  readonly timezone: string;
  readonly built: MomentProps;
  readonly commit: { readonly text: string; readonly href: string | null };
  readonly stylesheet: string;
  readonly scripts: { readonly theme: string; readonly table: string; readonly search: string };
  readonly fonts: { readonly text: string };
}

/** Services with their state. */
export interface ServicesProps {
  readonly title: string;
  readonly path: string;
  readonly rows: readonly ServiceStateProps[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** The home page. */
export interface HomeProps {
  readonly lede: string;
  readonly facts: readonly FactProps[];
  readonly notice: NoticeProps | null;
  readonly clocked: readonly OpenProps[];
  readonly upcoming: readonly UpcomingProps[];
  readonly services: ServicesProps | null;
  readonly kinds: readonly KindCountProps[];
}

/** Open records of one kind that has clocks. */
export interface OpenProps {
  readonly title: string;
  readonly path: string;
  readonly rows: readonly RowProps[];
  readonly total: number;
}

/** How many records a kind has. */
export interface KindCountProps {
  readonly stage: Stage;
  readonly title: string;
  readonly path: string;
  readonly handbook: string;
  readonly purpose: string;
  readonly open: number;
  readonly total: number;
}

/** A cell of a list of records, with the value by which it is sorted. */
export interface CellProps {
  readonly text: string;
  readonly sort: string | null;
  readonly mark: MarkProps | null;
  readonly ref: RefProps | null;
}

/** A record of a list. */
export interface ListRowProps {
  readonly ref: RefProps;
  readonly cells: readonly CellProps[];
  /** The minor columns in a line, for pages too narrow for them: "Channel: phone, Assignee: erin". */
  readonly minor: string;
}

/** A list of records of one kind, or of one year of it. */
export interface ListProps {
  readonly path: string;
  readonly title: string;
  readonly lede: string;
  readonly kind: PlaceProps;
  readonly handbook: string;
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly minor: boolean }[];
  readonly rows: readonly ListRowProps[];
  readonly archive: readonly (PlaceProps & { readonly count: number; readonly here: boolean })[];
}

/** Records at the other end of one relation. */
export interface RelationProps {
  readonly name: string;
  readonly refs: readonly RefProps[];
  /** Records of this relation beyond those listed. */
  readonly more: number;
}

/** One line of a timeline. */
export interface LedgerProps {
  readonly at: MomentProps;
  /** Null where the requester was told how things stand. */
  readonly status: MarkProps | null;
  readonly by: string;
  /** Why it waits, and which fields changed: "priority P3 → P1". */
  readonly told: readonly string[];
  readonly note: string | null;
}

/** One transition that a record may take. */
export interface NextProps {
  readonly name: string;
  readonly to: string;
  readonly description: string;
  readonly asks: readonly string[];
  readonly command: string;
}

/** What depends on what around one record. */
export interface DependencyProps {
  readonly svg: string;
  /** "12 of 40 are drawn", or null where all are. */
  readonly cut: string | null;
  readonly needs: readonly RefProps[];
  readonly neededBy: readonly RefProps[];
}

/** Availability of a service in a month. Lengths of time are texts such as "6 h 14 m". */
export interface AvailabilityRowProps {
  readonly month: MomentProps;
  /** Null where nothing is promised. */
  readonly state: MarkProps | null;
  readonly lost: string;
  /** Null where nothing is promised. */
  readonly allowed: string | null;
  /** Time lost against time allowed; null where nothing may be lost or nothing is promised. */
  readonly meter: MeterProps | null;
  /** "99.071 %"; null without any agreed service time. */
  readonly available: string | null;
  readonly promised: string | null;
  readonly planned: string;
  readonly degraded: string;
  readonly outages: readonly { readonly ref: RefProps; readonly detail: string }[];
  /** Outages beyond those listed. */
  readonly more: number;
}

/** Availability of a service by month, the present one first. */
export interface AvailabilityProps {
  /** Calendar of agreed service time; null: round the clock. */
  readonly hours: RefProps | null;
  readonly timezone: string;
  /** Agreement that promises availability now. */
  readonly agreement: RefProps | null;
  readonly promised: string | null;
  /** What failed in all these months, with MTRS and MTBF. */
  readonly failures: string;
  readonly rows: readonly AvailabilityRowProps[];
}

/** The page of a record. */
export interface RecordProps {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  /** Work with an end; else a thing that stays. */
  readonly work: boolean;
  readonly kind: PlaceProps;
  readonly handbook: string;
  readonly status: MarkProps & { readonly description: string };
  readonly source: { readonly file: string; readonly edit: string | null; readonly history: string | null };
  readonly notice: NoticeProps | null;
  readonly facts: readonly FactProps[];
  readonly clocks: readonly ClockProps[];
  /** How the clocks came to what they say, in the same order; of very many the first ones. */
  readonly histories: readonly ClockHistoryProps[];
  readonly terms: readonly TermProps[];
  /** The figures of the measures that it names; null where it names none. */
  readonly figures: ReportSectionProps | null;
  /** Of a resource that is measured; null for everything else. */
  readonly chart: ChartProps | null;
  /** Of a service; null for everything else. */
  readonly availability: AvailabilityProps | null;
  /** Fields too wide for the side column. */
  readonly wide: readonly TermProps[];
  readonly html: string;
  readonly dependencies: DependencyProps | null;
  readonly ledger: readonly LedgerProps[];
  /** Links of the record's own fields. */
  readonly names: readonly RelationProps[];
  /** Links of other records to this one. */
  readonly namedBy: readonly RelationProps[];
  readonly next: readonly NextProps[];
  readonly diagram: string | null;
}

/** A status as the handbook tells it. */
export interface StatusProps {
  readonly mark: MarkProps;
  readonly description: string;
  readonly needs: readonly string[];
  readonly count: number;
}

/** A transition as the handbook tells it. */
export interface TransitionProps {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly when: string | null;
  readonly asks: readonly string[];
}

/** A field as the handbook tells it. */
export interface FieldProps {
  readonly name: string;
  /** What people call it, where its schema says so. */
  readonly title: string | null;
  readonly level: number;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** The handbook page of a process. */
export interface ProcessProps {
  readonly stage: Stage;
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly lede: string;
  readonly list: PlaceProps;
  readonly facts: readonly FactProps[];
  readonly html: string;
  readonly diagram: string;
  readonly statuses: readonly StatusProps[];
  readonly transitions: readonly TransitionProps[];
  readonly matrix: MatrixProps | null;
  readonly fields: readonly FieldProps[];
  readonly relations: readonly { readonly field: string; readonly to: string; readonly inverse: string }[];
  readonly template: string;
}

/** A field decided by two others. */
export interface MatrixProps {
  readonly field: string;
  readonly rows: string;
  readonly columns: string;
  readonly heads: readonly string[];
  readonly lines: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** One document of the search index. */
export interface SearchProps {
  readonly path: string;
  readonly title: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Everything the site shows. */
export interface SiteProps {
  readonly frame: FrameProps;
  readonly home: HomeProps;
  readonly lists: readonly ListProps[];
  readonly records: readonly RecordProps[];
  readonly handbook: readonly ProcessProps[];
  readonly reports: readonly ReportProps[];
}
