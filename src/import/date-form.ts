import { parseInstant } from '../time/instant.ts';
import { instantOf } from '../time/zoned.ts';

/** A date of a source, with a time of day where it has one. */
export interface LocalDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`, or null where only the day is known. */
  readonly time: string | null;
}

/** Reads dates of one form; null where the text has another one or there is no such day. */
type DateForm = (text: string) => LocalDate | null;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Token of a form → what it matches. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMM: `(?<name>${MONTHS.join('|')})[a-z]*`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

const TOKEN = /YYYY|YY|MMM|MM|M|DD|D|HH|H|mm|ss/gu;

/** Two-digit years: 69 to 99 are of the last century (POSIX, strptime `%y`). */
const TURN = 69;

/**
 * A form such as `M/D/YY` or `DD.MM.YYYY HH:mm`.
 *
 * @throws RangeError where it names no year, month and day, or one of them twice
 */
export function dateForm(form: string): DateForm {
  const names = [...form.matchAll(TOKEN)].map(([token]) => token);
  const kinds = names.map((token) => token[0]).toSorted();
  if (new Set(kinds).size !== kinds.length || !['Y', 'M', 'D'].every((one) => kinds.includes(one)))
    throw new RangeError(`Unexpected form "${form}", expected year, month and day once each, such as M/D/YYYY.`);
  const source = form.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(TOKEN, (token) => TOKENS[token] ?? token);
  const pattern = new RegExp(`^${source}$`, 'iu');
  return (text) => {
    const parts = pattern.exec(text)?.groups;
    if (parts === undefined) return null;
    const short = Number(parts['short']);
    const year = parts['year'] ?? String(short < TURN ? 2000 + short : 1900 + short);
    const month = parts['month'] ?? String(MONTHS.indexOf(parts['name']?.toLowerCase() ?? '') + 1);
    const time = parts['hour'] === undefined ? null : `${two(parts['hour'])}:${two(parts['minute'] ?? '0')}`;
    return real({ date: `${year}-${two(month)}-${two(parts['day'] ?? '')}`, time });
  };
}

/** Forms that are always understood: `2026-11-21`, also with a time behind. */
const PLAIN_FORMS = ['YYYY-MM-DD', 'YYYY-MM-DD HH:mm', 'YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DDTHH:mm:ss'];

/** Compiled once a form: rows share them. */
const compiled = new Map<string, DateForm>();

/** The instant a local date means in a zone, its first minute where no time is known; or an RFC 3339 instant as it is. */
export function instantFrom(text: string, forms: readonly string[], zone: string): number | null {
  const exact = parseInstant(text);
  if (exact !== null) return exact;
  const local = dateFrom(text, forms);
  return local === null ? null : instantOf(local.date, local.time ?? '00:00', zone);
}

/** The date by the first form that fits: one of those given, or a plain one. */
export function dateFrom(text: string, forms: readonly string[]): LocalDate | null {
  for (const form of [...forms, ...PLAIN_FORMS]) {
    const read = compiled.get(form) ?? dateForm(form);
    compiled.set(form, read);
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function real(local: LocalDate): LocalDate | null {
  try {
    instantOf(local.date, local.time ?? '00:00', 'UTC');
    return local;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
