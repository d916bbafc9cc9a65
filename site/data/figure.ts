import type { MeasureUnit } from '../../src/model/measure.ts';
import { formatDuration } from '../../src/time/duration.ts';

/** A figure of a measure as pages show it; empty where there is none. Cut off, never rounded up to what it is not. */
export function figureText(value: number | null, unit: MeasureUnit): string {
  if (value === null || !Number.isFinite(value)) return '';
  switch (unit) {
    case 'share':
      return `${oneDecimal(value * 100)} %`;
    case 'minutes':
      return formatDuration(value);
    case 'days':
      return `${oneDecimal(value)} d`;
    case 'money':
      return value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'count':
    case 'score':
      return oneDecimal(value);
  }
}

/** "12", "12.3", "1,204.5". */
export function oneDecimal(value: number): string {
  // A third decimal of noise must not turn 33.3 into 33.2.
  const tenths = Math.trunc(value * 10 + Math.sign(value) * 1e-6) / 10;
  return tenths.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
