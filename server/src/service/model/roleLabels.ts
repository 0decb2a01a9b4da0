import type { RoleProfile, Text } from '../document/profile/profile.ts';

/*
 * What roles are called where people read of them, as one line of Markdown.
 */

/** A role by its title, else its id; `undefined` for a role that has neither. */
export function roleLabel({ title, id }: Pick<RoleProfile, 'title' | 'id'>): string | undefined {
  return title?.value ?? id?.value;
}

/**
 * The same, with words for a role that says nothing of itself; `whole` is the role with what it inherits, whose title counts before these and
 * before the name of the file.
 */
export function titleOfRole(role: Pick<RoleProfile, 'title' | 'id'>, whole: Pick<RoleProfile, 'title'> = role): string {
  const own = role.title ?? writtenId(role);
  return (own ?? whole.title ?? role.id)?.value ?? 'Untitled role';
}

/** The same for people who know the files: a role that says nothing of itself is called by its file. */
export function fileLabel(role: Pick<RoleProfile, 'title' | 'id' | 'uri'>): string {
  return roleLabel(role) ?? role.uri.slice(role.uri.lastIndexOf('/') + 1);
}

/** The id of a role that writes one; `undefined` where it is the name of its file. */
export function writtenId({ id }: Pick<RoleProfile, 'id'>): Text | undefined {
  return id && !isNameOfFile(id) ? id : undefined;
}

/** Whether an id stands nowhere in its file: it is then the file's name. A text that is written has a character at least. */
export function isNameOfFile({ range: { start, end } }: Text): boolean {
  return start.line === end.line && start.character === end.character;
}

/** Where a role's own file says who it is: at its title, else its id, else as a whole. */
export function placeOfRole(role: RoleProfile): Pick<Text, 'uri' | 'range'> {
  const { uri, range } = [role.title, writtenId(role)].find((text) => text?.uri === role.uri) ?? role;
  return { uri, range };
}
