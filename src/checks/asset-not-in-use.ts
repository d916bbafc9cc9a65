import { snapshotCheck } from '../model/check.ts';
import { find, ofKind } from '../model/snapshot.ts';

const kinds = ['ci', 'asset'] as const;
const [CI, ASSET] = kinds;

const WORKING: readonly string[] = ['in-use', 'in-maintenance'];

/** Looks for items that work although their asset does not. */
export const assetNotInUse = snapshotCheck({
  id: 'asset-not-in-use',
  title: 'A configuration item is live, but its asset is not in use.',
  why: 'Services hang on something that, by the books, lies in stock, was thrown away or is lost: one of the two records is wrong, and whoever trusts it pays for the wrong thing or disposes of the wrong one (FitSM PR11.4, PR11.5).',
  fix: 'Move the asset to where the thing is, retire the item, or correct which asset it is.',
  severity: 'warning',
  kinds,
  examples: [
    {
      name: 'a live server that was retired on the books',
      files: {
        'records/cis/CI-host.md': ci('live'),
        'records/assets/AST-host.md': asset('retired'),
      },
      expect: ['records/cis/CI-host.md:7:8 Unexpected asset AST-host, which is retired, expected one in use.'],
    },
    {
      name: 'an item and an asset that agree, and an item that was retired first',
      files: {
        'records/cis/CI-host.md': ci('live'),
        'records/assets/AST-host.md': asset('in-maintenance'),
        'records/cis/CI-gone.md': ci('retired').replace('CI-host', 'CI-gone').replace('AST-host', 'AST-gone'),
        'records/assets/AST-gone.md': asset('retired').replace('AST-host', 'AST-gone'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    for (const entry of ofKind(snapshot, CI)) {
      if (entry.status !== 'live') continue;
      const link = entry.links.find(({ field }) => field === ASSET);
      const asset = link === undefined ? null : find(snapshot, link.to);
      if (asset === null || asset.kind !== ASSET || WORKING.includes(asset.status)) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: [ASSET] },
        message: `Unexpected asset ${asset.id}, which is ${asset.status}, expected one in use.`,
        help: 'Correct whichever record is wrong.',
      };
    }
  },
});

function ci(status: string): string {
  return `---\nid: CI-host\ntitle: Host\nstatus: ${status}\nclass: server\nservices: [SVC-payments]\nasset: AST-host\n---\n`;
}

function asset(status: string): string {
  return `---\nid: AST-host\ntitle: Host\nstatus: ${status}\nowner: bob\n---\n`;
}
