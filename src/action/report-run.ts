import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubReport } from '../reporters/github.ts';
import { jsonReport } from '../reporters/json.ts';
import type { Context, Ending } from './context.ts';
import { harmless, withoutMarks } from './harmless.ts';
import { filesUrl, twinsOf } from './judge-head.ts';
import type { Core } from './outside.ts';
import { summaryText } from './texts.ts';
import { deciding } from './verdict.ts';

/** Annotations of one severity that GitHub shows of a step. */
const MAX_ANNOTATIONS = 10;

/** Of these, how many may be about GitHub and not about records. */
const MAX_GAPS = 3;

type Judged = Extract<Ending, { kind: 'judged' }>;

/** Shows a verdict in the job: annotations, summary, outputs, the full report as a file, and the job's own outcome. */
export async function reportRun(
  context: Context,
  core: Core,
  ending: Judged,
  temp: string,
  folder: string,
): Promise<void> {
  const { judgements, head, notes, description } = ending;
  const { inspection } = deciding(judgements);
  const gaps = judgements.flatMap((judgement) => judgement.gaps).slice(0, MAX_GAPS);
  for (const gap of gaps) context.log.warning(gap);
  const maxWarnings = MAX_ANNOTATIONS - gaps.length;
  core.print(withoutMarks(githubReport(inspection, { folder, maxErrors: MAX_ANNOTATIONS, maxWarnings })));
  const contextOf = (judgement: (typeof judgements)[0]) => ({
    head,
    filesUrl: filesUrl(context, head),
    twins: twinsOf(judgement, judgements),
  });
  await core.summary(summaryText(judgements, contextOf, notes));
  const path = join(temp, 'gitsm-report.json');
  writeFileSync(path, jsonReport(inspection));
  core.setOutput('ok', String(inspection.outcome === 'success'));
  core.setOutput('errors', String(inspection.summary.errors));
  core.setOutput('warnings', String(inspection.summary.warnings));
  core.setOutput('report', path);
  if (inspection.outcome === 'success') context.log.info(description);
  // Failing takes an annotation of its own, which GitHub would drop in silence after ten others.
  else if (inspection.summary.errors < MAX_ANNOTATIONS) core.setFailed(harmless(description));
  else core.fail(harmless(description));
}
