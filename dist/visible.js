// src/reporters/visible.ts
/** Characters that end or fold a line: written as one space. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Other control characters, and the ones that reorder text on a screen (Unicode bidirectional controls, tags, BOM). */
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
* Text from a record on one line, with nothing in it that moves a cursor, hides or reorders: line breaks
* become spaces, control characters their visible pictures (U+2400 and on) or U+FFFD, lone surrogates U+FFFD.
*/
function visible(text) {
	return text.toWellFormed().replace(BREAKS, " ").replace(HIDDEN, (character) => {
		const code = character.charCodeAt(0);
		if (code < 32) return String.fromCharCode(9216 + code);
		return code === 127 ? "␡" : "�";
	}).trim();
}

export { visible as t };