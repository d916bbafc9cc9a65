import { n as isForbidden, t as ApiError } from "./api-error.js";
import { i as isObject } from "./json.js";
import { t as visible } from "./visible.js";
import { i as count, n as bytesOf, r as truncate, t as boundedWriter } from "./truncate.js";
import { t as compareText } from "./compare-text.js";
import { a as asAnswer, c as required, i as readPages, l as textAt, n as selfOf, o as mapAt, r as sameText, s as numberAt, t as escapeMarkdown } from "./escape-markdown.js";

// src/reporters/order.ts
/** Worst first, then by place: what a bound cuts off is what matters least. */
function bySeverity(findings) {
	return findings.toSorted((a, b) => weight(a) - weight(b) || byPlace(a, b));
}
/** By file, line and column. */
function byPlace(a, b) {
	return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.check, b.check);
}
function weight(finding) {
	return finding.severity === "error" ? 0 : 1;
}

// src/github/people.ts
/** A person of an answer, or null where GitHub no longer knows who it was. */
function personAt(answer, key) {
	const user = mapAt(answer, key);
	const login = textAt(user, "login");
	if (user === null || login === null || login === "") return null;
	return {
		login,
		id: numberAt(user, "id"),
		bot: textAt(user, "type") === "Bot" || login.endsWith("[bot]")
	};
}
/**
* The person a commit's e-mail names, or null. Only GitHub's own no-reply addresses name one: `12+bob@users.noreply.github.com`
* or the older `bob@users.noreply.github.com`. Anyone can write any address into a commit, so this may only ever exclude.
*/
function personOfEmail(email) {
	const match = /^(?:(\d{1,15})\+)?([a-z\d][a-z\d-]{0,38}(?:\[bot\])?)@users\.noreply\.[a-z\d.-]+$/i.exec(email);
	const login = match?.[2];
	if (login === void 0) return null;
	return {
		login,
		id: match?.[1] === void 0 ? null : Number(match[1]),
		bot: login.endsWith("[bot]")
	};
}

