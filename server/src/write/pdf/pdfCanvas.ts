import PDFDocument, { type Info, type OutlineItem, type StructureElement } from 'pdfkit';
import { joinBytes } from '../../service/support/joinBytes.ts';
import type { Direction } from '../../service/text/direction.ts';
import { type Logo, outlineOf } from '../logo/logo.ts';
import { rightToLeftFeatures } from './face.ts';
import type { Line, Placed } from './lines.ts';
import { landscape, page } from './theme.ts';

/** What a piece of the document is, for those who have it read aloud: a node of the tree of its structure. */
export interface Tag {
  readonly type: string;
  readonly parent: Tag | undefined;
  /** What a picture says. */
  readonly alt?: string;
  /** What a cell at the head of a table is the head of. */
  readonly scope?: 'Column' | 'Row';
  /** Over how many columns a cell goes, where it is more than one. */
  readonly columns?: number;
  /** How the items of a list are told, where PDF 1.7 has a name for that. */
  readonly numbering?: 'Decimal' | 'Disc';
}

export const documentTag: Tag = { type: 'Document', parent: undefined };

/** What is said again for the eye alone, such as the head of a table on its next page. */
export const repeatedTag: Tag = { type: 'Artifact', parent: undefined };

export function tag(type: string, parent: Tag): Tag {
  return { type, parent };
}

export interface Description {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly lang: string;
  /** A document from right to left is drawn as its layout says, seen in a mirror, but for letters and pictures. */
  readonly direction: Direction;
  /** What links are underlined with, `#rrggbb`. */
  readonly underline: string;
  /** Whether its pages lie across. */
  readonly isLandscape?: boolean;
}

/** A point on the page, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a shape is drawn: colours as `#rrggbb`, the width of its line in points. */
export interface ShapeLook {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
}

/** Each line of a link holds its whole address; no browser follows one as long as a book. */
const longestAddress = 2000;

/** A date would make two prints of one role differ; the library insists on one, which is taken away again. */
const noDate = new Date(0);

/**
 * The library writes texts into the metadata as if they were XML, so that these are written here; and outside Node.js it takes each piece of what it writes from
 * the head of a queue, which takes a minute for a table of some hundred pages, so that pieces are kept here, too.
 */
class RoleDocument extends PDFDocument {
  // Made when the first piece comes, which the library writes while it is constructed.
  declare private pieces: Uint8Array[] | undefined;
  declare private whenWritten: (() => void) | undefined;

  override push(piece: Uint8Array | null): boolean {
    this.pieces ??= [];
    if (piece) this.pieces.push(piece);
    else this.whenWritten?.();
    return true;
  }

  /** Ends the document, and gives all of it. */
  async whole(): Promise<Uint8Array> {
    await new Promise<void>((resolve) => {
      this.whenWritten = resolve;
      this.end();
    });
    return joinBytes(this.pieces ?? []);
  }

