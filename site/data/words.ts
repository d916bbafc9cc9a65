const acronyms: Readonly<Record<string, string>> = {
  id: 'ID',
  ids: 'IDs',
  ci: 'CI',
  cis: 'CIs',
  url: 'URL',
  sla: 'SLA',
  rto: 'RTO',
  rpo: 'RPO',
  ip: 'IP',
};

/** A key of frontmatter as people read it: `depends-on` → "Depends on". */
export function label(key: string): string {
  const words = key.split(/[-_ ]+/).map((word) => acronyms[word] ?? word);
  return capital(words.join(' '));
}

/** A text as a sentence begins: "incident" → "Incident". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A field as people read it; that it is the organisation's own goes without saying. */
export function fieldLabel(field: string): string {
  return label(field.replace(/^x-/, ''));
}

/** A name in the middle of a sentence: "Configuration item" → "configuration item"; "CI" stays. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** "1 incident", "12 incidents", "no incidents". */
export function counted(count: number, one: string, many: string): string {
  if (count === 0) return `no ${inSentence(many)}`;
  return `${count.toLocaleString('en-GB')} ${inSentence(count === 1 ? one : many)}`;
}

/** The first sentence of plain text, cut at a word where it is long. */
export function firstSentence(text: string, longest = 220): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.*?[.!?](?=\s|$)/.exec(folded)?.[0] ?? folded;
  if (sentence.length <= longest) return sentence;
  return `${sentence.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
