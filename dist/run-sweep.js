import { G as find, K as ofKind, M as usedUpAt, Q as statusOf, V as showInstant, X as isOver, at as readInstant, d as dueOf, et as formatDuration, f as isBreached, h as readingsOf, i as clockedEntries, it as parseInstant, m as toMinutes, nt as formatInstant, p as stateOf, r as openReadings, t as prepareServiceLevels } from "./service-levels.js";
import { t as harmless } from "./harmless.js";
import { t as ApiError } from "./api-error.js";
import { i as count, r as truncate, t as boundedWriter } from "./truncate.js";
import { a as asAnswer, c as required, i as readPages, l as textAt, n as selfOf, o as mapAt, r as sameText, s as numberAt, t as escapeMarkdown } from "./escape-markdown.js";
import { t as visible } from "./visible.js";
import { a as clocksOf, c as outlookOf, i as casesOf, l as peopleOf, o as isBreached$1, r as webhookText, s as liveOf, t as postWebhook } from "./webhook.js";
import { t as compareText } from "./compare-text.js";
import { i as isObject, n as asString, r as asStrings } from "./json.js";
import { createHash } from "node:crypto";

// src/action/sweep/attempt.ts
/** Runs it; the failure of GitHub at which it broke off, or null. */
async function attempt(run) {
	try {
		await run();
		return null;
	} catch (error) {
		if (error instanceof ApiError) return error;
		throw error;
	}
}

