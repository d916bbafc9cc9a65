import { snapshotCheck } from '../model/check.ts';
import type { Mistake } from '../records/own-process.ts';
import { fieldMistakes } from './process/field-mistakes.ts';
import { guardMistakes } from './process/guard-mistakes.ts';
import { type Look, ownLooks, ownProcesses } from './process/look.ts';
import { promiseMistakes } from './process/promise-mistakes.ts';
import { schemaMistakes } from './process/schema-mistakes.ts';
import { statusMistakes } from './process/status-mistakes.ts';
import { strandedMistakes } from './process/stranded-mistakes.ts';
import { strayFiles } from './process/stray-files.ts';

const folder = '.gitsm/schemas/access';
const schema = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: Object.fromEntries(
    ['id', 'title', 'status', 'timeline', 'owner'].map((field) => [field, { description: `Its ${field}.` }]),
  ),
});
const head = 'kind: access\nprefix: ACC\nids: number\nfolder: accesses\ntitle: Access\nplural: Accesses\n';
const body =
  'initial: [new]\nstatuses:\n  new: {description: Asked for.}\n  done: {description: Given., final: true}\n';

/** Every mistake in the processes of `.gitsm/schemas/` that would make them do something else than what they say. */
export const processValid = snapshotCheck({
  id: 'process-valid',
  title: 'A schema or lifecycle of .gitsm/schemas is not what it should be.',
  why: 'A process is data that judges others: a misspelt guard, option, field or status would ask for nothing, or could never be met. Where a file cannot be read at all, the records of its kind are not judged.',
  fix: 'Mend the place named; "gitsm explain <guard>" says what a guard takes, docs/handbook/custom-processes.md what the files may hold.',
  severity: 'error',
  examples: [
    {
      name: 'a guard, an option and a status that are misspelt',
      files: {
        [`${folder}/schema.json`]: schema,
        [`${folder}/lifecycle.yaml`]: `${head}${body}transitions:
  - {from: new, to: done, name: give, guards: [{fields-presnt: {fields: [owner]}}]}
  - {from: done, to: new, name: take back, guards: [{fields-present: {field: [owner]}}]}
  - {from: new, to: dnoe, name: give up}
`,
      },
      expect: [
        `${folder}/lifecycle.yaml:12:49 Unexpected guard "fields-presnt", which does not exist.`,
        `${folder}/lifecycle.yaml:13:71 Unexpected option "field" of the guard fields-present.`,
        `${folder}/lifecycle.yaml:14:21 Unexpected status "dnoe", which is not among "statuses".`,
      ],
    },
    {
      name: 'a field that the schema does not have, and a file that is never read',
      files: {
        [`${folder}/schema.json`]: schema,
        [`${folder}/lifecycle.yaml`]: `${head}${body.replace('Given.,', 'Given., fields: [onwer],')}transitions:
  - {from: new, to: done, name: give}
`,
        [`${folder}/template.yml`]: '',
      },
      expect: [
        `${folder}/lifecycle.yaml:10:40 Unexpected field "onwer", which the schema does not have.`,
        `${folder}/template.yml:1:1 Unexpected file, expected schema.json, lifecycle.yaml, template.md, README.md in .gitsm/schemas/<kind>/.`,
      ],
    },
    {
      name: 'a schema that is no JSON: records of its kind are not judged, all others are',
      files: {
        [`${folder}/schema.json`]: '{"type": "object",}',
        [`${folder}/lifecycle.yaml`]: `${head}${body}transitions:\n  - {from: new, to: done, name: give}\n`,
        'records/accesses/ACC-0001.md': '---\nid: ACC-0001\n---\n',
      },
      expect: [`${folder}/schema.json:1:19 Unexpected JSON: Expected double-quoted property name.`],
    },
  ],
  *run(snapshot) {
    for (const mistake of strayFiles(snapshot.blobs.keys())) yield { record: null, ...mistake };
    for (const { mistakes } of ownProcesses(snapshot))
      for (const mistake of mistakes) yield { record: null, ...mistake };
    const looks = ownLooks(snapshot);
    for (const look of looks) for (const mistake of processMistakes(look)) yield { record: null, ...mistake };
    const [first] = looks;
    if (first === undefined) return;
    const own = new Map(looks.map((look) => [look.process.kind, look.own]));
    for (const mistake of strandedMistakes(first.processes, own))
      yield { record: null, severity: 'warning' as const, ...mistake };
  },
});

/** Mistakes of one process that can be read. */
export function* processMistakes(look: Look): Iterable<Mistake> {
  yield* statusMistakes(look);
  yield* fieldMistakes(look);
  yield* guardMistakes(look);
  yield* promiseMistakes(look);
  yield* schemaMistakes(look);
}