// src/github/pull-request.ts
/** Pages of open pull requests that are read to find those with one head; 1,000 of them. */
const MAX_PAGES$2 = 10;
/** @throws ApiError */
async function readPullRequest(github, number) {
	const what = `read pull request #${number}`;
	const reply = await github.request(what, "GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
	const pull = toPullRequest(asAnswer(reply.data, `pull request #${number}`));
	if (pull.number !== number) throw new ApiError("unreadable", `Could not ${what}: GitHub answered with another one.`);
	return pull;
}
/**
* Every open pull request. A commit of a fork cannot be looked up by its ID (GitHub lists only commits of the base repository
* there), so the one with a given head is found in this list, for branches and forks alike.
*
* @throws ApiError
*/
async function readOpenPullRequests(github) {
	const pages = await readPages(github, {
		what: "list the open pull requests",
		route: "GET /repos/{owner}/{repo}/pulls",
		parameters: {
			state: "open",
			sort: "updated",
			direction: "desc"
		},
		maxPages: MAX_PAGES$2
	});
	return {
		pulls: pages.items.map(toPullRequest).filter((pull) => pull.open),
		complete: pages.complete
	};
}
function toPullRequest(answer) {
	const what = "a pull request with number, author, head and base";
	const base = mapAt(answer, "base");
	const defaultBranch = required(textAt(mapAt(base ?? {}, "repo"), "default_branch"), what);
	const baseRef = required(textAt(base, "ref"), what);
	return {
		number: required(numberAt(answer, "number"), what),
		open: textAt(answer, "state") === "open",
		draft: answer.draft === true,
		author: personAt(answer, "user") ?? {
			login: "ghost",
			id: null,
			bot: false
		},
		headSha: sha(required(textAt(mapAt(answer, "head"), "sha"), what)),
		baseRef,
		intoDefault: baseRef === defaultBranch,
		defaultBranch,
		commits: numberAt(answer, "commits")
	};
}
function sha(text) {
	if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text;
	throw new ApiError("unreadable", "GitHub's answer could not be read: expected a commit ID.");
}

// src/github/facts.ts
/** Pages of reviews; 800 of them. */
const REVIEW_PAGES = 8;
/** GitHub lists no more than 250 commits of a pull request. Source: REST documentation "List commits on a pull request". */
const MAX_COMMITS = 250;
const STATES = /* @__PURE__ */ new Set([
	"APPROVED",
	"CHANGES_REQUESTED",
	"COMMENTED",
	"DISMISSED",
	"PENDING"
]);
/**
* Reads all reviews, and everyone who wrote or committed one of the commits. A list that cannot be read to its end is
* marked so: what depends on it is then unknown, which never passes.
*/
async function readFacts(github, pull) {
	const reviews = await attempt(() => readReviews(github, pull.number));
	const committers = await attempt(() => readCommitters(github, pull));
	return {
		facts: {
			number: pull.number,
			author: pull.author,
			committers: committers.items,
			headSha: pull.headSha,
			draft: pull.draft,
			reviews: reviews.items,
			reviewsComplete: reviews.complete,
			committersComplete: committers.complete
		},
		gaps: [reviews.gap, committers.gap].filter((gap) => gap !== null)
	};
}
async function attempt(read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof ApiError) return {
			items: [],
			complete: false,
			gap: error.message
		};
		throw error;
	}
}
async function readReviews(github, number) {
	const what = `read the reviews of pull request #${number}`;
	const pages = await readPages(github, {
		what,
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
		parameters: { pull_number: number },
		maxPages: REVIEW_PAGES
	});
	const known = pages.items.every((item) => STATES.has(textAt(item, "state") ?? ""));
	const complete = pages.complete && known;
	return {
		items: pages.items.map(toReview),
		complete,
		gap: complete ? null : `Could not ${what} to the end.`
	};
}
function toReview(answer) {
	const state = textAt(answer, "state");
	return {
		user: personAt(answer, "user"),
		state: state !== null && STATES.has(state) ? state : "COMMENTED",
		commit: textAt(answer, "commit_id"),
		submittedAt: textAt(answer, "submitted_at") ?? ""
	};
}
async function readCommitters(github, pull) {
	const what = `read the commits of pull request #${pull.number}`;
	const pages = await readPages(github, {
		what,
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits",
		parameters: { pull_number: pull.number },
		maxPages: Math.ceil(MAX_COMMITS / 100)
	});
	const complete = pages.complete && pull.commits !== null && pages.items.length === pull.commits && pull.commits <= MAX_COMMITS;
	return {
		items: distinct(pages.items.flatMap(peopleOf)),
		complete,
		gap: complete ? null : `Could not ${what} to the end: GitHub lists at most ${MAX_COMMITS}, and it has ${pull.commits ?? "more"}.`
	};
}
/** Whom a commit names: the accounts GitHub found for it, and those its no-reply addresses name. */
function peopleOf(commit) {
	const inner = mapAt(commit, "commit");
	return ["author", "committer"].flatMap((role) => {
		const email = textAt(inner === null ? null : mapAt(inner, role), "email");
		return [personAt(commit, role), email === null ? null : personOfEmail(email)].filter((person) => person !== null);
	});
}
function distinct(people) {
	return [...new Map(people.map((person) => [`${person.login.toLowerCase()} ${person.id ?? ""}`, person])).values()];
}

// src/action/judge-pull.ts
/**
* Judges one pull request at a head that is in the object store. Reviews and committers are asked for only where the verdict
* could depend on them: a look without them that ends in success needs none, because what is unknown never passes.
*
* @param base commit by whose rules it is judged
* @param head commit that is judged: the pull request's head, or a merge group with it
*/
async function judgePull(context, pull, base, head, reread) {
	const { judge, objects, github, now } = context;
	const blind = judge({
		base,
		head,
		facts: given(now, withoutLists(pull))
	});
	if (blind.inspection.outcome === "success") return {
		number: pull.number,
		inspection: blind.inspection,
		gaps: []
	};
	const counted = pull.commits === null ? await reread() : pull;
	const { facts, gaps } = await readFacts(github, counted);
	objects.fetchCommits(reviewedCommits(facts));
	const { inspection } = judge({
		base,
		head,
		facts: given(now, facts)
	});
	return {
		number: pull.number,
		inspection,
		gaps
	};
}
function given(now, pullRequest) {
	return {
		now,
		pullRequest,
		given: true
	};
}
function withoutLists(pull) {
	const { number, author, headSha, draft } = pull;
	return {
		number,
		author,
		headSha,
		draft,
		committers: [],
		reviews: [],
		reviewsComplete: false,
		committersComplete: false
	};
}
function reviewedCommits(facts) {
	const commits = facts.reviews.filter((review) => review.state === "APPROVED" || review.state === "CHANGES_REQUESTED").flatMap((review) => review.commit !== null && /^[0-9a-f]{40,64}$/.test(review.commit) ? [review.commit] : []);
	return [...new Set(commits)].reverse();
}

