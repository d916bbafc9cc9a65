/**
 * Escapes the message of a GitHub workflow command, as the runner reads it back.
 * Source: GitHub documentation "Workflow commands"; actions/toolkit `command.ts`.
 */
export function escapeCommandMessage(text: string): string {
  return text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes one property of a GitHub workflow command; a property also ends at `:` and `,`. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
