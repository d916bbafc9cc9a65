import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SetupError } from '../model/setup-error.ts';
import { textPlace } from './text-place.ts';

/** Encodings that exports come in: WHATWG names; `macintosh` is Mac Roman. */
export type Encoding = 'utf-8' | 'windows-1252' | 'macintosh';

/** First bytes of a gzip file (RFC 1952, 2.3.1). */
const GZIP = [0x1f, 0x8b] as const;

/**
 * The text of a source, plain or gzip, piece by piece and never all at once.
 *
 * @throws SetupError where the compressed file is damaged or the text is not in that encoding
 */
export async function* readText(source: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const place = textPlace();
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream });
    } catch (error) {
      const { line, column, byte } = place.find(chunk);
      throw new SetupError(
        `Unexpected byte 0x${byte.toString(16)} at line ${line}, column ${column} of the source, expected text in ${encoding}.`,
        'Save it as UTF-8, or name its encoding: windows-1252 is what older exports use, macintosh what older Macs do.',
        { cause: error },
      );
    }
  };
  for await (const chunk of unpacked(source)) {
    const text = decode(chunk, true);
    place.pass(chunk, text);
    if (text !== '') yield text;
  }
  const rest = decode(new Uint8Array(), false);
  if (rest !== '') yield rest;
}

async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(source);
  if (head[0] !== GZIP[0] || head[1] !== GZIP[1]) {
    yield* all;
    return;
  }
  const input = Readable.from(all, { objectMode: false });
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  try {
    yield* input.pipe(gunzip);
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new SetupError('Unexpected end or damage in the compressed source.', 'Copy or download it again.', {
      cause: error,
    });
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

/** The first two bytes, and everything from the start. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < GZIP.length) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(first);
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head, all: all() };
}
