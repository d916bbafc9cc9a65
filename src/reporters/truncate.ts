/** How long an output may get. A bound left out does not hold. */
export interface Limits {
  /** UTF-16 code units: never fewer than what GitHub counts as characters. */
  readonly characters?: number;
  /** Bytes of UTF-8. */
  readonly bytes?: number;
}

/** Collects blocks of text until a limit is reached; a block is written whole or not at all. */
export interface BoundedWriter {
  /** False where the block does not fit; nothing of it is written then. */
  write(block: string): boolean;
  /** Writes into the room kept back. @throws RangeError where the ending is longer than what was kept. */
  end(ending: string): string;
}

/** Bytes of UTF-8 that a string takes; a lone surrogate counts as the three bytes of U+FFFD. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** @param keep room kept back for the ending, characters and bytes alike */
export function boundedWriter(limits: Limits, keep = 0): BoundedWriter {
  const blocks: string[] = [];
  let characters = (limits.characters ?? Number.POSITIVE_INFINITY) - keep;
  let bytes = (limits.bytes ?? Number.POSITIVE_INFINITY) - keep;
  return {
    write(block) {
      const size = bytesOf(block);
      if (block.length > characters || size > bytes) return false;
      characters -= block.length;
      bytes -= size;
      blocks.push(block);
      return true;
    },
    end(ending) {
      const rest = { characters: Math.max(0, characters + keep), bytes: Math.max(0, bytes + keep) };
      blocks.push(truncate(ending, rest, ''));
      return blocks.join('');
    },
  };
}

/**
 * The longest beginning of a text that stays within the limits together with the ending that says so. Never splits a
 * surrogate pair. Where not even the ending fits, the beginning of the text alone.
 */
export function truncate(text: string, limits: Limits, ending = '…'): string {
  const characters = Math.max(0, limits.characters ?? Number.POSITIVE_INFINITY);
  const bytes = Math.max(0, limits.bytes ?? Number.POSITIVE_INFINITY);
  if (text.length <= characters && bytesOf(text) <= bytes) return text;
  const fits = ending.length <= characters && bytesOf(ending) <= bytes;
  const tail = fits ? ending : '';
  return beginning(text, characters - tail.length, bytes - bytesOf(tail)) + tail;
}

function beginning(text: string, characters: number, bytes: number): string {
  let length = 0;
  let size = 0;
  for (const character of text) {
    const more = bytesOf(character);
    if (length + character.length > characters || size + more > bytes) break;
    length += character.length;
    size += more;
  }
  return text.slice(0, length);
}
