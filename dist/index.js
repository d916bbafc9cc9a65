import { t as ApiError } from "./api-error.js";
import { i as isObject } from "./json.js";
import { t as SetupError } from "./setup-error.js";
import { t as harmless } from "./harmless.js";
import { t as git } from "./git.js";
import { relative, resolve, sep } from "node:path";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";

// src/action/credentials.ts
/**
* Lets git fetch with the token of the job, where the checkout has not kept one. It goes through git's environment
* configuration: not into a file, and not into arguments that other processes can see.
*
* @param env the environment that calls to git inherit; changed
* @param server address of the GitHub server: `GITHUB_SERVER_URL`
*/
function lendToken(env, git, cwd, server, token) {
	if (!/^https:\/\/[\w.:-]+$/.test(server)) return;
	if (git(cwd, [
		"config",
		"--get-urlmatch",
		"http.extraheader",
		`${server}/`
	]).code === 0) return;
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	env.GIT_CONFIG_COUNT = "1";
	env.GIT_CONFIG_KEY_0 = `http.${server}/.extraheader`;
	env.GIT_CONFIG_VALUE_0 = `AUTHORIZATION: basic ${basic}`;
}

// src/action/event.ts
/**
* Reads what an event asks for.
* @param payload the JSON of `GITHUB_EVENT_PATH`
* @throws SetupError for an event that gives nothing to judge, or a payload that is not what GitHub sends
*/
function readTask(env, payload) {
	const event = env.GITHUB_EVENT_NAME ?? "";
	switch (event) {
		case "pull_request":
		case "pull_request_target":
		case "pull_request_review": return pullTask(payload, event);
		case "merge_group": {
			const group = at(payload, "merge_group");
			const ref = text(at(group, "head_ref"), event);
			return {
				kind: "group",
				head: sha(at(group, "head_sha"), event),
				base: sha(at(group, "base_sha"), event),
				ref
			};
		}
		case "workflow_run": return {
			kind: "signal",
			head: sha(at(at(payload, "workflow_run"), "head_sha"), event)
		};
		case "push":
		case "schedule":
		case "workflow_dispatch": return {
			kind: "tree",
			sha: sha(env.GITHUB_SHA, event),
			sweep: isDefault(payload, env)
		};
		default: throw new SetupError(`Unexpected event "${event.replace(/[^\w]/g, "?").slice(0, 60)}", expected a pull request, merge_group, workflow_run, push, schedule or workflow_dispatch.`, "Take the workflows that \"gitsm init\" writes.");
	}
}
function pullTask(payload, event) {
	const pull = at(payload, "pull_request");
	const number = at(pull, "number");
	if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) throw broken(event);
	const before = at(payload, "before");
	return {
		kind: "pull",
		number,
		head: sha(at(at(pull, "head"), "sha"), event),
		baseRef: text(at(at(pull, "base"), "ref"), event),
		open: at(pull, "state") !== "closed",
		before: at(payload, "action") === "synchronize" && isSha(before) ? before : null
	};
}
/** Whether the run is about the default branch; a payload without a repository comes from a schedule, which always is. */
function isDefault(payload, env) {
	const branch = at(at(payload, "repository"), "default_branch");
	return typeof branch !== "string" || env.GITHUB_REF === void 0 || env.GITHUB_REF === `refs/heads/${branch}`;
}
function at(value, key) {
	return isObject(value) ? value[key] : void 0;
}
function text(value, event) {
	if (typeof value === "string" && value !== "") return value;
	throw broken(event);
}
function sha(value, event) {
	if (isSha(value)) return value;
	throw broken(event);
}
function isSha(value) {
	return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function broken(event) {
	return new SetupError(`The payload of the event ${event} is not what GitHub sends.`, "Run the action in a workflow that GitHub started.");
}

// src/action/inputs.ts
/**
* Reads the inputs.
* @param get `getInput` of the runner's toolkit
* @throws SetupError where one has a value it cannot have
*/
function readInputs(get) {
	const token = get("token");
	if (token === "") throw new SetupError("The input \"token\" is empty.", "Leave it out: the token of the job is its default.");
	const command = get("command") || "check";
	if (command !== "check" && command !== "sweep") throw new SetupError(`Unexpected command "${printable(command)}", expected "check" or "sweep".`, "Correct the input \"command\", or leave it out for \"check\".");
	const comment = get("comment") || "auto";
	if (comment !== "auto" && comment !== "never") throw new SetupError(`Unexpected comment "${printable(comment)}", expected "auto" or "never".`, "Correct the input \"comment\".");
	return {
		token,
		command,
		workingDirectory: get("working-directory") || ".",
		comment,
		webhook: get("webhook")
	};
}
function printable(text) {
	return text.replace(/[^\x20-\x7e]/g, "?").slice(0, 60);
}

// src/action/objects.ts
/** Where fetched refs are kept, away from branches and from what a checkout looks at. */
const KEPT = "refs/gitsm/";
/** Single commits that are fetched one after the other; more are left unknown. */
const MAX_COMMITS = 20;
/** @param cwd the checkout, whose remote is called `origin` as actions/checkout leaves it */
function objectsOf(git, cwd) {
	const shallow = git(cwd, ["rev-parse", "--is-shallow-repository"]).stdout.toString("utf8").trim() === "true";
	let deepen = shallow ? ["--unshallow"] : [];
	const fetch = (specs, depth = deepen) => git(cwd, [
		"fetch",
		"--quiet",
		"--force",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--no-auto-gc",
		"--refmap=",
		...depth,
		"--end-of-options",
		"origin",
		...specs
	]);
	const has = (commit) => git(cwd, [
		"cat-file",
		"-e",
		`${safe(commit)}^{commit}`
	]).code === 0;
	const specOf = (ref) => `+${safe(ref)}:${KEPT}${ref.slice(5)}`;
	const tip = (ref) => {
		return git(cwd, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${KEPT}${safe(ref).slice(5)}^{commit}`
		]).stdout.toString("utf8").split("\n").find((line) => /^[0-9a-f]{40,64}$/.test(line)) ?? null;
	};
	return {
		has,
		tip,
		newest: (ref) => {
			if (!ref.startsWith("refs/heads/")) return null;
			return fetch([specOf(ref)], shallow ? ["--depth=1"] : []).code === 0 ? tip(ref) : null;
		},
		fetch: (refs) => {
			const result = fetch(refs.map(specOf));
			if (result.code !== 0) throw refusal(refs, result.stderr);
			deepen = [];
		},
		fetchCommits: (commits) => {
			for (const commit of commits.filter((one) => !has(one)).slice(0, MAX_COMMITS)) fetch([safe(commit)]);
		},
		isAncestor: (ancestor, commit) => git(cwd, [
			"merge-base",
			"--is-ancestor",
			safe(ancestor),
			safe(commit)
		]).code === 0
	};
}
/** Names come from GitHub, which keeps to git's own rules for refs; what does not is not handed on. */
function safe(name) {
	if (/^(?:refs\/|[0-9a-f]{40})/.test(name) && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.lock$/.test(name)) return name;
	throw new SetupError("A name of a branch or commit is not one that git allows.", "Rename the branch.");
}
function refusal(refs, stderr) {
	const why = (stderr.split("\n").find((one) => /fatal|error/.test(one)) ?? stderr.split("\n")[0] ?? "").replace(/^(?:fatal|error): /, "").replace(/[^\x20-\x7e]/g, "?").slice(0, 200);
	return new SetupError(`Could not fetch ${refs.join(" and ")}: ${why}.`, "Check out the repository with actions/checkout first; the token needs \"contents: read\".");
}

// src/action/main.ts
/** Runs the action: reads the event, judges, writes what the token allows, and sets the job's outcome. Never throws. */
async function main(outside) {
	const { core, env } = outside;
	core.setOutput("ok", "false");
	try {
		const inputs = readInputs((name) => core.getInput(name));
		core.setSecret(inputs.token);
		if (inputs.webhook !== "") core.setSecret(inputs.webhook);
		const payload = readPayload(outside);
		const task = readTask(env, payload);
		if (inputs.command === "sweep") return await sweep(outside, inputs, task, payload);
		const context = await contextOf(outside, inputs, CHECK_BOUNDS);
		await finish(context, core, await run(context, task, Number(env.GITHUB_RUN_NUMBER ?? 0) || 0), env.RUNNER_TEMP ?? ".", folderOf(env.GITHUB_WORKSPACE ?? ".", inputs.workingDirectory));
	} catch (error) {
		core.setFailed(messageOf(error));
	}
}
/** `command: sweep`: tells people of clocks past a threshold. */
async function sweep(outside, inputs, task, payload) {
	const { core, env, fetch } = outside;
	const { runSweep } = await import("./run-sweep.js");
	const { readWebhook } = await import("./webhook2.js");
	const commit = sweptCommit(task);
	const webhook = readWebhook(inputs.webhook);
	const context = await contextOf(outside, inputs, SWEEP_BOUNDS);
	const sha = context.objects.newest(env.GITHUB_REF ?? "") ?? commit;
	if (!context.objects.has(sha)) context.objects.fetchCommits([sha]);
	await runSweep(context, core, {
		sha,
		folder: folderOf(env.GITHUB_WORKSPACE ?? ".", inputs.workingDirectory),
		repository: env.GITHUB_REPOSITORY ?? "",
		schedule: isObject(payload) ? payload.schedule : null,
		webhook,
		send: fetch
	});
}
/** @throws SetupError for an event that is not about the default branch: what a pull request says tells nobody anything */
function sweptCommit(task) {
	if (task.kind === "tree" && task.sweep) return task.sha;
	throw new SetupError("Unexpected event for \"command: sweep\", expected schedule, workflow_dispatch or push on the default branch.", "Take the workflow gitsm-sweep.yml that \"gitsm init\" writes.");
}
async function run(context, task, turn) {
	switch (task.kind) {
		case "pull": {
			const { runPull } = await import("./run-pull.js");
			return runPull(context, task);
		}
		case "signal": {
			const { runSignal } = await import("./run-pull.js");
			return runSignal(context, task.head);
		}
		case "group": {
			const { runGroup } = await import("./run-group.js");
			return runGroup(context, task);
		}
		case "tree": {
			const { runTree } = await import("./run-tree.js");
			return runTree(context, task.sha, task.sweep, turn);
		}
	}
}
async function finish(context, core, ending, temp, folder) {
	switch (ending.kind) {
		case "judged": {
			const { reportRun } = await import("./report-run.js");
			return reportRun(context, core, ending, temp, folder);
		}
		case "nothing": return context.log.notice(`Nothing was judged: ${ending.because}`);
		case "stale": return core.setFailed(harmless(ending.because));
	}
}
const CHECK_BOUNDS = {
	requests: 60,
	seconds: 120,
	pace: 0
};
/** GitHub asks for a second between requests that write. Source: GitHub documentation "Best practices for using the REST API". */
const SWEEP_BOUNDS = {
	requests: 300,
	seconds: 540,
	pace: 1e3
};
async function contextOf(outside, inputs, bounds) {
	const { env, core, git } = outside;
	const { connect } = await import("./client.js");
	const { openWorkspace } = await import("./workspace.js");
	const cwd = resolve(env.GITHUB_WORKSPACE ?? ".", inputs.workingDirectory);
	const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
	if (owner === "" || repo === "") throw new SetupError("GITHUB_REPOSITORY is missing.", "Run the action in a workflow of GitHub.");
	const server = env.GITHUB_SERVER_URL ?? "https://github.com";
	const workspace = openWorkspace(cwd, { index: false });
	if (workspace.repository.gitDir === null) throw new SetupError("The working directory is no Git repository.", "Check out the repository with actions/checkout first.");
	lendToken(env, git, cwd, server, inputs.token);
	const repositoryUrl = /^https?:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(`${owner}/${repo}`) ? `${server}/${owner}/${repo}` : null;
	return {
		github: connect({
			baseUrl: env.GITHUB_API_URL ?? "https://api.github.com",
			token: inputs.token,
			owner,
			repo,
			fetch: outside.fetch,
			clock: () => outside.now().getTime(),
			sleep: outside.sleep,
			requests: bound(env.GITSM_API_REQUESTS, bounds.requests, 1e3),
			retries: bound(env.GITSM_API_RETRIES, 3, 10),
			seconds: bound(env.GITSM_API_SECONDS, bounds.seconds, 3600),
			pace: bound(env.GITSM_API_PACE, bounds.pace, 6e4)
		}),
		objects: objectsOf(git, cwd),
		judge: ({ base, head, facts }) => workspace.judge({
			head,
			facts,
			...base === void 0 ? {} : { base }
		}),
		snapshot: (commit) => workspace.snapshot(commit),
		now: `${outside.now().toISOString().slice(0, 19)}Z`,
		comment: inputs.comment,
		runUrl: repositoryUrl !== null && /^\d+$/.test(env.GITHUB_RUN_ID ?? "") ? `${repositoryUrl}/actions/runs/${env.GITHUB_RUN_ID}` : null,
		repositoryUrl,
		log: logOf(core)
	};
}
function readPayload({ env, readText }) {
	const path = env.GITHUB_EVENT_PATH;
	if (path === void 0 || path === "") return {};
	try {
		return JSON.parse(readText(path));
	} catch (error) {
		throw new SetupError("The payload of the event cannot be read.", "Run the action in a workflow that GitHub started.", { cause: error });
	}
}
function logOf(core) {
	return {
		info: (message) => core.print(`${harmless(message)}\n`),
		notice: (message) => core.print(`::notice title=gitsm::${harmless(message).replaceAll("%", "%25")}\n`),
		warning: (message) => core.print(`::warning title=gitsm::${harmless(message).replaceAll("%", "%25")}\n`)
	};
}
/** A number out of the environment, for servers whose limits differ. */
function bound(text, standard, most) {
	const number = Number.parseInt(text ?? "", 10);
	return Number.isSafeInteger(number) && number >= 0 ? Math.min(number, most) : standard;
}
/** Folder of the records from the root of the repository, however it is written; empty for the root. */
function folderOf(root, workingDirectory) {
	return relative(root, resolve(root, workingDirectory)).replaceAll(sep, "/");
}
function messageOf(error) {
	if (error instanceof SetupError) return harmless(`${error.message} ${error.help}`);
	if (error instanceof ApiError) return harmless(error.message);
	return harmless(`A bug in gitsm: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`.slice(0, 1e3));
}

// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}

// src/action/outside.ts
/** The runner as it is. */
function outside() {
	return {
		env: process.env,
		core: {
			getInput,
			setFailed,
			fail: (message) => {
				process.exitCode = 1;
				process.stdout.write(`${message}\n`);
			},
			setOutput,
			setSecret,
			summary: async (text) => {
				if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(text).write();
			},
			print: (text) => void process.stdout.write(text)
		},
		git,
		fetch: globalThis.fetch,
		now: () => /* @__PURE__ */ new Date(),
		sleep: async (milliseconds) => {
			await setTimeout(milliseconds);
		},
		readText: (path) => readFileSync(path, "utf8")
	};
}

// src/action/index.ts
await main(outside());

export {  };