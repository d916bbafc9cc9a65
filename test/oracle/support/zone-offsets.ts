/** A stretch of time in which a zone keeps one offset, all in milliseconds; `end` not included. */
export interface OffsetStretch {
  readonly start: number;
  readonly end: number;
  /** Local time minus UTC. */
  readonly offset: number;
}

const SECOND = 1000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const years = new Map<string, readonly OffsetStretch[]>();

/** Local time minus UTC at a whole second, read off the fields that `Intl` prints for that zone. */
function printedOffset(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
    formats.set(zone, format);
  }
  const [month, day, year, hour, minute, second] = format.format(instant).split(/\D+/).map(Number);
  if (second === undefined) throw new Error(`Unexpected time ${format.format(instant)} of ${zone}.`);
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second) - instant;
}

/** Looks at every day of a year and halves each day on which the offset changed down to the second. */
function stretchesOfYear(zone: string, year: number): readonly OffsetStretch[] {
  const key = `${zone} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const end = Date.UTC(year + 1, 0);
  const found: OffsetStretch[] = [];
  let start = Date.UTC(year, 0);
  let offset = printedOffset(zone, start);
  for (let day = start; day < end; day += DAY) {
    const next = printedOffset(zone, day + DAY);
    if (next === offset) continue;
    let before = day;
    let after = day + DAY;
    while (after - before > SECOND) {
      const middle = before + Math.floor((after - before) / 2 / SECOND) * SECOND;
      if (printedOffset(zone, middle) === offset) before = middle;
      else after = middle;
    }
    found.push({ start, end: after, offset });
    start = after;
    offset = next;
  }
  if (start < end) found.push({ start, end, offset });
  years.set(key, found);
  return found;
}

/**
 * The offsets that a zone keeps from one instant to another, by asking `Intl` and nothing else. Two changes on one day would be missed;
 * no zone has had that since 1970.
 */
export function offsetStretches(zone: string, from: number, to: number): readonly OffsetStretch[] {
  const found: OffsetStretch[] = [];
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year++) {
    for (const one of stretchesOfYear(zone, year)) {
      const last = found.at(-1);
      if (last !== undefined && last.offset === one.offset) found[found.length - 1] = { ...last, end: one.end };
      else found.push(one);
    }
  }
  return found;
}

/** Local time minus UTC at an instant, milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const second = Math.floor(instant / SECOND) * SECOND;
  const stretches = stretchesOfYear(zone, new Date(second).getUTCFullYear());
  return stretches.find(({ end }) => second < end)?.offset ?? Number.NaN;
}

/** Instants at which the offset of a zone changes. */
export function offsetChanges(zone: string, from: number, to: number): readonly number[] {
  return offsetStretches(zone, from, to)
    .slice(1)
    .map(({ start }) => start);
}
