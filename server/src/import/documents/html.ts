import { type Message, say } from '../../service/message.ts';
import type { HtmlElement } from '../../service/text/clipboard/htmlTree.ts';
import type { DraftText, Oddity } from '../draft.ts';
import { escapeInline } from '../support/escapeInline.ts';
import type { ImportDocument } from './document.ts';
import type { HtmlReading, Seen } from './htmlBlocks.ts';
import { PieceLog } from './pieceLog.ts';

/** Reads a page, or the HTML of a clipboard: its main part as blocks. */
export async function readHtml(file: string, html: string): Promise<ImportDocument> {
  const [{ htmlTree }, { htmlBlocks }, { outsideOf }] = await Promise.all([
    import('../../service/text/clipboard/htmlTree.ts'),
    import('./htmlBlocks.ts'),
    import('./mainPart.ts'),
  ]);
  // Some programs leave what Windows writes before the first tag.
  const tree = htmlTree(html.replace(/^Version:[\d.]+\s[^<]{0,1000}/, ''), true);
  const log = new PieceLog(file);
  const seen: Seen = { relativeLinks: 0, pictures: 0 };
  const title = titleOf(tree, log);
  const reading: HtmlReading = { log, outside: outsideOf(tree), lineOf: (line) => line, seen };
  const blocks = htmlBlocks(tree, reading);
  return {
    file,
    blocks,
    facts: [],
    title,
    lang: langOf(tree),
    pieces: log.pieces,
    leftOut: log.leftOut,
    oddities: [...odditiesOf(seen), ...partsLeft(log)],
  };
}

/** What could not be kept of a document's links and pictures. */
export function odditiesOf({ relativeLinks, pictures }: Seen): Oddity[] {
  const oddities: Oddity[] = [];
  if (relativeLinks > 0) {
    oddities.push({
      message:
        relativeLinks === 1
          ? say`One link leads to a place within the site, which only the site knows: the words are kept without it.`
          : say`${relativeLinks} links lead to a place within the site, which only the site knows: the words are kept without it.`,
    });
  }
  if (pictures > 0) {
    oddities.push({
      message: pictures === 1 ? say`One picture is not brought in.` : say`${pictures} pictures are not brought in.`,
    });
  }
  return oddities;
}

/** Says for each reason what was left out of a page, with the first of its words. */
function partsLeft({ leftOut }: PieceLog): Oddity[] {
  const reasons = new Map<Message, { count: number; piece: (typeof leftOut)[number]['piece'] }>();
  for (const { piece, reason } of leftOut) {
    const known = reasons.get(reason);
    if (known) known.count++;
    else reasons.set(reason, { count: 1, piece });
  }
  return [...reasons].map(([reason, { count, piece }]) => ({
    message:
      count === 1
        ? say`One line of the page is left out, since ${reason}.`
        : say`${count} lines of the page are left out, since ${reason}.`,
    piece,
  }));
}

function titleOf(root: HtmlElement, log: PieceLog): DraftText | undefined {
  const title = find(root, 'title', 4);
  const text = title?.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return text === undefined || text === ''
    ? undefined
    : { text: escapeInline(text), from: [log.add(text, title?.line ?? 0)] };
}

function langOf(root: HtmlElement): string | undefined {
  const lang = find(root, 'html', 1)?.attributes.get('lang')?.trim();
  return lang !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang) ? lang : undefined;
}

function find(element: HtmlElement, name: string, depth: number): HtmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : depth > 1 ? find(child, name, depth - 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