// src/github/comment.ts
/** Hidden first line by which the comment is found again. */
const MARKER = "<!-- gitsm: verdict -->";
/** Longest comment, UTF-16 code units, marker included; GitHub takes 65,536. */
const MAX_COMMENT = 6e4;
/** Pages of comments that are searched; 800 comments. */
const MAX_PAGES$1 = 8;
/**
* Keeps one comment on a pull request up to date. It is found by marker and author, so that a comment of somebody else that
* carries the marker is neither taken for it nor changed.
*
* @param text Markdown, or null where there is nothing to say: then only a comment that already stands is kept up to date
* @param quiet what a standing comment says when there is nothing to say any more
* @throws ApiError
*/
async function keepComment(github, number, text, quiet) {
	const self = await selfOf(github);
	const standing = (await readPages(github, {
		what: `read the comments of pull request #${number}`,
		route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
		parameters: { issue_number: number },
		maxPages: MAX_PAGES$1,
		until: (item) => own(item, self)
	})).items.find((item) => own(item, self));
	if (standing === void 0 && text === null) return "unchanged";
	const body = `${MARKER}\n${text ?? quiet}`.slice(0, MAX_COMMENT);
	if (standing === void 0) {
		await github.request(`comment on pull request #${number}`, "POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			issue_number: number,
			body
		});
		return "created";
	}
	if (sameText(textAt(standing, "body"), body)) return "unchanged";
	await github.request(`update the comment on pull request #${number}`, "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		comment_id: numberAt(standing, "id"),
		body
	});
	return "updated";
}
function own(item, self) {
	return textAt(mapAt(item, "user"), "login") === self && (textAt(item, "body") ?? "").startsWith("<!-- gitsm: verdict -->");
}

// src/github/status.ts
/** Context of the one commit status that is the verdict. Fixed by the public contract, section 6. */
const CONTEXT = "gitsm";
/** Longest description GitHub takes, characters. */
const MAX_DESCRIPTION = 140;
/** Pages of statuses that are searched; GitHub keeps at most 1,000 for a commit and context. */
const MAX_PAGES = 3;
/** The newest `gitsm` status of a commit, or null. @throws ApiError */
async function readStatus(github, sha) {
	const found = (await readPages(github, {
		what: "read the commit statuses",
		route: "GET /repos/{owner}/{repo}/commits/{ref}/statuses",
		parameters: { ref: sha },
		maxPages: MAX_PAGES,
		until: (item) => textAt(item, "context") === CONTEXT
	})).items.find((item) => textAt(item, "context") === CONTEXT);
	if (found === void 0) return null;
	return {
		id: numberAt(found, "id") ?? 0,
		state: textAt(found, "state") ?? "",
		description: textAt(found, "description") ?? "",
		creator: textAt(mapAt(found, "creator"), "login")
	};
}
/** Whether a standing status of our own already says this; posting it again would only use up GitHub's 1,000. */
function says(standing, verdict, self) {
	if (standing === null || self === null || standing.creator !== self) return false;
	return standing.state === verdict.state && standing.description === bounded(verdict.description);
}
/**
* Posts the verdict on a commit. Returns the new status's ID.
* @throws ApiError `forbidden` with a read-only token
*/
async function postStatus(github, sha, verdict, targetUrl) {
	const reply = await github.request("post the commit status", "POST /repos/{owner}/{repo}/statuses/{sha}", {
		sha,
		state: verdict.state,
		context: CONTEXT,
		description: bounded(verdict.description),
		...targetUrl === null ? {} : { target_url: targetUrl }
	});
	return isObject(reply.data) ? numberAt(reply.data, "id") : null;
}
/** Whether another verdict came between the one that stood on a commit and the one just posted. @throws ApiError */
async function cameBetween(github, sha, before, posted) {
	const ours = (await readPages(github, {
		what: "read the commit statuses",
		route: "GET /repos/{owner}/{repo}/commits/{ref}/statuses",
		parameters: { ref: sha },
		maxPages: 1
	})).items.filter((item) => textAt(item, "context") === CONTEXT).map((item) => numberAt(item, "id"));
	const at = ours.indexOf(posted);
	return at !== -1 && ours[at + 1] !== void 0 && ours[at + 1] !== before;
}
function bounded(description) {
	const characters = [...description];
	return characters.length <= MAX_DESCRIPTION ? description : `${characters.slice(0, 139).join("")}…`;
}

