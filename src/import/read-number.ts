import type { Money } from '../model/money.ts';

/** Signs of currencies that only one currency uses (CLDR). */
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

/**
 * Reads a number as people write it: `1,234.50` with a decimal point, `1.234,50` or `1 234,50` with a comma.
 *
 * @returns null where it is none; thousands must stand in threes
 */
export function readNumber(text: string, decimal: 'point' | 'comma'): number | null {
  const [thousand, point] = decimal === 'point' ? [',', '.'] : ['.', ','];
  const plain = text.replace(/[\u00a0\u202f'’]/gu, ' ');
  const form = new RegExp(`^[+-]?(?:\\d{1,3}(?:[${thousand} ]\\d{3})+|\\d+)(?:[${point}]\\d+)?$`, 'u');
  if (!form.test(plain)) return null;
  const value = Number(plain.replace(new RegExp(`[${thousand} ]`, 'gu'), '').replace(point, '.'));
  return Number.isFinite(value) ? value : null;
}

/**
 * Reads a sum such as `$12.58`, `GBP 1,200` or `45,00 €`.
 *
 * @param currency that of sums which do not name one; a sign such as `$`, which many share, does not
 * @returns null where it is none, or where nothing names its currency
 */
export function readMoney(text: string, decimal: 'point' | 'comma', currency: string | null): Money | null {
  const code = /(?:^|[\s\d.,])([A-Z]{3})(?:$|[\s\d])/u.exec(text)?.[1] ?? null;
  const sign = /\p{Sc}/u.exec(text)?.[0] ?? null;
  const own = code ?? (sign === null ? null : (SIGNS[sign] ?? null));
  const rest = text
    .replace(code ?? '', '')
    .replace(sign ?? '', '')
    .trim();
  const amount = readNumber(rest, decimal);
  const found = own ?? currency;
  return amount === null || found === null ? null : { amount, currency: found };
}
