// src/reporters/count.ts
/** "1 error", "2 errors", "1,234 errors": a number with its noun. */
function count(number, noun, plural = `${noun}s`) {
	return `${number.toLocaleString("en-GB")} ${number === 1 ? noun : plural}`;
}

// src/reporters/truncate.ts
/** Bytes of UTF-8 that a string takes; a lone surrogate counts as the three bytes of U+FFFD. */
function bytesOf(text) {
	return Buffer.byteLength(text, "utf8");
}
/** @param keep room kept back for the ending, characters and bytes alike */
function boundedWriter(limits, keep = 0) {
	const blocks = [];
	let characters = (limits.characters ?? Number.POSITIVE_INFINITY) - keep;
	let bytes = (limits.bytes ?? Number.POSITIVE_INFINITY) - keep;
	return {
		write(block) {
			const size = bytesOf(block);
			if (block.length > characters || size > bytes) return false;
			characters -= block.length;
			bytes -= size;
			blocks.push(block);
			return true;
		},
		end(ending) {
			const rest = {
				characters: Math.max(0, characters + keep),
				bytes: Math.max(0, bytes + keep)
			};
			blocks.push(truncate(ending, rest, ""));
			return blocks.join("");
		}
	};
}
/**
* The longest beginning of a text that stays within the limits together with the ending that says so. Never splits a
* surrogate pair. Where not even the ending fits, the beginning of the text alone.
*/
function truncate(text, limits, ending = "…") {
	const characters = Math.max(0, limits.characters ?? Number.POSITIVE_INFINITY);
	const bytes = Math.max(0, limits.bytes ?? Number.POSITIVE_INFINITY);
	if (text.length <= characters && bytesOf(text) <= bytes) return text;
	const tail = ending.length <= characters && bytesOf(ending) <= bytes ? ending : "";
	return beginning(text, characters - tail.length, bytes - bytesOf(tail)) + tail;
}
function beginning(text, characters, bytes) {
	let length = 0;
	let size = 0;
	for (const character of text) {
		const more = bytesOf(character);
		if (length + character.length > characters || size + more > bytes) break;
		length += character.length;
		size += more;
	}
	return text.slice(0, length);
}

export { count as i, bytesOf as n, truncate as r, boundedWriter as t };