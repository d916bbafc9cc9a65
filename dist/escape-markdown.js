import { t as ApiError } from "./api-error.js";
import { i as isObject } from "./json.js";
import { t as visible } from "./visible.js";

// src/github/read-json.ts
/**
* The value as a map.
* @throws ApiError `unreadable` where it is anything else, for example an answer that was cut off
*/
function asAnswer(value, what) {
	if (isObject(value)) return value;
	throw unreadable(what);
}
/** The map below a key, or null where there is none. */
function mapAt(value, key) {
	const inner = value[key];
	return isObject(inner) ? inner : null;
}
/** The text below a key, or null where there is none. */
function textAt(value, key) {
	const inner = value?.[key];
	return typeof inner === "string" ? inner : null;
}
/** The whole number below a key, or null where there is none. */
function numberAt(value, key) {
	const inner = value?.[key];
	return typeof inner === "number" && Number.isSafeInteger(inner) ? inner : null;
}
/** @throws ApiError `unreadable` where the value is missing */
function required(value, what) {
	if (value === null) throw unreadable(what);
	return value;
}
function unreadable(what) {
	return new ApiError("unreadable", `GitHub's answer could not be read: expected ${what}. Run the job again.`);
}

// src/github/read-pages.ts
const PER_PAGE = 100;
/**
* Reads a list page by page. Pages are numbered here and links are not followed, so that an answer can lead neither to
* another host nor round in circles. The end is a page that is not full and names no next one.
*
* @throws ApiError where the first page cannot be read; a later page that cannot makes the list incomplete
*/
async function readPages(github, options) {
	const items = [];
	const seen = /* @__PURE__ */ new Set();
	for (let page = 1; page <= options.maxPages; page += 1) {
		const read = await readPage(github, options, page);
		if (read instanceof ApiError) return {
			items,
			complete: false,
			error: read
		};
		for (const item of read.items) {
			const identity = String(numberAt(item, "id") ?? textAt(item, "sha") ?? items.length);
			if (seen.has(identity)) return {
				items,
				complete: false
			};
			seen.add(identity);
			items.push(item);
			if (options.until?.(item) === true) return {
				items,
				complete: true
			};
		}
		const { next, last } = read;
		if (!next && read.items.length < PER_PAGE) return {
			items,
			complete: last === null || page >= last
		};
	}
	return {
		items,
		complete: false
	};
}
async function readPage(github, options, page) {
	try {
		const parameters = {
			...options.parameters,
			per_page: PER_PAGE,
			page
		};
		const reply = await github.request(options.what, options.route, parameters);
		if (!Array.isArray(reply.data)) throw new ApiError("unreadable", `Could not ${options.what}: the answer was cut off. Run the job again.`);
		return {
			items: reply.data.map((item) => asAnswer(item, "a list of maps")),
			...linksOf(reply)
		};
	} catch (error) {
		if (page === 1 || !(error instanceof ApiError)) throw error;
		return error;
	}
}
/** Source: RFC 8288 and GitHub documentation "Using pagination in the REST API". */
function linksOf(reply) {
	const link = String(reply.headers.link ?? "");
	const last = /[?&]page=(\d{1,9})[^>]*>;\s*rel="last"/.exec(link)?.[1];
	return {
		next: /rel="next"/.test(link),
		last: last === void 0 ? null : Number(last)
	};
}

// src/github/same-text.ts
/** Whether a text of GitHub's is the one that was sent: line ends and trailing space may have changed on the way. */
function sameText(a, b) {
	return normal(a) === normal(b);
}
function normal(text) {
	return (text ?? "").replaceAll("\r\n", "\n").trimEnd();
}

// src/github/self.ts
/** Login the job's own token acts as, where GitHub does not say. */
const DEFAULT_LOGIN = "github-actions[bot]";
/** Login of the author of whatever this run writes: what somebody else wrote is never taken for it. */
async function selfOf(github) {
	return await github.whoami() ?? DEFAULT_LOGIN;
}

// src/reporters/escape-markdown.ts
/** Keeps GitHub's filters, which run on the rendered text, from seeing one word: it shows as nothing. */
const GAP = "​";
const PUNCTUATION = /[\\`*_[\]<>&|~$!{}]/gu;
/** What would open a heading, a list, a quotation or a rule at the start of a block. */
const BLOCK_START = /^(?:[-+#=:]|\d{1,9}(?=[.)]))/u;
/**
* Text of a record as harmless Markdown on one line: it renders as the characters it has, makes no HTML, link,
* image, table cell or block, mentions nobody (`@name`), refers to no issue (`#1`, `GH-1`) and is not turned into a link
* (`https://`, `www.`, `name@host`). A zero-width space stands where only GitHub's own filters would act, because
* those see the text after escapes are resolved.
*/
function escapeMarkdown(text) {
	return visible(text).replace(PUNCTUATION, "\\$&").replace(BLOCK_START, (start) => /\d/u.test(start) ? `${GAP}${start}` : `\\${start}`).replaceAll("@", `@${GAP}`).replace(/#(?=\d)/gu, `#${GAP}`).replace(/\bGH-(?=\d)/giu, (word) => `${word}${GAP}`).replace(/:(?=\/\/|[^\s/]+@)/gu, `:${GAP}`).replace(/www(?=\.)/giu, (word) => `${word}${GAP}`);
}

export { asAnswer as a, required as c, readPages as i, textAt as l, selfOf as n, mapAt as o, sameText as r, numberAt as s, escapeMarkdown as t };