import { visible } from './visible.ts';

/**
 * Text of a record as a Markdown code span: nothing in it is markup, mention or link. The fence is longer than any run of
 * backticks inside (CommonMark 6.1); pipes are escaped only inside a table, where GitHub takes that escape away again.
 */
export function codeSpan(text: string, place: 'text' | 'cell' = 'text'): string {
  const content = visible(text) || ' ';
  const longest = Math.max(0, ...(content.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padded = /^`|`$|^ .*\S.* $/u.test(content) ? ` ${content} ` : content;
  return `${fence}${place === 'cell' ? padded.replaceAll('|', '\\|') : padded}${fence}`;
}
