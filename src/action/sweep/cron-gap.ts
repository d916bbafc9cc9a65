/**
 * Longest time between two runs of a schedule on one day, minutes; null where the schedule does not run every day or cannot be
 * read. Source: POSIX crontab, with the steps and ranges that GitHub documents for "on.schedule".
 */
export function cronGap(cron: string): number | null {
  const fields = cron.trim().split(/\s+/);
  const [minute = '', hour = '', ...days] = fields;
  if (fields.length !== 5 || days.some((day) => day !== '*')) return null;
  const minutes = valuesOf(minute, 60);
  const hours = valuesOf(hour, 24);
  if (minutes === null || hours === null) return null;
  const runs = hours.flatMap((h) => minutes.map((m) => h * 60 + m));
  const first = runs[0] ?? 0;
  return Math.max(...runs.map((run, index) => (runs[index + 1] ?? first + 24 * 60) - run));
}

/** Values that a field stands for, ascending. */
function valuesOf(field: string, size: number): readonly number[] | null {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const found = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
    if (found === null) return null;
    const [, from, to, step] = found;
    const start = Number(from ?? 0);
    const end = from === undefined || (to === undefined && step !== undefined) ? size - 1 : Number(to ?? start);
    const by = Number(step ?? 1);
    if (by === 0 || start > end || end >= size) return null;
    for (let value = start; value <= end; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}
