// src/model/compare-text.ts
/** Orders text in UTF-16 code units: the same on every machine, whatever its language. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

export { compareText as t };