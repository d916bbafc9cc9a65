import { escapeMarkdown } from '../../reporters/escape-markdown.ts';
import { truncate } from '../../reporters/truncate.ts';
import { visible } from '../../reporters/visible.ts';

/** Where things are, for links; without it there are none. */
export interface Places {
  /** `https://github.com/owner/name`, or null where unknown. */
  readonly repositoryUrl: string | null;
  /** Folder of the records from the root of the repository; empty for the root. */
  readonly folder: string;
}

/** Text of a record on one line, harmless in Markdown and not longer than this many characters. */
export function short(text: string, characters = 100): string {
  return escapeMarkdown(truncate(visible(text), { characters }));
}

/** A record's ID with a link to its file as it is on the default branch. */
export function recordLink({ repositoryUrl, folder }: Places, record: string, path: string): string {
  if (repositoryUrl === null) return short(record, 60);
  const whole = (folder === '' ? path : `${folder}/${path}`).toWellFormed();
  return `[${short(record, 60)}](${repositoryUrl}/blob/HEAD/${whole.split('/').map(encoded).join('/')})`;
}

function encoded(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
