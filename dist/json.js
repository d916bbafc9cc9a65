// src/model/json.ts
/** Whether a value is a map (not a list, not null). */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value as a string, or null where it is anything else. */
function asString(value) {
	return typeof value === "string" ? value : null;
}
/** The strings of a list; a lone string counts as a list of one, anything else as none. */
function asStrings(value) {
	if (typeof value === "string") return [value];
	if (!Array.isArray(value)) return [];
	return value.filter((item) => typeof item === "string");
}

export { asStrings as n, isObject as r, asString as t };