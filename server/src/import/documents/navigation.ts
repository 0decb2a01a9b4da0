import { say } from '../../service/message.ts';
import { plainOf } from '../support/draftText.ts';
import type { PieceLog } from './pieceLog.ts';

/*
 * Lines of a page that lead through its site: the way down to the page, its list of contents, and the pages before and behind it. They say nothing of
 * a job, and would be read as its summary or as duties.
 */

/** An item that is nothing but a link to a place in the same text. */
const contentsItem = /^[ \t]{0,20}(?:[-*+]|\d{1,2}[.)])[ \t]+\[[^\]\n]{1,200}\]\(#[^)\n]{0,200}\)[ \t]*$/;

const link = /\[[^\]\n]{1,200}\]\([^)\n]{0,300}\)/g;

/** Words by which people lead one page back or one further, in the languages that documents come in. */
const toNeighbour =
  /^(?:prev(?:ious)?|next|back(?: to .*)?|up|home|zurück|weiter|nächste|précédent|suivant|anterior|siguiente|seguinte|precedente|successivo|vorige|volgende)$/i;

/** More lines of a text than these have no way down to the page. */
const mostLinesAbove = 20;

/** The lines of Markdown without those that lead through a site, which are told as left out. Lines stay where they are. */
export function withoutNavigation(lines: readonly string[], log: PieceLog): string[] {
  return lines.map((line, index) => {
    if (!(contentsItem.test(line) || isToNeighbours(line) || (index < mostLinesAbove && isWay(line)))) return line;
    log.leaving(say`it leads through the site`, () => void log.add(plainOf(line), index));
    return '';
  });
}

/** `[Handbook](/) > [People](/people) > Baker`: links with signs between them that point on. */
function isWay(line: string): boolean {
  const parts = line.trim().split(/\s*(?:[>›»→/]|\\>|&gt;)\s*(?![^[]*\]\()(?![^(]*\))/);
  if (parts.length < 2 || line.length > 400 || /^\s*(?:[-*+#>]|\d+[.)])\s/.test(line)) return false;
  const links = parts.filter((part) => /^\[[^\]]*\]\([^)]*\)$/.test(part));
  return links.length > 0 && links.length >= parts.length - 1;
}

/** `[« Previous](a.md) | [Next »](b.md)`. */
function isToNeighbours(line: string): boolean {
  const words =
    line.match(link)?.map((one) =>
      plainOf(one)
        .replace(/[«»‹›←→<>\s]+/g, ' ')
        .trim(),
    ) ?? [];
  if (words.length === 0 || /[\p{L}\p{N}]/u.test(line.replace(link, ''))) return false;
  return words.every((one) => toNeighbour.test(one));
}
