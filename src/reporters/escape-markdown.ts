import { visible } from './visible.ts';

/** Keeps GitHub's filters, which run on the rendered text, from seeing one word: it shows as nothing. */
const GAP = '\u200b';

const PUNCTUATION = /[\\`*_[\]<>&|~$!{}]/gu;

/** What would open a heading, a list, a quotation or a rule at the start of a block. */
const BLOCK_START = /^(?:[-+#=:]|\d{1,9}(?=[.)]))/u;

/**
 * Text of a record as harmless Markdown on one line: it renders as the characters it has, makes no HTML, link,
 * image, table cell or block, mentions nobody (`@name`), refers to no issue (`#1`, `GH-1`) and is not turned into a link
 * (`https://`, `www.`, `name@host`). A zero-width space stands where only GitHub's own filters would act, because
 * those see the text after escapes are resolved.
 */
export function escapeMarkdown(text: string): string {
  const escaped = visible(text).replace(PUNCTUATION, '\\$&');
  return escaped
    .replace(BLOCK_START, (start) => (/\d/u.test(start) ? `${GAP}${start}` : `\\${start}`))
    .replaceAll('@', `@${GAP}`)
    .replace(/#(?=\d)/gu, `#${GAP}`)
    .replace(/\bGH-(?=\d)/giu, (word) => `${word}${GAP}`)
    .replace(/:(?=\/\/|[^\s/]+@)/gu, `:${GAP}`)
    .replace(/www(?=\.)/giu, (word) => `${word}${GAP}`);
}
