import type { GitHub } from './client.ts';
import { mapAt, numberAt, textAt } from './read-json.ts';
import { readPages } from './read-pages.ts';
import { sameText } from './same-text.ts';
import { selfOf } from './self.ts';

/** Hidden first line by which the comment is found again. */
export const MARKER = '<!-- gitsm: verdict -->';

/** Longest comment, UTF-16 code units, marker included; GitHub takes 65,536. */
export const MAX_COMMENT = 60_000;

/** Pages of comments that are searched; 800 comments. */
const MAX_PAGES = 8;

/**
 * Keeps one comment on a pull request up to date. It is found by marker and author, so that a comment of somebody else that
 * carries the marker is neither taken for it nor changed.
 *
 * @param text Markdown, or null where there is nothing to say: then only a comment that already stands is kept up to date
 * @param quiet what a standing comment says when there is nothing to say any more
 * @throws ApiError
 */
export async function keepComment(
  github: GitHub,
  number: number,
  text: string | null,
  quiet: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  const self = await selfOf(github);
  const pages = await readPages(github, {
    what: `read the comments of pull request #${number}`,
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: number },
    maxPages: MAX_PAGES,
    until: (item) => own(item, self),
  });
  const standing = pages.items.find((item) => own(item, self));
  if (standing === undefined && text === null) return 'unchanged';
  const body = `${MARKER}\n${text ?? quiet}`.slice(0, MAX_COMMENT);
  if (standing === undefined) {
    await github.request(
      `comment on pull request #${number}`,
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { issue_number: number, body },
    );
    return 'created';
  }
  if (sameText(textAt(standing, 'body'), body)) return 'unchanged';
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  await github.request(`update the comment on pull request #${number}`, route, {
    comment_id: numberAt(standing, 'id'),
    body,
  });
  return 'updated';
}

function own(item: Readonly<Record<string, unknown>>, self: string): boolean {
  return textAt(mapAt(item, 'user'), 'login') === self && (textAt(item, 'body') ?? '').startsWith(MARKER);
}
