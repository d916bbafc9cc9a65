import { snapshotCheck } from '../model/check.ts';
import { asString } from '../model/json.ts';
import type { Settings } from '../model/process.ts';
import { ofKind } from '../model/snapshot.ts';
import { parseDate, parseInstant } from '../time/instant.ts';
import { localDate } from '../time/zoned.ts';

const kinds = ['ci'] as const;
const DAY = 86_400_000;
const USED: readonly string[] = ['live', 'maintenance'];

/** Holds the last verification of each item against the cadence of its class. */
export const ciUnverified = snapshotCheck({
  id: 'ci-unverified',
  title: 'A configuration item has not been compared with the real thing within the days that its class asks for.',
  why: 'A record that nobody has held against reality for years is a rumour, and impact, approvals and audits rest on it. How often each class is verified is planned once, in the settings (FitSM PR11.5: CMDB information is verified at planned intervals; ISO/IEC 20000-1:2018 8.2.6).',
  fix: 'Look at the real thing, mend the record, and set "verified" to that day.',
  severity: 'warning',
  kinds,
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
    const { settings } = snapshot.rules;
    const today = parseDate(localDate(parseInstant(now) ?? 0, settings.timezone)) ?? 0;
    for (const { id, path, status, kept } of ofKind(snapshot, kinds[0])) {
      if (!USED.includes(status)) continue;
      const data = kept();
      const verified = asString(data['verified']);
      const most = cadence(settings, asString(data['class']));
      const message = problemOf(verified, most, today);
      if (message === null) continue;
      yield {
        record: id,
        file: path,
        place: { pointer: [verified === null ? 'id' : 'verified'] },
        message,
        help: 'Compare the record with the real thing, and set "verified" to that day.',
      };
    }
  },
});

function problemOf(verified: string | null, most: number | null, today: number): string | null {
  const day = parseDate(verified);
  if (verified !== null && day === null) return null;
  if (day !== null && day > today) return `Unexpected verification on ${verified}, expected a day that has come.`;
  if (most === null) return null;
  if (day === null) return `Unexpected absence of a verification, expected one within ${most} days.`;
  const ago = Math.round((today - day) / DAY);
  return ago > most ? `Unexpected verification ${ago} days ago, expected one within ${most} days.` : null;
}

/** Days between two verifications of a class; null where nobody asks for them. */
function cadence({ configuration }: Settings, category: string | null): number | null {
  return configuration.classes?.get(category ?? '')?.verifyDays ?? configuration.verifyDays;
}

function ci(id: string, category: string, extra: string): string {
  return `---\nid: ${id}\ntitle: Host\nstatus: live\nclass: ${category}\nservices: [SVC-payments]\n${extra}---\n`;
}
