import { SetupError } from '../model/setup-error.ts';
import { builtinFiles, builtinProcesses } from '../records/builtin.ts';
import { writeYaml } from '../records/yaml.ts';
import { quoted } from './arguments.ts';

/** Four files of a process: file name → text. */
export type KindFiles = Readonly<Record<'schema.json' | 'lifecycle.yaml' | 'template.md' | 'README.md', string>>;

/** A kind to write a skeleton for. */
export interface NewKind {
  /** Kebab-case. */
  readonly kind: string;
  /** Capital letters. */
  readonly prefix: string;
  readonly ids: 'number' | 'name';
}

/**
 * A process that works as it stands: three statuses, an owner, a service, a due date, an outcome. `gitsm check` has nothing to
 * say of it.
 *
 * @throws SetupError where kind or prefix cannot be one
 */
export function newKindFiles(given: NewKind): KindFiles {
  const { kind, prefix, ids } = given;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(kind) || kind.length > 40)
    throw new SetupError(
      `Unexpected kind ${quoted(kind)}`,
      'Expected lower-case words joined by dashes: access-review.',
    );
  if (!/^[A-Z][A-Z0-9]{1,9}$/.test(prefix))
    throw new SetupError(`Unexpected prefix ${quoted(prefix)}`, 'Expected 2 to 10 capital letters or digits: ACR.');
  const words = kind.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const id = ids === 'number' ? `${prefix}-0001` : `${prefix}-example`;
  return {
    'schema.json': schemaText(given, title, words),
    'lifecycle.yaml': lifecycleText(given, title),
    'template.md': template,
    'README.md': readmeText(given, title, id),
  };
}

/** The built-in files of a kind, to be changed. Null where there is no such kind. */
export function builtinKindFiles(kind: string): KindFiles | null {
  const files = builtinFiles[kind];
  if (files === undefined || !builtinProcesses().has(kind)) return null;
  return {
    'schema.json': `${JSON.stringify(files.schema, null, 2)}\n`,
    'lifecycle.yaml': writeYaml(files.lifecycle),
    'template.md': files.template,
    'README.md': files.readme,
  };
}

/** "access-review" → "access-reviews", "policy" → "policies". */
function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function schemaText({ kind, prefix, ids }: NewKind, title: string, words: string): string {
  const id = ids === 'number' ? `${prefix}-0042` : `${prefix}-example`;
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `gitsm:${kind}`,
    title,
    description: `What it is, in a sentence.`,
    type: 'object',
    required: ['id', 'title', 'status', 'timeline'],
    additionalProperties: false,
    patternProperties: {
      '^x-': { description: 'A field of your own; gitsm keeps it and shows it, but gives it no meaning.' },
    },
    properties: {
      id: {
        description: `Permanent ID, for example ${id}. Equal to the start of the file name.`,
        $ref: ids === 'number' ? 'gitsm:common#/$defs/ticketId' : 'gitsm:common#/$defs/id',
      },
      title: { description: 'What it is, in one line.', $ref: 'gitsm:common#/$defs/title' },
      status: { description: 'Where it stands in its lifecycle.', $ref: 'gitsm:common#/$defs/status' },
      timeline: {
        description: 'Every status change, oldest first; only ever added to.',
        $ref: 'gitsm:common#/$defs/timeline',
      },
      owner: { description: 'Login of the person who answers for it.', $ref: 'gitsm:common#/$defs/login' },
      service: {
        description: 'Service it is about.',
        $ref: 'gitsm:common#/$defs/id',
        link: { kinds: ['service'], inverse: `has ${words}` },
      },
      'review-by': {
        description: 'Day by which it is to be looked at again.',
        $ref: 'gitsm:common#/$defs/date',
        due: { duty: `review the ${words}`, statuses: ['in-progress'] },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function lifecycleText({ kind, prefix, ids }: NewKind, title: string): string {
  return `kind: ${kind}
prefix: ${prefix}
ids: ${ids}
folder: ${pluralOf(kind)}
title: ${title}
plural: ${pluralOf(title)}
# True where its records decide how others are judged: they are then read from the base of a pull request.
rules: false
# Columns of its list on the site, beside title and status.
columns: [owner, service]
initial: [new]
statuses:
  new:
    description: Written down; nobody works on it yet.
  in-progress:
    description: Somebody works on it.
    fields: [owner]
  closed:
    description: Nothing more is expected to happen.
    final: true
    fields: [owner]
    sections: [Outcome]
transitions:
  - from: new
    to: in-progress
    name: start
    guards:
      - fields-present: { fields: [owner] }
  - from: in-progress
    to: closed
    name: close
    guards:
      - sections-present: { sections: [Outcome] }
  - from: closed
    to: in-progress
    name: reopen
`;
}

const template = `---
id: {{id}}
title: {{title}}
status: {{status}}
timeline:
  - {at: {{at}}, status: {{status}}, by: {{by}}}
---

## Description

<!-- What it is about. -->

## Outcome

<!-- What came of it; needed before it is closed. -->
`;

function readmeText({ kind }: NewKind, title: string, id: string): string {
  return `# ${pluralOf(title)}

**What it is for, in one sentence.** Then why it is worth writing down, in two or three.

ITIL: the practice it belongs to · ISO/IEC 20000-1:2018 8.1 · FitSM PR1

## When to use it

When to write one, and when something else is the better place.

## Who does what

- **The owner** answers for it.

## How it runs here

1. Somebody writes it down: *new*.
2. The owner starts: *in-progress*.
3. What came of it is written under **Outcome**, and it is *closed*.

## How it is measured

| measure | how |
| --- | --- |
| open | records that are not closed |

## Example

\`\`\`sh
gitsm new ${kind} --title "A first one"
gitsm set ${id} owner=anna
gitsm move ${id} in-progress
\`\`\`
`;
}
