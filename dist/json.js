// src/model/json.ts
/** Whether a value is a map (not a list, not null). */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value as a string, or null where it is anything else. */
function asString(value) {
	return typeof value === "string" ? value : null;
}
/** The maps of a list; anything else holds none. */
function asObjects(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
/** The strings of a list; a lone string counts as a list of one, anything else as none. */
function asStrings(value) {
	if (typeof value === "string") return [value];
	if (!Array.isArray(value)) return [];
	return value.filter((item) => typeof item === "string");
}
/** Whether two values of frontmatter are equal; the order of keys says nothing. */
function sameJson(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, index) => sameJson(one, b[index]));
	if (!isObject(a) || !isObject(b)) return a === b;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}

export { sameJson as a, isObject as i, asString as n, asStrings as r, asObjects as t };