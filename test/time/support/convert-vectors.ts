import type { CalendarData } from '../../../src/time/calendar-hours.ts';
import type { Vector, VectorFile } from './vectors.ts';

/** A file of facts as collected from another product. */
export interface RawFile {
  readonly source: { readonly repo: string; readonly commit: string; readonly licence: string };
  readonly vectors: readonly Raw[];
}

type Spans = readonly (readonly [string, string])[];

export interface RawCalendar {
  readonly timezone: string;
  readonly week?: Readonly<Record<string, Spans>>;
  readonly days?: readonly string[];
  readonly hours?: Spans;
  readonly extraHolidays?: readonly string[];
  readonly holidayHours?: Readonly<Record<string, Spans>>;
  readonly shifts?: Readonly<Record<string, Spans>>;
  readonly breaks?: Readonly<Record<string, Spans>>;
  readonly holidayRules?: readonly { readonly from: string; readonly to: string; readonly perpetual: boolean }[];
}

interface Raw {
  readonly op: string;
  readonly calendar: RawCalendar;
  readonly start?: string;
  readonly end?: string;
  readonly at?: string;
  readonly add?: number;
  readonly days?: number;
  readonly seconds?: number;
  readonly open?: boolean;
  readonly holiday?: boolean;
}

const OPS: Readonly<Record<string, string>> = {
  advance_to_working_time: 'opening',
  advance_to_closing_time: 'closing',
  return_to_working_time: 'lastOpen',
  addBusinessDays: 'addDays',
  subtractBusinessDays: 'addDays',
  addWorkingDays: 'addDays',
};

const DAY = 86_400_000;

/** Dates of a holiday rule; a perpetual one is written out for the years around the facts. */
function datesOf(rule: { from: string; to: string; perpetual: boolean }): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(rule.from); day <= Date.parse(rule.to); day += DAY) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (rule.perpetual) for (let year = 2015; year <= 2025; year++) dates.push(`${year}${date.slice(4)}`);
    else dates.push(date);
  }
  return dates;
}

/**
 * A calendar in the form of a calendar record. Shifts of a date (biz) and holiday hours (working_hours) are its own hours; breaks
 * are taken out of them, or out of those of the weekday. A date that is a holiday as well stays closed, as in biz.
 */
export function convertCalendar(raw: RawCalendar): CalendarData {
  const week = raw.week ?? Object.fromEntries((raw.days ?? []).map((day) => [day, raw.hours ?? []]));
  const hours = Object.fromEntries(Object.entries(week).map(([day, spans]) => [day.toLowerCase(), spans.map(spanOf)]));
  const closed = [...(raw.extraHolidays ?? []), ...(raw.holidayRules ?? []).flatMap(datesOf)];
  const dated = Object.keys({ ...raw.shifts, ...raw.breaks, ...raw.holidayHours }).sort();
  const extra = [
    ...closed.map((date) => ({ date })),
    ...dated
      .filter((date) => !closed.includes(date))
      .map((date) => {
        const spans = raw.shifts?.[date] ?? raw.holidayHours?.[date] ?? week[weekdayOf(date)] ?? [];
        return { date, hours: without(spans, raw.breaks?.[date] ?? []).map(spanOf) };
      }),
  ];
  return { timezone: raw.timezone, hours, ...(extra.length > 0 ? { holidays: { extra } } : {}) };
}

function spanOf([from, to]: readonly [string, string]): string {
  return `${from}-${to}`;
}

function weekdayOf(date: string): string {
  return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(date).getUTCDay()] ?? '';
}

/** Spans with breaks taken out; times of day compare as text. */
function without(spans: Spans, breaks: Spans): Spans {
  return breaks.reduce<Spans>(
    (left, [start, end]) =>
      left.flatMap(([from, to]): Spans => {
        if (end <= from || start >= to) return [[from, to]];
        return (
          [
            [from, start],
            [end, to],
          ] as const
        ).filter(([first, last]) => first < last);
      }),
    spans,
  );
}

/** Instants keep their offset; local times of these files are all in UTC. */
function instant(text: string): string {
  return text.includes('T') ? text : `${text.replace(' ', 'T')}Z`;
}

export function convertVectors(files: Readonly<Record<string, RawFile>>): VectorFile {
  const calendars: Record<string, CalendarData> = {};
  const names = new Map<string, string>();
  const vectors: Vector[] = [];
  for (const [product, { vectors: raws }] of Object.entries(files)) {
    for (const [index, raw] of raws.entries()) {
      const data = convertCalendar(raw.calendar);
      const text = JSON.stringify(data);
      const calendar = names.get(text) ?? `C${names.size + 1}`;
      names.set(text, calendar);
      calendars[calendar] = data;
      const seconds = raw.seconds ?? (OPS[raw.op] === 'addDays' ? undefined : raw.add);
      const days = raw.days ?? (OPS[raw.op] === 'addDays' ? raw.add : undefined);
      const open = raw.open ?? raw.holiday;
      vectors.push({
        id: `${product}-${index + 1}`,
        op: OPS[raw.op] ?? raw.op,
        calendar,
        ...(raw.start === undefined ? {} : { from: instant(raw.start) }),
        ...(raw.end === undefined ? {} : { to: instant(raw.end) }),
        ...(raw.at === undefined ? {} : { at: instant(raw.at) }),
        ...(seconds === undefined ? {} : { seconds }),
        ...(days === undefined ? {} : { days }),
        ...(open === undefined ? {} : { open }),
      });
    }
  }
  const sources = Object.values(files).map(({ source }) => ({
    repository: source.repo,
    commit: source.commit,
    licence: source.licence,
  }));
  return { sources, calendars, vectors };
}
