/** What a field says; null where it is absent. */
export type Value = string | null;

/** One entry of a timeline; instants in milliseconds. */
export interface OracleEntry {
  readonly at: number;
  readonly status: string;
  readonly reason?: string;
  readonly changed?: { readonly [field: string]: { readonly from: Value; readonly to: Value } };
}

/** A clock as a lifecycle or an agreement declares it. */
export interface OracleRule {
  readonly metric: string;
  readonly from?: readonly string[];
  readonly runs?: readonly string[];
  readonly to?: readonly string[];
  readonly pauses?: readonly (string | { readonly status: string; readonly reasons: readonly string[] })[];
  readonly cancels?: readonly string[];
  readonly retroactive?: boolean;
  readonly reopen?: 'continue' | 'restart' | 'ignore';
  readonly restarts?: string;
}

/** Targets of one metric: priority → minutes. */
export interface OracleTarget {
  readonly metric: string;
  readonly minutes: { readonly [priority: string]: number };
}

export interface OracleAgreement {
  readonly id: string;
  readonly type: 'sla' | 'ola' | 'underpinning';
  readonly group?: string;
  readonly provider?: string;
  readonly kinds?: readonly string[];
  readonly services?: readonly string[];
  /** Name of a calendar of the case. */
  readonly calendar: string;
  readonly targets: readonly OracleTarget[];
  readonly metrics?: readonly OracleRule[];
  readonly periods?: readonly {
    readonly from: string;
    readonly until?: string;
    readonly targets?: readonly OracleTarget[];
    readonly calendar?: string;
  }[];
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Instant at which it was retired. */
  readonly retired?: number;
}

export interface OracleRecord {
  readonly kind: string;
  /** Status → field that says why the record waits there now. */
  readonly reasonFields: { readonly [status: string]: string };
  readonly initial: readonly string[];
  readonly final: readonly string[];
  readonly statuses: readonly string[];
  readonly fields: { readonly [field: string]: Value };
  readonly entries: readonly OracleEntry[];
  readonly updates: readonly number[];
  /** Priority of fields. */
  readonly priorityOf: (fields: { readonly [field: string]: Value }) => Value;
  readonly rules: readonly OracleRule[];
}

/** What one clock says at an instant; all in milliseconds. */
export interface OracleClock {
  readonly agreement: string;
  readonly metric: string;
  readonly state: 'running' | 'paused' | 'met' | 'breached';
  readonly started: number;
  /** `far`: not within what was walked. */
  readonly due: number | null | 'far';
  readonly stopped: number | null;
  readonly target: number;
  readonly used: number;
  readonly paused: number;
}
