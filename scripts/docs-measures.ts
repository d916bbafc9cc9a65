import type { Measure } from '../src/model/measure.ts';
import { code, page, pageBanner, table } from './docs-markdown.ts';

/** The reference page of measures. */
export function measurePage(measures: readonly Measure[]): string {
  return page([
    '# Measures',
    pageBanner,
    'A measure is a figure computed from the records of one revision.',
    table(
      ['measure', 'what it is', 'formula', 'unit', 'source'],
      measures.map((one) => [code(one.id), one.title, one.formula, one.unit, one.source]),
    ),
  ]);
}
