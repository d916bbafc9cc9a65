import type { FactProps, MarkProps, PlaceProps } from './props.ts';
import type { Stage } from './report-props.ts';

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
