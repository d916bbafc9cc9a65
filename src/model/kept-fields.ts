/**
 * Fields that the index keeps of every record that has them, so that checks and measures across records need not
 * open it. Fields with the schema keyword `due` are kept as well. Every field costs room in the index: only small ones.
 */
export const KEPT_FIELDS: readonly string[] = [
  'assignee',
  'category',
  'class',
  'group',
  'impact',
  'lead',
  'major',
  'owner',
  'priority',
  'urgency',
  'address',
  'outcome',
  'redundancy',
  'serial',
  'support-until',
  'verified',
  'version',
];
