import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/import/read-text.ts';

const GOOD = 'Tag,Name\nA-1,Łódź 😀\nA-2,';

async function refusal(chunks: readonly Uint8Array[]): Promise<string> {
  async function* source() {
    yield* chunks;
  }
  try {
    for await (const _ of readText(source(), 'utf-8'));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'none';
}

describe('bytes that are no UTF-8', () => {
  test.each([
    ['a letter of an older encoding', [0xe9, 0x0a], 'byte 0xe9 at line 3, column 5 '],
    ['a character that ends too early, at the end', [0x78, 0xf0, 0x9f], 'byte 0xf0 at line 3, column 6 '],
    ['a continuation without its start', [0x78, 0x80], 'byte 0x80 at line 3, column 6 '],
    ['nothing wrong', [0x78, 0x0a], 'none'],
  ])('%s', async (_, bytes, expected) => {
    const all = Buffer.concat([Buffer.from(GOOD), Uint8Array.from(bytes)]);
    expect(await refusal([all])).toContain(expected);
    expect(await refusal(Array.from(all, (byte) => Uint8Array.of(byte)))).toContain(expected);
  });

  test('are found at the same place however the source is cut', async () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é', '€', '😀'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), async (text, sizes) => {
        const all = Buffer.concat([Buffer.from(text), Uint8Array.of(0xff, 0x41)]);
        const chunks: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < all.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(all.subarray(at, at + size));
          at += size;
        }
        const lines = text.split(/\r\n|\r|\n/);
        expect(await refusal(chunks)).toContain(
          `byte 0xff at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1} `,
        );
      }),
    );
  });
});
