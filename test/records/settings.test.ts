import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/records/settings.ts';

describe('configuration in the settings', () => {
  it('asks for nothing where it is left out', () => {
    expect(readSettings('organisation: Northwind Water\n').configuration).toEqual({ verifyDays: null, classes: null });
  });

  it('knows the cadence of all and of single classes', () => {
    const { configuration } = readSettings(
      'configuration:\n  verify-days: 365\n  classes:\n    server: {}\n    certificate: {verify-days: 90}\n    spare: {alone: true}\n',
    );
    expect(configuration.verifyDays).toBe(365);
    expect([...(configuration.classes ?? [])]).toEqual([
      ['server', { verifyDays: null, alone: false }],
      ['certificate', { verifyDays: 90, alone: false }],
      ['spare', { verifyDays: null, alone: true }],
    ]);
  });

  it.each([
    ['configuration: {verify-days: 0}\n', '.gitsm/settings.yml:1:30'],
    ['configuration:\n  classes:\n    server: {verify: 30}\n', '.gitsm/settings.yml:3:14'],
    ['configuration:\n  classes: {}\n', '.gitsm/settings.yml:2:12'],
    ['configuration:\n  classes:\n    Server: {}\n', '.gitsm/settings.yml:3:5'],
  ])('says where %j is wrong', (text, place) => {
    expect(() => readSettings(text)).toThrow(place);
  });
});
