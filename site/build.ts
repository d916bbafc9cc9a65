import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Progress } from '../src/model/ports.ts';
import { SetupError } from '../src/model/setup-error.ts';
import { assetFiles } from './assets.ts';
import { renderPages } from './astro.ts';
import { type SiteSource, siteData } from './data.ts';
import { assertReplaceable, markFolder, replaceFolder } from './output.ts';
import { writeSearchIndex } from './search-index.ts';

/** Home page, search, 404, and the indexes of records, reports and handbook. */
const SINGLE_PAGES = 6;

/** What is built, and where to. */
export interface SiteBuild extends SiteSource {
  /** Folder of the site; made where missing, replaced where it holds an earlier build. */
  readonly out: string;
  readonly progress?: Progress;
}

/**
 * Builds the site of a snapshot. The new site is written beside the old one and takes its place only when it is
 * complete: a build that fails leaves the old site as it was.
 *
 * @returns how many pages there are
 * @throws SetupError where the folder holds something that is no earlier build, or cannot be written
 */
export async function buildSite({ out, progress, ...source }: SiteBuild): Promise<{ readonly pages: number }> {
  const target = resolve(out);
  await assertReplaceable(target);
  const staging = join(dirname(target), `.${basename(target)}-${randomUUID().slice(0, 8)}`);
  try {
    const fresh = join(staging, 'site');
    const beside = join(staging, 'beside');
    await mkdir(beside, { recursive: true }).catch((error: unknown) => {
      throw new SetupError(
        `Unexpected failure to write ${dirname(target)}, expected a folder for the site`,
        'Name a folder that may be written with --out.',
        { cause: error },
      );
    });
    progress?.step('reading records', 0, source.snapshot.entries.length);
    const assets = await assetFiles(source.snapshot.rules.settings.hue);
    const { site, search } = await siteData(source, assets.names);
    const total = site.records.length + site.lists.length + site.handbook.length + site.reports.length + SINGLE_PAGES;
    progress?.step('writing pages', 0, total);
    // All of them end before anything is thrown: what still writes cannot be cleared away.
    const [pages, ...others] = await Promise.allSettled([
      renderPages(site, fresh),
      writeSearchIndex(search, join(beside, 'pagefind')),
      assets.write(beside),
    ]);
    if (pages.status === 'rejected') throw pages.reason;
    for (const other of others) if (other.status === 'rejected') throw other.reason;
    // Astro empties its folder first, so what is made at the same time stands beside it until now.
    for (const name of await readdir(beside)) await rename(join(beside, name), join(fresh, name));
    await markFolder(fresh);
    progress?.step('writing pages', pages.value, total);
    await replaceFolder(fresh, target);
    return { pages: pages.value };
  } finally {
    progress?.end();
    await rm(staging, { recursive: true, force: true });
  }
}
