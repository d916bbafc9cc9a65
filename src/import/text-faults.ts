/** Letters that the lead bytes of UTF-8 show in Windows-1252, each before one that its trail bytes show; and what no text holds. */
const GARBLED = /[ÂÃÄÅ][^\p{ASCII}À-ÞŸ]|ÄÅ|â€|á¸|\ufffd/u;

/** Whether a text looks as if it had been read in another encoding than it was written in: `Saint-Ã‰tienne`. */
export function looksGarbled(text: string): boolean {
  return GARBLED.test(text);
}

/** Whether a spreadsheet has turned a long number into one with an exponent and lost its last digits: `3.74623E+14`. */
export function looksRounded(text: string): boolean {
  return /^[+-]?\d(?:\.\d+)?E\+\d{1,3}$/u.test(text);
}
