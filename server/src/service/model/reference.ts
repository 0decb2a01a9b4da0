/*
 * References into frameworks: `alias/id` names a skill or a scale of the framework that a role calls by this alias.
 */

/** Both parts of `alias/id`. */
export interface Reference {
  readonly alias: string;
  readonly id: string;
}

/**
 * What stands before and behind the first slash; either part may be empty while somebody is typing. `undefined` for a text without a
 * slash, which is an id alone.
 */
export function referenceParts(text: string): Reference | undefined {
  const slash = text.indexOf('/');
  return slash < 0 ? undefined : { alias: text.slice(0, slash), id: text.slice(slash + 1) };
}

/** The same for a whole reference alone: `undefined` where either part is missing, which the schema reports. */
export function splitReference(text: string): Reference | undefined {
  const parts = referenceParts(text);
  return parts && parts.alias !== '' && parts.id !== '' ? parts : undefined;
}
