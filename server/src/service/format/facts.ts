/*
 * What a role says of itself in a few words, by the keys of the format.
 */

/** What stands before each fact in English; other languages have the same in their files. */
export const facts = {
  grade: 'Grade',
  status: 'Status',
  extends: 'Builds on',
  reportsTo: 'Reports to',
  owner: 'Owner',
  version: 'Version',
  updated: 'Updated',
  organisation: 'Organisation',
  family: 'Family',
  progressesTo: 'Next roles',
} as const;

export type FactKey = keyof typeof facts;
