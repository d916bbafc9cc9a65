import type { Tone } from '../props.ts';
import type { MeterProps } from '../report-props.ts';

/** How much of a limit is used; the line is as long as the larger of both. */
export function meterProps(tone: Tone, used: number, limit: number, full = Math.max(used, limit)): MeterProps {
  const percent = (part: number): number => Math.round((part / full) * 1000) / 10;
  return { tone, used: percent(used), limit: percent(limit) };
}
