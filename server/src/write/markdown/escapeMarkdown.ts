/*
 * Texts inside Markdown that others show, such as a comment on a pull request: nothing of a text may become markup, call anybody, or
 * point at an issue.
 */

import { closeDirections } from '../../service/text/closeDirections.ts';
import { breakAddresses } from './bareAddresses.ts';

/** A zero-width space, which breaks up what would otherwise be a mention, a reference or the name of an emoji. */
const parted = '&#8203;';

const special =
  /[&<>$\\`*_{}[\]|~]|[@#](?=[\p{L}\p{N}])|\bGH-(?=\d)|:(?=[\w+-]+:)|^\s*(?:[-+=#!]|\d+(?=[.)]))|\r\n?|\n/giu;

/** A text as it is written, for one line or the cell of a table. Line breaks are HTML, since a table has no others. */
export function escapeMarkdown(text: string): string {
  const escaped = closeDirections(text.trim()).replaceAll(special, (found) => {
    switch (found) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '$':
        return '&#36;';
      case '\n':
      case '\r':
      case '\r\n':
        return '<br>';
    }
    if (/^[\\`*_{}[\]|~]$/.test(found)) return `\\${found}`;
    // A sign that begins a block at the start of a line begins none behind another character.
    return /^[-+=!\d]/.test(found) ? `${parted}${found}` : `${found}${parted}`;
  });
  return breakAddresses(escaped);
}
