import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the stories: each is a small whole repository and a `story.md` that tells what happens, and the figures worked out by hand. */
const folder = fileURLToPath(new URL('../../fixtures/service-levels', import.meta.url));

/** One row of a table, by the heads of its columns. A dash stands for nothing. */
export type Row = Readonly<Record<string, string>>;

/** What `story.md` says must come out. */
export interface Story {
  readonly name: string;
  /** The repository: path → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Every clock of every record at an instant. */
  readonly clocks: readonly { readonly at: string; readonly rows: readonly Row[] }[];
  readonly accounts: readonly {
    readonly record: string;
    readonly metric: string;
    readonly agreement: string;
    readonly at: string;
    readonly rows: readonly Row[];
  }[];
  /** Which agreement holds instead of which others at an instant. */
  readonly rivals: readonly { readonly at: string; readonly rows: readonly Row[] }[];
  /** What `gitsm check` reports, as `file check`. */
  readonly findings: readonly string[];
}

/** Every story there is. */
export function readStories(): readonly Story[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => readStory(name));
}

function readStory(name: string): Story {
  const root = join(folder, name);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const { 'story.md': text = '', ...rest } = files;
  const sections = text
    .split(/^## /m)
    .slice(1)
    .map((section) => ({ head: section.split('\n', 1)[0] ?? '', rows: rowsOf(section), section }));
  const unread = sections.filter(({ head }) => !heads.some((one) => one.test(head)));
  if (unread.length > 0) throw new Error(`${name}/story.md: what is "${unread[0]?.head}"?`);
  return {
    name,
    files: rest,
    clocks: sections.flatMap(({ head, rows }) => {
      const [, at] = AT.exec(head) ?? [];
      return at === undefined ? [] : [{ at, rows }];
    }),
    accounts: sections.flatMap(({ head, rows }) => {
      const [, record, metric, agreement, at] = ACCOUNT.exec(head) ?? [];
      if (record === undefined || metric === undefined || agreement === undefined || at === undefined) return [];
      return [{ record, metric, agreement, at, rows }];
    }),
    rivals: sections.flatMap(({ head, rows }) => {
      const [, at] = RIVALS.exec(head) ?? [];
      return at === undefined ? [] : [{ at, rows }];
    }),
    findings: sections
      .filter(({ head }) => FINDINGS.test(head))
      .flatMap(({ section }) => [...section.matchAll(/^- `(.*)`$/gm)].map(([, finding = '']) => finding)),
  };
}

const AT = /^At (\S+)$/;
const ACCOUNT = /^Account of (\S+), (\S+) by (\S+), at (\S+)$/;
const RIVALS = /^Instead of others, at (\S+)$/;
const FINDINGS = /^Findings$/;
const heads = [AT, ACCOUNT, RIVALS, FINDINGS];

/** Rows of the Markdown table in a section; the first line has the heads, the second one the dashes. */
function rowsOf(section: string): readonly Row[] {
  const [head = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}
