/** Longer names are cut off in tabs, lists and messages. */
const longest = 120;

/** A text of a role as a name on one line: roles come from anybody, and a title can be as long as a book. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  // Half of a character that is written as two is none.
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * A message without links. VS Code makes links of what looks like one in Markdown, and such a link may run a command; a file or a role from
 * a stranger could be named like that.
 */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', '] (');
}
