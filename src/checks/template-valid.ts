import { snapshotCheck } from '../model/check.ts';
import { ownLooks } from './process/look.ts';
import { headingMistakes, templateMistakes } from './process/template-mistakes.ts';

/** Makes a record from every template of `.gitsm/schemas/` and looks at it. */
export const templateValid = snapshotCheck({
  id: 'template-valid',
  title: 'A record fresh from the template of its kind would be wrong.',
  why: 'Whoever runs "gitsm new" should start from something that passes: a template that breaks its own schema, or lacks a heading that a later status asks for, teaches everybody the mistake.',
  fix: 'Mend the template at the place named.',
  severity: 'error',
  examples: [
    {
      name: 'a template with a misspelt placeholder',
      files: {
        '.gitsm/schemas/freeze/template.md': '---\nid: {{id}}\ntitle: {{titel}}\nstatus: {{status}}\n---\n',
      },
      expect: [
        '.gitsm/schemas/freeze/template.md:3:8 Unexpected placeholder {{titel}}, expected {{id}}, {{title}}, {{status}}, {{at}}, {{by}} or a link field and a field of its record: {{service.group}}.',
      ],
    },
    {
      name: 'a template that forgets a field every record needs, and a heading that a status asks for',
      files: {
        '.gitsm/schemas/access/schema.json': JSON.stringify({
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          type: 'object',
          required: ['id', 'title', 'status', 'person'],
          properties: Object.fromEntries(
            ['id', 'title', 'status', 'timeline', 'person'].map((field) => [field, { description: `Its ${field}.` }]),
          ),
        }),
        '.gitsm/schemas/access/lifecycle.yaml':
          'kind: access\nprefix: ACC\nids: number\nfolder: accesses\ntitle: Access\nplural: Accesses\ninitial: [new]\nstatuses:\n  new: {description: Asked for.}\n  given: {description: Given., final: true, sections: [Reason]}\ntransitions:\n  - {from: new, to: given, name: give}\n',
        '.gitsm/schemas/access/template.md': '---\nid: {{id}}\ntitle: {{title}}\nstatus: {{status}}\n---\n',
      },
      expect: [
        '.gitsm/schemas/access/template.md:1:1 Unexpected template without the heading "Reason", which the status given asks for.',
        '.gitsm/schemas/access/template.md:2:1 A new record would be wrong: Unexpected absence of "person", expected a value.',
      ],
    },
  ],
  *run(snapshot) {
    for (const look of ownLooks(snapshot)) {
      for (const mistake of templateMistakes(look, snapshot.rules)) yield { record: null, ...mistake };
      for (const mistake of headingMistakes(look)) yield { record: null, severity: 'warning' as const, ...mistake };
    }
  },
});
