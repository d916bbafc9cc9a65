/** First line of every generated page. */
export const pageBanner = '<!-- Made by `npm run generate`. Edit what it is made from instead. -->';

/** Joins blocks with an empty line between them; null leaves a block out. */
export function page(blocks: readonly (string | null)[]): string {
  return `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;
}

/** A table; cells are plain Markdown, `|` and line breaks in them are taken care of. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string | null {
  if (rows.length === 0) return null;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A fenced block whose fence is longer than any run of backticks in it. */
export function fence(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
}

/** Inline code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Words in a list: `a`, `b`. */
export function codes(words: readonly string[]): string {
  return words.map(code).join(', ');
}
