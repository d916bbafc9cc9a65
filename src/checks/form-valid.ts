import { snapshotCheck } from '../model/check.ts';
import { isObject } from '../model/json.ts';
import { find, ofKind } from '../model/snapshot.ts';
import { formValidator } from '../records/form.ts';
import type { Validator } from '../records/schema.ts';

const kinds = ['request', 'offering'] as const;

/** Statuses in which a request still has to fit its form: afterwards it was fulfilled by the form of its day. */
const STATUSES: ReadonlySet<string> = new Set(['new', 'approval', 'in-progress', 'on-hold']);

/** Holds what a request says against the form of what it asks for. */
export const formValid = snapshotCheck({
  id: 'form-valid',
  title: 'A request does not fill in the form of its offering as the form asks for.',
  why: 'Whoever fulfils a request works by what the form says. With a model that is not on offer, a missing cost centre or a day that does not exist the work stands still, and what was approved is not what is asked for (ITIL: request models; ISO/IEC 20000-1:2018 8.6.2). Requests that are fulfilled, rejected or cancelled are left alone: they went by the form of their day.',
  fix: 'Fill in what is missing and correct what does not fit; "gitsm show" of the offering has its form. Whoever changes a form looks after the requests that are open.',
  severity: 'error',
  kinds,
  examples: [
    {
      name: 'a field that is missing, a choice that there is not, and a field that the form does not have',
      files: {
        'records/offerings/OFR-laptop.md': offering(
          'form:\n  required: [model, cost-centre]\n  properties:\n    model: {type: string, enum: [light, standard]}\n    cost-centre: {type: string}\n    monitors: {type: integer, maximum: 2}\n    from: {type: string, format: date}\n',
        ),
        'records/requests/REQ-0001.md': request(
          'new',
          'form: {model: heavy, monitors: 3, colour: red, from: 2026-02-30}\n',
        ),
      },
      expect: [
        'records/requests/REQ-0001.md:6:7 Unexpected absence of "cost-centre" in "form", expected a value.',
        'records/requests/REQ-0001.md:6:15 Unexpected "heavy" for "form.model", expected one of "light", "standard".',
        'records/requests/REQ-0001.md:6:32 Unexpected 3 for "form.monitors": it must be <= 2.',
        'records/requests/REQ-0001.md:6:35 Unexpected field "colour".',
        'records/requests/REQ-0001.md:6:54 Unexpected "2026-02-30" for "form.from", expected a day that there is.',
      ],
    },
    {
      name: 'a form that nobody filled in',
      files: {
        'records/offerings/OFR-laptop.md': offering(
          'form:\n  required: [model]\n  properties:\n    model: {type: string}\n',
        ),
        'records/requests/REQ-0001.md': request('new', ''),
      },
      expect: ['records/requests/REQ-0001.md:5:11 Unexpected absence of "form.model", expected a value.'],
    },
    {
      name: 'what was fulfilled went by the form of its day',
      files: {
        'records/offerings/OFR-laptop.md': offering(
          'form:\n  required: [model]\n  properties:\n    model: {type: string}\n',
        ),
        'records/requests/REQ-0001.md': request('closed', 'group: GRP-cab\nassignee: erin\n'),
      },
      expect: [],
    },
  ],
  *run(snapshot) {
    const forms = new Map<string, Validator | null>();
    for (const entry of ofKind(snapshot, kinds[0])) {
      if (!STATUSES.has(entry.status)) continue;
      const offering = find(snapshot, entry.links.find(({ field }) => field === 'offering')?.to ?? '');
      if (offering === null || offering.kind !== kinds[1]) continue;
      const fits = forms.get(offering.id) ?? formValidator(offering.open().data['form']);
      forms.set(offering.id, fits);
      if (fits === null) continue;
      const answers = entry.kept()['form'];
      for (const { place, message, help } of fits(isObject(answers) ? answers : {})) {
        const pointer = 'pointer' in place ? place.pointer : [];
        yield {
          record: entry.id,
          file: entry.path,
          place: isObject(answers) ? { ...place, pointer: ['form', ...pointer] } : { pointer: ['offering'] },
          message: inForm(message, isObject(answers)),
          help: help.replace(/^Add "([^":]*): \.\.\."\.$/, 'Add "$1: ..." below "form".'),
        };
      }
    }
  },
});

/** Names the fields as they stand in the record: below "form". */
function inForm(message: string, given: boolean): string {
  const absent = /^Unexpected absence of "([^"]*)", expected a value\.$/.exec(message);
  if (absent !== null)
    return given
      ? `Unexpected absence of "${absent[1]}" in "form", expected a value.`
      : `Unexpected absence of "form.${absent[1]}", expected a value.`;
  return message.replace(/ for "([^"]*)"([,:])/, ' for "form.$1"$2');
}

function offering(lines: string): string {
  return `---\nid: OFR-laptop\ntitle: Laptop\nstatus: draft\n${lines}---\n`;
}

function request(status: string, lines: string): string {
  return `---\nid: REQ-0001\ntitle: Laptop for Dana\nstatus: ${status}\noffering: OFR-laptop\n${lines}requester: erin\ntimeline:\n  - {at: 2026-11-20T09:00:00Z, status: new, by: erin}\n${
    status === 'new' ? '' : `  - {at: 2026-11-20T10:00:00Z, status: ${status}, by: erin}\n`
  }---\n`;
}
