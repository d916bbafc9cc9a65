import { t as ApiError } from "./api-error.js";
import { a as comment, c as standingOf, f as judgePull, i as READ_ONLY, m as readPullRequest, o as overtaken, r as verdictOf, s as publish, u as withdraw } from "./verdict.js";

// src/action/judge-head.ts
/** How often a head is judged anew because somebody else wrote a verdict meanwhile. */
const MAX_ROUNDS = 3;
/**
* Judges all pull requests that share a head, and writes one status on it: success only where all of them succeed. Before
* writing, pull requests and status are read again: where a pull request moved on nothing is written, and where another run
* was faster everything is read and judged anew, so that no older look overwrites a newer one.
*
* @throws ApiError, SetupError
*/
async function judgeHead(context, head, pulls) {
	try {
		return await judgeAndWrite(context, head, pulls);
	} catch (error) {
		await withdraw(context, head);
		throw error;
	}
}
async function judgeAndWrite(context, head, first) {
	const [{ defaultBranch }] = first;
	const refs = [`refs/heads/${defaultBranch}`, ...first.map((pull) => `refs/pull/${pull.number}/head`)];
	let pulls = first;
	for (let round = 1; round <= MAX_ROUNDS; round += 1) {
		const standing = await standingOf(context, head);
		context.objects.fetch(refs);
		const base = context.objects.tip(`refs/heads/${defaultBranch}`);
		if (base === null || !context.objects.has(head)) return moved(pulls[0], "its head could not be fetched any more");
		const judgements = await judgeAll(context, pulls, base, head);
		const again = await reread(context, pulls, judgements);
		const changed = again.find((pull, index) => differs(pull, pulls[index]));
		if (changed !== void 0) return moved(changed, "it changed while it was judged");
		const written = await overtaken(context, head, standing) ? "crossed" : await publish(context, head, verdictOf(judgements), standing);
		if (written !== "crossed") return await conclude(context, head, judgements, written);
		pulls = again;
	}
	throw new ApiError("refused", "Other runs keep writing verdicts on the same commit. Run the job again.");
}
async function judgeAll(context, pulls, base, head) {
	const judgements = [];
	for (const pull of pulls) judgements.push(await judgePull(context, pull, base, head, () => readPullRequest(context.github, pull.number)));
	return judgements;
}
async function reread(context, pulls, judgements) {
	const again = [];
	for (const { number } of pulls.slice(0, judgements.length)) again.push(await readPullRequest(context.github, number));
	return again;
}
/** Whether a pull request is no longer what was judged. */
function differs(a, b) {
	return a.open !== b.open || a.headSha !== b.headSha || a.baseRef !== b.baseRef;
}
async function conclude(context, head, judgements, written) {
	const notes = [];
	if (written === "read-only") {
		notes.push(READ_ONLY);
		context.log.notice(READ_ONLY);
	} else for (const judgement of judgements) {
		const twins = twinsOf(judgement, judgements);
		await comment(context, judgement, {
			head,
			filesUrl: filesUrl(context, head),
			twins
		});
	}
	return {
		kind: "judged",
		judgements,
		head,
		description: verdictOf(judgements).description,
		notes
	};
}
/** Address of the files at a commit, or null where the server is not known. */
function filesUrl(context, head) {
	return context.repositoryUrl === null ? null : `${context.repositoryUrl}/blob/${head}`;
}
/** Numbers of the other pull requests that were judged with this one. */
function twinsOf(judgement, judgements) {
	return judgements.flatMap(({ number }) => number === null || number === judgement.number ? [] : [number]);
}
function moved(pull, why) {
	return {
		kind: "stale",
		because: `Pull request #${pull.number} is at ${pull.headSha.slice(0, 12)} now; ${why}. Nothing was written.`
	};
}

export { twinsOf as i, filesUrl as n, judgeHead as r, differs as t };