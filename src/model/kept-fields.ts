/**
 * Fields that the index keeps of every record that has them, so that checks and measures across records need not
 * open it. Fields with the schema keyword `due` are kept as well. Every field costs room in the index: only small ones.
 */
export const KEPT_FIELDS: readonly string[] = [
  'alert',
  'assignee',
  'category',
  'class',
  'group',
  'lead',
  'owner',
  'address',
  'redundancy',
  'serial',
  'support-until',
  'verified',
  'version',
  'tier',
  'accepted',
  'cost',
  'manufacturer',
  'purchased',
  'residual',
  'software',
  'tag',
  'useful-life',
  'user',
  'warranty-months',
  'warranty-until',
  'known-error',
  'form',
];
