// src/model/setup-error.ts
/**
* A broken set-up or a wrong use of a command: the one error that is expected to reach the user
* (exit code 2). Problems in records are findings, never this; anything else thrown is a bug.
*/
var SetupError = class extends Error {
	/** What the user can do about it, in one sentence. */
	help;
	constructor(message, help, options) {
		super(message, options);
		this.name = "SetupError";
		this.help = help;
	}
};

export { SetupError as t };