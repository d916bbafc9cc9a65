import { asString, isObject, type Json } from '../model/json.ts';
import { parseDuration } from '../time/duration.ts';

/** How bad it is, from bearable to not. */
export const RATINGS = ['low', 'medium', 'high'];

/** The rating of one category after one length of time. */
export interface Rating {
  /** Where the category stands in the list, and how the length of time is written. */
  readonly index: number;
  readonly written: string;
  readonly category: string;
  readonly minutes: number;
  /** Position in {@link RATINGS}. */
  readonly rating: number;
}

/** What the business cannot do without any longer. */
export interface Requirement {
  readonly minutes: number;
  /** The category that is hit first. */
  readonly category: string;
}

/** All ratings of an impact analysis, by category and from short to long; what cannot be read is left out. */
export function ratingsOf(analysis: Json | undefined): readonly Rating[] {
  if (!Array.isArray(analysis)) return [];
  return analysis.flatMap((one: Json, index) => {
    if (!isObject(one) || !isObject(one['after'])) return [];
    const category = asString(one['category']) ?? '';
    return Object.entries(one['after'])
      .flatMap(([written, level]): Rating[] => {
        const minutes = parseDuration(written);
        const rating = RATINGS.indexOf(asString(level) ?? '');
        return minutes === null || rating < 0 ? [] : [{ index, written, category, minutes, rating }];
      })
      .sort((a, b) => a.minutes - b.minutes);
  });
}

/**
 * The objective that the business requires: for each category the first length of time that cannot be borne, and the shortest of these.
 * ServiceNow, business impact analysis; ISO 22301 8.2.2.
 *
 * @returns null where everything can be borne
 */
export function requiredBy(analysis: Json | undefined): Requirement | null {
  const high = ratingsOf(analysis).filter(({ rating }) => rating === RATINGS.length - 1);
  return high.reduce<Requirement | null>(
    (shortest, { minutes, category }) =>
      shortest === null || minutes < shortest.minutes ? { minutes, category } : shortest,
    null,
  );
}

/** Longest recovery time of each tier but the last, minutes. */
const TIERS = [2 * 60, 8 * 60, 24 * 60, 72 * 60];

/** Recovery tier, 1 to 5, of a required recovery time in minutes. */
export function recoveryTier(minutes: number): number {
  const tier = TIERS.findIndex((most) => minutes <= most);
  return tier < 0 ? TIERS.length + 1 : tier + 1;
}
