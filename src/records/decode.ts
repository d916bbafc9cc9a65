const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of UTF-8 bytes with a byte order mark kept, or why they are none. */
export function decode(
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: string; readonly help: string } {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { problem: 'Unexpected bytes, expected UTF-8.', help: 'Save the file as UTF-8.' };
  }
  if (text.includes('\0'))
    return { problem: 'Unexpected NUL character, expected text.', help: 'Remove it; records are plain text.' };
  return { text };
}
