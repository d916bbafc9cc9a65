/** Text of a source as it was written, in a fence that it cannot close. @param cut makes a line harmless and no longer than it may be */
export function fenced(text: string, cut: (line: string) => string): string {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => (line === '' ? '' : cut(line)));
  const longest = (text.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines.join('\n')}\n${fence}`;
}
