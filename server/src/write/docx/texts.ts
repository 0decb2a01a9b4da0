import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import type { Run } from '../../jobProfile/richText.ts';
import { directionOfText, withMarks } from '../../service/text/direction.ts';
import type { DocxContext } from './docxContext.ts';
import { linkTarget } from './linkTarget.ts';
import { element, escaped, value, type Xml } from './xml.ts';

/** How some characters look beyond what their paragraph says. */
export interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly link?: boolean;
  readonly muted?: boolean;
  /** A style of characters by its id. */
  readonly style?: string;
}

/** The runs of a line of Markdown. */
export function phrase(context: DocxContext, markdown: string, style: RunStyle = {}): Xml {
  return runs(context, context.rich.line(markdown), style);
}

/** Runs, those of a link together inside one. */
export function runs(context: DocxContext, all: readonly Run[], style: RunStyle = {}): Xml {
  let written = '';
  for (let i = 0; i < all.length; ) {
    const href = all[i]?.href;
    let end = i + 1;
    while (end < all.length && all[end]?.href === href) end++;
    const inside = all.slice(i, end);
    const target = href === undefined ? undefined : safeTarget(href);
    const content = inside
      .map(({ text, bold, italic, code }) =>
        words(context, text, {
          ...style,
          ...(bold ? { bold } : {}),
          ...(italic ? { italic } : {}),
          ...(code ? { code } : {}),
          ...(target === undefined ? {} : { link: true }),
        }),
      )
      .join('');
    written += target === undefined ? content : hyperlink(context, target, content);
    i = end;
  }
  return written;
}

/** A link around its runs; text alone where the address may not be followed. */
export function linked(context: DocxContext, url: string, content: (style: RunStyle) => Xml): Xml {
  const target = safeTarget(url);
  return target === undefined ? content({}) : hyperlink(context, target, content({ link: true }));
}

function safeTarget(url: string): string | undefined {
  return isSafeUrl(url) ? linkTarget(url) : undefined;
}

function hyperlink(context: DocxContext, target: string, content: Xml): Xml {
  return element('w:hyperlink', { 'r:id': context.relationTo(target), 'w:history': 1 }, content);
}

/** Plain words, in as many runs as they change their direction. */
export function words(context: Pick<DocxContext, 'rightToLeft'>, text: string, style: RunStyle = {}): Xml {
  const base = directionOfText(text, context.rightToLeft ? 'rtl' : 'ltr') === 'rtl';
  return directions(base ? withMarks(text) : text, base)
    .map(({ piece, rightToLeft }) => element('w:r', {}, runProperties(style, rightToLeft) + characters(piece)))
    .join('');
}

function runProperties({ bold, italic, code, link, muted, style: named }: RunStyle, rightToLeft: boolean): Xml {
  const style = code ? 'CodeCharacters' : link ? 'Hyperlink' : (named ?? (muted ? 'RoleMuted' : undefined));
  const properties =
    (style === undefined ? '' : value('rStyle', style)) +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italic ? '<w:i/><w:iCs/>' : '') +
    (rightToLeft ? '<w:rtl/>' : '');
  return properties === '' ? '' : element('w:rPr', {}, properties);
}

/** Characters with the breaks and tabs among them, which are elements of their own. */
function characters(text: string): Xml {
  return text
    .split(/(\r\n|[\n\r\t])/)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return '<w:tab/>';
      return /^[\n\r]/.test(piece) ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
    })
    .join('');
}

interface Directed {
  readonly piece: string;
  readonly rightToLeft: boolean;
}

const fromRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;
const fromLeft = /[\u200eA-Za-z\u00aa\u00ba\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]/;

/**
 * Word wants to be told which runs are written from right to left. Signs and digits between two pieces of one direction belong to it, others to
 * the language of the document.
 */
export function directions(text: string, documentFromRight: boolean): Directed[] {
  if (!documentFromRight && !fromRight.test(text)) return [{ piece: text, rightToLeft: false }];
  const pieces: Directed[] = [];
  const add = (piece: string, rightToLeft: boolean) => {
    const last = pieces.at(-1);
    if (piece === '') return;
    if (last?.rightToLeft === rightToLeft) pieces[pieces.length - 1] = { piece: last.piece + piece, rightToLeft };
    else pieces.push({ piece, rightToLeft });
  };
  let open: boolean | undefined;
  let waiting = '';
  for (const part of text.split(
    /([\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]+|[\u200eA-Za-z\u00aa\u00ba\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]+)/,
  )) {
    const direction = fromRight.test(part) ? true : fromLeft.test(part) ? false : undefined;
    if (direction === undefined) {
      waiting += part;
      continue;
    }
    add(waiting, open === direction ? direction : documentFromRight);
    add(part, direction);
    waiting = '';
    open = direction;
  }
  add(waiting, documentFromRight);
  return pieces;
}
