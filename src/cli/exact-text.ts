/** A length of time for people, nothing cut off so that lines add up: `6h14m`, `45m`, `1h00m30s`, `0.25s`, `0m`. */
export function exactText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = (milliseconds - minutes * 60_000) / 1000;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const tail = seconds === 0 ? '' : `${seconds}s`;
  if (hours === 0) return minutes === 0 && tail !== '' ? tail : `${minutes}m${tail}`;
  return rest === 0 && tail === '' ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}m${tail}`;
}
