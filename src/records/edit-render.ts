import type { Json } from '../model/json.ts';

/** How a scalar is written: plain where that reads back as the same string, or always in one kind of quotes. */
export type Quotes = 'plain' | 'single' | 'double';

/** Plain words that the YAML 1.2 core schema (and careful YAML 1.1 readers) would not read as strings. */
const notAString =
  /^(?:|~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.(?:inf|nan)|[-+]?(?:0[xob])?[\d_.][\d_.a-f]*(?:e[-+]?\d*)?)$/i;

/** Characters with which no plain scalar may begin. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`\s]/;

/** Characters that no reader may see raw: controls, lone surrogates, and what editors and parsers swallow. */
const hidden = /[\p{Cc}\p{Cs}\u00ad\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Whatever cannot stand in a plain scalar, in block and in flow context alike. */
const unsafe = /: |:$| #|[,[\]{}"]|\s$/;

/** Characters that JSON leaves raw and YAML does not allow or does not keep in double quotes. */
const raw = /[\u007f-\u009f\u00ad\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Writes a value as YAML on one line, good in block and in flow context, so that the 1.2 core schema reads
 * back the very same value.
 */
export function renderValue(value: Json, quotes: Quotes = 'plain'): string {
  if (typeof value === 'string') return renderString(value, quotes);
  if (value === null) return 'null';
  if (typeof value === 'number') return Object.is(value, -0) ? '-0.0' : String(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => renderValue(item)).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${renderValue(key)}: ${renderValue(item)}`)
    .join(', ')}}`;
}

function renderString(text: string, quotes: Quotes): string {
  const plain = !notAString.test(text) && !indicator.test(text) && !unsafe.test(text) && !hidden.test(text);
  if (quotes === 'plain' && plain) return text;
  if (quotes === 'single' && !hidden.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(raw, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
