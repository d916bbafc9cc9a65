import { f as judgePull, l as takeBack, m as readPullRequest, n as describe, p as readOpenPullRequests } from "./verdict.js";
import { r as judgeHead, t as differs } from "./judge-head.js";

// src/action/run-pull.ts
/** An event of a pull request: it and all others with its head are judged. @throws ApiError, SetupError */
async function runPull(context, task) {
	const pull = await readPullRequest(context.github, task.number);
	if (differs(pull, {
		open: task.open,
		headSha: task.head,
		baseRef: task.baseRef
	})) return {
		kind: "stale",
		because: `The event speaks of pull request #${task.number} as it was; it has changed since. Nothing was written, a newer run judges it.`
	};
	if (!pull.intoDefault) return pull.open ? judgeAside(context, pull) : nothing("The pull request is closed.");
	const open = await openPulls(context);
	const pulls = sharing(open, task.head, pull);
	if (pulls === null) return nothing("The pull request is closed, and no other has its head.");
	const ending = await judgeHead(context, task.head, pulls);
	const { before } = task;
	if (before !== null && ending.kind === "judged" && !open.some((one) => one.headSha === before)) await takeBack(context, before, task.head);
	return ending;
}
/** Something changed about a head: find its pull requests by the API alone. @throws ApiError, SetupError */
async function runSignal(context, head) {
	const pulls = sharing(await openPulls(context), head, null);
	if (pulls === null) return nothing("No open pull request into the default branch has this head.");
	return judgeHead(context, head, pulls);
}
async function openPulls(context) {
	const { pulls, complete } = await readOpenPullRequests(context.github);
	if (!complete) context.log.warning("There are more open pull requests than can be listed; one with the same head may have been missed.");
	return pulls;
}
/** All open pull requests into the default branch with a head; the one that was read by itself takes the place of its list entry. */
function sharing(open, head, read) {
	const others = open.filter((one) => one.headSha === head && one.intoDefault && one.number !== read?.number);
	const [first, ...rest] = (read?.open === true ? [read, ...others] : others).toSorted((a, b) => a.number - b.number);
	return first === void 0 ? null : [first, ...rest];
}
/** A pull request into another branch is judged for its author, by that branch's rules; it may not write the status. */
async function judgeAside(context, pull) {
	const baseRef = `refs/heads/${pull.baseRef}`;
	context.objects.fetch([baseRef, `refs/pull/${pull.number}/head`]);
	const base = context.objects.tip(baseRef);
	if (base === null || !context.objects.has(pull.headSha)) return {
		kind: "stale",
		because: "The pull request changed while it was judged. Nothing was written."
	};
	const judgement = await judgePull(context, pull, base, pull.headSha, async () => pull);
	return {
		kind: "judged",
		judgements: [judgement],
		head: pull.headSha,
		description: describe(judgement.inspection),
		notes: ["Only pull requests into the default branch write the status; this summary and the outcome of the job are the verdict."]
	};
}
function nothing(because) {
	return {
		kind: "nothing",
		because
	};
}

export { runPull, runSignal };