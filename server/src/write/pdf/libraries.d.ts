/*
 * The parts of the two libraries that are used here. Their own declarations speak of Node's streams and buffers, which a browser's
 * worker has not.
 */

declare module 'pdfkit' {
  import type { FontSource } from 'fontkit';

  export interface StructureElement {
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
    readonly dictionary: { readonly data: { A?: Readonly<Record<string, string | number>> } };
  }
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }
  export interface OutlineItem {
    addItem(title: string, options: OutlineOptions): OutlineItem;
  }
  export interface OutlineOptions {
    readonly top: number;
    readonly left: number;
    readonly fit: boolean;
    readonly expanded?: boolean;
  }
  export interface Info {
    [name: string]: string | Date | undefined;
  }
  export default class PDFDocument {
    constructor(options: {
      readonly size: string;
      readonly layout?: 'portrait' | 'landscape';
      readonly margin: number;
      readonly autoFirstPage: boolean;
      readonly bufferPages: boolean;
      readonly pdfVersion: string;
      readonly lang: string;
      readonly tagged: boolean;
      readonly displayTitle: boolean;
      readonly fontLayoutCache: boolean;
      readonly font: null;
      readonly info: Info;
    });
    readonly outline: OutlineItem;
    readonly info: Info;
    addPage(): this;
    switchToPage(index: number): unknown;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    font(source: FontSource, family: string, size: number): this;
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly lineBreak: false;
        readonly baseline: 'alphabetic';
        /** Handed on to the font. */
        readonly features?: Readonly<Record<string, boolean>>;
      },
    ): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this;
    circle(x: number, y: number, radius: number): this;
    path(path: string): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    fill(colour: string, rule?: 'even-odd' | 'non-zero'): this;
    fillAndStroke(fill: string, stroke: string): this;
    fillOpacity(opacity: number): this;
    strokeOpacity(opacity: number): this;
    lineCap(cap: 'butt' | 'round' | 'square'): this;
    lineJoin(join: 'miter' | 'round' | 'bevel'): this;
    stroke(colour: string): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    image(bytes: ArrayBuffer, x: number, y: number, options: { readonly width: number; readonly height: number }): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      url: string,
      options: { readonly structParent: StructureElement; readonly Contents: unknown },
    ): this;
    struct(type: string, options: { readonly alt?: string; readonly scope?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(type: string): StructureContent;
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;
    appendXML(xml: string): void;
    /** Takes each piece of the document as it is written, and `null` behind the last one. */
    push(piece: Uint8Array | null): boolean;
    end(): void;
  }
}

declare module 'bidi-js' {
  /** Its own declarations are those of a module in CommonJS. */
  export default function createBidi(): {
    /** The level of each code unit. */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  };
}

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }
  /** A glyph as it is in the font. */
  export interface OutlinedGlyph extends Glyph {
    readonly path: { readonly commands: readonly unknown[] };
  }
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }
  export interface Subset {
    /** The glyphs of the file to be, by their ids in the font. */
    readonly glyphs: number[];
    /** Of fonts whose outlines are PostScript's. */
    readonly cff?: unknown;
    encode(): Uint8Array;
  }
  /** What is known of the font as a whole. */
  export interface FontFacts {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly xHeight: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: unknown;
    readonly post: unknown;
    readonly head: unknown;
    readonly 'OS/2':
      | { readonly usWeightClass?: number; readonly fsType?: { readonly noEmbedding?: boolean } }
      | undefined;
  }
  export interface Font extends FontFacts {
    readonly familyName: string | null;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): OutlinedGlyph;
    getGlyph(id: number, codePoints?: readonly number[]): OutlinedGlyph;
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
      script: undefined,
      language: undefined,
      direction: 'ltr' | 'rtl',
    ): GlyphRun;
    createSubset(): Subset;
  }
  /** Several fonts in one file. */
  export interface FontCollection {
    readonly fonts: Font[];
  }
  /** What the PDF library asks of a font: fewer things than a font can say. */
  export interface FontSource extends FontFacts {
    readonly postscriptName: string;
    getGlyph(id: number): Glyph;
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
    createSubset(): {
      readonly cff?: unknown;
      includeGlyph(id: number): number;
      encode(): Uint8Array;
    };
  }
  export function create(bytes: Uint8Array): Font | FontCollection;
}
