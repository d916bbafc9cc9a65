// src/github/api-error.ts
/** A request that gave nothing to build a verdict on. The message names the request and what to do. */
var ApiError = class extends Error {
	failure;
	/** Status of GitHub's answer; null where there was none. */
	status;
	constructor(failure, message, options = {}) {
		super(message, options);
		this.name = "ApiError";
		this.failure = failure;
		this.status = options.status ?? null;
	}
};
/** Whether an error says that the token may not do what was asked. */
function isForbidden(error) {
	return error instanceof ApiError && error.failure === "forbidden";
}

export { isForbidden as n, ApiError as t };