import { directionOfText } from '../../service/text/direction.ts';
import type { DocxContext } from './docxContext.ts';
import { element, value, type Xml } from './xml.ts';

/** What a document consists of, one below the other. */
export type Part = Paragraph | { readonly kind: 'table'; readonly xml: Xml };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: string;
  /** On the page of what follows; `false` where the style says so and the paragraph stands in a table, whose rows would else all keep together. */
  readonly keepNext?: boolean;
  /** Where it stands in a list: the list's numbering and its depth from 0. */
  readonly list?: { readonly numbering: number; readonly depth: number };
  /** Where the style or the numbering does not say it, in twentieths of a point. */
  readonly indent?: { readonly left: number; readonly hanging?: number };
  /** The side of the page that its lines stand at, where it is not that at which lines begin. */
  readonly alignment?: 'left' | 'center' | 'right';
  readonly content: Xml;
}

export function paragraph(style: string, content: Xml, more: Partial<Paragraph> = {}): Paragraph {
  return { ...more, kind: 'paragraph', style, content };
}

/** Keeps all of it on the page of what follows. */
export function withNext(parts: readonly Part[]): Part[] {
  return parts.map((part) => (part.kind === 'paragraph' ? { ...part, keepNext: true } : part));
}

/** Keeps it on one page, unless it is so long that much of a page would stay empty for it. */
export function together(parts: readonly Part[]): Part[] {
  const length = parts.reduce(
    (sum, part) => sum + (part.kind === 'paragraph' ? part.content.length : part.xml.length),
    0,
  );
  return length > longestTogether ? [...parts] : [...withNext(parts.slice(0, -1)), ...parts.slice(-1)];
}

/** Characters of XML; rows of tables that are longer may be torn apart as well. */
export const longestTogether = 6000;

/** The parts as XML. Properties stand in the order that the format's schema demands. */
export function partsXml(context: DocxContext, parts: readonly Part[]): Xml {
  return parts.map((part) => (part.kind === 'table' ? part.xml : paragraphXml(context, part))).join('');
}

function paragraphXml({ rightToLeft }: DocxContext, given: Paragraph): Xml {
  const { style, keepNext, list, indent, content } = given;
  const own = directionOfText(content.replace(/<[^>]*>/g, ''), rightToLeft ? 'rtl' : 'ltr') === 'rtl';
  // What is English in a Hebrew document begins where the rest does.
  const alignment = given.alignment ?? (rightToLeft && !own ? 'right' : undefined);
  const properties =
    (style === 'Normal' ? '' : value('pStyle', style)) +
    (keepNext === undefined ? '' : keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>') +
    (list ? element('w:numPr', {}, value('ilvl', list.depth) + value('numId', list.numbering)) : '') +
    (own ? '<w:bidi/>' : '') +
    (indent ? element('w:ind', { 'w:left': indent.left, 'w:hanging': indent.hanging }) : '') +
    (alignment ? value('jc', own ? opposite[alignment] : alignment) : '');
  return element('w:p', {}, (properties === '' ? '' : element('w:pPr', {}, properties)) + content);
}

/** In a paragraph from right to left, Word takes the left to be where lines begin. */
const opposite = { left: 'right', center: 'center', right: 'left' } as const;