  _addInfo(): void {
    const { Title, Author, Subject, Creator, Producer } = this.info;
    const entry = (name: string, list: string, attributes: string, text: unknown) =>
      text ? `<${name}><rdf:${list}><rdf:li${attributes}>${xml(text)}</rdf:li></rdf:${list}></${name}>` : '';
    this.appendXML(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${entry('dc:title', 'Alt', ' xml:lang="x-default"', Title)}${entry('dc:creator', 'Seq', '', Author)}
${entry('dc:description', 'Alt', ' xml:lang="x-default"', Subject)}
<xmp:CreatorTool>${xml(Creator)}</xmp:CreatorTool><pdf:Producer>${xml(Producer)}</pdf:Producer>
</rdf:Description>`);
  }
}

/** The library takes bytes by themselves, and not as a part of others. */
function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function xml(text: unknown): string {
  return String(text ?? '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The document as it is written: pages, texts with their tags, bookmarks. Measures are in points from the top left corner. */
export class PdfCanvas {
  /** What links are underlined with. */
  readonly #underline: string;
  readonly #document: RoleDocument;
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #bookmarks: OutlineItem[];
  /** The width of a page that is drawn mirrored. */
  readonly #mirror: number | undefined;

  constructor({ title, author, subject, lang, direction, underline, isLandscape = false }: Description) {
    this.#underline = underline;
    this.#mirror = direction === 'rtl' ? (isLandscape ? landscape : page).width : undefined;
    const info: Info = { Title: title, Creator: 'Role Profiles', Producer: 'PDFKit', CreationDate: noDate };
    if (author) info.Author = author;
    if (subject) info.Subject = subject;
    this.#document = new RoleDocument({
      size: 'A4',
      layout: isLandscape ? 'landscape' : 'portrait',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      lang,
      tagged: true,
      displayTitle: true,
      fontLayoutCache: false,
      font: null,
      info,
    });
    delete this.#document.info.CreationDate;
    this.#bookmarks = [this.#document.outline];
    this.turnPage();
  }

  turnPage(): void {
    this.#document.addPage();
  }

  /** The left edge on paper of what the layout has at `x`. */
  #left(x: number, width = 0): number {
    return this.#mirror === undefined ? x : this.#mirror - x - width;
  }

  /** Makes the place of something in the structure, which else comes with its first text. */
  open(node: Tag): StructureElement {
    const known = this.#elements.get(node);
    if (known) return known;
    const { alt, scope, columns, numbering } = node;
    const made = this.#document.struct(node.type, { ...(alt ? { alt } : {}), ...(scope ? { scope } : {}) });
    // The library has no option for them.
    if (columns !== undefined) made.dictionary.data.A = { O: 'Table', ColSpan: columns };
    if (numbering !== undefined) made.dictionary.data.A = { O: 'List', ListNumbering: numbering };
    this.#elements.set(node, made);
    if (node.parent) this.open(node.parent).add(made);
    else this.#document.addStructure(made);
    return made;
  }

  /** A line of text on its baseline: links are places of their own in the structure, what stands between them is one. */
  line({ spans, width }: Line, x: number, baseline: number, node: Tag): void {
    const left = this.#left(x, width);
    const draw = (span: Placed) => {
      this.#span(span, left + span.x, baseline);
      this.#rule(span, left + span.x, baseline);
    };
    for (const place of placesOf(spans)) {
      const [first] = place;
      if (node === repeatedTag) this.artifact(() => place.forEach(draw), 'Pagination');
      else if (first && isLink(first)) this.#link(first, left + first.x, baseline, node);
      else this.#content(node, () => place.forEach(draw));
    }
  }

  /** A line of text within what is for the eye alone. */
  words({ spans, width }: Line, x: number, baseline: number): void {
    const left = this.#left(x, width);
    for (const span of spans) this.#span(span, left + span.x, baseline);
  }

  /** A picture that `node` tells of. */
  figure(node: Tag, draw: (canvas: PdfCanvas) => void): void {
    this.#content(node, () => draw(this));
  }

  /** What is there for the eye alone. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#document.markContent('Artifact', { type });
    draw();
    this.#document.endMarkedContent();
  }

  bar(x: number, y: number, width: number, height: number, colour: string): void {
    this.artifact(() => this.fill(x, y, width, height, colour));
  }

  fill(x: number, y: number, width: number, height: number, colour: string, radius = 0): void {
    this.#filled(this.#left(x, width), y, width, height, colour, radius);
  }

  /** The same at a place on paper. */
  #filled(left: number, y: number, width: number, height: number, colour: string, radius = 0): void {
    if (radius > 0) this.#document.roundedRect(left, y, width, height, radius);
    else this.#document.rect(left, y, width, height);
    this.#document.fill(colour);
  }

  /** The outline of a box; the line lies inside it. */
  frame(x: number, y: number, width: number, height: number, colour: string, radius = 0): void {
    this.#document.lineWidth(0.6);
    this.#document.roundedRect(this.#left(x, width) + 0.3, y + 0.3, width - 0.6, height - 0.6, radius).stroke(colour);
  }

  /** The outline of a box as dashes. */
  dashed(x: number, y: number, width: number, height: number, colour: string, radius: number): void {
    this.#document.lineWidth(1).dash(2.5, { space: 2 });
    this.#document.roundedRect(this.#left(x, width) + 0.5, y + 0.5, width - 1, height - 1, radius).stroke(colour);
    this.#document.undash();
  }

  circle(x: number, y: number, radius: number, { fill, stroke, width = 1 }: ShapeLook): void {
    const shape = this.#document.lineWidth(width).circle(this.#left(x), y, radius);
    if (fill && stroke) shape.fillAndStroke(fill, stroke);
    else if (fill) shape.fill(fill);
    else if (stroke) shape.stroke(stroke);
  }

  /** A line from point to point. */
  path([first, ...rest]: readonly Point[], { stroke = '#000000', width = 1 }: ShapeLook): void {
    if (!first) return;
    const line = this.#document.lineWidth(width).moveTo(this.#left(first.x), first.y);
    for (const { x, y } of rest) line.lineTo(this.#left(x), y);
    line.stroke(stroke);
  }

  /** A line that leaves one level for a lower one and goes on to the right. */
  curve(from: Point, to: Point, { stroke = '#000000', width = 1 }: ShapeLook): void {
    const at = (x: number) => this.#left(x);
    const line = this.#document.lineWidth(width).moveTo(at(from.x), from.y);
    line
      .bezierCurveTo(at(from.x + 14), from.y, at(from.x + 8), to.y, at(from.x + 23), to.y)
      .lineTo(at(to.x), to.y)
      .stroke(stroke);
  }

  /** The picture of an organisation in a box of its own proportions. */
  logo(logo: Logo, x: number, y: number, { width, height }: { readonly width: number; readonly height: number }): void {
    const document = this.#document;
    const left = this.#left(x, width);
    if (logo.kind === 'points') {
      document.image(arrayBufferOf(logo.bytes), left, y, { width, height });
      return;
    }
    document
      .save()
      .translate(left, y)
      .scale(width / logo.width);
    for (const shape of logo.shapes) {
      const { fill, stroke, rule } = shape;
      const outline = outlineOf(shape);
      if (fill) {
        document.fillOpacity(fill.opacity).path(outline);
        document.fill(fill.colour, rule === 'evenodd' ? 'even-odd' : 'non-zero');
      }
      if (stroke) {
        document.lineWidth(stroke.width).lineCap(stroke.cap).lineJoin(stroke.join);
        document.strokeOpacity(stroke.opacity).path(outline).stroke(stroke.colour);
      }
    }
    document.restore();
  }

  /** A place to go to, from 1 for sections to deeper ones. */
  bookmark(title: string, depth: number, y: number): void {
    const parent = this.#bookmarks[Math.min(depth, this.#bookmarks.length) - 1] ?? this.#document.outline;
    this.#bookmarks.length = Math.min(depth, this.#bookmarks.length);
    this.#bookmarks.push(parent.addItem(title, { top: Math.max(0, y - 12), left: 0, fit: false }));
  }

  /** What each page has at its edges, once it is known how many there are. */
  async finish(edges: (number: number, count: number, text: (line: Line, x: number, y: number) => void) => void) {
    const { count } = this.#document.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.#document.switchToPage(i);
      edges(i + 1, count, (line, x, y) => this.artifact(() => this.words(line, x, y), 'Pagination'));
    }
    return this.#document.whole();
  }

  #content(node: Tag, draw: () => void): void {
    const element = this.open(node);
    element.add(this.#document.markStructureContent(node.type));
    draw();
    this.#document.endMarkedContent();
  }

  /** The library takes the page of a link to be the one that is open when its element ends, so that it ends here. */
  #link(span: Placed, x: number, baseline: number, node: Tag): void {
    const { href = '' } = span;
    const element = this.#document.struct('Link', {});
    this.open(node).add(element);
    element.add(this.#document.markStructureContent('Link'));
    this.#span(span, x, baseline);
    this.#filled(x, baseline + 1.7, span.width, 0.35, this.#underline);
    this.#document.endMarkedContent();
    const options = {
      structParent: element,
      // The library tells texts from names by their being objects.
      Contents: Object(href),
    };
    this.#document.link(x, baseline - span.size * 0.8, span.width, span.size * 1.1, asciiUrl(href), options);
    element.end();
  }

  /** What goes from right to left is written so as well, stretch by stretch, so that it is copied in the order of reading. */
  #span({ text, font, size, colour, width, isRightToLeft }: Placed, x: number, baseline: number): void {
    this.#document.fillColor(colour);
    let left = isRightToLeft ? x + width : x;
    for (const stretch of font.stretches(text, isRightToLeft)) {
      const { source } = stretch;
      const wide = (stretch.width * size) / 1000;
      if (isRightToLeft) left -= wide;
      this.#document.font(source, source.postscriptName, size).text(stretch.text, left, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(isRightToLeft ? { features: rightToLeftFeatures } : {}),
      });
      if (!isRightToLeft) left += wide;
    }
  }

  /** A line under a text or through it, as wide as its letters. */
  #rule({ rule, width, size, colour, text, font, isRightToLeft }: Placed, x: number, baseline: number): void {
    if (rule === undefined) return;
    const blank = text.length - text.trimEnd().length > 0 ? (font.width(' ') * size) / 1000 : 0;
    const y = rule === 'under' ? baseline + 1.7 : baseline - size * 0.3;
    this.#filled(isRightToLeft ? x + blank : x, y, width - blank, 0.7, colour);
  }
}

function isLink({ href }: Placed): boolean {
  return href !== undefined && href.length <= longestAddress;
}

/** The spans of a line by the places that they are in the structure: each link by itself, others with their neighbours. */
function placesOf(spans: readonly Placed[]): Placed[][] {
  const places: Placed[][] = [];
  for (const span of spans) {
    const [before] = places.at(-1) ?? [];
    if (before && !isLink(before) && !isLink(span)) places.at(-1)?.push(span);
    else places.push([span]);
  }
  return places;
}

/** Addresses are written in ASCII. */
function asciiUrl(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, (character) => {
    try {
      return encodeURIComponent(character);
    } catch {
      return '%EF%BF%BD';
    }
  });
}
