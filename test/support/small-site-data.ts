import { type SiteData, siteData } from '../../site/data.ts';
import { smallSnapshot } from './small-site.ts';

const assets = { stylesheet: 's.css', scripts: { theme: 't.js', table: 'b.js', search: 'e.js' }, fonts: { text: 'f' } };

/**
 * What a site shows of a few records held in memory, built from the commit `abcdef0123`.
 *
 * @param now RFC 3339 instant of the build
 */
export function smallSiteData(
  files: Readonly<Record<string, string>>,
  now = '2026-11-21T11:24:00Z',
): Promise<SiteData> {
  const snapshot = smallSnapshot(files);
  return siteData({ snapshot, processes: snapshot.rules.processes, now, commit: 'abcdef0123' }, assets);
}
