import type { ClockHistoryProps, ClockProps } from './clock-props.ts';
import type { FactProps, MarkProps, MomentProps, NoticeProps, PlaceProps, RefProps, TermProps } from './props.ts';
import type { ChartProps, MeterProps, ReportSectionProps } from './report-props.ts';

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
