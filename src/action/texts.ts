import { MAX_COMMENT } from '../github/comment.ts';
import { markdownReport } from '../reporters/markdown.ts';
import type { Judgement } from './verdict.ts';

/** Bytes of a job summary; GitHub drops one over 1 MiB whole. */
const MAX_SUMMARY = 1_000_000;

/** Room for what is written around a report, characters. */
const FRAME = 4_000;

/** What texts say beside the report. */
export interface TextContext {
  /** Commit that was judged. */
  readonly head: string;
  /** `https://github.com/owner/name/blob/<sha>`, or null where unknown. */
  readonly filesUrl: string | null;
  /** Other open pull requests with the same head. */
  readonly twins: readonly number[];
}

/** What a comment says that has nothing more to say. */
export const QUIET = '## gitsm\n\n**Accepted**: nothing to report any more.\n';

/** Text of the pull request's comment, or null where there is nothing to say that a green status does not. */
export function commentText(judgement: Judgement, context: TextContext): string | null {
  const { inspection, gaps } = judgement;
  const silent =
    inspection.outcome === 'success' &&
    inspection.moves.length === 0 &&
    inspection.findings.length === 0 &&
    gaps.length === 0;
  if (silent && context.twins.length === 0) return null;
  return `${report(judgement, context, { maxCharacters: MAX_COMMENT - FRAME })}${frame(judgement, context)}`;
}

/** Text of the job summary: one report after the other, within the limit together. */
export function summaryText(
  judgements: readonly Judgement[],
  contextOf: (judgement: Judgement) => TextContext,
  notes: readonly string[],
): string {
  const share = Math.floor((MAX_SUMMARY - FRAME) / Math.max(1, judgements.length)) - FRAME;
  const parts = judgements.map((judgement) => {
    const context = contextOf(judgement);
    return `${report(judgement, context, { maxCharacters: share, maxBytes: share })}${frame(judgement, context)}`;
  });
  return [...parts, ...notes.map((note) => `${note}\n`)].join('\n');
}

function report(
  judgement: Judgement,
  context: TextContext,
  limits: { maxCharacters: number; maxBytes?: number },
): string {
  const title = judgement.number === null ? 'gitsm' : `gitsm: pull request ${judgement.number}`;
  const files = context.filesUrl === null ? {} : { filesUrl: context.filesUrl };
  return markdownReport(judgement.inspection, { ...limits, ...files, title });
}

function frame(judgement: Judgement, context: TextContext): string {
  const gaps = judgement.gaps.map((gap) => `\n**Not known**: ${gap}\n`);
  const twins =
    context.twins.length === 0
      ? []
      : [
          `\nThis head is also that of ${context.twins.map((one) => `#${one}`).join(', ')}: they pass only together. Close one, or push a commit.\n`,
        ];
  return [...twins, ...gaps, `\n<sub>Judged at ${context.head.slice(0, 12)}, by the rules of the base.</sub>\n`].join(
    '',
  );
}
