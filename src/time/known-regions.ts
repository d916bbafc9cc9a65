import type { CalendarProblem, HolidayRegion } from './calendar-hours.ts';
import { holidayRegions } from './generated/holiday-regions.ts';

/** Codes that people write and ISO 3166-1 does not have, with those that are meant. */
const MEANT: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', EL: 'GR' };

/** Up to this many codes are all named. */
const FEW = 16;

/**
 * What is wrong with a region whose public holidays a calendar keeps, or null where they are known. Answers from a
 * table, so that the library of holidays and its data need not be loaded.
 */
export function regionProblem({ country, region }: HolidayRegion): CalendarProblem | null {
  const countries = Object.keys(holidayRegions);
  if (!countries.includes(country)) {
    const meant = Object.hasOwn(MEANT, country) ? MEANT[country] : undefined;
    const expected = meant ?? `a country whose public holidays are known, such as ${either(near(country, countries))}`;
    return { pointer: ['holidays', 'country'], message: `Unexpected "${country}", expected ${expected}.` };
  }
  const regions = (holidayRegions[country] ?? '').split(' ').filter((one) => one !== '');
  if (region === null || regions.includes(region)) return null;
  const expected =
    regions.length === 0
      ? `no region: none is known of ${country}`
      : regions.length <= FEW
        ? `a region of ${country}: ${either(regions)}`
        : `a region of ${country}, such as ${either(near(region, regions))}`;
  return { pointer: ['holidays', 'region'], message: `Unexpected "${region}", expected ${expected}.` };
}

/** Codes that begin alike; some of all where none does. */
function near(code: string, codes: readonly string[]): readonly string[] {
  const alike = codes.filter((one) => one[0] === code[0]);
  return alike.length > 0 ? alike : codes.slice(0, 3);
}

function either(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join() : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`;
}
