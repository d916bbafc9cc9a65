/** Whether a text of GitHub's is the one that was sent: line ends and trailing space may have changed on the way. */
export function sameText(a: string | null, b: string | null): boolean {
  return normal(a) === normal(b);
}

function normal(text: string | null): string {
  return (text ?? '').replaceAll('\r\n', '\n').trimEnd();
}
