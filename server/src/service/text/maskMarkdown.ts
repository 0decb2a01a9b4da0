/** Stands for a character of something that is there but is no prose: code, an address, a link's target. */
export const content = '\uFFFC';

/** Stands for a character that only formats: an asterisk of emphasis, a bullet, a backslash. */
export const mark = '\u2060';

/** Without any of these a text is plain already; most are. */
const suspicious = /[`<\\*_~#@|[\]&]|:\/\/|www\.|[\p{L}\p{N}]\.[\p{L}\p{N}]|^[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]/mu;

type Mask = readonly [pattern: RegExp, replace: (...match: string[]) => string];

/** In this order: what is inside code is no link, what is inside a link's target is no emphasis. */
const masks: readonly Mask[] = [
  // Fenced code, closed or not; then spans of code within a paragraph.
  [/^[ \t]*(`{3,}|~{3,})[^\n]*(?:\n(?![ \t]*\1)[^\n]*)*(?:\n[ \t]*\1[^\n]*)?/gm, filled],
  [/(?<![`\\])(`+)(?!`)((?:[^`\n]|\n(?!\s*\n)|(?!\1(?!`))`+)*?[^`])\1(?!`)/g, filled],
  // Targets of links and images, with the brackets around the words; footnotes and references.
  [/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)/g, filled],
  [/^[ \t]*\[[^\]\n]+\]:[ \t]*\S+/gm, filled],
  // Addresses, tags and entities.
  [/<(?:[a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+|\/?[a-z][^<>\n]*)>/gi, filled],
  [/\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>\uFFFC]*[^\s<>.,;:!?'")\]\uFFFC]/gi, filled],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, filled],
  [/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, filled],
  // Names with dots in them (Node.js, example.org, v1.2), handles, and words with underscores.
  [
    /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*[\p{Ll}\p{N}])[\p{L}\p{N}]{2,}(?:\.[\p{L}\p{N}]+)+(?![\p{L}\p{N}])|\p{N}+(?:\.[\p{L}\p{N}]+)+/gu,
    filled,
  ],
  [/(?<![\p{L}\p{N}])[@#][\p{L}\p{N}][\p{L}\p{N}_-]*/gu, filled],
  [/[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/gu, filled],
  // What formats: bullets, numbers of lists, headings, quotes, emphasis, brackets of links, backslashes.
  [
    /^([ \t]*)([-+*]|\d{1,9}[.)]|#{1,6}|>)(?=[ \t])/gm,
    (_, indent = '', sign = '') => indent + mark.repeat(sign.length),
  ],
  [/\\(?=[!-/:-@[-`{-~])/g, marked],
  [/!?\[(?=[^\]\n]*\uFFFC)/g, marked],
  [/\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, marked],
];

/** A text with each character that is no prose replaced, so that all offsets stay as they are. */
export function maskMarkdown(text: string): string {
  if (!suspicious.test(text)) return text;
  let plain = text;
  for (const [pattern, replace] of masks) plain = plain.replace(pattern, replace);
  return plain;
}

/** Line breaks stay, since they part paragraphs. */
function filled(whole: string): string {
  return whole.replace(/[^\n]/g, content);
}

function marked(whole: string): string {
  return mark.repeat(whole.length);
}