// src/action/sweep/marks.ts
/** Label by which the issues of sweeps are found, on GitHub and by people. */
const LABEL = "gitsm-sla";
/** First line of the issue about a record. The folder tells several organisations of one repository apart. */
function recordMark(folder, record) {
	return `<!-- gitsm: sla ${token(folder)} ${token(record)} -->`;
}
/** The record that a first line names, or null where it names none. */
function recordOf(mark, folder) {
	const record = decoded(/^<!-- gitsm: sla \S+ (\S+) -->$/.exec(mark)?.[1] ?? "");
	return record !== null && recordMark(folder, record) === mark ? record : null;
}
function decoded(word) {
	try {
		return decodeURIComponent(word);
	} catch {
		return null;
	}
}
/** First line of the one issue that shows them all. */
function overviewMark(folder) {
	return `<!-- gitsm: sweep ${token(folder)} -->`;
}
/** First line of an issue that another one of the same record made needless. It is never taken for the record's again. */
const DUPLICATE_MARK = "<!-- gitsm: duplicate -->";
/** What an alert is remembered by: a threshold of one clock, in one cycle, of one target. */
function keyOf({ record, agreement, metric, targetMinutes, percent, cycle }) {
	return hashed([
		record,
		agreement,
		metric,
		targetMinutes,
		percent,
		cycle
	]);
}
/** What a breach is remembered by, whatever the target has become since: where and when it happened. */
function breachKeyOf({ record, agreement, metric, cycle, at }) {
	return hashed([
		"breach",
		record,
		agreement,
		metric,
		cycle,
		at
	]);
}
/** Everything to be remembered of an alert that somebody was told of. */
function keysOf(alert) {
	return alert.percent === 100 ? [keyOf(alert), breachKeyOf(alert)] : [keyOf(alert)];
}
/** What a record is remembered by in the overview. */
function recordKey(record) {
	return hashed([record]);
}
function hashed(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
/** Lines that follow the first one. */
function marksText({ told, over, written }) {
	return `${toldMark(told)}\n${written === null ? "" : `<!-- gitsm: written ${written} -->\n`}${over ? `${OVER}\n` : ""}`;
}
/** First line of a comment that tells somebody of thresholds. */
function toldMark(keys) {
	return `<!-- gitsm: told ${[...new Set(keys)].slice(-500).join(" ")} -->`;
}
/** First line of the comment with which an issue is closed. */
function overMark(at) {
	return `<!-- gitsm: over ${at} -->`;
}
/** When a comment of that sort was written; null where it is none. */
function readOver(comment) {
	const at = /^<!-- gitsm: over (\S{1,40}) -->/.exec(comment)?.[1] ?? "";
	return parseInstant(at) === null ? null : at;
}
const OVER = "<!-- gitsm: over -->";
/**
* The line of an issue that says what the issue is about; empty where none does. People may have put lines above it.
*/
function markOf(body) {
	return lines(body).find((line) => /^<!-- gitsm: (?:sla \S+ \S+|sweep \S+|duplicate) -->$/.test(line)) ?? "";
}
/** Reads the marks of an issue. */
function readMarks(body) {
	const all = lines(body);
	const written = all.map((line) => /^<!-- gitsm: written (\S{1,40}) -->$/.exec(line)?.[1]).find((at) => at !== void 0);
	return {
		told: readKeys(all.find((line) => TOLD.test(line)) ?? ""),
		over: all.includes(OVER),
		written: parseInstant(written) === null ? null : written ?? null
	};
}
/** Thresholds that a comment told of; none where it is no such comment. */
function readTold(comment) {
	return readKeys(lines(comment)[0] ?? "");
}
const TOLD = /^<!-- gitsm: told ([0-9a-f ]*) -->$/;
function readKeys(line) {
	return (TOLD.exec(line)?.[1] ?? "").split(" ").filter((key) => /^[0-9a-f]{16}$/.test(key));
}
function lines(body) {
	return body.slice(0, 2e4).split(/\r?\n/, 200);
}
/** Any text as one word that cannot end a comment of HTML. */
function token(text) {
	const encoded = encodeURIComponent(text.toWellFormed());
	if (encoded.length <= 200) return encoded === "" ? "." : encoded;
	return createHash("sha256").update(text).digest("hex");
}

// src/action/sweep/explain.ts
/** Failures of single records that are told of. */
const MOST_SHOWN = 5;
const LATER = "What was not done is left for the next run, which tells nobody twice.";
/** Why a sweep stopped, and what to do. */
function explainStop({ status, failure, message }) {
	if (status === 410) return "Issues are switched off in this repository, and a sweep remembers in them whom it told. Switch them on: Settings, General, Features.";
	if (failure === "forbidden" || failure === "missing") return `${message} ${PERMISSION}`;
	return `${message} ${LATER}`;
}
const PERMISSION = "The job needs \"permissions: issues: write\"; a private repository that the token does not know answers 404 as well.";
/**
* What failed for single records, and what to do.
* @param written requests of the run that wrote something: a token that may write elsewhere lacks no permission
*/
function explainFailures(failures, folder, written) {
	const lines = failures.slice(0, MOST_SHOWN).map(({ mark, error }) => {
		const { failure, message } = error;
		const name = recordOf(mark, folder) ?? "An issue";
		if (failure === "forbidden" && written > 0) return `${name}: ${message.replace(/ Check "permissions".*$/, "")} GitHub took other writes of this run, so the conversation is probably locked: unlock it. The others were not kept waiting.`;
		if (written === 0) return explainStop(error);
		return `${name}: ${message} ${LATER}`;
	});
	const left = failures.length - lines.length;
	return left > 0 ? [...lines, `${count(left, "more record")} failed.`] : lines;
}

// src/action/sweep/links.ts
/** Text of a record on one line, harmless in Markdown and not longer than this many characters. */
function short(text, characters = 100) {
	return escapeMarkdown(truncate(visible(text), { characters }));
}
/** A record's ID with a link to its file as it is on the default branch. */
function recordLink({ repositoryUrl, folder }, record, path) {
	if (repositoryUrl === null) return short(record, 60);
	const whole = (folder === "" ? path : `${folder}/${path}`).toWellFormed();
	return `[${short(record, 60)}](${repositoryUrl}/blob/HEAD/${whole.split("/").map(encoded).join("/")})`;
}
function encoded(part) {
	return encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

// src/action/sweep/notes.ts
/** What a run did, and what it leaves to the next one. */
function notesOf({ told, updated, closed, left }) {
	const done = `${count(told.length, "record")} told of, ${count(updated, "issue")} brought up to date, ${closed} closed.`;
	const waiting = [
		left.tell > 0 ? `${count(left.tell, "record")} to tell of` : null,
		left.update > 0 ? `${count(left.update, "issue")} to bring up to date` : null,
		left.close > 0 ? `${count(left.close, "issue")} to close` : null
	].filter((part) => part !== null);
	return waiting.length === 0 ? [done] : [done, `Left for the next run: ${waiting.join(", ")}.`];
}
/** Whom a run did not tell, because a file that says whom to tell cannot be read. */
function heldNote({ held }, { groups }) {
	const files = groups.slice(0, 3).map(({ file }) => short(file, 120));
	const records = new Set(held.map(({ record }) => record)).size;
	return `**Not told**: ${count(records, "record")} with nobody to tell wait until whom to tell can be read: ${files.join(", ")}${groups.length > 3 ? " and others" : ""}.`;
}

// src/action/sweep/cron-gap.ts
/**
* Longest time between two runs of a schedule on one day, minutes; null where the schedule does not run every day or cannot be
* read. Source: POSIX crontab, with the steps and ranges that GitHub documents for "on.schedule".
*/
function cronGap(cron) {
	const fields = cron.trim().split(/\s+/);
	const [minute = "", hour = "", ...days] = fields;
	if (fields.length !== 5 || days.some((day) => day !== "*")) return null;
	const minutes = valuesOf(minute, 60);
	const hours = valuesOf(hour, 24);
	if (minutes === null || hours === null) return null;
	const runs = hours.flatMap((h) => minutes.map((m) => h * 60 + m));
	const first = runs[0] ?? 0;
	return Math.max(...runs.map((run, index) => (runs[index + 1] ?? first + 1440) - run));
}
/** Values that a field stands for, ascending. */
function valuesOf(field, size) {
	const values = /* @__PURE__ */ new Set();
	for (const part of field.split(",")) {
		const found = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
		if (found === null) return null;
		const [, from, to, step] = found;
		const start = Number(from ?? 0);
		const end = from === void 0 || to === void 0 && step !== void 0 ? size - 1 : Number(to ?? start);
		const by = Number(step ?? 1);
		if (by === 0 || start > end || end >= size) return null;
		for (let value = start; value <= end; value += by) values.add(value);
	}
	return [...values].sort((a, b) => a - b);
}

// src/action/sweep/heartbeat.ts
/** How much later than the schedule says a run may come before it is worth a line: GitHub is late itself. */
const PATIENCE$1 = 2;
const NONE = {
	last: null,
	before: null,
	gap: null,
	broke: null
};
/** Second line of the overview. */
function heartbeatMark({ last, before, gap, broke }) {
	return `<!-- gitsm: swept ${last ?? "-"} ${before ?? "-"} ${gap ?? "-"} ${broke ?? "-"} -->`;
}
/** Reads it, from wherever it stands; null where the overview does not say. */
function readHeartbeat(body) {
	const found = /^<!-- gitsm: swept (\S{1,40}) (\S{1,40}) (\d{1,5}|-) (\S{1,40}) -->\r?$/m.exec(body.slice(0, 2e4));
	if (found === null) return null;
	const [, last, before, gap = "-", broke] = found;
	const instant = (text) => parseInstant(text) === null ? null : text ?? null;
	return {
		last: instant(last),
		before: instant(before),
		gap: gap === "-" ? null : Number(gap),
		broke: instant(broke)
	};
}
/**
* The heartbeat of a run that finishes.
* @param schedule `schedule` of the event's payload: the line of cron that started the run
*/
function beat(earlier, now, schedule) {
	const { last, before, broke, gap } = {
		...earlier ?? NONE,
		gap: gapOf(earlier, schedule)
	};
	if (last === null) return {
		last: now,
		before: null,
		gap,
		broke
	};
	const later = minutesFrom(last, now);
	if (wentBack(earlier, now)) return {
		last: now,
		before: before !== null && minutesFrom(before, now) > 0 ? before : null,
		gap,
		broke: null
	};
	if (later <= 0) return {
		last,
		before,
		gap,
		broke
	};
	return {
		last: now,
		before: last,
		gap,
		broke: broke !== null && minutesFrom(last, broke) > 0 ? broke : null
	};
}
/** The heartbeat that a run leaves which broke off. */
function brokenBeat(earlier, now, schedule) {
	return {
		...earlier ?? NONE,
		gap: gapOf(earlier, schedule),
		broke: now
	};
}
/** Whether the last run lies ahead of this one, further than a run that was overtaken: a clock was or is wrong. */
function wentBack(earlier, now) {
	return earlier?.last != null && minutesFrom(earlier.last, now) < -15;
}
/** When the sweep ran, in sentences: also whether runs before it were late, broke off or were left out. */
function heartbeatText({ last, before, gap, broke }) {
	const isLatest = broke !== null && (last === null || minutesFrom(last, broke) > 0);
	const when = last === null ? "No sweep has finished yet." : `Last swept ${last}${before === null ? ", for the first time" : `, the run before ${before}`}.`;
	if (isLatest) return when;
	if (broke !== null) return `${when}\n\nThe run of ${broke} broke off; what it left is done now.`;
	const minutes = last === null || before === null ? 0 : minutesFrom(before, last);
	if (gap === null || minutes <= gap * PATIENCE$1) return when;
	return `${when}\n\n**Late**: the run before was ${formatDuration(minutes)} earlier, and the schedule asks for one every ${formatDuration(gap)}. Runs came late, could not write, or did not come at all; what was reached meanwhile is told now.`;
}
function gapOf(earlier, schedule) {
	return (typeof schedule === "string" ? cronGap(schedule.slice(0, 200)) : null) ?? earlier?.gap ?? null;
}
function minutesFrom(from, to) {
	return ((parseInstant(to) ?? 0) - (parseInstant(from) ?? 0)) / 6e4;
}

// src/action/sweep/memory.ts
/** Records that are remembered to have failed. */
const MOST_FAILED = 60;
/** How long the end of a clock is told of whose telling fails, milliseconds: 7 days. */
const PATIENCE = 6048e5;
/** Third line of the overview. */
function memoryMark({ since, failed }) {
	return `<!-- gitsm: since ${since ?? "-"} failed ${failed.slice(0, MOST_FAILED).join(" ")} -->`;
}
/** Reads it, from wherever it stands. */
function readMemory(body) {
	const found = /^<!-- gitsm: since (\S{1,40}) failed ([0-9a-f ]*) -->\r?$/m.exec(body.slice(0, 2e4));
	const since = found?.[1] ?? "";
	return {
		since: parseInstant(since) === null ? null : since,
		failed: (found?.[2] ?? "").split(" ").filter((key) => /^[0-9a-f]{16}$/.test(key))
	};
}
/**
* Since when the next run has to look for clocks that have ended: since this run, unless it leaves some of them untold.
*
* @param now RFC 3339
* @param left ends of clocks that a bound left to the next run, RFC 3339
* @param failed ends of clocks whose telling failed
*/
function nextSince(now, left, failed) {
	const instant = Date.parse(now);
	const patient = failed.filter((at) => Date.parse(at) >= instant - PATIENCE);
	return [...left, ...patient].reduce((first, at) => Date.parse(at) < Date.parse(first) ? at : first, now);
}

// src/action/sweep/overview-text.ts
/** Title of the issue that shows all clocks past a threshold. */
const OVERVIEW_TITLE = "Service levels: clocks past a threshold";
/** Rows of the table. */
const MOST_ROWS = 100;
/** Reasons why something was not measured. */
const MOST_PROBLEMS = 10;
/** Longest text, UTF-16 code units; GitHub takes 65,536. */
const MAX_TEXT = 6e4;
/** Text of the overview as an issue. */
function overviewIssue(cases, context, memory) {
	return `${overviewMark(context.folder)}\n${heartbeatMark(context.heartbeat)}\n${memoryMark(memory)}\n${overviewText(cases, context)}\n<sub>Kept up to date by gitsm, which finds it by its label. What people were told stands in the issues about single records.</sub>\n`;
}
/** The overview as Markdown, in bounded text: when the sweep ran, every clock past a threshold, the most urgent first. */
function overviewText(cases, context) {
	const clocks = cases.flatMap((subject) => clocksOf(subject.alerts).map((clock) => ({
		subject,
		...clock
	})));
	const breached = cases.filter(isBreached$1).length;
	const writer = boundedWriter({ characters: MAX_TEXT }, 4e3);
	writer.write(`${heartbeatText(context.heartbeat)}\n\n`);
	writer.write(cases.length === 0 ? "No clock is past a threshold.\n" : `${count(cases.length, "record")} with ${count(clocks.length, "clock")} past a threshold: ${breached} breached, ${cases.length - breached} at risk.\n`);
	for (const note of context.notes) writer.write(`\n${note}\n`);
	let rows = 0;
	for (const { subject, highest } of clocks.slice(0, MOST_ROWS)) {
		const number = context.numbers.get(recordMark(context.folder, subject.record));
		const { percent, metric, agreement, state, forecast } = highest;
		const row = [
			`${recordLink(context, subject.record, subject.path)} ${short(subject.title, 80)}`,
			subject.priority === null ? "" : short(subject.priority, 20),
			`${short(metric, 40)} by ${short(agreement, 60)}`,
			`${percent} %`,
			state,
			short(forecast, 200),
			number === void 0 ? "" : `#${number}`
		];
		const head = rows === 0 ? `\n${HEAD}` : "";
		if (!writer.write(`${head}| ${row.join(" | ")} |\n`)) break;
		rows += 1;
	}
	return writer.end(`${moreText(clocks.length - rows)}${problemsText(context.problems)}`);
}
const HEAD = "| Record | Priority | Clock | Past | State | Forecast | Issue |\n| --- | --- | --- | --- | --- | --- | --- |\n";
function moreText(left) {
	return left === 0 ? "" : `\nAnd ${count(left, "more clock")}: \`gitsm sla\` shows them all.\n`;
}
function problemsText(problems) {
	if (problems.length === 0) return "";
	const shown = problems.slice(0, MOST_PROBLEMS).map(({ record, message }) => `- ${short(record, 60)}: ${short(message)}\n`);
	const left = problems.length - shown.length;
	return `\n**Not measured**\n\n${shown.join("")}${left > 0 ? `- and ${left} more\n` : ""}`;
}

// src/action/sweep/progress.ts
/** The progress of a run that begins. */
function noProgress() {
	return {
		told: [],
		updated: 0,
		closed: 0,
		left: {
			tell: 0,
			update: 0,
			close: 0
		},
		failures: [],
		settled: /* @__PURE__ */ new Set(),
		numbers: /* @__PURE__ */ new Map()
	};
}
/** The same API, and how many of its requests have written something. */
function countWrites(github) {
	let written = 0;
	const request = async (what, route, parameters) => {
		const reply = await github.request(what, route, parameters);
		if (!route.startsWith("GET ")) written += 1;
		return reply;
	};
	return {
		github: {
			...github,
			request
		},
		written: () => written
	};
}
/** Whether an issue is not there any more: deleted, or moved to another repository. */
function isGone(error) {
	return error instanceof ApiError && error.failure === "missing";
}

// src/measures/escalation.ts
const [GROUP] = ["group"];
/** Most people told at one threshold. */
const MOST_TOLD$1 = 10;
/** Groups followed along an escalation path; more are a circle or a mistake. */
const MOST_GROUPS = 10;
/**
* Reads the people and groups of a snapshot. A record may name anybody in the world; only members of groups that are not retired are told.
*/
function escalationOf(snapshot) {
	const lasting = ofKind(snapshot, GROUP).filter((entry) => !isOver(snapshot.rules, entry));
	const groups = new Map(lasting.map((entry) => [entry.id, entry.open().data]));
	const known = /* @__PURE__ */ new Map();
	const know = (login) => {
		if (login !== null && !known.has(login.toLowerCase())) known.set(login.toLowerCase(), login);
	};
	for (const data of groups.values()) {
		const members = data.members;
		for (const member of Array.isArray(members) ? members : []) know(typeof member === "string" ? member : isObject(member) ? asString(member.login) : null);
	}
	const path = (id, seen = /* @__PURE__ */ new Set()) => {
		const data = id === null || seen.size >= MOST_GROUPS || seen.has(id) ? void 0 : groups.get(id);
		if (id === null || data === void 0) return [];
		seen.add(id);
		return asStrings(data.escalation).flatMap((one) => {
			if (!one.startsWith("GRP-")) return [one];
			return [...asStrings(groups.get(one)?.lead), ...path(one, seen)];
		});
	};
	return { told: ({ record, agreement }, roles) => {
		const group = asString(record.data.group);
		const named = roles.flatMap((role) => {
			switch (role) {
				case "assignee": return asStrings(record.data.assignee);
				case "reporter": return asStrings(record.data.reporter);
				case "lead": return asStrings(groups.get(group ?? "")?.lead);
				case "escalation": return path(group);
				case "owner": return asStrings(agreement.record.data.owner);
				default: return [role];
			}
		}).flatMap((login) => known.get(login.toLowerCase()) ?? []);
		return [...new Set(named)].slice(0, MOST_TOLD$1);
	} };
}

// src/measures/forecast.ts
/** Foretells the breach of a clock: "Will breach in 1 h 20 m of working time, at 2 Nov 2026, 16:40 (Europe/London)." */
function forecastOf(reading) {
	const { cycle, cycles, target, calendar, left: leftAt } = reading;
	const left = target - cycle.used;
	const zone = calendar.hours.timezone;
	const say = (at) => `${showInstant(at, zone)} (${zone})`;
	const duration = (milliseconds) => formatDuration(Math.abs(milliseconds) / 6e4);
	const over = cycle.breachedAt ?? cycles.find((one) => one.breachedAt !== null)?.breachedAt ?? null;
	if (isBreached(reading) && over !== null) {
		if (cycle.breachedAt === null) return {
			left,
			at: over,
			text: `Breached at ${say(over)}, in an earlier cycle.`
		};
		if (left >= 0) return {
			left,
			at: over,
			text: `Breached at ${say(over)}, by the target that held then.`
		};
		const then = cycle.segments.findLast(({ from, mode }) => mode !== "stopped" && from <= over)?.target ?? target;
		if (then !== target) return {
			left,
			at: over,
			text: `Breached at ${say(over)}, when ${duration(then)} were promised; ${duration(left)} beyond what is promised now.`
		};
		return {
			left,
			at: over,
			text: `Breached by ${duration(left)} of working time, at ${say(over)}.`
		};
	}
	if (cycle.mode === "stopped" || leftAt !== null) return {
		left,
		at: null,
		text: `Met with ${duration(left)} of working time to spare.`
	};
	if (cycle.mode === "paused") return {
		left,
		at: null,
		text: `Paused with ${duration(left)} of working time left.`
	};
	const due = dueOf(reading);
	if (due === null || due.at === null) return {
		left,
		at: null,
		text: `Will never breach: ${due?.at === null ? due.reason : "it is paused"}.`
	};
	if (left === 0) return {
		left,
		at: due.at,
		text: `The target is used up since ${say(due.at)}.`
	};
	return {
		left,
		at: due.at,
		text: `Will breach in ${duration(left)} of working time, at ${say(due.at)}.`
	};
}

// src/measures/alerts.ts
/**
* All reached thresholds of clocks that still run or are paused, of all records open at an instant: the record with the least time
* left first, within a record the highest threshold first (FitSM PR9.3: functional and hierarchical escalation). A breached clock has
* reached 100 %, whatever its target is now.
*
* @param now milliseconds since 1970
*/
function alertsOf(snapshot, levels, now, scope = {}) {
	const people = escalationOf(snapshot);
	const found = [];
	for (const reading of [...openReadings(snapshot, levels, now, scope), ...finalReadings(snapshot, levels, now, scope)]) {
		const ended = endedAt(reading);
		if (ended !== null && (ended < (scope.since ?? Number.POSITIVE_INFINITY) || reading.cycle.breachedAt === null)) continue;
		const { left, text } = forecastOf(reading);
		for (const { at: percent, tell } of reading.agreement.thresholds) {
			const at = reachedAt(reading, percent);
			if (at === null || ended !== null && percent < 100) continue;
			found.push({
				left,
				alert: alertOf(reading, percent, at, text, people.told(reading, tell))
			});
		}
	}
	const urgency = /* @__PURE__ */ new Map();
	for (const { alert, left } of found) urgency.set(alert.record, Math.min(left, urgency.get(alert.record) ?? Number.POSITIVE_INFINITY));
	const of = (record) => urgency.get(record) ?? 0;
	return found.map(({ alert }) => alert).sort((a, b) => of(a.record) - of(b.record) || compareText(a.record, b.record) || b.percent - a.percent);
}
/** Readings of the records asked for that are in a final status: open ones are read already. */
function* finalReadings(snapshot, levels, now, { also = /* @__PURE__ */ new Set(), history = false }) {
	for (const id of also) {
		const entry = find(snapshot, id);
		const process = entry === null ? void 0 : snapshot.rules.processes.get(entry.kind);
		if (entry === null || process === void 0) continue;
		const readings = readingsOf(entry.open(), process, levels, now) ?? [];
		const status = readings[0]?.stretches.at(-1)?.status;
		if (status !== void 0 && statusOf(process, status)?.final === true || !history && isOver(snapshot.rules, entry)) yield* readings;
	}
}
/** When a clock ended, by stopping or by its agreement's no longer holding; null while it runs or is paused. */
function endedAt({ cycle, left }) {
	return left ?? cycle.stopped;
}
/** When a threshold was reached: not before the target held of which it is a part. Null where it has not been. */
function reachedAt({ cycle, calendar, target }, percent) {
	const amount = target * percent / 100;
	if (cycle.used >= amount) {
		const { at } = usedUpAt(cycle, calendar, amount);
		return at === null ? null : Math.max(at, targetSince(cycle, target));
	}
	return percent <= 100 ? cycle.breachedAt : null;
}
/** Since when the present target holds within a cycle. */
function targetSince({ segments, started }, target) {
	const active = segments.filter(({ mode }) => mode !== "stopped");
	return active[active.findLastIndex((one) => one.target !== target) + 1]?.from ?? started;
}
function alertOf(reading, percent, at, forecast, tell) {
	const { record, agreement, metric, cycle, stretches, priority, target } = reading;
	const due = dueOf(reading);
	const ended = endedAt(reading);
	return {
		record: record.id,
		title: record.title,
		path: record.path,
		priority,
		status: stretches.at(-1)?.status ?? record.status,
		agreement: agreement.id,
		metric,
		targetMinutes: toMinutes(target),
		percent,
		at: formatInstant(at),
		cycle: formatInstant(cycle.started),
		due: due?.at == null ? null : formatInstant(due.at),
		state: stateOf(reading),
		ended: ended === null ? null : formatInstant(ended),
		forecast,
		tell
	};
}

// src/action/sweep/gaps.ts
/** Checks of what stands in a record for people only; clocks count all the same. */
const PROSE = /* @__PURE__ */ new Set([
	"section-present",
	"section-empty",
	"field-present",
	"folder-matches-kind"
]);
/** Checks that compare fields which can be read. */
const COMPARED = /* @__PURE__ */ new Set([
	...PROSE,
	"priority-matches-matrix",
	"id-matches-file"
]);
/** Fields that clocks are counted from. */
const COUNTED = /* @__PURE__ */ new Set([
	"timeline",
	"priority",
	"impact",
	"urgency",
	"service",
	"services",
	"updates",
	"status"
]);
/**
* Looks for what a sweep cannot know.
* @param unusable agreements whose calendar cannot be used
*/
function readGaps(snapshot, unusable) {
	const folders = new Map([...snapshot.rules.processes.values()].map(({ kind, folder }) => [folder, kind]));
	const unreadable = snapshot.unreadable.map(({ file, message }) => ({
		kind: folders.get(file.split("/")[1] ?? "") ?? null,
		gap: {
			file,
			message
		}
	}));
	const clocked = new Set(clockedEntries(snapshot, { history: true }));
	const kinds = new Set([...clocked].map(({ kind }) => kind));
	const records = /* @__PURE__ */ new Map();
	const unread = unreadable.flatMap(({ kind, gap }) => kind === null || !OTHERS.has(kind) ? [gap] : []);
	for (const { id, path, problems } of clocked) {
		const broken = problems.find((one) => !COMPARED.has(one.check) && (COUNTED.has(fieldOf(one)) || fieldOf(one) === ""));
		if (broken !== void 0 && !records.has(id)) records.set(id, {
			file: path,
			message: broken.message
		});
		const nameless = problems.find((one) => !PROSE.has(one.check) && fieldOf(one) === "id");
		if (nameless !== void 0) unread.push({
			file: path,
			message: nameless.message
		});
	}
	const brokenOf = (kind) => [...unreadable.flatMap((one) => one.kind === kind ? [one.gap] : []), ...snapshot.entries.flatMap((entry) => {
		const broken = entry.kind === kind ? entry.problems.find(({ check }) => !PROSE.has(check)) : void 0;
		return broken === void 0 ? [] : [{
			file: entry.path,
			message: broken.message
		}];
	})];
	const agreements = [...brokenOf("agreement"), ...unusable];
	return {
		agreements,
		rules: [...agreements, ...brokenOf("calendar")],
		groups: brokenOf("group"),
		unread,
		records,
		twins: new Map([...snapshot.byId].flatMap(([id, entries]) => entries.length > 1 && entries.some(({ kind }) => kinds.has(kind)) ? [[id, entries.map(({ path }) => path)]] : []))
	};
}
/** Kinds that have lists of their own. */
const OTHERS = /* @__PURE__ */ new Set([
	"agreement",
	"calendar",
	"group"
]);
/**
* The gaps as lines for people, each file once.
* @param said files of which something was said already
*/
function gapLines(gaps, said) {
	const files = /* @__PURE__ */ new Map();
	for (const { file, message } of [
		...gaps.rules,
		...gaps.groups,
		...gaps.unread,
		...gaps.records.values()
	]) if (!files.has(file) && !said.has(file)) files.set(file, message);
	return [...[...gaps.twins].map(([id, paths]) => ({
		record: id,
		message: `${paths.length === 2 ? "two" : paths.length} files carry ${id}: ${paths.join(", ")}`
	})), ...[...files].map(([record, message]) => ({
		record,
		message
	}))];
}
/** First key of the pointer to a problem's place; empty where it stands in no field. */
function fieldOf({ place }) {
	return "pointer" in place ? String(place.pointer[0] ?? "") : "";
}

// src/action/sweep/read-alerts.ts
/**
* Measures the records of a snapshot.
*
* @param now milliseconds since 1970
* @param since instant since which clocks that ended in a breach count too, milliseconds; null for none
* @param kept IDs of records that have an issue which is open
*/
async function readAlerts(snapshot, now, since, kept) {
	const ended = since === null ? [] : endedSince(snapshot, since);
	const also = /* @__PURE__ */ new Set([...kept, ...ended.map(({ id }) => id)]);
	const begins = [...also].map((id) => parseInstant(find(snapshot, id)?.open().timeline[0]?.at) ?? now);
	const levels = await prepareServiceLevels(snapshot, now, { since: Math.min(now, ...begins) });
	const unusable = [...levels.unusable].map(([id, message]) => ({
		file: find(snapshot, id)?.path ?? id,
		id,
		message
	}));
	const gaps = readGaps(snapshot, unusable);
	return {
		alerts: alertsOf(snapshot, levels, now, {
			also,
			...since === null ? {} : { since }
		}).filter(({ record }) => !gaps.twins.has(record)),
		gaps,
		problems: [...unusable.map(({ id, message }) => ({
			record: id,
			message: `No clocks by this agreement: ${message}`
		})), ...gapLines(gaps, new Set(unusable.map(({ file }) => file)))],
		silent: (record) => {
			const entry = find(snapshot, record);
			return {
				record,
				known: entry !== null,
				final: entry !== null && isFinal(snapshot, entry)
			};
		},
		beginOf: (record) => find(snapshot, record)?.open().timeline[0]?.at ?? null
	};
}
/** Records whose timeline ended since an instant. */
function endedSince(snapshot, since) {
	const entries = clockedEntries(snapshot, { history: true }).filter((entry) => isFinal(snapshot, entry));
	snapshot.preload(entries);
	return entries.filter((entry) => (parseInstant(entry.open().timeline.at(-1)?.at) ?? 0) >= since);
}
function isFinal({ rules }, { kind, status }) {
	const process = rules.processes.get(kind);
	return process !== void 0 && statusOf(process, status)?.final === true;
}

// src/github/issues.ts
const ISSUES = "/repos/{owner}/{repo}/issues";
/**
* Own issues with a label. Those of somebody else and pull requests are left out, whatever they carry. Sorted by creation, so
* that pages do not shift while they are read.
*
* @throws ApiError also where the end could not be reached: what is missing would be made anew
*/
async function listIssues(github, filter) {
	const { label, state, since, first = "oldest", maxPages, enough = false, until } = filter;
	const self = await selfOf(github);
	const what = `read the ${state} issues with the label ${label}`;
	const pages = await readPages(github, {
		what,
		route: `GET ${ISSUES}`,
		parameters: {
			labels: label,
			state,
			sort: "created",
			direction: first === "oldest" ? "asc" : "desc",
			...since === void 0 ? {} : { since }
		},
		maxPages,
		...until === void 0 ? {} : { until: (item) => isOwn(item, self) && until(toIssue(item)) }
	});
	const full = enough && pages.items.length >= maxPages * 100;
	if (!pages.complete && !full) {
		if (pages.error?.failure === "limited") throw pages.error;
		throw new ApiError("broken", `Could not ${what} to the end. Run the job again.`);
	}
	return pages.items.filter((item) => isOwn(item, self)).map(toIssue);
}
/** Own issues with a label that were made last, at most 100 of them. @throws ApiError */
async function newestIssues(github, label) {
	const self = await selfOf(github);
	return (await readPages(github, {
		what: `read the newest issues with the label ${label}`,
		route: `GET ${ISSUES}`,
		parameters: {
			labels: label,
			state: "all",
			sort: "created",
			direction: "desc"
		},
		maxPages: 1
	})).items.filter((item) => isOwn(item, self)).map(toIssue);
}
/**
* Opens an issue. GitHub makes the label where there is none yet.
* @throws ApiError also where GitHub leaves the label out, as it does for those who may not set any: the issue would never be found again
*/
async function openIssue(github, label, title, body) {
	const reply = await github.request("open an issue", `POST ${ISSUES}`, {
		title,
		body,
		labels: [label]
	});
	const answer = asAnswer(reply.data, "an issue");
	const issue = toIssue(answer);
	if ((Array.isArray(answer.labels) ? answer.labels : []).some((one) => one === label || textAt(asAnswer(one, "a label"), "name") === label)) return issue;
	await changeIssue(github, issue.number, {
		state: "closed",
		stateReason: "not_planned"
	});
	throw new ApiError("forbidden", `Could not set the label ${label}: the token may open issues, but not label them.`);
}
/** Changes an issue. @throws ApiError */
async function changeIssue(github, number, change) {
	const { stateReason, ...rest } = change;
	await github.request(`change issue #${number}`, `PATCH ${ISSUES}/{issue_number}`, {
		issue_number: number,
		...rest,
		...stateReason === void 0 ? {} : { state_reason: stateReason }
	});
}
/** Comments on an issue. @throws ApiError */
async function commentOn(github, number, body) {
	await github.request(`comment on issue #${number}`, `POST ${ISSUES}/{issue_number}/comments`, {
		issue_number: number,
		body
	});
}
/** Pages of comments that are read; 1,000 comments. */
const COMMENT_PAGES = 10;
/**
* Texts of the own comments on an issue, the oldest first: of the first 1,000 that changed since an instant.
*
* @param since RFC 3339; null for all
* @throws ApiError where a page could not be read. More comments than that are no error: anybody may write any number.
*/
async function ownComments(github, number, since) {
	const self = await selfOf(github);
	const pages = await readPages(github, {
		what: `read the comments of issue #${number}`,
		route: `GET ${ISSUES}/{issue_number}/comments`,
		parameters: {
			issue_number: number,
			...since === null ? {} : { since }
		},
		maxPages: COMMENT_PAGES
	});
	if (pages.error !== void 0) throw pages.error;
	return pages.items.filter((item) => authorOf(item) === self).map((item) => textAt(item, "body") ?? "");
}
function isOwn(item, self) {
	return authorOf(item) === self && item.pull_request === void 0;
}
function authorOf(item) {
	return textAt(mapAt(item, "user"), "login");
}
function toIssue(answer) {
	return {
		number: required(numberAt(answer, "number"), "an issue with a number"),
		title: textAt(answer, "title") ?? "",
		body: textAt(answer, "body") ?? "",
		open: textAt(answer, "state") === "open"
	};
}

// src/action/sweep/in-turn.ts
/**
* The order in which people are told, for a run that cannot tell all: by turns what can still be saved, the least time left first, and
* what is breached, the freshest first. Records that failed in the last run come last, so that they keep nobody else waiting.
*
* @param waiting the one with the least time left first
* @param failed whether telling of the record failed in the last run
*/
function inTurn(waiting, failed) {
	const isLast = ({ subject }) => failed(subject.record);
	return [...byTurns(waiting.filter((one) => !isLast(one))), ...byTurns(waiting.filter(isLast))];
}
function byTurns(waiting) {
	const saved = waiting.filter(canBeSaved);
	const lost = waiting.filter((one) => !canBeSaved(one)).sort((a, b) => newest(b) - newest(a));
	const most = Math.max(saved.length, lost.length);
	return Array.from({ length: most }, (_, turn) => [...saved.slice(turn, turn + 1), ...lost.slice(turn, turn + 1)]).flat();
}
function canBeSaved({ fresh }) {
	return fresh.some(({ state }) => state === "running");
}
function newest({ fresh }) {
	return Math.max(...fresh.map(({ at }) => Date.parse(at)));
}

// src/action/sweep/to-tell.ts
/**
* Sorts the reached thresholds of a record out. A threshold is worth telling where there is somebody to tell, and a used-up target also
* where there is nobody. A target that was changed has thresholds of its own; a breach that was told is not told again because of it.
*
* @param told keys that are remembered
* @param groupsUnread whether a group's file cannot be read: somebody to tell may stand in it
*/
function toTell(alerts, told, groupsUnread) {
	const untold = alerts.filter((alert) => !told.has(keyOf(alert)) && !(alert.percent <= 100 && told.has(breachKeyOf(alert))));
	return {
		fresh: untold.filter(({ tell, percent }) => tell.length > 0 || percent >= 100 && !groupsUnread),
		held: untold.filter(({ tell }) => tell.length === 0 && groupsUnread)
	};
}

// src/action/sweep/plan.ts
/** Sorts issues out by their marks. */
function sortIssues(issues, folder) {
	const prefixes = [recordMark(folder, "").replace(/\S+ -->$/, ""), overviewMark(folder)];
	const byMark = /* @__PURE__ */ new Map();
	const duplicates = [];
	for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
		const mark = markOf(issue.body);
		if (!prefixes.some((prefix) => mark.startsWith(prefix))) continue;
		const { told, over, written } = readMarks(issue.body);
		const first = byMark.get(mark);
		if (first === void 0) byMark.set(mark, {
			issue,
			told,
			over,
			written
		});
		else {
			duplicates.push({
				issue,
				of: first.issue.number
			});
			byMark.set(mark, {
				...first,
				told: [.../* @__PURE__ */ new Set([...first.told, ...told])]
			});
		}
	}
	return {
		byMark,
		duplicates
	};
}
/** The records that have no open issue though they should: for these a closed one is looked for. */
function withoutIssue(cases, open, { folder, groupsUnread }) {
	return cases.filter((one) => !open.byMark.has(recordMark(folder, one.record)) && toTell(one.alerts, /* @__PURE__ */ new Set(), groupsUnread).fresh.length > 0);
}
/** Compares what there is to tell with the issues that stand. */
function planOf({ cases, open, closed, folder, groupsUnread, failed }) {
	const tell = [];
	const keep = [];
	const busy = /* @__PURE__ */ new Set([overviewMark(folder)]);
	const waiting = [];
	for (const subject of cases) {
		const mark = recordMark(folder, subject.record);
		const standing = open.byMark.get(mark) ?? closed.byMark.get(mark) ?? null;
		const { fresh, held } = toTell(subject.alerts, new Set(standing?.told), groupsUnread);
		waiting.push(...held);
		const live = liveOf(subject) !== null;
		if (live || held.length > 0 || fresh.length > 0) busy.add(mark);
		if (fresh.length > 0) tell.push({
			subject,
			standing,
			fresh
		});
		else if (live && standing !== null && (standing.issue.open || standing.over)) keep.push({
			subject,
			standing,
			fresh
		});
	}
	const last = new Set(failed);
	return {
		tell: inTurn(tell, (record) => last.has(recordKey(record))),
		keep,
		over: [...open.byMark].flatMap(([mark, standing]) => busy.has(mark) ? [] : [standing]),
		held: waiting
	};
}

// src/action/sweep/find-issues.ts
/** Pages of issues that are read, 100 each; there are never more open ones, see `MOST_OPEN`. */
const OPEN_PAGES = 20;
const CLOSED_PAGES = 30;
const OVERVIEW_PAGES = 5;
/** The issues that are open, and the overview wherever it is: somebody may have closed it, and it is one of the oldest then. @throws ApiError */
async function findOpen(github, folder) {
	const open = sortIssues(await listIssues(github, {
		label: LABEL,
		state: "open",
		maxPages: OPEN_PAGES
	}), folder);
	const mark = overviewMark(folder);
	const shown = open.byMark.get(mark)?.issue;
	if (shown !== void 0) return {
		open,
		overview: shown
	};
	const until = (issue) => markOf(issue.body) === mark;
	return {
		open,
		overview: (await listIssues(github, {
			label: "gitsm-sla",
			state: "closed",
			maxPages: OVERVIEW_PAGES,
			enough: true,
			until
		})).find(until) ?? null
	};
}
/**
* The closed issues among which those of these records are, if they have any: read no further back than that takes.
*
* @param beginOf RFC 3339 instant at which a record began, or null
* @throws ApiError
*/
async function findClosed(github, folder, missing, beginOf) {
	if (missing.length === 0) return sortIssues([], folder);
	const begins = missing.map(({ record }) => parseInstant(beginOf(record)) ?? 0);
	const closed = await listIssues(github, {
		label: LABEL,
		state: "closed",
		since: formatInstant(Math.max(0, Math.min(...begins))),
		first: "newest",
		maxPages: CLOSED_PAGES,
		enough: true
	});
	return sortIssues(closed, folder);
}

// src/action/sweep/comments-since.ts
/** How far the clock of a runner may be from GitHub's, milliseconds. */
const SKEW = 6e5;
/** From when on the comments of an issue are read that was written at an instant: what was told before stands in its text. */
function commentsSince(written) {
	const instant = parseInstant(written);
	return instant === null ? null : formatInstant(Math.max(0, instant - SKEW));
}

// src/action/sweep/each.ts
/** Requests kept back for the overview. */
const RESERVE = 6;
/** Records that may fail in one run. */
const MOST_FAILURES = 20;
/** Records that fail one after the other because GitHub does, before a run gives up. */
const MOST_BROKEN = 3;
/** Records that are refused before it is clear that the token may write nothing at all. */
const MOST_REFUSED = 3;
/** Whether a run has requests left, and has not failed too often to go on. */
function mayGoOn({ github, progress }) {
	return github.left() > RESERVE && progress.failures.length < MOST_FAILURES;
}
/**
* Does a step for each item while a run may go on. What fails for one item alone does not keep the others from theirs.
*
* @param markOf mark of the issue that an item is about
* @returns items for which it was done
* @throws ApiError where no further item could do better
*/
async function each(keeping, items, markOf, step) {
	const done = [];
	let broken = 0;
	for (const item of items) {
		if (!mayGoOn(keeping)) break;
		try {
			await step(item);
			done.push(item);
			broken = 0;
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			broken = error.failure === "broken" ? broken + 1 : 0;
			keeping.progress.failures.push({
				mark: markOf(item),
				error
			});
			if (isHopeless(error) || broken >= MOST_BROKEN || mayWriteNothing(keeping)) {
				keeping.progress.failures.pop();
				throw error;
			}
		}
	}
	return done;
}
/** Whether the error says something about all further requests. */
function isHopeless({ failure, status }) {
	if (failure === "limited" || failure === "budget" || status === 401) return true;
	return failure === "forbidden" && status === null;
}
function mayWriteNothing({ written, progress }) {
	const refused = progress.failures.filter(({ error }) => error.failure === "forbidden" || error.failure === "missing");
	return written() === 0 && new Set(refused.map(({ mark }) => mark)).size >= MOST_REFUSED;
}

// src/action/sweep/issue-text.ts
/** Clocks and thresholds shown of one record. */
const MOST_CLOCKS$1 = 30;
/** Title of the issue about a record. */
function issueTitle(subject) {
	return `${isBreached$1(liveOf(subject) ?? subject) ? "Breached" : "At risk"}: ${nameOf(subject.record, subject.title)}`;
}
/**
* Text of the issue about a record: how all its clocks stand that have not ended. It changes only where they do, never with the time
* alone.
*/
function issueText(subject, { told, written }, places) {
	const { record, title, path, priority, status, alerts } = liveOf(subject) ?? subject;
	const clocks = clocksOf(alerts);
	const left = clocks.length - MOST_CLOCKS$1;
	return [
		`${recordMark(places.folder, record)}\n${marksText({
			told,
			over: false,
			written
		})}`,
		`**${recordLink(places, record, path)}** ${short(title, 200)}\n`,
		`${priority === null ? "" : `Priority ${short(priority, 20)}, `}status ${short(status, 40)}.\n`,
		"| Clock | State | Due | Thresholds reached |\n| --- | --- | --- | --- |",
		...clocks.slice(0, MOST_CLOCKS$1).map(clockRow),
		...left > 0 ? [`\nAnd ${left} more.`] : [],
		`\n<sub>Kept up to date by gitsm, which closes it when no clock past a threshold runs any more. \`gitsm sla\` with the ID prints the account.</sub>\n`
	].join("\n");
}
function clockRow({ highest, reached }) {
	const { metric, agreement, state, due } = highest;
	const shown = reached.slice(-10).map(({ percent, at }) => `${percent} % at ${short(at, 40)}`);
	return `| ${short(metric, 40)} by ${short(agreement, 60)} | ${state} | ${due === null ? "none now" : short(due, 40)} | ${shown.join(", ")} |`;
}
/** Title of the issue of a record that has nothing to tell any more. */
function overTitle(title) {
	return bounded(`Over: ${title.replace(/^(?:At risk|Breached|Over): /, "")}`);
}
/** Text of such an issue: what it said last, marked as over. */
function overText(body, told, at) {
	const lines = body.split(/\r?\n/).filter((line) => !line.startsWith("<!-- gitsm: "));
	const before = lines.findLastIndex((line) => line.startsWith("**Over** since ") && line.endsWith(LAST));
	const earlier = lines.slice(before + 1).join("\n").trim();
	return `${markOf(body)}\n${marksText({
		told,
		over: true,
		written: at
	})}**Over** since ${at}: ${LAST}\n\n${truncate(earlier, { characters: 5e4 })}`;
}
const LAST = "no clock past a threshold runs any more. What stood here last:";
/** Comment with which such an issue is closed. */
function overComment(at) {
	return `${overMark(at)}\nOver: at ${at} no clock of this record past a threshold runs any more.\n`;
}
/** Text of an issue that another one with a lower number made needless. */
function duplicateText(of) {
	return `${DUPLICATE_MARK}\nDuplicate of #${of}: two sweeps ran at the same time.\n`;
}
/** A record on one line of plain text: a title mentions nobody and refers to nothing. */
function nameOf(record, title) {
	return bounded(`${visible(record)}: ${visible(title)}`);
}
function bounded(title) {
	const plain = title.replace(/(?:[@#`<>]|GH-|:(?=\/\/))\u200b?/giu, (found) => `${found.replace("​", "")}\u200b`);
	return truncate(plain, { characters: 200 });
}

// src/action/sweep/close-issues.ts
const MOST_CLOSED = 20;
/** Closes the issues of records that have nothing to tell any more. @throws ApiError where going on makes no sense */
async function closeIssues(keeping, over) {
	await each(keeping, over.slice(0, MOST_CLOSED), ({ issue }) => markOf(issue.body), async (one) => {
		await close(keeping, one).catch((error) => {
			if (!isGone(error)) throw error;
		});
		keeping.progress.left.close -= 1;
		keeping.progress.closed += 1;
	});
}
/**
* The comment comes first: a run that breaks off after it leaves the issue open, and the next one finds it. One that was written later than
* the text of the issue is of such a run.
*/
async function close({ github, now }, { issue, told, written }) {
	const said = (await ownComments(github, issue.number, commentsSince(written))).flatMap((text) => readOver(text) ?? []).at(-1);
	if (!(said !== void 0 && (written === null || Date.parse(said) > Date.parse(written)))) await commentOn(github, issue.number, overComment(now));
	await changeIssue(github, issue.number, {
		title: overTitle(issue.title),
		body: overText(issue.body, told, now),
		state: "closed",
		stateReason: "completed"
	});
}

// src/action/sweep/comment-text.ts
/** Clocks told of in one comment. */
const MOST_CLOCKS = 10;
/** Files named in one comment. */
const MOST_FILES = 3;
/**
* Comment that tells people of thresholds: the only text of a sweep that mentions anybody.
* @param unread files of agreements that cannot be relied on
*/
function commentText(fresh, unread) {
	const people = peopleOf(fresh);
	const clocks = clocksOf(fresh);
	const left = clocks.length - MOST_CLOCKS;
	return [
		toldMark(fresh.flatMap(keysOf)),
		people.length === 0 ? "Nobody could be told by name: the record has no assignee and no group with a lead among the people of this repository." : people.map((login) => `@${login}`).join(" "),
		"",
		...clocks.slice(0, MOST_CLOCKS).map(({ highest, reached }) => clockLine(highest, reached)),
		...left > 0 ? [`- and ${left} more clocks: see above`] : [],
		"",
		...unread.length === 0 ? [] : [`This may come from a less specific agreement than the one that is meant: ${namesOf(unread)} cannot be relied on as it stands.`, ""]
	].join("\n");
}
function namesOf(files) {
	const left = files.length - MOST_FILES;
	return `${files.slice(0, MOST_FILES).map((file) => short(file, 120)).join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
function clockLine(highest, reached) {
	const { percent, metric, agreement, at } = highest;
	const below = reached.slice(0, -1).map((one) => `${one.percent} %`);
	const also = below.length === 0 ? "" : ` (${below.slice(-5).join(", ")} before that)`;
	return `- **${percent} %** of ${short(metric, 40)} by ${short(agreement, 60)} since ${short(at, 40)}${also}. ${short(outlookOf(highest), 300)}`;
}

// src/action/sweep/tell-issues.ts
/** Most records of one run that people are told of. */
const MOST_TOLD = 20;
/**
* Tells people, in the order of the tasks. A threshold counts as told once a comment names it. The issue remembers it only afterwards, so
* its comments are read right before one is added.
*
* @throws ApiError where going on makes no sense
*/
async function tellIssues(keeping, tasks) {
	let told = 0;
	let next = 0;
	while (told < 20 && next < tasks.length && mayGoOn(keeping)) {
		const batch = tasks.slice(next, next + 20 - told);
		next += batch.length;
		told += await tellBatch(keeping, batch);
	}
}
async function tellBatch(keeping, batch) {
	const mark = ({ subject }) => recordMark(keeping.places.folder, subject.record);
	const opened = await openAll(keeping, batch.filter(({ standing }) => standing === null), mark);
	const ready = batch.flatMap((task) => {
		const issue = task.standing?.issue ?? opened.get(task);
		return issue === void 0 ? [] : [{
			task,
			issue
		}];
	});
	return (await each(keeping, ready, ({ task }) => mark(task), async ({ task, issue }) => {
		await tellAnyhow(keeping, task, issue);
		keeping.progress.settled.add(mark(task));
		keeping.progress.left.tell -= 1;
	})).length;
}
/** Opens the issues that are missing, all before anybody is told, and gives up those that another run opened first. */
async function openAll(keeping, tasks, mark) {
	const { github, progress } = keeping;
	const made = /* @__PURE__ */ new Map();
	await each(keeping, tasks, mark, async (task) => {
		made.set(task, await open(keeping, task));
	});
	if (made.size === 0) return made;
	const newest = await newestIssues(github, LABEL);
	for (const [task, issue] of made) {
		const same = newest.filter((one) => markOf(one.body) === mark(task));
		const first = Math.min(issue.number, ...same.map((one) => one.number));
		progress.numbers.set(mark(task), first);
		if (first === issue.number) continue;
		made.delete(task);
		await changeIssue(github, issue.number, {
			body: duplicateText(first),
			state: "closed",
			stateReason: "duplicate"
		});
	}
	return made;
}
function open({ github, places }, { subject, standing }) {
	const marks = {
		told: standing?.told ?? [],
		written: null
	};
	return openIssue(github, LABEL, issueTitle(subject), issueText(subject, marks, places));
}
/** Tells of a record in its issue; in a new one where that is not there any more. */
async function tellAnyhow(keeping, task, issue) {
	try {
		await tell(keeping, task, issue);
	} catch (error) {
		if (!isGone(error) || task.standing === null) throw error;
		const instead = await open(keeping, task);
		keeping.progress.numbers.set(recordMark(keeping.places.folder, task.subject.record), instead.number);
		await tell(keeping, task, instead);
	}
}
async function tell(keeping, task, issue) {
	const { github, unread, progress } = keeping;
	const { subject, standing } = task;
	const comments = await ownComments(github, issue.number, commentsSince(standing?.written ?? null));
	const told = [...standing?.told ?? [], ...comments.flatMap(readTold)];
	const { fresh } = toTell(task.fresh, new Set(told), false);
	if (fresh.length > 0) {
		await commentOn(github, issue.number, commentText(fresh, unread));
		progress.told.push({
			task,
			fresh,
			number: issue.number
		});
	}
	await bringUpToDate(keeping, subject, issue, [...told, ...fresh.flatMap(keysOf)]);
}
/** Writes how a record stands into its issue, which is closed where all its clocks have ended. */
async function bringUpToDate({ github, places, now }, subject, issue, told) {
	const text = issueText(subject, {
		told,
		written: now
	}, places);
	if (liveOf(subject) === null) {
		const title = overTitle(issueTitle(subject));
		const state = issue.open ? {
			state: "closed",
			stateReason: "completed"
		} : {};
		await changeIssue(github, issue.number, {
			title,
			body: overText(text, told, now),
			...state
		});
		return;
	}
	const title = issueTitle(subject);
	await changeIssue(github, issue.number, {
		...issue.title === title ? {} : { title },
		body: text,
		...issue.open ? {} : {
			state: "open",
			stateReason: "reopened"
		}
	});
}

// src/action/sweep/keep-issues.ts
/** Most records of one run that are brought up to date, that are healed. */
const MOST_KEPT = 30;
const MOST_HEALED = 20;
/** Open issues above which no further ones are opened: the overview tells the rest. A sweep reads them all every time. */
const MOST_OPEN = 1e3;
/**
* Brings the issues to what the plan says, as far as the bounds of one run allow.
* @throws ApiError where going on makes no sense; `progress` has what was done
*/
async function keepIssues(keeping, plan, standing) {
	keeping.progress.left = {
		tell: plan.tell.length,
		update: plan.keep.length,
		close: plan.over.length
	};
	await closeDuplicates(keeping, standing.duplicates);
	let room = MOST_OPEN - standing.open;
	await tellIssues(keeping, plan.tell.filter((task) => task.standing !== null || room-- > 0));
	await closeIssues(keeping, plan.over);
	await updateIssues(keeping, plan.keep);
}
async function closeDuplicates(keeping, duplicates) {
	const mark = ({ issue }) => markOf(issue.body);
	await each(keeping, duplicates.slice(0, MOST_HEALED), mark, async ({ issue, of }) => {
		const change = {
			body: duplicateText(of),
			state: "closed",
			stateReason: "duplicate"
		};
		await changeIssue(keeping.github, issue.number, change).catch(unlessGone);
	});
}
async function updateIssues(keeping, tasks) {
	const { places, progress } = keeping;
	const differing = tasks.filter(({ subject, standing }) => {
		const text = issueText(subject, standing, places);
		return !standing.issue.open || standing.issue.title !== issueTitle(subject) || !sameText(standing.issue.body, text);
	});
	progress.left.update = differing.length;
	const mark = ({ subject }) => recordMark(places.folder, subject.record);
	await each(keeping, differing.slice(0, MOST_KEPT), mark, async ({ subject, standing }) => {
		await bringUpToDate(keeping, subject, standing.issue, standing.told).catch(unlessGone);
		progress.left.update -= 1;
		progress.updated += 1;
	});
}
/** An issue that is not there any more needs nothing. */
function unlessGone(error) {
	if (!isGone(error)) throw error;
}

// src/action/sweep/keep-overview.ts
/** Keeps the one issue that shows all. Where somebody closed it, it stays closed and is kept up to date all the same. @throws ApiError */
async function keepOverview({ github }, standing, text) {
	if (standing !== null) {
		if (!sameText(standing.body, text)) await changeIssue(github, standing.number, { body: text });
		return;
	}
	const { number } = await openIssue(github, LABEL, OVERVIEW_TITLE, text);
	const same = (await newestIssues(github, LABEL)).filter((one) => markOf(one.body) === markOf(text));
	const first = Math.min(number, ...same.map((one) => one.number));
	if (first !== number) await changeIssue(github, number, {
		body: duplicateText(first),
		state: "closed",
		stateReason: "duplicate"
	});
}

// src/action/sweep/may-close.ts
/**
* Whether the issue of a silent record is over. It is not where a clock may only be missing: because an agreement, a calendar or the record
* itself cannot be relied on, or because time went back. A record that has ended needs none of these.
*/
function mayClose({ record, known, final }, gaps, clockWentBack) {
	if (clockWentBack || gaps.twins.has(record)) return false;
	if (final) return true;
	if (gaps.rules.length > 0 || gaps.records.has(record)) return false;
	return known || gaps.unread.length === 0;
}

// src/action/sweep/next-memory.ts
/** The memory of a run that finishes: what ended and was not told, it asks for again. */
function nextMemory({ earlier, now, folder, plan, progress, gaps }) {
	const failed = failedMarks(progress);
	const untold = plan.tell.map(({ subject, fresh }) => ({
		mark: recordMark(folder, subject.record),
		fresh
	}));
	const ends = (one) => one.flatMap(({ fresh }) => fresh.flatMap(({ ended }) => ended ?? []));
	const left = untold.filter(({ mark }) => !failed.has(mark) && !progress.settled.has(mark));
	const blind = gaps.rules.length + gaps.unread.length + gaps.records.size + gaps.twins.size > 0;
	return {
		since: nextSince(now, [...ends(left), ...ends([{ fresh: plan.held }])], [...ends(untold.filter(({ mark }) => failed.has(mark))), ...blind && earlier.since !== null ? [earlier.since] : []]),
		failed: failedKeys(progress, folder)
	};
}
/** The memory of a run that breaks off. */
function brokenMemory(earlier, progress, folder) {
	return {
		...earlier,
		failed: [.../* @__PURE__ */ new Set([...failedKeys(progress, folder), ...earlier.failed])]
	};
}
function failedMarks({ failures }) {
	return new Set(failures.map(({ mark }) => mark));
}
function failedKeys(progress, folder) {
	return [...failedMarks(progress)].flatMap((mark) => {
		const record = recordOf(mark, folder);
		return record === null ? [] : [recordKey(record)];
	});
}

// src/action/sweep/sweep-once.ts
/** Finds, measures, tells, closes, keeps. @throws ApiError where it breaks off */
async function sweepOnce(state, measure) {
	const { context, schedule, github, progress, places } = state;
	const { now } = context;
	const { folder } = places;
	const { open, overview } = await findOpen(github, folder);
	const earlier = readHeartbeat(overview?.body ?? "");
	const memory = readMemory(overview?.body ?? "");
	const ahead = wentBack(earlier, now);
	const read = await measure([memory.since, earlier?.before ?? null].find((at) => at !== null && !isLater(at, now)) ?? null, [...open.byMark.keys()].flatMap((mark) => recordOf(mark, folder) ?? []));
	const { gaps } = read;
	const cases = casesOf(read.alerts);
	const groupsUnread = gaps.groups.length > 0;
	const missing = withoutIssue(cases, open, {
		folder,
		groupsUnread
	});
	const closed = await findClosed(github, folder, missing, read.beginOf);
	for (const found of [closed, open]) for (const [mark, { issue }] of found.byMark) progress.numbers.set(mark, issue.number);
	const planned = planOf({
		cases,
		open,
		closed,
		folder,
		groupsUnread,
		failed: memory.failed
	});
	const isOver = ({ issue }) => {
		const record = recordOf(markOf(issue.body), folder);
		return record === null ? !ahead : mayClose(read.silent(record), gaps, earlier?.last != null && isLater(earlier.last, now));
	};
	const plan = {
		...planned,
		over: planned.over.filter(isOver)
	};
	if (ahead) warnOfClock(state, earlier?.last ?? "");
	if (plan.held.length > 0) state.notes.push(heldNote(plan, gaps));
	const keeping = {
		github,
		written: state.written,
		places,
		now,
		progress,
		unread: gaps.agreements.map(({ file }) => file)
	};
	const write = (next) => keepOverview(keeping, overview, overviewIssue(liveCases(read), textContext(state, read), next));
	try {
		await keepIssues(keeping, plan, {
			duplicates: open.duplicates,
			open: open.byMark.size
		});
	} catch (error) {
		if (overview !== null && error instanceof ApiError && error.failure !== "limited" && error.failure !== "budget") {
			state.heartbeat = brokenBeat(earlier, now, schedule);
			state.notes.push(`Last run ${now} broke off: ${short(explainStop(error), 300)}`);
			await attempt(() => write(brokenMemory(memory, progress, folder)));
		}
		throw error;
	}
	state.heartbeat = beat(earlier, now, schedule);
	await write(nextMemory({
		earlier: memory,
		now,
		folder,
		plan,
		progress,
		gaps
	}));
}
/** What the overview shows of a run so far. */
function textContext({ context, places, heartbeat, notes, progress }, read) {
	return {
		...places,
		heartbeat: heartbeat ?? {
			last: context.now,
			before: null,
			gap: null,
			broke: null
		},
		notes: [...notes, ...notesOf(progress)],
		problems: read.problems,
		numbers: progress.numbers
	};
}
/** The records with clocks past a threshold that have not ended. */
function liveCases({ alerts }) {
	return casesOf(alerts.filter(({ ended }) => ended === null));
}
function isLater(at, than) {
	return (parseInstant(at) ?? 0) > (parseInstant(than) ?? 0);
}
function warnOfClock({ context, notes }, last) {
	const text = `The clock went back: the last run says ${last}, this one ${context.now}. Nothing was closed.`;
	notes.push(`**Clock**: ${text}`);
	context.log.warning(text);
}

// src/action/sweep/run-sweep.ts
/**
* Finds the thresholds of service levels that were crossed since people were last told, tells them in GitHub issues, and brings
* those up to date. Everything it remembers stands in these issues: it may come late, twice or not at all.
*
* @throws SetupError where rules are broken
*/
async function runSweep(context, core, options) {
	const snapshot = context.snapshot(options.sha);
	const measure = async (since, kept) => {
		state.read = await readAlerts(snapshot, readInstant(context.now), parseInstant(since), kept);
		return state.read;
	};
	const { github, written } = countWrites(context.github);
	const places = {
		repositoryUrl: context.repositoryUrl,
		folder: options.folder
	};
	const progress = noProgress();
	const state = {
		context,
		schedule: options.schedule,
		github,
		written,
		places,
		progress,
		notes: []
	};
	const stopped = await attempt(() => sweepOnce(state, measure));
	const read = state.read ?? await measure(null, []);
	core.setOutput("alerts", String(read.alerts.filter(({ ended }) => ended === null).length));
	const failures = [...stopped === null ? [] : [explainStop(stopped)], ...explainFailures(progress.failures, options.folder, written())];
	const summary = overviewText(liveCases(read), textContext(state, read));
	await core.summary(`## gitsm sweep\n\n${failures.map((one) => `**Not done**: ${harmless(one)}\n\n`).join("")}${summary}`);
	for (const note of notesOf(progress)) context.log.info(note);
	await tellWebhook(context, options, progress);
	const [failure] = failures;
	if (failure !== void 0) return core.setFailed(harmless(failure));
	core.setOutput("ok", "true");
}
/** Posts what this run told of. What was not stored in an issue is not posted: nothing would remember that it was. */
async function tellWebhook(context, options, { told, left }) {
	if (options.webhook === null || told.length === 0) return;
	const items = told.map(({ task, fresh, number }) => ({
		record: task.subject.record,
		title: task.subject.title,
		fresh,
		url: context.repositoryUrl === null ? null : `${context.repositoryUrl}/issues/${number}`
	}));
	const why = await postWebhook(options.send, options.webhook, webhookText(options.repository, items, left.tell));
	if (why !== null) context.log.warning(`The webhook was not told: ${why}. The issues have everything.`);
}

export { runSweep };