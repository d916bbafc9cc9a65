import { deltaCheck } from '../model/check.ts';
import { SETTINGS_PATH } from '../records/settings.ts';

/** Says when the head has to judge itself. */
export const rulesUnset = deltaCheck({
  id: 'rules-unset',
  title: 'The base has no settings, so the pull request is judged by its own rules.',
  why: 'The first pull request brings the rules itself; there are no others yet. It is judged by what it brings, and people should know that they are the ones who decide.',
  fix: 'Land .gitsm/settings.yml on the default branch first.',
  severity: 'warning',
  examples: [],
  *run(delta) {
    if (delta.base.rules.settled && delta.base.blobs.has(SETTINGS_PATH)) return;
    yield {
      record: null,
      file: SETTINGS_PATH,
      place: { line: 1, column: 1 },
      message: `Unexpected absence of ${SETTINGS_PATH} in the base: the rules of the head judge it.`,
      help: 'Land the settings on the default branch first.',
    };
  },
});
