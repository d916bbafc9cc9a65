import type { Alert } from '../../measures/alerts.ts';
import { SetupError } from '../../model/setup-error.ts';
import { count } from '../../reporters/count.ts';
import { truncate } from '../../reporters/truncate.ts';
import { visible } from '../../reporters/visible.ts';
import { clocksOf, outlookOf } from './cases.ts';

/** What was told of one record. */
export interface Told {
  readonly record: string;
  readonly title: string;
  readonly fresh: readonly Alert[];
  /** Address of its issue, or null where unknown. */
  readonly url: string | null;
}

/** Records named in one message. */
const MOST_LINES = 20;

/** How long the other side may take, milliseconds. */
const PATIENCE = 10_000;

/**
 * Reads the address of a webhook; null where there is none.
 * @throws SetupError where it is not https, or http on this machine; the message does not hold the address, which is a secret
 */
export function readWebhook(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
  const here = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (
    url === null ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && here)) ||
    `${url.username}${url.password}` !== ''
  ) {
    throw new SetupError(
      'Unexpected webhook, expected an address that begins with https:// and names no user.',
      'Correct the secret that the input "webhook" is given.',
    );
  }
  return url;
}

/**
 * Text for a chat, as Slack and those like it take it. Texts of records can neither mention nor format anything in it.
 * Source: Slack documentation "Formatting text for app surfaces", escaping.
 *
 * @param waiting records that a later run will tell of
 */
export function webhookText(repository: string, told: readonly Told[], waiting: number): string {
  const lines = told.slice(0, MOST_LINES).map(({ record, title, fresh, url }) => {
    const [clock] = clocksOf(fresh);
    const what =
      clock === undefined
        ? ''
        : `${clock.highest.percent} % of ${plain(clock.highest.metric, 40)} by ${plain(clock.highest.agreement, 60)}. ${plain(outlookOf(clock.highest), 200)}`;
    return `• ${plain(record, 60)} ${plain(title, 100)}: ${what}${url === null ? '' : ` ${url}`}`;
  });
  const left = told.length - lines.length + waiting;
  return [
    `${plain(repository, 140)}: ${count(told.length, 'record')} reached a threshold of service levels`,
    ...lines,
    ...(left > 0 ? [`and ${count(left, 'more record')}`] : []),
  ].join('\n');
}

/** Posts it, once: a message that may have arrived is not sent again. Returns why it failed, without the address, or null. */
export async function postWebhook(send: typeof fetch, url: URL, text: string): Promise<string | null> {
  try {
    const response = await send(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'gitsm' },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    if (response.ok) return null;
    const redirect = response.status >= 300 && response.status < 400;
    return redirect ? `it redirects (${response.status}), which is not followed` : `it answered ${response.status}`;
  } catch (error) {
    // Messages of fetch may hold the address.
    const slow = error instanceof DOMException && error.name === 'TimeoutError';
    return slow ? `it did not answer within ${PATIENCE / 1000} seconds` : 'it could not be reached';
  }
}

/** Characters that format in Slack and in Markdown → characters that look like them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '*': '\u2217',
  _: '\uff3f',
  '~': '\u223c',
  '`': '\u02cb',
  '[': '\uff3b',
  ']': '\uff3d',
};

/** Text of a record that a chat shows as it is: escaped, and with nothing that mentions, formats or becomes a link. */
function plain(text: string, characters: number): string {
  return truncate(visible(text), { characters })
    .replace(/[*_~`[\]]/gu, (character) => LOOKALIKES[character] ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]|:(?=\/\/)|\.(?=\p{L})/gu, (character) => `${character}\u200b`);
}
