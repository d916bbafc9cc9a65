import { t as SetupError } from "./setup-error.js";
import { spawnSync } from "node:child_process";
import { devNull } from "node:os";

// src/git/git.ts
/** Largest answer of one call to git, bytes. */
const MAX_BUFFER = 2 ** 31 - 1;
/**
* Calls git: no shell, no inherited `GIT_*` variables, no prompts, no embedded bare repositories, no replace
* objects, no grafts, no hooks and no file-system monitor, so that nothing a pull request brings can run or
* change what is read. Revisions must follow an `--end-of-options` in the arguments.
*
* @throws SetupError where git itself cannot be started
*/
function git(cwd, args, input) {
	const result = spawnSync("git", [...protection, ...args], {
		cwd,
		env: cleanEnvironment(),
		input,
		maxBuffer: MAX_BUFFER,
		windowsHide: true
	});
	if (result.error !== void 0) {
		const code = result.error.code;
		if (code === "ENOENT") throw new SetupError("git was not found, or the folder does not exist.", "Install git 2.38 or newer and check --cwd.");
		throw new SetupError(`git could not be run (${code ?? "unknown error"}).`, "Check the installation of git.", { cause: result.error });
	}
	return {
		code: result.status ?? 128,
		stdout: result.stdout,
		stderr: result.stderr.toString("utf8").trim()
	};
}
const protection = [
	"-c",
	"safe.bareRepository=explicit",
	"-c",
	"core.fsmonitor=false",
	"-c",
	`core.hooksPath=${devNull}`,
	"-c",
	"protocol.ext.allow=never",
	"-c",
	"core.quotePath=false"
];
function cleanEnvironment() {
	const environment = {};
	for (const [name, value] of Object.entries(process.env)) if (!name.startsWith("GIT_") || name.startsWith("GIT_CONFIG_") || name === "GIT_ASKPASS") environment[name] = value;
	return {
		...environment,
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: devNull,
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_LITERAL_PATHSPECS: "1",
		LC_ALL: "C"
	};
}

export { git as t };