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

/** What must be left out for this to be an address: `http.` is none, and neither is `www:`. */
function beginsAddress(scheme: string, rest: string): boolean {
  return scheme.toLowerCase() === 'www' ? rest.startsWith('.') : rest.startsWith('://');
}

/**
 * An address without the named characters at its end, such as that of the bracket around it: GitHub does not take them into the address. They
 * are looked for from the end, where each is passed once.
 */
function withoutNames(address: string): string {
  let end = address.length;
  for (;;) {
    const stop = end - 1;
    let start = stop;
    while (start > 0 && /[a-z0-9]/i.test(address.charAt(start - 1))) start--;
    if (address[stop] !== ';' || start === stop || address[start - 1] !== '&') return address.slice(0, end);
    end = start - 1;
  }
}

/**
 * Markdown in which an address that holds escaped characters is no link for anybody: its colon, or the dot behind `www`, is escaped too.
 * `behind` is what follows the text without white space; an address at the end is broken up as well when it would run into that.
 */
export function breakAddresses(markdown: string, behind = ''): string {
  const runsOn = !closing.test(behind);
  return markdown.replaceAll(address, (whole, scheme: string, rest: string, at: number) => {
    const isLast = at + whole.length === markdown.length;
    if (!beginsAddress(scheme, rest) || !(escaped.test(withoutNames(rest)) || (isLast && runsOn))) return whole;
    return `${scheme}\\${rest}`;
  });
}
