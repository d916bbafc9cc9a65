import type { Measure } from '../src/model/measure.ts';
import { code, page, pageBanner, table } from './docs-markdown.ts';

/** The reference page of measures. */
export function measurePage(measures: readonly Measure[]): string {
  return page([
    '# Measures',
    pageBanner,
    'A measure is a figure computed from records; `gitsm measures` prints them. "period": what happened in a stretch of time; "instant": how things stood at one; "present": how they stand now.',
    table(
      ['measure', 'what it is', 'formula', 'unit', 'span', 'better', 'source'],
      measures.map((one) => [
        code(one.id),
        one.title,
        one.formula,
        one.unit,
        one.span ?? 'present',
        one.better ?? '',
        one.source,
      ]),
    ),
  ]);
}
