import type { Clock } from '../../src/measures/clock.ts';
import { formatDuration } from '../../src/time/duration.ts';
import type { ClockProps } from '../clock-props.ts';
import type { RefProps, Tone } from '../props.ts';
import type { Times } from './times.ts';
import { label } from './words.ts';

/** Share of the target from which a running clock is a warning. */
const WARNING = 0.75;

/** A clock as it is shown, at the time of the build. */
export function clockProps(reading: Clock, times: Times, agreement: RefProps): ClockProps {
  const { targetMinutes, elapsedMinutes } = reading;
  const share = targetMinutes > 0 ? elapsedMinutes / targetMinutes : 1;
  return {
    name: label(reading.metric),
    tone: toneOf(reading, share),
    headline: headline(reading),
    account: `${when(reading, times)} · ${formatDuration(elapsedMinutes)} of ${formatDuration(targetMinutes)} used`,
    percent: Math.min(100, Math.max(0, Math.round(share * 1000) / 10)),
    paused: reading.state === 'paused',
    agreement,
  };
}

function toneOf({ state, breached }: Clock, share: number): Tone {
  if (breached) return 'bad';
  if (state === 'paused') return 'idle';
  if (state === 'met') return 'ok';
  return share >= WARNING ? 'warn' : 'ok';
}

function headline({ state, breached, targetMinutes, elapsedMinutes }: Clock): string {
  const over = elapsedMinutes - targetMinutes;
  if (breached) return over >= 1 ? `late by ${formatDuration(over)}` : 'late';
  if (state === 'paused') return 'paused';
  if (state === 'met') return 'met';
  return `${formatDuration(Math.max(0, -over))} left`;
}

function when({ state, stopped, due, pausedMinutes }: Clock, times: Times): string {
  if (stopped !== null) return `Stopped ${times.short(stopped)}`;
  if (state === 'paused' || due === null) return `Paused for ${formatDuration(pausedMinutes)}`;
  return `Due ${times.short(due)}`;
}

/** Late ones first, then by what is left of their target. */
export function byUrgency(a: Clock, b: Clock): number {
  return rank(a) - rank(b);
}

function rank({ state, breached, stopped, targetMinutes, elapsedMinutes }: Clock): number {
  if (stopped !== null || state === 'met') return 1e9;
  if (state === 'paused' && !breached) return 1e8;
  return targetMinutes - elapsedMinutes;
}
