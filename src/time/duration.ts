/** Hours, at most five digits, with or without minutes; or minutes alone, at most six digits. As `schemas/common` has it. */
const DURATION = /^(?:(\d{1,5})h(?:(\d{1,2})m)?|(\d{1,6})m)$/;

/**
 * Reads a duration: `30m`, `4h` or `1h30m`. Days are refused on purpose: they could mean 24 hours or a working day.
 *
 * @returns minutes; null for anything else
 */
export function parseDuration(text: unknown): number | null {
  const match = typeof text === 'string' ? DURATION.exec(text) : null;
  if (match === null) return null;
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? match[3] ?? 0);
}

/** Writes minutes for people: `2 h 12 m`, `45 m`, `4 h`, `0 m`. What is less than a minute is cut off. */
export function formatDuration(minutes: number): string {
  const whole = Math.floor(Math.abs(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const text = hours === 0 ? `${rest} m` : rest === 0 ? `${hours} h` : `${hours} h ${rest} m`;
  return minutes < 0 && whole > 0 ? `-${text}` : text;
}

/** Writes milliseconds for people, nothing cut off so that lines add up: `1 h 30 m`, `20 s`, `4 h 0.5 s`, `0 m`. */
export function exactDuration(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
  const seconds = (milliseconds % 60_000) / 1000;
  const parts = [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} m`] : []),
    ...(seconds > 0 ? [`${seconds} s`] : []),
  ];
  return parts.length === 0 ? '0 m' : parts.join(' ');
}
