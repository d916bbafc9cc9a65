import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, removeBrowser, type UnpackedBrowser, unpackBrowser } from '../support/browser.ts';
import { type DemoSite, openDemoSite } from '../support/demo-site.ts';
import { HEBREW, openHostileSite } from './hostile-site.ts';

let site: DemoSite;
let unpacked: UnpackedBrowser;
let browser: Browser;
let files: readonly string[] = [];

beforeAll(async () => {
  [site, unpacked] = await Promise.all([openDemoSite(), unpackBrowser()]);
  browser = await launchBrowser(unpacked);
  files = (await readdir(site.folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  if (unpacked) await removeBrowser(unpacked);
});

/** One page of every make, the largest of each: found by what it shows, so that the demo may grow. */
async function oneOfEachKind(): Promise<readonly string[]> {
  const fixed = ['index.html', 'search.html?q=payments', 'records/index.html', 'handbook/index.html', '404.html'];
  const longest = new Map<string, { file: string; size: number }>();
  for (const file of files.filter((name) => /^(records|handbook)\/.*\//.test(name) || name.startsWith('handbook/'))) {
    const html = await readFile(join(site.folder, file), 'utf8');
    const parts = [
      'class="records',
      'class="availability',
      'class="notice',
      'class="clocks',
      'class="dated ledger',
      'role="group"',
      'class="chart"',
      'class="report"',
    ];
    const kind = [file.split('/')[0], ...parts.map((part) => html.includes(part))].join(' ');
    if (html.length > (longest.get(kind)?.size ?? 0)) longest.set(kind, { file, size: html.length });
  }
  const reports = files.filter((name) => name.startsWith('reports/'));
  return [...fixed, ...reports, ...[...longest.values()].map(({ file }) => file)];
}

/** Opens a page and collects what the browser complains of. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${path}: ${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`${path}: ${request.url()} failed`));
  await page.goto(site.url + path, { waitUntil: 'load' });
  return { page, complaints };
}

describe('every page', () => {
  it('answers, is reached by links from the home page, and makes the browser complain of nothing', async () => {
    const { page, complaints } = await visit('');
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    const seen = new Set<string>();
    const pending = [`${site.url}index.html`];
    for (let url = pending.pop(); url !== undefined; url = pending.pop()) {
      if (seen.has(url)) continue;
      seen.add(url);
      await page.goto(url);
      const links = await page.$$eval('a[href]', (all) =>
        all.map((one) => new URL(one.getAttribute('href') ?? '', document.baseURI).href),
      );
      for (const link of links) {
        const [plain = ''] = link.split('#');
        if (plain.startsWith(site.url)) pending.push(plain);
        else expect(link).toMatch(/^(https?|mailto):/);
      }
    }
    expect(complaints).toEqual([]);
    const reached = [...seen].map((url) => decodeURI(url.slice(site.url.length))).sort();
    expect(files.filter((file) => !reached.includes(file) && file !== '404.html' && file !== 'search.html')).toEqual(
      [],
    );
    expect(reached.length).toBeGreaterThan(100);
    await page.context().close();
  });

  it('holds no inline style or script, one constant policy, and only relative links to what exists', async () => {
    const all = new Set(await readdir(site.folder, { recursive: true }));
    const policies = new Set<string>();
    for (const file of files) {
      const html = await readFile(join(site.folder, file), 'utf8');
      expect(html.match(/<style|\sstyle=|javascript:|<script(?![^>]* src=)|\son[a-z]+="/g), file).toBeNull();
      policies.add(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? 'none');
      for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(https?:|mailto:)/.test(address)) continue;
        const [path = '', anchor] = address.split('#');
        expect(path, `${file}: ${address}`).not.toMatch(/^\//);
        const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURI(path)));
        expect(all.has(target), `${file}: ${address}`).toBe(true);
        if (path === '' && anchor) expect(html, `${file}: ${address}`).toContain(`id="${anchor}"`);
      }
    }
    expect(policies.size).toBe(2);
    for (const policy of policies)
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*|none$/);
  });
});

describe.each([
  ['light', 375],
  ['light', 1280],
  ['dark', 375],
  ['dark', 1280],
] as const)('%s at %i px', (colorScheme, width) => {
  it('shows one page of every kind without a fault of access, complaint or sideways scrolling', async () => {
    const { page, complaints } = await visit('', { colorScheme, viewport: { width, height: 900 } });
    for (const path of await oneOfEachKind()) {
      await page.goto(site.url + path);
      if (path.startsWith('search')) await page.waitForSelector('.search ol li');
      // What is folded away is read as well.
      await page.$$eval('main details', (all) => {
        for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
      });
      const axe = new AxeBuilder({ page }).setLegacyMode();
      // The dark page is the light one in other colours: only what depends on them is asked again.
      if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
      expect(complaints).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        path,
      ).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  }, 300_000);
});

describe('by keyboard', () => {
  it('skips to the content', async () => {
    const { page } = await visit('index.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    expect((await page.locator('.skip').boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it('opens the menu of a phone and follows a link of it', async () => {
    const { page } = await visit('index.html', { viewport: { width: 375, height: 800 } });
    await page.locator('.menu > summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.drawer a').first().waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/records/**');
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  });

  it('changes the theme and keeps it', async () => {
    const { page } = await visit('index.html', { colorScheme: 'light' });
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.locator('button.theme').focus();
    await page.keyboard.press('Enter');
    const dark = await ground();
    expect(dark).not.toBe(light);
    expect(await page.locator('button.theme').getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  it('finds a record from the header’s search', async () => {
    const file = files.find((name) => /^records\/services\/SVC-/.test(name)) ?? '';
    const title = /<h1>([^<]*)<\/h1>/.exec(await readFile(join(site.folder, file), 'utf8'))?.[1] ?? '';
    const { page, complaints } = await visit('index.html');
    await page.locator('.bar > .find input').focus();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.search ol li');
    expect(await page.locator('.search [role="status"]').textContent()).toContain('found for');
    await page.locator('.search ol a', { hasText: title }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/records/**');
    expect(await page.locator('h1').textContent()).toContain(title);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens the account of a clock, whose bar has its words at their full size on a phone and on a wide page', async () => {
    const file = 'records/incidents/INC-0002.html';
    for (const width of [375, 1280]) {
      const { page, complaints } = await visit(file, { viewport: { width, height: 900 } });
      const bar = page.locator('.bar-line').first();
      expect(await bar.getAttribute('aria-label')).toMatch(/running \d/);
      const heights = await bar
        .locator('text:visible')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
      expect(heights.length).toBeGreaterThan(1);
      for (const height of heights) expect(height).toBeGreaterThanOrEqual(12);
      const table = page.locator('.history table').first();
      expect(await table.isVisible()).toBe(false);
      await page.locator('.history summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await table.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
      await page.$$eval('.history details', (all) => {
        for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
      });
      const hidden = await page.$$eval('.history .scroll', (all) =>
        all.map((one) => one.scrollWidth - one.clientWidth),
      );
      expect(Math.max(...hidden)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('sorts and filters a list', async () => {
    const { page } = await visit('records/services/index.html');
    const first = (): Promise<string | null> =>
      page.locator('table.records tbody tr:not([hidden]) th a').first().textContent();
    const before = await first();
    await page.locator('thead button').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.locator('thead th').first().getAttribute('aria-sort')).toBe('descending');
    const last = await first();
    expect(last).not.toBe(before);
    const id =
      (await page
        .locator('table.records tbody tr', { hasText: before ?? '' })
        .last()
        .locator('.id')
        .textContent()) ?? '';
    await page.locator('.tools input').fill(id);
    for (const row of await page.locator('table.records tbody tr:visible').allTextContents()) expect(row).toContain(id);
    expect(await page.locator('.tools [role="status"]').textContent()).toMatch(/^\d+ of \d+ shown$/);
    await page.context().close();
  });
});

describe('records that are written to spoil the site', () => {
  let hostile: Awaited<ReturnType<typeof openHostileSite>>;
  beforeAll(async () => {
    hostile = await openHostileSite();
  });
  afterAll(async () => hostile?.close());

  it.each([375, 1280])('widen no page of %i px, and no fault of access comes of them', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const paths = (await readdir(hostile.folder, { recursive: true })).filter((name) =>
      /^(index|search|records\/.*)\.html$/.test(name),
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      await page.goto(`${hostile.url}${path}${path === 'search.html' ? '?q=phone' : ''}`);
      if (path === 'search.html') await page.waitForSelector('.search ol li');
      await page.$$eval('main details', (all) => {
        for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
      });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
      if (/INC-000|SVC-|incidents\/index/.test(path)) {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map((one) => one.html).join(' ')}`)).toEqual(
          [],
        );
      }
    }
    await context.close();
  });

  it('keep their own direction: what stands beside a name that is read from the right stays in its place', async () => {
    const page = await browser.newPage();
    await page.goto(`${hostile.url}records/incidents/INC-0002.html`);
    // "7 שלום 8" followed by digits would take them into its own run.
    const [name, after] = await page.evaluate((hebrew) => {
      const line = document.createElement('p');
      line.append(document.createElement('a'), ' 9');
      line.firstElementChild?.append(hebrew);
      document.querySelector('main')?.append(line);
      const range = document.createRange();
      range.selectNodeContents(line.lastChild ?? line);
      return [line.firstElementChild?.getBoundingClientRect().right ?? 0, range.getBoundingClientRect().right];
    }, HEBREW);
    expect(after).toBeGreaterThan(name ?? 0);
    await page.context().close();
  });

  it('lose no column on a phone', async () => {
    const context = await browser.newContext({ viewport: { width: 375, height: 900 } });
    const page = await context.newPage();
    const instead = (part: string): Promise<string[]> =>
      page.locator(`${part} >> nth=0`).locator('.instead:visible').allTextContents();
    await page.goto(`${hostile.url}records/incidents/index.html`);
    expect((await instead('table.records tbody tr')).join()).toContain('Channel: phone');
    await page.goto(`${hostile.url}records/services/SVC-a.html`);
    expect(await instead('.availability tbody tr')).toEqual(['planned 0 m, degraded 0 m', 'promised 99.9 %']);
    expect(await page.locator('.availability').textContent()).toMatch(/\(MTRS\): 1 h .*\(MTBF\): \d+ h/);
    await page.goto(`${hostile.url}records/incidents/INC-0001.html`);
    await page.locator('.history summary').first().click();
    expect(await instead('.account tbody tr')).toEqual(['to 10:00']);
    await context.close();
  });
});

it('is readable without JavaScript', async () => {
  const { page } = await visit('records/services/index.html', { javaScriptEnabled: false });
  expect(await page.locator('table.records tbody tr').count()).toBeGreaterThan(3);
  expect(await page.locator('.tools').isVisible()).toBe(false);
  expect(await page.locator('button.theme').isVisible()).toBe(false);
  await page.goto(`${site.url}search.html`);
  expect(await page.locator('noscript').isVisible()).toBe(true);
  await page.context().close();
});
