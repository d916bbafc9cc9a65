import type { Verdict } from '../github/status.ts';
import type { Inspection } from '../model/inspection.ts';
import { count } from '../reporters/count.ts';
import { visible } from '../reporters/visible.ts';

const WEIGHT = { success: 0, pending: 1, failure: 2 } as const;

/** What was found for one pull request, or for something without one. */
export interface Judgement {
  /** Null for a tree or a group whose pull request is not known. */
  readonly number: number | null;
  readonly inspection: Inspection;
  /** What could not be read from GitHub, in sentences. */
  readonly gaps: readonly string[];
}

/** At least one judgement. */
export type Judgements = readonly [Judgement, ...Judgement[]];

/** The worst of several judgements; the first of equals. One head can pass only where all of its pull requests do. */
export function deciding(judgements: Judgements): Judgement {
  return judgements.reduce((worst, one) =>
    WEIGHT[one.inspection.outcome] > WEIGHT[worst.inspection.outcome] ? one : worst,
  );
}

/** The verdict over all pull requests that share a head. */
export function verdictOf(judgements: Judgements): Verdict {
  const { inspection, number } = deciding(judgements);
  const shared =
    judgements.length > 1 && number !== null
      ? `${count(judgements.length, 'pull request')} with this head, #${number}: `
      : '';
  return { state: inspection.outcome, description: `${shared}${describe(inspection)}` };
}

/** The outcome in a few words: commit statuses show 140 characters. */
export function describe(inspection: Inspection): string {
  const { errors } = inspection.summary;
  const stopped = inspection.moves.filter((move) => !move.allowed);
  const [first] = stopped;
  const move = first === undefined ? '' : visible(`${first.record} ${first.from ?? 'new'} → ${first.to}`);
  const others = stopped.length > 1 ? ` and ${count(stopped.length - 1, 'more move')}` : '';
  switch (inspection.outcome) {
    case 'success': {
      const allowed = inspection.moves.length;
      return allowed === 0 ? 'Accepted: no errors' : `Accepted: ${count(allowed, 'move')} allowed`;
    }
    case 'pending':
      return first === undefined
        ? `Waiting: ${count(errors, 'approval')} missing`
        : `Waiting for approval: ${move}${others}`;
    case 'failure':
      return first === undefined
        ? `Refused: ${count(errors, 'error')}`
        : `Refused: ${count(errors, 'error')}; ${move}${others}`;
  }
}
