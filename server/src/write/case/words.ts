import type { Detail } from '../../service/document/profile/profile.ts';

/** What a package says where a higher grade includes what the lower ones ask for. */
export const cumulativeNote = 'A higher grade includes what the lower ones ask for.';

/** A name and what it means: the meaning is the statement, which the name abbreviates. */
export function statement(
  name: string,
  description: string | undefined,
): { readonly fullStatement: string; readonly abbreviatedStatement?: string } {
  return description === undefined
    ? { fullStatement: name }
    : { fullStatement: description, abbreviatedStatement: name };
}

/** Facts as lines, `Label: value`. */
export function notesOf(details: readonly Detail[]): { readonly notes?: string } {
  const lines = details.flatMap(({ label, values }) =>
    values.map(({ value }) => `${label.value}: ${value.replace(/\s+/g, ' ')}`),
  );
  return lines.length === 0 ? {} : { notes: lines.join('\n') };
}
