/** Bytes of the longest character in UTF-8 (RFC 3629, 3). */
const LONGEST = 4;

/** Follows a source of UTF-8 while it is read, to say where it stops being one. */
export interface TextPlace {
  /** Takes note of bytes that were read, and of their text. */
  pass(bytes: Uint8Array, text: string): void;
  /** Line, column (both from 1) and byte of the first character that is none, in the bytes that follow what was passed. */
  find(bytes: Uint8Array): { readonly line: number; readonly column: number; readonly byte: number };
}

/** At the start of a source. */
export function textPlace(): TextPlace {
  let line = 1;
  let column = 1;
  // The start of a character whose rest comes with the next bytes.
  let begun: Uint8Array = new Uint8Array();
  let afterReturn = false;
  const move = (text: string): void => {
    if (text === '') return;
    // A line ends with LF, CR LF or, in tables of older Macs, CR.
    const lines = (afterReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n?|\n/);
    afterReturn = text.endsWith('\r');
    line += lines.length - 1;
    column = (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0);
  };
  return {
    pass(bytes, text) {
      move(text);
      const last = Buffer.concat([begun, bytes.subarray(-LONGEST)]);
      begun = last.subarray(last.length - unfinished(last));
    },
    find(bytes) {
      const all = Buffer.concat([begun, bytes]);
      let [good, bad] = [0, all.length + 1];
      while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        if (decoded(all.subarray(0, middle)) === null) bad = middle;
        else good = middle;
      }
      const text = decoded(all.subarray(0, good)) ?? '';
      move(text);
      return { line, column, byte: all[Buffer.byteLength(text)] ?? 0 };
    },
  };
}

/** What stands whole in these bytes; null where they are no UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Number of bytes at the end that begin a character without ending it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back < LONGEST; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc0) return length > back ? back : 0;
  }
  return 0;
}
