import type { MeasureUnit } from '../model/measure.ts';
import { minutesText } from './minutes-text.ts';
import { percentText } from './percent-text.ts';

/** A figure of a measure for people; a dash where there is none. Nothing is rounded up to what it is not. */
export function figureText(value: number | null, unit: MeasureUnit): string {
  if (value === null || !Number.isFinite(value)) return '-';
  switch (unit) {
    case 'share':
      return percentText(value * 100);
    case 'minutes':
      return value < 0 ? `-${minutesText(-value)}` : minutesText(value);
    case 'days':
      return `${oneDecimal(value)} d`;
    case 'money':
      return value.toFixed(2);
    case 'count':
    case 'score':
      return oneDecimal(value);
  }
}

function oneDecimal(value: number): string {
  const tenths = Math.trunc(value * 10 + Math.sign(value) * 1e-6);
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
