import type { Move } from './delta.ts';
import type { Finding } from './finding.ts';

/** The result of a run: one plain object that every reporter shows. Keys are fixed by the public contract, section 5. */
export interface Inspection {
  /** No finding of severity error. */
  readonly ok: boolean;
  /** `pending`: every error would go away with an approval or a fact, without touching the files. */
  readonly outcome: 'success' | 'pending' | 'failure';
  readonly summary: { readonly records: number; readonly errors: number; readonly warnings: number };
  readonly moves: readonly Move[];
  readonly findings: readonly Finding[];
}
