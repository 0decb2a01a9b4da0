/** Longer names are cut off in tabs, lists and messages, in UTF-16 units. */
const maximumLength = 120;

/** Makes a text of a role a name on one line, since roles are written by anybody and a title can be very long. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= maximumLength) return line;
  // The cut must not leave the first half of a surrogate pair behind.
  return `${line.slice(0, maximumLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * Breaks what VS Code would show as a link in a message. Such a link can run a command, and a file or a role from somebody else could be
 * named like one.
 */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', '] (');
}
