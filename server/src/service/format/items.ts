/*
 * The keys of an item, which are the same in every list. The schema defines which of them a list allows.
 */

/** Keys with one text each. */
export const itemTextKeys = [
  'id',
  'ref',
  'name',
  'description',
  'type',
  'scale',
  'levelDescription',
  'importance',
  'awardingBody',
  'status',
] as const;

export type ItemTextKey = (typeof itemTextKeys)[number];

/** Keys with a list of texts each. */
export const itemTextListKeys = ['examples', 'tags'] as const;

export type ItemTextListKey = (typeof itemTextListKeys)[number];
