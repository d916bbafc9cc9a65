/** Text in lines of at most 100 characters, each indented by two; paragraphs stay apart. */
export function wrap(text: string, width = 100): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => fill(paragraph.split(/\s+/), width - 2))
    .join('\n\n');
}

function fill(words: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
