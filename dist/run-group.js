import { c as standingOf, f as judgePull, i as READ_ONLY, m as readPullRequest, o as overtaken, r as verdictOf, s as publish, u as withdraw } from "./verdict.js";
import { t as SetupError } from "./setup-error.js";

// src/action/run-group.ts
/**
* A group of the merge queue: its own tree is judged, with the approvals of its pull request. The queue's branch must still
* be at the commit that the event names, and must grow out of the base it names.
*
* @throws ApiError, SetupError
*/
async function runGroup(context, task) {
	if (!task.ref.startsWith("refs/heads/gh-readonly-queue/")) throw new SetupError("The merge group is not on a branch of the merge queue.", "Run the action on the event merge_group of GitHub.");
	context.objects.fetch([task.ref]);
	if (context.objects.tip(task.ref) !== task.head || !context.objects.isAncestor(task.base, task.head)) return {
		kind: "stale",
		because: "The merge group has changed since the event. Nothing was written, a newer run judges it."
	};
	try {
		const standing = await standingOf(context, task.head);
		const judgement = await judgeGroup(context, task);
		if (await overtaken(context, task.head, standing)) return {
			kind: "stale",
			because: "Another run has judged this merge group meanwhile. Nothing was written."
		};
		const verdict = verdictOf([judgement]);
		const notes = await publish(context, task.head, verdict, standing) === "read-only" ? [READ_ONLY] : [];
		return {
			kind: "judged",
			judgements: [judgement],
			head: task.head,
			description: verdict.description,
			notes
		};
	} catch (error) {
		await withdraw(context, task.head);
		throw error;
	}
}
async function judgeGroup(context, task) {
	const number = /\/pr-(\d{1,9})-[0-9a-f]+$/.exec(task.ref)?.[1];
	const pull = number === void 0 ? null : await readPullRequest(context.github, Number(number));
	if (pull?.intoDefault === true && pull.open) return judgePull(context, pull, task.base, task.head, async () => pull);
	const { inspection } = context.judge({
		base: task.base,
		head: task.head,
		facts: {
			now: context.now,
			pullRequest: null,
			given: true
		}
	});
	return {
		number: null,
		inspection,
		gaps: ["The pull request of this merge group could not be told."]
	};
}

export { runGroup };