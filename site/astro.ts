import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { SiteProps } from './props.ts';

const require = createRequire(import.meta.url);

/** Where pages find what they show: by the number of their build, since several may run at once. */
const shelf = new Map<string, SiteProps>();
Object.assign(globalThis, { [Symbol.for('gitsm.site')]: shelf });

/**
 * Renders all pages with Astro.
 *
 * Astro writes into its root, so that is a temporary folder: the installed package may be read-only, and builds do not
 * meet each other. The pages' data is handed over in memory.
 *
 * @returns how many pages there are
 */
export async function renderPages(site: SiteProps, out: string): Promise<number> {
  // Astro's own telemetry asks the network otherwise.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  const key = randomUUID();
  const root = await mkdtemp(join(tmpdir(), 'gitsm-site-'));
  shelf.set(key, site);
  try {
    await cp(join(import.meta.dirname, 'src'), join(root, 'src'), { recursive: true });
    await writeFile(join(root, 'package.json'), '{"type":"module"}');
    await symlink(dirname(dirname(require.resolve('astro/package.json'))), join(root, 'node_modules'), 'junction');
    await build({
      root,
      configFile: false,
      outDir: out,
      cacheDir: join(root, 'cache'),
      logLevel: 'error',
      build: { format: 'preserve', inlineStylesheets: 'never', server: join(root, 'server') },
      integrations: [serverFolder()],
      compressHTML: true,
      devToolbar: { enabled: false },
      vite: { cacheDir: join(root, 'vite'), logLevel: 'error', plugins: [dataModule(key)] },
    });
    return await countPages(out);
  } finally {
    shelf.delete(key);
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * Makes Astro keep the modules that render pages in its `build.server` folder. Without an adapter that says so it puts
 * them below the folder the process was started in, where builds meet each other and nothing may be left behind.
 */
function serverFolder(): AstroIntegration {
  return {
    name: 'gitsm-server-folder',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'gitsm',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  };
}

/** `virtual:gitsm`, from which pages import what they show. */
function dataModule(key: string) {
  const id = '\0virtual:gitsm';
  return {
    name: 'gitsm-data',
    resolveId: (source: string) => (source === 'virtual:gitsm' ? id : null),
    load: (asked: string) =>
      asked === id ? `export const site = globalThis[Symbol.for('gitsm.site')].get(${JSON.stringify(key)});` : null,
  };
}

async function countPages(out: string): Promise<number> {
  const names = await readdir(out, { recursive: true });
  return names.filter((name) => name.endsWith('.html')).length;
}
