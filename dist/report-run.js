import { i as count, r as truncate } from "./truncate.js";
import { d as summaryText, h as bySeverity, t as deciding } from "./verdict.js";
import { t as visible } from "./visible.js";
import { n as withoutMarks, t as harmless } from "./harmless.js";
import { i as twinsOf, n as filesUrl } from "./judge-head.js";
import { join } from "node:path";
import { writeFileSync } from "node:fs";

// src/reporters/escape-command.ts
/**
* Escapes the message of a GitHub workflow command, as the runner reads it back.
* Source: GitHub documentation "Workflow commands"; actions/toolkit `command.ts`.
*/
function escapeCommandMessage(text) {
	return text.toWellFormed().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/** Escapes one property of a GitHub workflow command; a property also ends at `:` and `,`. */
function escapeCommandProperty(text) {
	return escapeCommandMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/reporters/github.ts
/** The runner cuts a message here, in UTF-16 code units (actions/runner, ExecutionContext). */
const MAX_MESSAGE = 4096;
/**
* GitHub workflow commands, one a line: an annotation at the place of each finding, errors first. What is over the limit is
* counted in one notice.
*/
function githubReport(inspection, options = {}) {
	const sorted = bySeverity(inspection.findings);
	const errors = sorted.filter((one) => one.severity === "error");
	const warnings = sorted.filter((one) => one.severity === "warning");
	const shownErrors = errors.slice(0, options.maxErrors ?? 10);
	const shownWarnings = warnings.slice(0, options.maxWarnings ?? 10);
	const lines = [...shownErrors, ...shownWarnings].map((finding) => annotation(finding, options.folder ?? ""));
	const left = [leftOut(errors.length - shownErrors.length, "error"), leftOut(warnings.length - shownWarnings.length, "warning")].filter((text) => text !== null);
	if (left.length > 0) lines.push(`::notice title=gitsm::${left.join(" and ")} not shown here; run "gitsm check" to see them all`);
	return lines.map((line) => `${line}\n`).join("");
}
function leftOut(number, severity) {
	return number > 0 ? count(number, `more ${severity}`) : null;
}
function annotation(finding, folder) {
	const properties = {
		file: visible(folder === "" ? finding.file : `${folder}/${finding.file}`),
		line: String(finding.line),
		col: String(finding.column),
		title: visible(finding.record === null ? finding.check : `${finding.record}: ${finding.check}`)
	};
	const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeCommandProperty(value)}`);
	const text = [finding.message, finding.help].map(visible).filter((part) => part !== "");
	const message = truncate(text.join("\n"), { characters: MAX_MESSAGE });
	return `::${finding.severity} ${list.join(",")}::${escapeCommandMessage(message)}`;
}

// src/reporters/json.ts
/** The object of `check --json`: the keys that the public contract, section 5, fixes, and no others. */
function jsonObject(inspection) {
	return {
		ok: inspection.ok,
		summary: {
			records: inspection.summary.records,
			errors: inspection.summary.errors,
			warnings: inspection.summary.warnings
		},
		moves: inspection.moves.map((move) => ({
			record: move.record,
			from: move.from,
			to: move.to,
			allowed: move.allowed,
			verdicts: move.verdicts.map(({ guard, answer, because }) => ({
				guard,
				answer,
				because
			}))
		})),
		findings: inspection.findings.map((finding) => ({
			check: finding.check,
			severity: finding.severity,
			record: finding.record,
			file: finding.file,
			line: finding.line,
			column: finding.column,
			message: finding.message,
			help: finding.help
		}))
	};
}
/** {@link jsonObject} as text, indented, with a line break at its end. */
function jsonReport(inspection) {
	return `${JSON.stringify(jsonObject(inspection), null, 2)}\n`;
}

// src/action/report-run.ts
/** Annotations of one severity that GitHub shows of a step. */
const MAX_ANNOTATIONS = 10;
/** Of these, how many may be about GitHub and not about records. */
const MAX_GAPS = 3;
/** Shows a verdict in the job: annotations, summary, outputs, the full report as a file, and the job's own outcome. */
async function reportRun(context, core, ending, temp, folder) {
	const { judgements, head, notes, description } = ending;
	const { inspection } = deciding(judgements);
	const gaps = judgements.flatMap((judgement) => judgement.gaps).slice(0, MAX_GAPS);
	for (const gap of gaps) context.log.warning(gap);
	const maxWarnings = MAX_ANNOTATIONS - gaps.length;
	core.print(withoutMarks(githubReport(inspection, {
		folder,
		maxErrors: MAX_ANNOTATIONS,
		maxWarnings
	})));
	const contextOf = (judgement) => ({
		head,
		filesUrl: filesUrl(context, head),
		twins: twinsOf(judgement, judgements)
	});
	await core.summary(summaryText(judgements, contextOf, notes));
	const path = join(temp, "gitsm-report.json");
	writeFileSync(path, jsonReport(inspection));
	core.setOutput("ok", String(inspection.outcome === "success"));
	core.setOutput("errors", String(inspection.summary.errors));
	core.setOutput("warnings", String(inspection.summary.warnings));
	core.setOutput("report", path);
	if (inspection.outcome === "success") context.log.info(description);
	else if (inspection.summary.errors < MAX_ANNOTATIONS) core.setFailed(harmless(description));
	else core.fail(harmless(description));
}

export { reportRun };