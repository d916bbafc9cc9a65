import type { ExampleFiles } from '../model/check.ts';
import { example } from './example-records.ts';

/** A plan for 100 TB that takes 90 days to extend, measured each month until October 2026. */
export function capacityPlan(id: string, values: readonly number[]): ExampleFiles {
  const samples = values.map(
    (value, index) => `{on: 2026-${String(11 - values.length + index).padStart(2, '0')}-15, value: ${value}}`,
  );
  return example(
    `capacity-plans/${id}`,
    ['active'],
    'unit: TB',
    'limit: 100',
    'thresholds: {warning: 75, critical: 90}',
    'lead-time: 90',
    `samples: [${samples.join(', ')}]`,
  );
}
