/*
 * GitHub and others make a link of an address that stands in a text, up to the next white space or tag, before they look for anything else:
 * a backslash within it is a part of the address, and what it should have escaped is markup. CommonMark has no such links.
 */

/** Where such a link begins, and the rest of it as it is written; a tag ends it even behind a backslash, which is then left in it. */
const address = /(?<![a-z])(https?|ftp|www)(?=:\/\/|\.)((?:\\<|[^ \t\n\v\f\r<])*)/gi;

/** What an address cannot contain without being read in another way: an escaped character, or the name of one. */
const escaped = /\\[!-/:-@[-`{-~]|&#?[a-z0-9]+;/i;

/** Signs that are not taken into an address when they stand at its end. */
const closing = /^[?!.,:;'")*_~]*$/;

/** Named characters at the end of an address, such as that of the bracket around it: GitHub does not take them into the address. */
const trailing = /(?:&[a-z0-9]+;)+$/i;

/** What must be left out for this to be an address: `http.` is none, and neither is `www:`. */
function beginsAddress(scheme: string, rest: string): boolean {
  return scheme.toLowerCase() === 'www' ? rest.startsWith('.') : rest.startsWith('://');
}

/**
 * Markdown in which an address that holds escaped characters is no link for anybody: its colon, or the dot behind `www`, is escaped too.
 * `behind` is what follows the text without white space; an address at the end is broken up as well when it would run into that.
 */
export function breakAddresses(markdown: string, behind = ''): string {
  const runsOn = !closing.test(behind);
  return markdown.replaceAll(address, (whole, scheme: string, rest: string, at: number) => {
    const isLast = at + whole.length === markdown.length;
    if (!beginsAddress(scheme, rest) || !(escaped.test(rest.replace(trailing, '')) || (isLast && runsOn))) return whole;
    return `${scheme}\\${rest}`;
  });
}
