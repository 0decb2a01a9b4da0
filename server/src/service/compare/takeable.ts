/** The parts of an item in a comparison that are written below a key of their own, so that another role can take them over one by one. */
export const takeableParts = [
  'name',
  'importance',
  'type',
  'tags',
  'description',
  'level',
  'examples',
  'details',
  'links',
  'status',
  'awarding-body',
] as const;

/** What of an item can be taken over from another role: all of it, the level that is asked for, or one of its parts. */
export const takeable = ['all', 'asked', ...takeableParts] as const;

export type Takeable = (typeof takeable)[number];
