import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Assets } from './data/frame.ts';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const sheets = ['tokens', 'base', 'layout', 'components', 'clocks', 'reports', 'print'];
const scripts = ['theme', 'table', 'search'] as const;
const fonts = {
  'hanken-grotesk.woff2': '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  'ibm-plex-mono.woff2': '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
};

/** The site's files that are no pages: made once, linked relatively, never touched by Astro. */
export interface AssetFiles {
  readonly names: Assets;
  /** Writes them below the root of a site. */
  write(root: string): Promise<void>;
}

/**
 * Reads style sheet, scripts and fonts. Names carry a digest of the content, so that browsers may keep them for ever.
 *
 * @param hue of the accent colour, degrees
 */
export async function assetFiles(hue: number): Promise<AssetFiles> {
  const parts = await Promise.all(sheets.map((name) => readFile(join(here, 'styles', `${name}.css`), 'utf8')));
  const style = parts.join('\n').replace('--hue: 238;', `--hue: ${Number.isFinite(hue) ? hue : 238};`);
  const texts = new Map<string, string>();
  const keep = (name: string, ending: string, text: string): string => {
    const path = `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${ending}`;
    texts.set(path, text);
    return path;
  };
  const stylesheet = keep('site', 'css', style);
  const [theme = '', table = '', search = ''] = await Promise.all(
    scripts.map(async (name) => keep(name, 'js', await readFile(join(here, 'client', `${name}.js`), 'utf8'))),
  );
  return {
    names: { stylesheet, scripts: { theme, table, search }, fonts: { text: 'assets/hanken-grotesk.woff2' } },
    write: async (root) => {
      await mkdir(join(root, 'assets'), { recursive: true });
      await Promise.all([
        ...[...texts].map(([path, text]) => writeFile(join(root, path), text)),
        ...Object.entries(fonts).map(([name, file]) => cp(require.resolve(file), join(root, 'assets', name))),
        cp(join(here, 'styles/icon.svg'), join(root, 'assets/icon.svg')),
      ]);
    },
  };
}
