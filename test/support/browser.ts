import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** Where the unpacked browser lies and how to start it. */
export interface UnpackedBrowser {
  readonly executable: string;
  readonly folder: string;
}

/** Its own defaults include `--single-process`, which is not how people browse. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Unpacks the browser with the libraries it needs into a private folder. To be called once a run: two processes
 * that unpack at the same time break each other.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'gitsm-browser-'));
  const inherited = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executable = await chromium.executablePath();
    await unpackLibraries(folder);
    return { executable, folder };
  } finally {
    if (inherited === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = inherited;
  }
}

/** Starts the browser that {@link unpackBrowser} laid out. */
export async function launchBrowser({ executable, folder }: UnpackedBrowser): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const env = { ...process.env, TMPDIR: folder, HOME: folder, LD_LIBRARY_PATH: join(folder, 'lib') } as {
    [key: string]: string;
  };
  return chromium.launch({ executablePath: executable, headless: true, args: flags, env });
}

/** Removes what {@link unpackBrowser} laid out. */
export async function removeBrowser({ folder }: UnpackedBrowser): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** The few shared libraries that a bare machine lacks come with the package, as a brotli-packed tar. */
async function unpackLibraries(folder: string): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  const packed = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const tar = brotliDecompressSync(await readFile(packed));
  await mkdir(join(folder, 'lib'), { recursive: true });
  for (let offset = 0; offset + 512 <= tar.length; ) {
    const name = text(tar, offset, 100);
    if (name === '') break;
    const size = Number.parseInt(text(tar, offset + 124, 12), 8) || 0;
    const type = String.fromCharCode(tar[offset + 156] ?? 0);
    const base = name.split('/').pop() ?? '';
    if ((type === '0' || type === '\0') && base.includes('.so')) {
      await writeFile(join(folder, 'lib', base), tar.subarray(offset + 512, offset + 512 + size), { mode: 0o755 });
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  if ((await readdir(join(folder, 'lib'))).length === 0) throw new Error('Unexpected empty library archive');
}

function text(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length))
    .toString('latin1')
    .replace(/\0.*$/, '')
    .trim();
}
