import { C as formatDuration, D as parseInstant, E as parseDate, O as readInstant, T as formatInstant, _ as find, a as fieldHistory, c as decidedValue, d as daysOfRule, f as instantOf, g as weekOn, h as showInstant, m as offsetSegments, n as readCalendarChain, u as clockRuleOf, v as ofKind, w as parseDuration, x as statusOf } from "./calendar-chain.js";
import { t as harmless } from "./harmless.js";
import { t as ApiError } from "./api-error.js";
import { i as count, r as truncate, t as boundedWriter } from "./truncate.js";
import { a as asAnswer, c as required, i as readPages, l as textAt, n as selfOf, o as mapAt, r as sameText, s as numberAt, t as escapeMarkdown } from "./escape-markdown.js";
import { t as visible } from "./visible.js";
import { a as clocksOf, c as outlookOf, i as casesOf, l as peopleOf, o as isBreached$1, r as webhookText, s as liveOf, t as postWebhook } from "./webhook.js";
import { n as asStrings, r as isObject, t as asString } from "./json.js";
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

// src/time/timeline.ts
/** A timeline that also holds the years from `first` to `last` and all between; only those that are missing are made. */
function extendTimeline(timeline, first, last, make) {
	const from = Math.min(first, timeline?.first ?? first);
	const to = Math.max(last, timeline?.last ?? last);
	const earlier = yearsOf$1(from, timeline === null ? to : timeline.first - 1, make);
	const later = timeline === null ? [] : yearsOf$1(timeline.last + 1, to, make);
	const most = earlier.length + (timeline?.starts.length ?? 0) + later.length;
	const [starts, ends] = [new Float64Array(most), new Float64Array(most)];
	let count = 0;
	const add = (start, end) => {
		if (count > 0 && ends[count - 1] === start) count -= 1;
		else starts[count] = start;
		ends[count] = end;
		count += 1;
	};
	for (const [start, end] of earlier) add(start, end);
	timeline?.starts.forEach((start, index) => void add(start, timeline.ends[index] ?? start));
	for (const [start, end] of later) add(start, end);
	const sums = new Float64Array(count + 1);
	for (let index = 0; index < count; index++) sums[index + 1] = (sums[index] ?? 0) + (ends[index] ?? 0) - (starts[index] ?? 0);
	return {
		first: from,
		last: to,
		begin: Date.UTC(from, 0, 1),
		end: Date.UTC(to + 1, 0, 1),
		starts: starts.slice(0, count),
		ends: ends.slice(0, count),
		sums
	};
}
function yearsOf$1(first, last, make) {
	const all = [];
	for (let year = first; year <= last; year++) for (const one of make(year)) all.push(one);
	return all;
}
/** How many of these ascending numbers are below a point. */
function countBelow(ascending, point) {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((ascending[middle] ?? Number.POSITIVE_INFINITY) < point) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** Open milliseconds of a timeline before an instant. */
function openBefore({ starts, ends, sums }, instant) {
	const index = countBelow(starts, instant) - 1;
	if (index < 0) return 0;
	return (sums[index] ?? 0) + Math.min(instant, ends[index] ?? 0) - (starts[index] ?? 0);
}

// src/time/holidays.ts
/** For calendars that keep no public holidays. */
const noHolidays = {
	regions: {},
	unknown: []
};
/** The name of a region in a {@link HolidayTable}: `GB-ENG`, `NL`. */
function regionKey({ country, region }) {
	return region === null ? country : `${country}-${region}`;
}
const DAY$2 = 864e5;
/**
* Computes public holidays with the `date-holidays` library (ISC, data CC BY 3.0), which is loaded only when something is needed.
*
* Only whole days of type `public` count. Where a holiday on a weekend has a substitute day, the substitute closes and the
* original does not, whichever days the country's weekend is: that is how the United Kingdom's list of bank holidays reads.
*/
async function loadHolidays(needs) {
	if (needs.length === 0) return noHolidays;
	const { default: Holidays } = await import("./src.js");
	const countries = new Holidays().getCountries();
	const regions = {};
	const unknown = /* @__PURE__ */ new Set();
	for (const need of needs) {
		const key = regionKey(need);
		const { country, region } = need;
		const states = Object.hasOwn(countries, country) ? new Holidays().getStates(country) ?? {} : null;
		if (states === null || region !== null && !Object.hasOwn(states, region)) {
			unknown.add(key);
			continue;
		}
		const library = region === null ? new Holidays(country) : new Holidays(country, region);
		const cache = /* @__PURE__ */ new Map();
		const ofYear = (year) => {
			const raw = cache.get(year) ?? library.getHolidays(year).flatMap((one) => rawOf(one));
			cache.set(year, raw);
			return raw;
		};
		regions[key] ??= {};
		for (const year of need.years) regions[key][year] ??= holidaysOf(year, [
			-1,
			0,
			1
		].flatMap((by) => ofYear(year + by)));
	}
	return {
		regions,
		unknown: [...unknown].sort()
	};
}
function rawOf(one) {
	const date = one.date.slice(0, 10);
	const day = parseDate(date);
	const days = Math.round((one.end.getTime() - one.start.getTime()) / DAY$2);
	const whole = one.date.slice(11, 19) === "00:00:00" && days >= 1;
	if (one.type !== "public" || day === null || !whole) return [];
	return [{
		date,
		day,
		days,
		name: one.name,
		substitute: one.substitute === true,
		root: rootOf(one.rule)
	}];
}
/** "substitutes 12-25 if sunday then next tuesday" and "12-25" are one holiday: what is left is `12-25`. */
function rootOf(rule) {
	return rule.replace(/^substitutes\s+/, "").split(/\s+(?:and\s+)?if\s+/)[0] ?? rule;
}
/** All dates of one year; its neighbours are at hand because a substitute may lie in another year than its original. */
function holidaysOf(year, around) {
	const substitutes = around.filter((one) => one.substitute);
	const dates = /* @__PURE__ */ new Map();
	for (const one of around) {
		if (!one.substitute && substitutes.some((other) => replaces(other, one))) continue;
		for (let index = 0; index < one.days; index++) {
			const date = new Date(one.day + index * DAY$2).toISOString().slice(0, 10);
			if (Number(date.slice(0, 4)) === year && !dates.has(date)) dates.set(date, {
				date,
				name: one.name
			});
		}
	}
	return [...dates.values()].sort((a, b) => a.date < b.date ? -1 : 1);
}
function replaces(substitute, original) {
	return substitute.root === original.root && Math.abs(substitute.day - original.day) <= 7 * DAY$2;
}

// src/time/zone-year.ts
/** Far above what an organisation needs: 60 zones over 200 years. Bounds what records with odd zones can make it hold. */
const MOST$1 = 12e3;
const known = /* @__PURE__ */ new Map();
/**
* The offsets a zone keeps in one UTC year, as {@link offsetSegments} gives them. Worked out once for all calendars, because
* the Temporal polyfill takes most of the time of a year.
*
* @throws RangeError where the zone is unknown
*/
function offsetsOfYear(zone, year) {
	const key = `${year} ${zone}`;
	const before = known.get(key);
	if (before !== void 0) return before;
	if (known.size >= MOST$1) known.clear();
	const made = offsetSegments(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
	known.set(key, made);
	return made;
}

// src/time/open-year.ts
const MINUTE$1 = 6e4;
const DAY$1 = 864e5;
/**
* Works out when a calendar is open in one UTC year, as stretches in milliseconds, in order and apart. An instant is open
* exactly when its local date and time lie in a span: so the hour that the clocks repeat is open twice, and the one they skip never.
*
* @param special special dates of that year, the one before and the one after
*/
function openYear(hours, special, year) {
	const from = Date.UTC(year, 0, 1);
	const to = Date.UTC(year + 1, 0, 1);
	const local = localIntervals(hours, new Map(special.flatMap((days) => [...days])), from - 2 * DAY$1, to);
	const open = [];
	let first = 0;
	for (const { start, end, offset } of offsetsOfYear(hours.timezone, year)) {
		while (first > 0 && (local[first - 1]?.[1] ?? 0) - offset > start) first -= 1;
		while (first < local.length && (local[first]?.[1] ?? 0) - offset <= start) first += 1;
		for (let index = first; index < local.length; index++) {
			const [opens, closes] = local[index] ?? [end, end];
			if (opens - offset >= end) break;
			first = index;
			addInterval(open, Math.max(opens - offset, start), Math.min(closes - offset, end));
		}
	}
	return open;
}
/**
* Open local time, written as if it were UTC, of spans that begin on the days from `first` to `last`. The hours after midnight
* of a span that begins on a holiday are open, those that reach into a holiday or into a date with hours of its own are not.
*/
function localIntervals(hours, special, first, last) {
	const { week } = hours;
	const periods = hours.periods.filter(({ from, until }) => from <= last && until >= first);
	const open = [];
	let weekday = new Date(first).getUTCDay();
	let spill = first;
	for (let day = first; day <= last; day += DAY$1) {
		const own = special.get(day);
		if (own === void 0 && spill > day) addInterval(open, day, spill);
		const next = day + DAY$1;
		spill = next;
		const usual = periods.length === 0 ? week : weekOn({
			week,
			periods
		}, day);
		for (const span of own?.spans ?? usual[weekday] ?? []) {
			const end = day + span.end * MINUTE$1;
			if (own === void 0 || own.spans !== null) addInterval(open, day + span.start * MINUTE$1, Math.min(end, next));
			spill = Math.max(spill, end);
		}
		weekday = (weekday + 1) % 7;
	}
	if (!special.has(last + DAY$1)) addInterval(open, last + DAY$1, spill);
	return open;
}
/** Adds an interval that does not begin before the last one does; what overlaps or touches is one. */
function addInterval(intervals, start, end) {
	const last = intervals[intervals.length - 1];
	if (end <= start) return;
	if (last !== void 0 && start <= last[1]) last[1] = Math.max(last[1], end);
	else intervals.push([start, end]);
}

// src/time/special-days.ts
/**
* The special dates of one year. What the calendar states itself wins over public holidays, what it states later over what it
* states earlier; `except` opens public holidays, and what a calendar that it extends states as `extra`.
*
* @param holidays public holidays of that year: midnight UTC of the date → name
*/
function specialDays(hours, holidays, year) {
	const days = /* @__PURE__ */ new Map();
	for (const [day, title] of holidays) if (!hours.except.has(day)) days.set(day, {
		title,
		spans: null
	});
	for (const [index, { rule, title, spans }] of hours.extra.entries()) for (const day of daysOfRule(rule, year)) {
		if (index < (hours.except.get(day) ?? 0)) continue;
		const name = title ?? holidays.get(day) ?? (spans === null ? "Closed day" : "Day with hours of its own");
		days.set(day, {
			title: name,
			spans
		});
	}
	return days;
}

// src/time/working-calendar.ts
/** The first year a calendar knows; before it and after the last it counts as closed, so that no date in a record can make counting endless. */
const FIRST_YEAR = 1970;
/** The last of them. */
const LAST_YEAR = 2199;
const BEGIN = Date.UTC(FIRST_YEAR, 0, 1);
const END = Date.UTC(2200, 0, 1);
/**
* Makes a calendar ready for counting. It works out a year when first asked about it and keeps the result; the years asked for so
* far form one row with running sums, so that an answer takes a search in it, however far apart its instants are.
*
* A holiday closes its local date from 00:00 to 24:00 and nothing else: the hours after midnight of a span that began the
* day before are closed on it, those of a span that began on it are not.
*
* @param holidays must hold the calendar's region; years that are missing there have no public holidays
*/
function workingCalendar(hours, holidays = noHolidays) {
	const listed = hours.region === null ? {} : holidays.regions[regionKey(hours.region)] ?? {};
	const years = /* @__PURE__ */ new Map();
	for (const [year, dates] of Object.entries(listed)) years.set(Number(year), new Map(dates.map(({ date, name }) => [parseDate(date) ?? 0, name])));
	const holidaysUntil = hours.region === null ? null : Math.max(1969, ...years.keys());
	const known = {
		timeline: null,
		special: /* @__PURE__ */ new Map()
	};
	return {
		hours,
		holidays: years,
		holidaysUntil,
		opens: opensEver(hours),
		known
	};
}
function opensEver({ week, periods, extra }) {
	return [week, ...periods.map((period) => period.week)].flat().some((spans) => spans.length > 0) || extra.some(({ spans }) => spans !== null && spans.length > 0);
}
/** The UTC year of an instant, or the nearest one that a calendar knows. */
function yearOf(instant) {
	if (!(instant >= BEGIN)) return FIRST_YEAR;
	return instant < END ? new Date(instant).getUTCFullYear() : LAST_YEAR;
}
const none = /* @__PURE__ */ new Map();
/** What is special about the dates of one year. */
function specialDaysOf({ hours, holidays, known }, year) {
	const before = known.special.get(year);
	if (before !== void 0) return before;
	const made = specialDays(hours, holidays.get(year) ?? none, year);
	known.special.set(year, made);
	return made;
}
/** The calendar's timeline, grown so that it holds the years of both instants. */
function covering(calendar, from, to) {
	const { timeline } = calendar.known;
	if (timeline !== null && from >= timeline.begin && to < timeline.end) return timeline;
	const [first, last] = [yearOf(from), yearOf(to)];
	if (timeline !== null && first >= timeline.first && last <= timeline.last) return timeline;
	const grown = extendTimeline(timeline, first, last, (year) => {
		const special = [
			year - 1,
			year,
			year + 1
		].map((one) => specialDaysOf(calendar, one));
		return openYear(calendar.hours, special, year);
	});
	calendar.known.timeline = grown;
	return grown;
}

// src/time/calendar.ts
/** How far ahead a due instant, an opening or a closing is looked for, in years. */
const HORIZON = 50;
/**
* Open time between two instants, as elapsed time: an hour that the clocks repeat counts twice, one they skip not at all.
*
* @param from milliseconds since 1970
* @param to milliseconds since 1970, not included
* @returns milliseconds; 0 where `to` is not after `from`
*/
function elapsed(calendar, from, to) {
	if (!(to > from)) return 0;
	const timeline = covering(calendar, from, to);
	return openBefore(timeline, to) - openBefore(timeline, from);
}
/**
* The instant at which so much open time has passed since the start: the first one for which {@link elapsed} says so. It
* stays on closing time where it falls there, and is the start itself for no time at all.
*
* @param start milliseconds since 1970
* @param amount open milliseconds
*/
function dueAfter(calendar, start, amount) {
	if (amount <= 0) return { at: start };
	if (!calendar.opens) return {
		at: null,
		reason: "the calendar never opens"
	};
	const at = lookAhead(calendar, start, start, (timeline) => {
		const wanted = openBefore(timeline, start) + amount;
		const { starts, sums } = timeline;
		if (wanted > (sums[starts.length] ?? 0)) return null;
		const index = countBelow(sums, wanted) - 1;
		return (starts[index] ?? start) + wanted - (sums[index] ?? 0);
	});
	if (at !== null) return { at };
	return {
		at: null,
		reason: `the calendar does not open for long enough until the end of ${lastYear(calendar, start)}`
	};
}
/** The last year in which an answer may lie: promises end with the years whose public holidays are known. */
function lastYear({ holidaysUntil }, from) {
	return Math.min(yearOf(from) + HORIZON, holidaysUntil ?? 2199, LAST_YEAR);
}
/** Asks the timeline, a year longer each time, until it has an answer or may not grow any more. */
function lookAhead(calendar, start, from, ask) {
	const last = lastYear(calendar, start);
	for (let timeline = covering(calendar, from, start);; timeline = covering(calendar, from, timeline.end)) {
		const answer = ask(timeline);
		if (answer !== null) return answer <= Date.UTC(last + 1, 0, 1) ? answer : null;
		if (timeline.last >= last) return null;
	}
}

// src/measures/count-clock.ts
/**
* Counts a clock over the stretches of a record: it starts, runs, pauses, stops and begins anew as its rule says.
*
* @returns its cycles in order, the present one last; empty where it has not started
*/
function countClock(task, stretches) {
	const { rule, attached, restarts } = task;
	const last = stretches.at(-1);
	const cycles = [];
	let cycle = null;
	let reached = rule.from.length === 0;
	let next = 0;
	for (const stretch of stretches) {
		reached ||= rule.from.includes(stretch.status);
		const mode = cycle !== null && cycle.mode === "stopped" && rule.reopen === "ignore" ? "stopped" : modeOf(rule, stretch);
		if (!(rule.retroactive || reached && stretch.from >= attached)) continue;
		if (cycle !== null && cycle.mode === "stopped" && mode !== "stopped" && rule.reopen === "restart") cycle = null;
		if (cycle === null) cycles.push(cycle = openCycle(stretch.from));
		let from = stretch.from;
		const end = stretch === last ? Number.POSITIVE_INFINITY : stretch.to;
		for (let at = restarts[next]; at !== void 0 && at < end; at = restarts[++next]) {
			if (at < from || mode === "stopped" || at === cycle.started) continue;
			if (at > from) extend(cycle, task, {
				stretch,
				mode,
				from,
				to: at,
				reached
			});
			cycles.push(cycle = openCycle(at));
			from = at;
		}
		extend(cycle, task, {
			stretch,
			mode,
			from,
			to: stretch.to,
			reached
		});
	}
	return reached ? cycles : [];
}
/** What a clock does while a record stands in a status, once it has started. */
function modeOf(rule, { status, reason }) {
	if (rule.cancels.includes(status)) return "stopped";
	const pauses = rule.pauses.filter((one) => one.status === status);
	if (pauses.length > 0) return pauses.some(({ reasons }) => reasons === null || reason !== null && reasons.includes(reason)) ? "paused" : "running";
	return rule.runs.includes(status) ? "running" : "stopped";
}
/**
* The instant at which a cycle has used so much working time: in the past where it has, else if it ran on from where it stands.
*
* @param amount working milliseconds
*/
function usedUpAt({ segments, started, stopped, used }, calendar, amount) {
	const reaching = segments.find(({ mode, before, added }) => mode === "running" && before + added >= amount);
	if (reaching !== void 0) return dueAfter(calendar, reaching.from, amount - reaching.before);
	const active = segments.findLast(({ mode }) => mode !== "stopped");
	return dueAfter(calendar, stopped ?? active?.to ?? started, amount - used);
}
function openCycle(started) {
	return {
		started,
		segments: [],
		mode: "running",
		stopped: null,
		used: 0,
		paused: 0,
		target: null,
		breachedAt: null
	};
}
function extend(cycle, task, { stretch, mode, from, to, reached }) {
	const { calendar, targetOf, held } = task;
	const target = mode === "stopped" ? cycle.target : targetOf(stretch);
	const before = cycle.used;
	const added = mode === "stopped" ? 0 : elapsed(calendar, from, to);
	if (mode === "running") cycle.used += added;
	if (mode === "paused") cycle.paused += added;
	cycle.segments.push({
		from,
		to,
		mode,
		stretch,
		before,
		added,
		target
	});
	if (mode === "stopped" && !reached) return;
	cycle.mode = mode;
	cycle.stopped = mode === "stopped" ? cycle.stopped ?? from : null;
	if (mode === "stopped") return;
	cycle.target = target;
	if (!reached || target === null || cycle.breachedAt !== null || cycle.used <= target || from < held) return;
	cycle.breachedAt = before > target ? from : dueAfter(calendar, from, target - before).at ?? from;
}

// src/measures/day-start.ts
const DAY = 864e5;
/** Beyond these days nothing is counted; dates in records may lie anywhere. */
const FIRST = Date.UTC(1900, 0, 1);
const LAST$1 = Date.UTC(2300, 0, 1);
/**
* When a day begins in a time zone, or one so many days after it.
*
* @param date `YYYY-MM-DD`
* @returns milliseconds since 1970, infinite for days that are centuries away; null where the text is no date
* @throws RangeError where the zone is unknown
*/
function dayStart(date, zone, after = 0) {
	const day = parseDate(date);
	if (day === null) return null;
	const wanted = day + after * DAY;
	if (wanted < FIRST) return Number.NEGATIVE_INFINITY;
	if (wanted > LAST$1) return Number.POSITIVE_INFINITY;
	return instantOf(new Date(wanted).toISOString().slice(0, 10), "00:00", zone);
}

// src/measures/threshold.ts
/** Where an agreement says nothing: half is the assignee's business, three quarters also the lead's (ServiceNow's default SLA flow). */
const DEFAULT = [
	{
		at: 50,
		tell: ["assignee"]
	},
	{
		at: 75,
		tell: ["assignee", "lead"]
	},
	{
		at: 100,
		tell: ["assignee", "lead"]
	}
];
/** Reads the `thresholds` of an agreement, lowest first; what cannot be read is left out, as the schema has refused it. */
function readThresholds(value) {
	if (!Array.isArray(value)) return DEFAULT;
	return value.flatMap((one) => isObject(one) && typeof one.at === "number" && one.at > 0 ? [{
		at: one.at,
		tell: asStrings(one.tell)
	}] : []).sort((a, b) => a.at - b.at);
}

// src/measures/agreement.ts
const MINUTE = 6e4;
/** The status in which an agreement binds. */
const ACTIVE = "active";
/**
* Reads an agreement record.
*
* Its validity and its periods are days in the time zone of its calendar. One whose timeline begins in force counts as having been so
* before: how far back it reaches is for `valid-from` to say.
*
* @param calendars ready for counting, by record ID
*/
function readAgreement(record, calendars) {
	const { data } = record;
	const base = asString(data.calendar) ?? "";
	const zone = calendars.get(base)?.hours.timezone ?? "UTC";
	const [from, until] = daysOf(data["valid-from"], data["valid-until"], zone);
	const targets = targetsOf(data.targets);
	const periods = Array.isArray(data.periods) ? data.periods.filter(isObject) : [];
	return {
		id: record.id,
		record,
		rivalry: rivalryOf(data),
		kinds: setOf(data.kinds),
		services: data.services === "all" ? null : setOf(data.services),
		inForce: activityOf(record).flatMap(([start, end]) => {
			const both = [Math.max(start, from), Math.min(end, until)];
			return both[0] < both[1] ? [both] : [];
		}),
		versions: [{
			from: Number.NEGATIVE_INFINITY,
			until: Number.POSITIVE_INFINITY,
			calendar: calendars.get(base) ?? null,
			targets
		}, ...periods.map((period) => {
			const [start, end] = daysOf(period.from, period.until, zone);
			return {
				from: start,
				until: end,
				calendar: calendars.get(asString(period.calendar) ?? base) ?? null,
				targets: period.targets === void 0 ? targets : targetsOf(period.targets)
			};
		})],
		thresholds: readThresholds(data.thresholds),
		metrics: Array.isArray(data.metrics) ? data.metrics.filter(isObject) : []
	};
}
/** What an agreement promises to a record that comes under it at an instant. */
function versionAt({ versions }, instant) {
	return versions.findLast(({ from, until }) => from <= instant && instant < until) ?? null;
}
/** The target that holds whatever a record's priority. */
const ANY = "any";
/** Working milliseconds that targets promise for a priority, or for a record without one; null: none. */
function promisedFor(targets, priority) {
	return targets.get(priority ?? ANY) ?? targets.get(ANY) ?? null;
}
/** How the clock of a metric runs under an agreement: as it says itself, else as the lifecycle says; null where neither does. */
function ruleOf(agreement, process, metric) {
	const own = agreement.metrics.find((one) => one.metric === metric);
	if (own === void 0) return process.clocks.find((one) => one.metric === metric) ?? null;
	let known = read.get(process);
	if (known === void 0) read.set(process, known = /* @__PURE__ */ new WeakMap());
	let rule = known.get(own);
	if (rule === void 0) known.set(own, rule = clockRuleOf(own, process.lifecycle));
	return rule;
}
/** A rule depends on the lifecycle it is read for; each is read once. */
const read = /* @__PURE__ */ new WeakMap();
/** How narrowly an agreement says what it is for: naming services counts more than naming kinds. */
function specificity({ services, kinds }) {
	return (services === null ? 0 : 2) + (kinds === null ? 0 : 1);
}
/** Promises of different groups or suppliers stand side by side; those of one party compete. */
function rivalryOf(data) {
	const type = asString(data.type) ?? "sla";
	if (type === "sla") return type;
	return `${type} ${asString(data.group) ?? ""} ${asString(data.provider) ?? ""}`;
}
function activityOf(record) {
	const moves = record.timeline.flatMap(({ at, status }) => {
		const instant = parseInstant(at);
		return instant === null ? [] : [{
			instant,
			active: status === ACTIVE
		}];
	});
	if (moves.length === 0) return record.status === ACTIVE ? [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]] : [];
	return moves.flatMap(({ instant, active }, index) => active ? [[index === 0 ? Number.NEGATIVE_INFINITY : instant, moves[index + 1]?.instant ?? Number.POSITIVE_INFINITY]] : []);
}
/** First and last day as instants; what is no date bounds nothing. */
function daysOf(first, last, zone) {
	return [dayStart(first, zone) ?? Number.NEGATIVE_INFINITY, dayStart(last, zone, 1) ?? Number.POSITIVE_INFINITY];
}
/** The first readable target of each metric. */
function targetsOf(targets) {
	const found = /* @__PURE__ */ new Map();
	for (const entry of Array.isArray(targets) ? targets : []) {
		const metric = isObject(entry) ? asString(entry.metric) : null;
		if (!isObject(entry) || metric === null || found.has(metric)) continue;
		const byPriority = /* @__PURE__ */ new Map();
		for (const [priority, duration] of Object.entries(entry)) {
			const minutes = parseDuration(duration);
			if (priority !== "metric" && minutes !== null) byPriority.set(priority, minutes * MINUTE);
		}
		found.set(metric, byPriority);
	}
	return found;
}
function setOf(value) {
	return value === void 0 || value === null ? null : new Set(asStrings(value));
}

// src/measures/coverage.ts
/** Services that fields name, in `service` and `services`. */
function servicesOf(fields) {
	if (fields.services === void 0) return asStrings(fields.service);
	return [...asStrings(fields.service), ...asStrings(fields.services)];
}
/**
* When an agreement covered a record. It attaches where the record starts or its fields change, if it is in force then; once it has, it
* stays for as long as it names the record's kind and one of its services, so that a promise made is kept to the end. What changes back
* at the same instant has not been covered.
*
* @param stretches at least one
*/
function coveragesOf(agreement, kind, stretches) {
	if (agreement.kinds !== null && !agreement.kinds.has(kind)) return [];
	const coverages = [];
	let open = null;
	let fields = null;
	for (const stretch of stretches) {
		if (stretch.fields === fields) continue;
		fields = stretch.fields;
		const named = namesService(agreement, fields);
		if (open !== null && !named) {
			open.until = stretch.from;
			open = null;
		} else if (open === null && named && isInForce(agreement, stretch.from)) {
			open = {
				from: stretch.from,
				until: null
			};
			coverages.push(open);
		}
	}
	return coverages.filter(({ from, until }) => from !== until);
}
function namesService({ services }, fields) {
	return services === null || servicesOf(fields).some((one) => services.has(one));
}
function isInForce({ inForce }, instant) {
	return inForce.some(([from, until]) => from <= instant && instant < until);
}

// src/measures/priority.ts
/** The priority that fields state; where they state none, the one their process computes (ITIL: impact and urgency give the priority). */
function priorityOf(fields, { matrix }) {
	return matrix === null ? asString(fields.priority) : decidedValue(matrix, fields);
}

// src/measures/holding.ts
/**
* Which promises hold for a record, and when. Of agreements that promise the same thing at the same time the most specific one holds; of
* equally specific ones, the one that promises it soonest. When a record's fields change, another may take over.
*
* @param agreements those that may cover it
* @param stretches at least one
*/
function holdingsOf(agreements, process, stretches) {
	const promises = agreements.flatMap((agreement) => promisesOf(agreement, process, stretches));
	if (!promises.some(hasRival)) return promises;
	const eras = erasOf(stretches);
	const groups = Map.groupBy(promises, ({ agreement, metric }) => `${agreement.rivalry}\0${metric}`);
	const held = new Map(promises.map((promise) => [promise, []]));
	for (const group of groups.values()) for (const { promise, from, until, rivals } of turns(group, process, eras)) held.get(promise)?.push({
		...promise,
		held: {
			from,
			until
		},
		rivals
	});
	return promises.flatMap((promise) => held.get(promise) ?? []);
}
/** Stretches with which fields change, save what changes again at the same instant. */
function erasOf(stretches) {
	const starts = stretches.filter(({ fields }, index) => index === 0 || fields !== stretches[index - 1]?.fields);
	return starts.filter(({ from }, index) => from !== starts[index + 1]?.from);
}
function promisesOf(agreement, process, stretches) {
	const found = [];
	for (const held of coveragesOf(agreement, process.kind, stretches)) {
		const version = versionAt(agreement, held.from);
		if (version === null || version.calendar === null) continue;
		for (const [metric, targets] of version.targets) {
			const rule = ruleOf(agreement, process, metric);
			if (rule === null) continue;
			const { calendar } = version;
			found.push({
				agreement,
				metric,
				rule,
				calendar,
				targets,
				attached: held.from,
				held,
				rivals: []
			});
		}
	}
	return found;
}
function hasRival(one, index, all) {
	for (let other = 0; other < index; other += 1) {
		const before = all[other];
		if (before?.metric === one.metric && before.agreement.rivalry === one.agreement.rivalry) return true;
	}
	return false;
}
/** Lets promises of one sort hold by turns: whenever the record's fields change, it is asked anew which one does. */
function turns(group, process, eras) {
	const found = [];
	for (const { from, fields } of eras) {
		const priority = priorityOf(fields, process);
		const ranked = group.filter(({ held }) => held.from <= from && (held.until === null || from < held.until)).toSorted((a, b) => rank(a, b, priority));
		const before = found.at(-1);
		const present = before?.until === null ? before : null;
		const holder = holderOf(ranked, present?.promise ?? null, priority);
		const goesOn = present !== null && present.promise === holder;
		if (present !== null && !goesOn) present.until = from;
		if (holder === null) continue;
		const rivals = rivalsOf(holder, ranked, priority);
		if (goesOn) present.rivals = rivals;
		else found.push({
			promise: holder,
			from,
			until: null,
			rivals
		});
	}
	return found;
}
/** Where nothing is promised for a priority, whoever held goes on: the next change may bring it back. */
function holderOf(ranked, before, priority) {
	const first = ranked[0] ?? null;
	if (before === null || first === null || promisedFor(first.targets, priority) !== null) return first;
	return ranked.includes(before) ? before : first;
}
function rivalsOf(holder, ranked, priority) {
	return ranked.filter((one) => one !== holder && promisedFor(one.targets, priority) !== null).map(({ agreement, targets }) => ({
		agreement,
		target: promisedFor(targets, priority) ?? 0,
		tie: specificity(agreement) === specificity(holder.agreement)
	}));
}
/** Whoever promises nothing for the priority comes last. */
function rank(a, b, priority) {
	return Number(promisedFor(b.targets, priority) !== null) - Number(promisedFor(a.targets, priority) !== null) || specificity(b.agreement) - specificity(a.agreement) || (promisedFor(a.targets, priority) ?? 0) - (promisedFor(b.targets, priority) ?? 0) || (a.agreement.id < b.agreement.id ? -1 : a.agreement.id > b.agreement.id ? 1 : 0);
}

// src/measures/stretches.ts
/**
* Where a record stood until an instant, from its timeline. An entry that claims to be older than the one before it
* counts as happening with that one, so that no time is counted twice.
*
* @param now milliseconds since 1970; later entries have not happened yet
* @returns empty where the record did not exist yet or has no timeline; null where an entry has no readable instant
*/
function stretchesOf(record, process, now) {
	const { timeline } = record;
	const history = fieldHistory(record);
	const stretches = [];
	let last = Number.NEGATIVE_INFINITY;
	const status = timeline.at(-1)?.status;
	const standing = timeline.findLastIndex((entry) => entry.status !== status) + 1;
	for (const [index, entry] of timeline.entries()) {
		const instant = parseInstant(entry.at);
		if (instant === null) return null;
		if (instant > now) continue;
		const from = Math.max(instant, last);
		const before = stretches.at(-1);
		if (before !== void 0) before.to = from;
		const fields = history[index] ?? record.data;
		const kept = before?.status === entry.status ? before.reason : null;
		const reason = entry.reason ?? kept ?? (index >= standing ? reasonOf(record, process, entry.status) : null);
		stretches.push({
			status: entry.status,
			reason,
			fields,
			from,
			to: now
		});
		last = from;
	}
	return stretches;
}
/** What the record's own field says of the status it stands in now. */
function reasonOf({ data }, process, status) {
	const field = statusOf(process, status)?.reason ?? null;
	return field === null ? null : asString(data[field]);
}

// src/measures/reading.ts
/**
* Every clock of one record at an instant: one for each metric that an agreement promises for its priority. Entries of the timeline
* after that instant have not happened yet.
*
* @param now milliseconds since 1970
* @returns empty for a record without a timeline, and for one that was taken back; null where an entry has no readable instant
*/
function readingsOf(record, process, levels, now) {
	const stretches = stretchesOf(record, process, now);
	if (stretches === null) return null;
	if (stretches.length === 0) return [];
	const found = [];
	for (const holding of holdingsOf(levels.candidates(record.kind, stretches), process, stretches)) {
		const reading = readingOf(record, process, holding, stretches);
		if (reading !== null) found.push(reading);
	}
	return found;
}
function readingOf(record, process, holding, stretches) {
	const { agreement, metric, rule, calendar, targets, attached, held, rivals } = holding;
	if (rule.cancels.includes(stretches.at(-1)?.status ?? "")) return null;
	const task = {
		rule,
		calendar,
		attached,
		held: held.from,
		restarts: restartsOf(rule, record, stretches.at(-1)?.to ?? 0),
		targetOf: ({ fields }) => promisedFor(targets, priorityOf(fields, process))
	};
	const whole = countClock(task, stretches);
	if (held.from > (stretches[0]?.from ?? 0) && !goesOn(whole, held.from)) return null;
	const within = held.until === null ? whole : countUntil(task, stretches, held.until);
	if (within.length === 0) return null;
	const left = held.until !== null && goesOn(whole, held.until) ? held.until : null;
	const cycles = left === null ? whole : within;
	const cycle = cycles.at(-1);
	const decisive = cycle?.segments.findLast(({ mode }) => mode !== "stopped") ?? cycle?.segments[0];
	if (cycle === void 0 || decisive === void 0) return null;
	const breached = cycles.some(({ breachedAt }) => breachedAt !== null);
	const target = task.targetOf(decisive.stretch) ?? (breached ? lastPromised(cycles)?.target ?? null : null);
	if (target === null || left !== null && !breached) return null;
	const promised = task.targetOf(decisive.stretch) === null ? lastPromised(cycles) : decisive;
	return {
		record,
		agreement,
		metric,
		rule,
		calendar,
		cycles,
		cycle,
		target,
		priority: priorityOf((promised ?? decisive).stretch.fields, process),
		attached: held.from,
		left,
		stretches,
		rivals
	};
}
/** A clock that has seen nothing of what happens from an instant on. */
function countUntil(task, stretches, until) {
	const restarts = task.restarts.filter((at) => at < until);
	return countClock({
		...task,
		restarts
	}, stretches.filter(({ from }) => from < until));
}
/** Whether a clock runs or is paused at any time from an instant on. */
function goesOn(cycles, from) {
	return cycles.some(({ segments }) => segments.some((one) => one.from >= from && one.mode !== "stopped"));
}
function lastPromised(cycles) {
	return cycles.flatMap(({ segments }) => segments).findLast((one) => one.target !== null) ?? null;
}
/** Instants of the field that begins new cycles, in order, until an instant. */
function restartsOf({ restarts }, { data }, until) {
	const list = restarts === null ? void 0 : data[restarts];
	if (!Array.isArray(list)) return [];
	return list.flatMap((one) => {
		const at = isObject(one) ? parseInstant(one.at) : null;
		return at === null || at > until ? [] : [at];
	}).sort((a, b) => a - b);
}

// src/measures/clock.ts
/** What a clock says. */
function stateOf(reading) {
	if (isBreached(reading)) return "breached";
	const { mode } = reading.cycle;
	return mode === "stopped" ? "met" : mode;
}
/** Whether any cycle of a clock has used more than was promised then. */
function isBreached({ cycles }) {
	return cycles.some(({ breachedAt }) => breachedAt !== null);
}
/** When the target of the present cycle is used up; null while it is paused. */
function dueOf({ cycle, calendar, target, left }) {
	return cycle.mode === "paused" && left === null ? null : usedUpAt(cycle, calendar, target);
}
/** A millisecond is never rounded away: what is over the target stays over it. */
function toMinutes(milliseconds) {
	return Math.round(milliseconds / 6e4 * 1e6) / 1e6;
}

// src/measures/escalation.ts
/** Most people told at one threshold. */
const MOST_TOLD$1 = 10;
/** Groups followed along an escalation path; more are a circle or a mistake. */
const MOST_GROUPS = 10;
/**
* Reads the people and groups of a snapshot. A record may name anybody in the world; only members of groups that are not retired are told.
*/
function escalationOf(snapshot) {
	const lasting = ofKind(snapshot, "group").filter((entry) => {
		const process = snapshot.rules.processes.get(entry.kind);
		return process === void 0 || statusOf(process, entry.status)?.final !== true;
	});
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

// src/measures/named-calendars.ts
/** IDs of the calendars that agreements (also in their `periods`) and services (`service-hours`) count with, each once. */
function namedCalendars(snapshot) {
	const named = [];
	for (const agreement of ofKind(snapshot, "agreement")) {
		const { calendar, periods } = agreement.open().data;
		named.push(calendar);
		if (Array.isArray(periods)) {
			for (const one of periods) if (isObject(one)) named.push(one["calendar"]);
		}
	}
	for (const service of ofKind(snapshot, "service")) named.push(service.open().data["service-hours"]);
	return [...new Set(named.filter((id) => typeof id === "string"))];
}

// src/measures/calendars.ts
/** Years of holidays kept after the instant of the question, for due instants that lie ahead. */
const YEARS_AHEAD = 5;
/**
* Records on which clocks may run: their kind has clocks, or an agreement declares some for it, and they are not closed unless
* history is asked for.
*/
function clockedEntries(snapshot, { history = false } = {}) {
	const kinds = new Set(ofKind(snapshot, "agreement").flatMap((entry) => {
		const { metrics, kinds: named } = entry.open().data;
		return metrics === void 0 ? [] : asStrings(named);
	}));
	return snapshot.entries.filter((entry) => {
		const process = snapshot.rules.processes.get(entry.kind);
		if (process === void 0 || process.clocks.length === 0 && !kinds.has(entry.kind)) return false;
		return history || statusOf(process, entry.status)?.final !== true;
	});
}
/**
* Reads the calendars that agreements and services name, and the public holidays of the years their clocks can touch. All waiting happens
* here; measuring itself is synchronous. The library of holidays is loaded only where a calendar names a country.
*
* @param now milliseconds since 1970
*/
async function prepareCalendars(snapshot, now, scope = {}) {
	return prepare(snapshot, namedCalendars(snapshot), () => yearsOf(snapshot, now, scope));
}
async function prepare(snapshot, ids, years) {
	const unusable = /* @__PURE__ */ new Map();
	const read = /* @__PURE__ */ new Map();
	for (const id of ids) {
		const chain = readCalendarChain(snapshot, id);
		if ("reason" in chain) unusable.set(id, chain.reason);
		else read.set(id, chain.hours);
	}
	const regions = [...read.values()].flatMap(({ region }) => region === null ? [] : [region]);
	const wanted = regions.length === 0 ? [] : years();
	const needs = new Map(regions.map((region) => [regionKey(region), {
		...region,
		years: wanted
	}]));
	const holidays = await loadHolidays([...needs.values()]);
	const byId = /* @__PURE__ */ new Map();
	for (const [id, hours] of read) {
		const key = hours.region === null ? null : regionKey(hours.region);
		if (key === null || !holidays.unknown.includes(key)) byId.set(id, workingCalendar(hours, holidays));
		else unusable.set(id, `${shown(id)} names the public holidays of ${shown(key)}, which are not known.`);
	}
	return {
		byId,
		unusable
	};
}
/** From the year in which the oldest record concerned began to some years ahead. */
function yearsOf(snapshot, now, scope) {
	const entries = clockedEntries(snapshot, scope);
	snapshot.preload(entries);
	const thisYear = new Date(now).getUTCFullYear();
	let first = Math.min(thisYear - 1, new Date(scope.since ?? now).getUTCFullYear());
	for (const entry of entries) {
		const started = parseInstant(entry.open().timeline[0]?.at);
		if (started !== null) first = Math.min(first, new Date(started).getUTCFullYear());
	}
	return yearsBetween(first - 1, thisYear + YEARS_AHEAD);
}
function yearsBetween(first, last) {
	const from = Math.max(first, FIRST_YEAR);
	return Array.from({ length: Math.max(0, Math.min(last, LAST_YEAR) - from + 1) }, (_, index) => from + index);
}
function shown(text) {
	return text.slice(0, 60);
}

// src/measures/sla.ts
/** The readings of every record that is open at an instant, by the records' paths. */
function* openReadings(snapshot, levels, now, scope = {}, problems = []) {
	const entries = clockedEntries(snapshot, scope);
	snapshot.preload(entries);
	for (const entry of entries) {
		const process = snapshot.rules.processes.get(entry.kind);
		if (process === void 0) continue;
		const record = entry.open();
		const readings = readingsOf(record, process, levels, now);
		if (readings === null) {
			problems.push({
				record: entry.id,
				message: "No clocks: an entry of its timeline has no readable instant."
			});
			continue;
		}
		const status = readings[0]?.stretches.at(-1)?.status;
		if (status !== void 0 && statusOf(process, status)?.final !== true) yield* readings;
	}
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
	return found.map(({ alert }) => alert).sort((a, b) => of(a.record) - of(b.record) || compare(a.record, b.record) || b.percent - a.percent);
}
/** Readings of the records asked for that are in a final status: open ones are read already. */
function* finalReadings(snapshot, levels, now, { also = /* @__PURE__ */ new Set(), history = false }) {
	for (const id of also) {
		const entry = find(snapshot, id);
		const process = entry === null ? void 0 : snapshot.rules.processes.get(entry.kind);
		if (entry === null || process === void 0) continue;
		const readings = readingsOf(entry.open(), process, levels, now) ?? [];
		const status = readings[0]?.stretches.at(-1)?.status;
		if (status !== void 0 && statusOf(process, status)?.final === true || !history && statusOf(process, entry.status)?.final === true) yield* readings;
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
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// src/measures/service-levels.ts
/**
* Reads the agreements of a snapshot and the calendars they name. All waiting happens here; measuring itself is synchronous.
*
* @param now milliseconds since 1970
* @param scope records that will be measured
*/
async function prepareServiceLevels(snapshot, now, scope = {}) {
	const calendars = await prepareCalendars(snapshot, now, scope);
	return serviceLevels(ofKind(snapshot, "agreement").map((entry) => entry.open()), calendars.byId, calendars.unusable);
}
/**
* Makes agreements ready for measuring.
*
* @param calendars ready for counting, by record ID
* @param broken ID of a calendar that cannot be used → why
*/
function serviceLevels(records, calendars, broken = /* @__PURE__ */ new Map()) {
	const agreements = records.map((record) => readAgreement(record, calendars)).filter(({ inForce }) => inForce.length > 0);
	const unusable = /* @__PURE__ */ new Map();
	for (const { id, record, versions } of agreements) {
		if (versions.every(({ calendar }) => calendar !== null)) continue;
		const bad = [record.data, ...periodsOf(record)].flatMap((one) => asString(one.calendar) ?? []).find((one) => !calendars.has(one));
		unusable.set(id, bad === void 0 ? "it names no calendar." : broken.get(bad) ?? `${bad} does not exist.`);
	}
	const known = /* @__PURE__ */ new Map();
	return {
		agreements,
		unusable,
		candidates: (kind, stretches) => {
			const fields = new Set(stretches.map((one) => one.fields));
			const services = [...new Set([...fields].flatMap(servicesOf))];
			const key = `${kind}\0${services.join("\0")}`;
			let candidates = known.get(key);
			if (candidates === void 0) {
				candidates = agreements.filter((one) => (one.kinds === null || one.kinds.has(kind)) && (one.services === null || services.some((service) => one.services?.has(service))));
				if (known.size < MOST) known.set(key, candidates);
			}
			return candidates;
		}
	};
}
/** Combinations of services kept; records name few, hostile ones may name any. */
const MOST = 1e4;
function periodsOf({ data }) {
	return Array.isArray(data.periods) ? data.periods : [];
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