import { t as SetupError } from "./setup-error.js";
import { i as count, r as truncate } from "./truncate.js";
import { t as visible } from "./visible.js";

// src/action/sweep/cases.ts
/** Alerts by record, in the order of the alerts: the most urgent record first. */
function casesOf(alerts) {
	const byRecord = /* @__PURE__ */ new Map();
	for (const alert of alerts) {
		const known = byRecord.get(alert.record);
		if (known === void 0) byRecord.set(alert.record, [alert]);
		else known.push(alert);
	}
	return [...byRecord.values()].map((all) => {
		const [{ record, title, path, priority, status }] = all;
		const [first, ...rest] = all.toSorted((a, b) => b.percent - a.percent);
		return {
			record,
			title,
			path,
			priority,
			status,
			alerts: [first, ...rest]
		};
	});
}
/** The clocks of a case, the one that is furthest first. */
function clocksOf(alerts) {
	const clocks = /* @__PURE__ */ new Map();
	for (const alert of alerts.toSorted((a, b) => b.percent - a.percent)) {
		const key = JSON.stringify([alert.agreement, alert.metric]);
		const known = clocks.get(key);
		if (known === void 0) clocks.set(key, [alert]);
		else known.push(alert);
	}
	return [...clocks.values()].map((all) => ({
		highest: all[0],
		reached: all.toReversed()
	}));
}
/** The case as far as its clocks still run or are paused; null where none of them does. */
function liveOf(subject) {
	const [first, ...rest] = subject.alerts.filter(({ ended }) => ended === null);
	return first === void 0 ? null : {
		...subject,
		alerts: [first, ...rest]
	};
}
/** What is to be said of a clock in a sentence or two: how it will end, or how it has. */
function outlookOf({ forecast, ended }) {
	return ended === null ? forecast : `${forecast} It was breached and has ended: the clock stopped at ${ended}.`;
}
/** Whether a target of the case is used up, by whichever clock. */
function isBreached({ alerts }) {
	return alerts.some(({ percent, state }) => percent >= 100 || state === "breached");
}
/** Who is to be told of these alerts, each once. */
function peopleOf(alerts) {
	const people = /* @__PURE__ */ new Map();
	for (const login of alerts.flatMap(({ tell }) => tell)) if (/^[a-z\d][a-z\d_-]{0,63}$/i.test(login)) people.set(login.toLowerCase(), login);
	return [...people.values()].slice(0, MOST_PEOPLE);
}
/** People mentioned in one comment. */
const MOST_PEOPLE = 10;

// src/action/sweep/webhook.ts
/** Records named in one message. */
const MOST_LINES = 20;
/** How long the other side may take, milliseconds. */
const PATIENCE = 1e4;
/**
* Reads the address of a webhook; null where there is none.
* @throws SetupError where it is not https, or http on this machine; the message does not hold the address, which is a secret
*/
function readWebhook(text) {
	const trimmed = text.trim();
	if (trimmed === "") return null;
	const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
	const here = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
	if (url === null || !(url.protocol === "https:" || url.protocol === "http:" && here) || `${url.username}${url.password}` !== "") throw new SetupError("Unexpected webhook, expected an address that begins with https:// and names no user.", "Correct the secret that the input \"webhook\" is given.");
	return url;
}
/**
* Text for a chat, as Slack and those like it take it. Texts of records can neither mention nor format anything in it.
* Source: Slack documentation "Formatting text for app surfaces", escaping.
*
* @param waiting records that a later run will tell of
*/
function webhookText(repository, told, waiting) {
	const lines = told.slice(0, MOST_LINES).map(({ record, title, fresh, url }) => {
		const [clock] = clocksOf(fresh);
		const what = clock === void 0 ? "" : `${clock.highest.percent} % of ${plain(clock.highest.metric, 40)} by ${plain(clock.highest.agreement, 60)}. ${plain(outlookOf(clock.highest), 200)}`;
		return `• ${plain(record, 60)} ${plain(title, 100)}: ${what}${url === null ? "" : ` ${url}`}`;
	});
	const left = told.length - lines.length + waiting;
	return [
		`${plain(repository, 140)}: ${count(told.length, "record")} reached a threshold of service levels`,
		...lines,
		...left > 0 ? [`and ${count(left, "more record")}`] : []
	].join("\n");
}
/** Posts it, once: a message that may have arrived is not sent again. Returns why it failed, without the address, or null. */
async function postWebhook(send, url, text) {
	try {
		const response = await send(url, {
			method: "POST",
			redirect: "manual",
			headers: {
				"content-type": "application/json; charset=utf-8",
				"user-agent": "gitsm"
			},
			body: JSON.stringify({ text }),
			signal: AbortSignal.timeout(PATIENCE)
		});
		await response.body?.cancel();
		if (response.ok) return null;
		return response.status >= 300 && response.status < 400 ? `it redirects (${response.status}), which is not followed` : `it answered ${response.status}`;
	} catch (error) {
		return error instanceof DOMException && error.name === "TimeoutError" ? `it did not answer within ${PATIENCE / 1e3} seconds` : "it could not be reached";
	}
}
/** Characters that format in Slack and in Markdown → characters that look like them. */
const LOOKALIKES = {
	"*": "∗",
	_: "＿",
	"~": "∼",
	"`": "ˋ",
	"[": "［",
	"]": "］"
};
/** Text of a record that a chat shows as it is: escaped, and with nothing that mentions, formats or becomes a link. */
function plain(text, characters) {
	return truncate(visible(text), { characters }).replace(/[*_~`[\]]/gu, (character) => LOOKALIKES[character] ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[@#]|:(?=\/\/)|\.(?=\p{L})/gu, (character) => `${character}\u200b`);
}

export { clocksOf as a, outlookOf as c, casesOf as i, peopleOf as l, readWebhook as n, isBreached as o, webhookText as r, liveOf as s, postWebhook as t };