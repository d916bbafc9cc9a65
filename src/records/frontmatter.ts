import matter from 'gray-matter';
import { MAX_MATTER_BYTES } from './limits.ts';

/** A record's text in its two parts. */
export interface Frontmatter {
  /** YAML between the fences. */
  readonly matter: string;
  /** Offset of the YAML in the text, UTF-16 code units. */
  readonly matterStart: number;
  /** Markdown after the closing fence. */
  readonly body: string;
  /** Line on which the body starts, 1-based. */
  readonly bodyLine: number;
}

/** Why a text has no frontmatter that can be read. */
export interface FrontmatterProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

const refuse = (): never => {
  throw new Error('This language of frontmatter is refused.');
};

/**
 * gray-matter runs code in `---js` frontmatter unless the key `javascript` is overridden, and its cache
 * answers a second reading of broken text with `{}`; both only without these options.
 */
const options = {
  language: 'yaml',
  engines: {
    yaml: { parse: (raw: string) => ({ raw }), stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
  },
};

/** From the line end before a closing fence to the line end after it. */
const closing = /\r?\n---[ \t]*(?:\r?\n|$)/;

function problem(line: number, message: string, help: string): FrontmatterProblem {
  return { line, column: 1, message, help };
}

/**
 * Splits a record into frontmatter and body. The first line must be exactly `---`: any word behind it would
 * be a language to gray-matter. YAML is not parsed here.
 */
export function splitFrontmatter(text: string): Frontmatter | FrontmatterProblem {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = text.startsWith('---\n', start) ? 4 : text.startsWith('---\r\n', start) ? 5 : 0;
  if (opening === 0) {
    return problem(
      1,
      'Unexpected first line, expected exactly "---".',
      'Begin the file with a line "---", then fields.',
    );
  }
  const matterStart = start + opening;
  // The line end of the opening fence may be the one before the closing fence, where nothing stands between.
  closing.lastIndex = 0;
  const match = closing.exec(text.slice(matterStart - 1));
  if (match === null) {
    return problem(
      1,
      'Unexpected end of file, expected a closing line "---".',
      'Close the frontmatter with a line "---".',
    );
  }
  const closeIndex = matterStart - 1 + match.index;
  const bodyStart = closeIndex + match[0].length;
  const raw = text.slice(matterStart, Math.max(matterStart, closeIndex));
  if (raw.length > MAX_MATTER_BYTES || Buffer.byteLength(raw) > MAX_MATTER_BYTES) {
    return problem(1, 'Unexpected length of frontmatter, expected at most 64 KiB.', 'Move long text into the body.');
  }
  if (/\s{1000}/.test(raw)) {
    return problem(1, 'Unexpected run of 1,000 white-space characters in the frontmatter.', 'Remove the empty lines.');
  }
  // Without the body: gray-matter copies whatever it is given.
  const file = matter(text.slice(start, bodyStart), options);
  const seen = typeof file.data['raw'] === 'string' ? file.data['raw'] : '';
  if (seen.trim() !== raw.trim() && !(file.data['raw'] === undefined && /^(\s*#.*)?$/m.test(raw))) {
    const line = text.slice(0, matterStart).split('\n').length + seen.split('\n').length - 1;
    return problem(line, 'Unexpected "---" at the start of a line in the frontmatter.', 'Indent or quote that line.');
  }
  return { matter: raw, matterStart, body: text.slice(bodyStart), bodyLine: lineAt(text, bodyStart) };
}

/** Whether a split failed. */
export function isFrontmatterProblem(split: Frontmatter | FrontmatterProblem): split is FrontmatterProblem {
  return 'message' in split;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
