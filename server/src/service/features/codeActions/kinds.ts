/** The kind of the action that applies every safe fix of a file, for "fix on save"; apart from the actions, so that a server can name it before it has loaded them. */
export const fixAllKind = 'source.fixAll.roleProfiles';
