import { n as describe, p as readOpenPullRequests } from "./verdict.js";
import { i as count } from "./truncate.js";
import { r as judgeHead } from "./judge-head.js";

// src/action/run-tree.ts
/** Requests of one run, above which no further pull request is begun. GitHub gives 1,000 an hour to a repository. */
const BUDGET = 20;
/** Looks at one commit alone; afterwards, where asked, at the open pull requests again. @throws ApiError, SetupError */
async function runTree(context, sha, sweep, turn) {
	if (!context.objects.has(sha)) context.objects.fetchCommits([sha]);
	const { inspection } = context.judge({
		head: sha,
		facts: {
			now: context.now,
			pullRequest: null,
			given: true
		}
	});
	const notes = sweep ? await judgeOpen(context, turn) : [];
	return {
		kind: "judged",
		judgements: [{
			number: null,
			inspection,
			gaps: []
		}],
		head: sha,
		description: describe(inspection),
		notes
	};
}
/**
* Judges open pull requests again: what is fine alone may be wrong now that something else has landed, and freezes begin without
* anybody pushing. As many as the budget allows; where there are more, every run begins elsewhere.
*/
async function judgeOpen(context, turn) {
	const { pulls } = await readOpenPullRequests(context.github);
	const heads = [...byHead(pulls.filter((pull) => pull.intoDefault))];
	const start = heads.length === 0 ? 0 : turn * Math.max(1, Math.floor(BUDGET / 4)) % heads.length;
	const queue = [...heads.slice(start), ...heads.slice(0, start)];
	let done = 0;
	for (const [head, group] of queue) {
		if (context.github.requests() >= BUDGET) break;
		const ending = await attempt(context, head, group);
		if (ending !== null) context.log.info(`${group.map((pull) => `#${pull.number}`).join(", ")}: ${ending.kind === "judged" ? ending.description : ending.because}`);
		done += 1;
	}
	if (queue.length === 0) return [];
	const left = queue.length - done;
	const rest = left === 0 ? "" : `; ${left} wait for the next run`;
	return [`${count(done, "open pull request")} judged again${rest}.`];
}
async function attempt(context, head, pulls) {
	try {
		return await judgeHead(context, head, pulls);
	} catch (error) {
		context.log.warning(`Pull request #${pulls[0].number} could not be judged again. ${error instanceof Error ? error.message : ""}`);
		return null;
	}
}
function byHead(pulls) {
	const groups = /* @__PURE__ */ new Map();
	for (const pull of pulls.toSorted((a, b) => a.number - b.number)) {
		const group = groups.get(pull.headSha);
		groups.set(pull.headSha, group === void 0 ? [pull] : [...group, pull]);
	}
	return groups;
}

export { runTree };