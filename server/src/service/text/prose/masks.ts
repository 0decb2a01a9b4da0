/** Stands for a character of content that is not prose: code, an address, the target of a link. */
export const content = '\uFFFC';

/** Stands for a character of formatting: an asterisk of emphasis, a bullet, a backslash. */
export const mark = '\u2060';

/** Stands for what parts the cells of a table: a bar, a dash below the head, the end of a row. What stands in cells is no sentence. */
export const cell = '\u2063';
