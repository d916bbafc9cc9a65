/**
 * What pages get: plain data, ready to show. Every path is relative to the root of the site; a page puts its own way
 * to that root before it. Every `html` and `svg` is safe to put into a page as it is.
 */

import type { ClockProps } from './clock-props.ts';
import type { ProcessProps } from './handbook-props.ts';
import type { RecordProps } from './record-props.ts';
import type { ReportProps, Stage } from './report-props.ts';

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
