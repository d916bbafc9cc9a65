import { ApiError } from './api-error.ts';
import type { GitHub, Reply } from './client.ts';
import { type Answer, asAnswer, numberAt, textAt } from './read-json.ts';

/** A list as far as it could be read. */
export interface Pages {
  readonly items: readonly Answer[];
  /** False where the end was not reached: too many pages, a page cut off, or pages that repeat. */
  readonly complete: boolean;
  /** Why a later page could not be read; absent where all that were asked for could. */
  readonly error?: ApiError;
}

/** What is read, and how far. */
export interface PagesOptions {
  readonly what: string;
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Pages of 100 items. */
  readonly maxPages: number;
  /** Ends the reading early, for a search: the list is then complete enough. */
  readonly until?: (item: Answer) => boolean;
}

const PER_PAGE = 100;

/**
 * Reads a list page by page. Pages are numbered here and links are not followed, so that an answer can lead neither to
 * another host nor round in circles. The end is a page that is not full and names no next one.
 *
 * @throws ApiError where the first page cannot be read; a later page that cannot makes the list incomplete
 */
export async function readPages(github: GitHub, options: PagesOptions): Promise<Pages> {
  const items: Answer[] = [];
  const seen = new Set<string>();
  for (let page = 1; page <= options.maxPages; page += 1) {
    const read = await readPage(github, options, page);
    if (read instanceof ApiError) return { items, complete: false, error: read };
    for (const item of read.items) {
      const identity = String(numberAt(item, 'id') ?? textAt(item, 'sha') ?? items.length);
      if (seen.has(identity)) return { items, complete: false };
      seen.add(identity);
      items.push(item);
      if (options.until?.(item) === true) return { items, complete: true };
    }
    const { next, last } = read;
    if (!next && read.items.length < PER_PAGE) return { items, complete: last === null || page >= last };
  }
  return { items, complete: false };
}

async function readPage(
  github: GitHub,
  options: PagesOptions,
  page: number,
): Promise<{ items: Answer[]; next: boolean; last: number | null } | ApiError> {
  try {
    const parameters = { ...options.parameters, per_page: PER_PAGE, page };
    const reply = await github.request(options.what, options.route, parameters);
    if (!Array.isArray(reply.data))
      throw new ApiError('unreadable', `Could not ${options.what}: the answer was cut off. Run the job again.`);
    return { items: reply.data.map((item) => asAnswer(item, 'a list of maps')), ...linksOf(reply) };
  } catch (error) {
    if (page === 1 || !(error instanceof ApiError)) throw error;
    return error;
  }
}

/** Source: RFC 8288 and GitHub documentation "Using pagination in the REST API". */
function linksOf(reply: Reply): { next: boolean; last: number | null } {
  const link = String(reply.headers.link ?? '');
  const last = /[?&]page=(\d{1,9})[^>]*>;\s*rel="last"/.exec(link)?.[1];
  return { next: /rel="next"/.test(link), last: last === undefined ? null : Number(last) };
}
