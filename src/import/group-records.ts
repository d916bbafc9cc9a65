import type { Finding } from '../model/finding.ts';
import type { Process } from '../model/process.ts';
import { renderValue } from '../records/edit-render.ts';
import type { ImportedRecord } from './import-item.ts';
import { freeNames, MAX_SLUG, slugOf } from './names.ts';
import { plainText } from './plain-text.ts';
import type { Findings } from './reasons.ts';

/** Groups met so far, and who was seen working in them. */
export interface GroupRecords {
  /** ID of the group of that name; a name met for the first time gets one. */
  idOf(name: string, line: number): { id: string; findings: readonly Finding[] };
  /** Somebody was assigned an incident while the group was. */
  saw(name: string, login: string): void;
  /** Records of the groups that the mapping does not name. */
  records(): readonly ImportedRecord[];
}

const MAX_MEMBERS = 1000;
const MAX_TITLE = 200;

/** @param mapping name → ID of a group that is there already */
export function groupRecords(
  process: Process,
  mapping: Readonly<Record<string, string>>,
  findings: Findings,
): GroupRecords {
  const ids = new Map<string, string>();
  const taken = new Set<string>(Object.values(mapping));
  const free = freeNames((id) => taken.has(id));
  const members = new Map<string, Set<string>>();
  return {
    idOf(name, line) {
      const known = (Object.hasOwn(mapping, name) ? mapping[name] : undefined) ?? ids.get(name);
      if (known !== undefined) return { id: known, findings: [] };
      const wanted = `${process.prefix}-${slugOf(name, MAX_SLUG)}`;
      const id = free(wanted);
      taken.add(id);
      ids.set(name, id);
      if (id === wanted) return { id, findings: [] };
      const shown = plainText(name, 80).text;
      const message = `Unexpected group "${shown}" whose ID ${wanted} is taken, expected another; it is ${id}.`;
      return { id, findings: [findings.make('import-name', line, id, message)] };
    },
    saw(name, login) {
      const logins = members.get(name) ?? new Set();
      if (logins.size < MAX_MEMBERS) logins.add(login);
      members.set(name, logins);
    },
    records() {
      return [...ids].map(([name, id]) => {
        const path = `records/${process.folder}/${id}.md`;
        return {
          id,
          kind: process.kind,
          path,
          text: groupText(process, id, name, [...(members.get(name) ?? [])].sort()),
        };
      });
    },
  };
}

function groupText(process: Process, id: string, name: string, members: readonly string[]): string {
  const shown = plainText(name, MAX_TITLE).text;
  const head = [
    `id: ${id}`,
    `title: ${renderValue(shown || id)}`,
    `status: ${process.lifecycle.initial[0] ?? 'active'}`,
    `members: ${renderValue([...members])}`,
    `source: ${renderValue({ system: 'servicenow', id: shown || id })}`,
  ];
  return `---\n${head.join('\n')}\n---\n\n## Remit\n\nImported from ServiceNow; members are those to whom its incidents were assigned.\n`;
}
