import type { RecordFile } from '../model/record.ts';

/**
 * Everything under the headings of that text, up to the next heading of the same or a higher level; null where there
 * is no such heading. White space at the ends of lines and line endings say nothing.
 */
export function sectionText(record: RecordFile, section: string): string | null {
  const { headings } = record.outline;
  const lines = record.body.split(/\r?\n/);
  const texts = headings.flatMap((heading, index) => {
    if (heading.text.toLowerCase() !== section.toLowerCase()) return [];
    const next = headings.slice(index + 1).find((one) => one.depth <= heading.depth);
    const end = next === undefined ? lines.length : next.line - record.bodyLine;
    return [
      lines
        .slice(heading.line - record.bodyLine, end)
        .map((line) => line.trimEnd())
        .join('\n')
        .trim(),
    ];
  });
  return texts.length === 0 ? null : texts.join('\n\n');
}
