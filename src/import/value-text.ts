import type { Json } from '../model/json.ts';
import { plainText } from './plain-text.ts';

/** A value as one text: lists of scalars parted by commas. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}

/** A value in quotes, harmless and short, for a message. */
export function shown(value: Json): string {
  return JSON.stringify(short(textOf(value)));
}

/** A text for a message: on one line, harmless, and no longer than that. */
export function short(text: string, longest = 80): string {
  return plainText(text, longest).text;
}
