import { t as visible } from "./visible.js";

// src/action/harmless.ts
/**
* A line of the job's log that the runner cannot take for a command. It looks for `::` at the start of a line, after white
* space, and for `##[` anywhere. Source: actions/runner, ActionCommand.cs.
*/
function harmless(text) {
	return withoutMarks(visible(text)).replace(/^::/, ": :");
}
/** Breaks the old form of a command up, which the runner looks for anywhere in a line. */
function withoutMarks(text) {
	return text.replaceAll("##[", "# #[");
}

export { withoutMarks as n, harmless as t };