// src/reporters/code-span.ts
/**
* Text of a record as a Markdown code span: nothing in it is markup, mention or link. The fence is longer than any run of
* backticks inside (CommonMark 6.1); pipes are escaped only inside a table, where GitHub takes that escape away again.
*/
function codeSpan(text, place = "text") {
	const content = visible(text) || " ";
	const longest = Math.max(0, ...(content.match(/`+/gu) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	const padded = /^`|`$|^ .*\S.* $/u.test(content) ? ` ${content} ` : content;
	return `${fence}${place === "cell" ? padded.replaceAll("|", "\\|") : padded}${fence}`;
}

// src/reporters/markdown.ts
/** No single text of a record takes more of the report than this, characters. */
const MAX_TEXT = 1e3;
/** Room kept back for the sentence that says what was left out. */
const ENDING = 200;
const ANSWERS = {
	met: "Met",
	unmet: "Not met",
	unknown: "Not known"
};
/**
* The report as Markdown for a pull request comment or a job summary: the verdict in one sentence, the moves with what is met
* and who may still approve, the findings, worst first. What does not fit is counted in the last line. Text of records is
* harmless in it: no HTML, no links but those to `filesUrl`, no mentions, no references.
*/
function markdownReport(inspection, options) {
	const bytes = options.maxBytes === void 0 ? {} : { bytes: options.maxBytes };
	const writer = boundedWriter({
		characters: options.maxCharacters,
		...bytes
	}, ENDING);
	if (options.title !== void 0) writer.write(`## ${text(options.title)}\n\n`);
	writer.write(`${verdictSentence(inspection)}\n`);
	const movesLeft = section(writer, "Moves", inspection.moves.toSorted((a, b) => Number(a.allowed) - Number(b.allowed)).map(moveBlock), options.maxCharacters / 2);
	const findingsLeft = section(writer, "Findings", bySeverity(inspection.findings).map((finding) => findingBlock(finding, options.filesUrl)), Number.POSITIVE_INFINITY);
	return writer.end(ending(movesLeft, findingsLeft));
}
/** Writes a list under its heading as far as there is room, and tells how many items are left out. */
function section(writer, heading, blocks, room) {
	const [first] = blocks;
	if (first === void 0) return 0;
	let used = 0;
	for (const [index, block] of blocks.entries()) {
		const start = index === 0 ? `\n### ${heading}\n\n${block}` : block;
		used += bytesOf(start);
		if (used > room || !writer.write(start)) return blocks.length - index;
	}
	return 0;
}
function ending(moves, findings) {
	const parts = [moves > 0 ? count(moves, "more move") : null, findings > 0 ? count(findings, "more finding") : null].filter((part) => part !== null);
	if (parts.length === 0) return "";
	return `\n${parts.join(" and ")} left out here: the full report has them all, and so has \`gitsm check\`.\n`;
}
function verdictSentence(inspection) {
	const { records, errors, warnings } = inspection.summary;
	const refused = inspection.moves.filter((move) => !move.allowed).length;
	const figures = `${count(errors, "error")} and ${count(warnings, "warning")} in ${count(records, "record")}`;
	if (inspection.outcome === "success") {
		const moves = inspection.moves.length - refused;
		const allowed = moves === 0 ? "" : `, ${count(moves, "move")} allowed`;
		return `**Accepted**: ${warnings === 0 ? "no errors" : figures}${allowed}.`;
	}
	const stopped = refused === 0 ? "" : `, ${count(refused, "move")} not allowed`;
	if (inspection.outcome === "pending") return `**Waiting**: only approvals or facts are missing${stopped === "" ? "" : ` for ${count(refused, "move")}`}; nothing in the files has to change.`;
	return `**Refused**: ${figures}${stopped}.`;
}
function moveBlock(move) {
	const step = `${text(move.from ?? "nothing")} → ${text(move.to)}`;
	const waiting = !move.allowed && move.verdicts.every((one) => one.answer !== "unmet" || one.waiting === true);
	const state = move.allowed ? "allowed" : waiting && move.verdicts.length > 0 ? "waiting" : "not allowed";
	const verdicts = move.verdicts.map((verdict) => `  - ${verdictText(verdict)}\n`);
	return `- **${text(move.record)}** ${step}: **${state}**\n${verdicts.join("")}`;
}
function verdictText(verdict) {
	return `${ANSWERS[verdict.answer]}: ${codeSpan(cut(verdict.guard))}, ${text(verdict.because)}`;
}
function findingBlock(finding, filesUrl) {
	const place = codeSpan(`${cut(finding.file)}:${finding.line}:${finding.column}`);
	const linked = filesUrl === void 0 ? place : `[${place}](${fileUrl(filesUrl, finding)})`;
	const severity = finding.severity === "error" ? "Error" : "Warning";
	const help = finding.help === "" ? "" : `\n  ${text(finding.help)}`;
	return `- **${severity}** ${linked}: ${text(finding.message)} (${codeSpan(cut(finding.check))})${help}\n`;
}
function fileUrl(base, finding) {
	return `${base}/${finding.file.toWellFormed().split("/").map(encodePart).join("/")}?plain=1#L${finding.line}`;
}
function encodePart(part) {
	return encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
function cut(value) {
	return truncate(visible(value), { characters: MAX_TEXT });
}
function text(value) {
	return escapeMarkdown(cut(value));
}

// src/action/texts.ts
/** Room for what is written around a report, characters. */
const FRAME = 4e3;
/** What a comment says that has nothing more to say. */
const QUIET = "## gitsm\n\n**Accepted**: nothing to report any more.\n";
/** Text of the pull request's comment, or null where there is nothing to say that a green status does not. */
function commentText(judgement, context) {
	const { inspection, gaps } = judgement;
	if (inspection.outcome === "success" && inspection.moves.length === 0 && inspection.findings.length === 0 && gaps.length === 0 && context.twins.length === 0) return null;
	return `${report(judgement, context, { maxCharacters: MAX_COMMENT - FRAME })}${frame(judgement, context)}`;
}
/** Text of the job summary: one report after the other, within the limit together. */
function summaryText(judgements, contextOf, notes) {
	const share = Math.floor(996e3 / Math.max(1, judgements.length)) - FRAME;
	return [...judgements.map((judgement) => {
		const context = contextOf(judgement);
		return `${report(judgement, context, {
			maxCharacters: share,
			maxBytes: share
		})}${frame(judgement, context)}`;
	}), ...notes.map((note) => `${note}\n`)].join("\n");
}
function report(judgement, context, limits) {
	const title = judgement.number === null ? "gitsm" : `gitsm: pull request ${judgement.number}`;
	const files = context.filesUrl === null ? {} : { filesUrl: context.filesUrl };
	return markdownReport(judgement.inspection, {
		...limits,
		...files,
		title
	});
}
function frame(judgement, context) {
	const gaps = judgement.gaps.map((gap) => `\n**Not known**: ${gap}\n`);
	return [
		...context.twins.length === 0 ? [] : [`\nThis head is also that of ${context.twins.map((one) => `#${one}`).join(", ")}: they pass only together. Close one, or push a commit.\n`],
		...gaps,
		`\n<sub>Judged at ${context.head.slice(0, 12)}, by the rules of the base.</sub>\n`
	].join("");
}

// src/action/publish.ts
/** What a run says whose token may not write. */
const READ_ONLY = "The token of this run may not write: this summary and the outcome of the job are the verdict.";
/** Reads what stands on a commit. A token that may not even read statuses cannot write them. @throws ApiError */
async function standingOf(context, sha) {
	try {
		return {
			kind: "writable",
			status: await readStatus(context.github, sha)
		};
	} catch (error) {
		if (isForbidden(error)) return { kind: "read-only" };
		throw error;
	}
}
/** Whether somebody wrote a verdict on the commit since it was first looked at. */
async function overtaken(context, sha, before) {
	if (before.kind === "read-only") return false;
	return (await readStatus(context.github, sha))?.id !== before.status?.id;
}
/** Posts a verdict, unless it stands there already. @throws ApiError */
async function publish(context, sha, verdict, standing) {
	if (standing.kind === "read-only") return "read-only";
	const self = standing.status === null ? null : await context.github.whoami().catch(() => null);
	if (says(standing.status, verdict, self)) return "unchanged";
	try {
		const posted = await postStatus(context.github, sha, verdict, context.runUrl);
		const before = standing.status?.id ?? null;
		return posted !== null && await cameBetween(context.github, sha, before, posted) ? "crossed" : "written";
	} catch (error) {
		if (isForbidden(error)) return "read-only";
		throw error;
	}
}
/** Keeps the comment of a pull request; a failure costs the comment and not the verdict. */
async function comment(context, judgement, texts) {
	if (context.comment === "never" || judgement.number === null) return;
	try {
		await keepComment(context.github, judgement.number, commentText(judgement, texts), QUIET);
	} catch (error) {
		context.log.warning(`The comment could not be kept up to date. ${error instanceof Error ? error.message : ""}`);
	}
}
/** Takes the green of a head back that no open pull request has any more. */
async function takeBack(context, sha, successor) {
	await replaceGreen(context, sha, {
		state: "failure",
		description: `Superseded: the pull request is at ${successor.slice(0, 12)} now`
	});
}
/** Leaves no green standing on a commit that could not be judged; quiet where even that fails, because the job fails anyway. */
async function withdraw(context, sha) {
	await replaceGreen(context, sha, {
		state: "failure",
		description: "Could not be judged: the job says why"
	});
}
async function replaceGreen(context, sha, verdict) {
	try {
		if ((await readStatus(context.github, sha))?.state === "success") await postStatus(context.github, sha, verdict, context.runUrl);
	} catch (error) {
		if (!isForbidden(error)) context.log.warning(`The green on ${sha.slice(0, 12)} could not be taken back. ${error instanceof Error ? error.message : ""}`);
	}
}

// src/action/verdict.ts
const WEIGHT = {
	success: 0,
	pending: 1,
	failure: 2
};
/** The worst of several judgements; the first of equals. One head can pass only where all of its pull requests do. */
function deciding(judgements) {
	return judgements.reduce((worst, one) => WEIGHT[one.inspection.outcome] > WEIGHT[worst.inspection.outcome] ? one : worst);
}
/** The verdict over all pull requests that share a head. */
function verdictOf(judgements) {
	const { inspection, number } = deciding(judgements);
	const shared = judgements.length > 1 && number !== null ? `${count(judgements.length, "pull request")} with this head, #${number}: ` : "";
	return {
		state: inspection.outcome,
		description: `${shared}${describe(inspection)}`
	};
}
/** The outcome in a few words: commit statuses show 140 characters. */
function describe(inspection) {
	const { errors } = inspection.summary;
	const stopped = inspection.moves.filter((move) => !move.allowed);
	const [first] = stopped;
	const move = first === void 0 ? "" : visible(`${first.record} ${first.from ?? "new"} → ${first.to}`);
	const others = stopped.length > 1 ? ` and ${count(stopped.length - 1, "more move")}` : "";
	switch (inspection.outcome) {
		case "success": {
			const allowed = inspection.moves.length;
			return allowed === 0 ? "Accepted: no errors" : `Accepted: ${count(allowed, "move")} allowed`;
		}
		case "pending": return first === void 0 ? `Waiting: ${count(errors, "approval")} missing` : `Waiting for approval: ${move}${others}`;
		case "failure": return first === void 0 ? `Refused: ${count(errors, "error")}` : `Refused: ${count(errors, "error")}; ${move}${others}`;
	}
}

export { comment as a, standingOf as c, summaryText as d, judgePull as f, bySeverity as h, READ_ONLY as i, takeBack as l, readPullRequest as m, describe as n, overtaken as o, readOpenPullRequests as p, verdictOf as r, publish as s, deciding as t, withdraw as u };