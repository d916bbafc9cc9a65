import { isVerified, kinds, type Verification, verificationsOf } from '../measures/configuration-health.ts';
import { snapshotCheck } from '../model/check.ts';

/** Holds the last verification of each item against the cadence of its class. */
export const ciUnverified = snapshotCheck({
  id: 'ci-unverified',
  title: 'A configuration item has not been compared with the real thing within the days that its class asks for.',
  why: 'A record that nobody has held against reality for years is a rumour, and impact, approvals and audits rest on it. How often each class is verified is planned once, in the settings (FitSM PR11.5: CMDB information is verified at planned intervals; ISO/IEC 20000-1:2018 8.2.6).',
  fix: 'Look at the real thing, mend the record, and set "verified" to that day.',
  severity: 'warning',
  kinds: [kinds[0]],
  yieldsTo: 'duty-overdue',
  examples: [
    {
      name: 'never verified, long ago, and only for the other class',
      files: {
        '.gitsm/settings.yml':
          'configuration:\n  verify-days: 365\n  classes:\n    server: {}\n    database: {}\n    certificate: {verify-days: 90}\n',
        'records/cis/CI-a.md': ci('CI-a', 'server', ''),
        'records/cis/CI-b.md': ci('CI-b', 'server', 'verified: 2025-11-20\n'),
        'records/cis/CI-c.md': ci('CI-c', 'server', 'verified: 2026-07-01\n'),
        'records/cis/CI-d.md': ci('CI-d', 'certificate', 'verified: 2026-07-01\n'),
        'records/cis/CI-db-1.md': ci('CI-db-1', 'database', 'verified: 2025-11-21\n'),
      },
      expect: [
        'records/cis/CI-a.md:2:5 Unexpected absence of a verification, expected one within 365 days.',
        'records/cis/CI-b.md:7:11 Unexpected verification 366 days ago, expected one within 365 days.',
        'records/cis/CI-d.md:7:11 Unexpected verification 143 days ago, expected one within 90 days.',
      ],
    },
    {
      name: 'a verification that lies in the future has not happened',
      files: { 'records/cis/CI-a.md': ci('CI-a', 'server', 'verified: 2026-12-01\n') },
      expect: ['records/cis/CI-a.md:7:11 Unexpected verification on 2026-12-01, expected a day that has come.'],
    },
    {
      name: 'what is planned or retired is not verified, and without a cadence only "verify-by" counts',
      files: {
        'records/cis/CI-a.md': ci('CI-a', 'server', ''),
        'records/cis/CI-b.md': ci('CI-b', 'server', 'verified: 2019-01-01\nverify-by: 2027-01-01\n'),
      },
      expect: [],
    },
  ],
  *run(snapshot, { now }) {
    for (const verification of verificationsOf(snapshot, now)) {
      const { entry, verified } = verification;
      if (isVerified(verification)) continue;
      yield {
        record: entry.id,
        file: entry.path,
        place: { pointer: [verified === null ? 'id' : 'verified'] },
        message: messageOf(verification),
        help: 'Compare the record with the real thing, and set "verified" to that day.',
      };
    }
  },
});

function messageOf({ verified, ago, most }: Verification): string {
  if (ago === null) return `Unexpected absence of a verification, expected one within ${most} days.`;
  if (ago < 0) return `Unexpected verification on ${verified}, expected a day that has come.`;
  return `Unexpected verification ${ago} days ago, expected one within ${most} days.`;
}

function ci(id: string, category: string, extra: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: live\nclass: ${category}\nservices: [SVC-payments]\n${extra}---\n`;
}
