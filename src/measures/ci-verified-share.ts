import type { Measure } from '../model/measure.ts';
import { isVerified, kinds, verificationsOf } from './configuration-health.ts';
import { example } from './example-records.ts';
import { shareOf } from './figures.ts';

/** How many items have been held against reality in time. */
export const ciVerifiedShare: Measure = {
  id: 'ci-verified-share',
  title: 'Items verified in time',
  formula:
    'items in use that were verified within the days their class asks for / items in use of classes that ask; where none asks, those with a verification / all',
  unit: 'share',
  source: 'FitSM PR11.5; ServiceNow CMDB health: audited',
  kinds,
  better: 'higher',
  compute(snapshot, now) {
    const all = verificationsOf(snapshot, now);
    const asked = all.filter(({ most }) => most !== null);
    return asked.length === 0 ? shareOf(all, ({ ago }) => ago !== null && ago >= 0) : shareOf(asked, isVerified);
  },
  examples: [
    { name: 'without items in use there is nothing to measure', files: {}, expect: null },
    {
      name: 'one in time, one too long ago, one never',
      files: {
        '.gitsm/settings.yml': 'configuration: {verify-days: 365}\n',
        ...example('cis/CI-a', ['live'], 'verified: 2026-06-01'),
        ...example('cis/CI-b', ['live'], 'verified: 2025-06-01'),
        ...example('cis/CI-c', ['maintenance']),
        ...example('cis/CI-d', ['retired'], 'verified: 2026-06-01'),
      },
      expect: 1 / 3,
    },
    {
      name: 'where no class asks, any verification will do',
      files: {
        ...example('cis/CI-a', ['live'], 'verified: 2019-06-01'),
        ...example('cis/CI-b', ['live']),
      },
      expect: 0.5,
    },
  ],
};
