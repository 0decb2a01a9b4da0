import { createRichText, type RichText } from '../../jobProfile/richText.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { type Palette, paletteOf } from '../support/palette.ts';
import { element, type Xml } from './xml.ts';

/** What every part of one document needs, and what is gathered while it is written for the other files of the package. */
export class DocxContext {
  readonly rich: RichText = createRichText();
  /** BCP 47 tag that Word can read. */
  readonly lang: string;
  /** Whether the language is written from right to left. */
  readonly rightToLeft: boolean;
  readonly #addresses = new Map<string, string>();
  readonly #lists: Xml[] = [];
  readonly #headings: Heading[] = [];
  #picture: Uint8Array | undefined;

  readonly palette: Palette;
  /** What the document says beside the author's texts. */
  readonly phrases: Phrases;

  constructor(lang: string, phrases: Phrases, palette: Palette = paletteOf(undefined)) {
    this.palette = palette;
    this.phrases = phrases;
    this.lang = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang) ? lang : 'en';
    this.rightToLeft = directionOfLanguage(this.lang) === 'rtl';
  }

  /** The id of the relation to an address; one for all links that lead there. */
  relationTo(address: string): string {
    const known = this.#addresses.get(address);
    if (known !== undefined) return known;
    const id = `link${this.#addresses.size + 1}`;
    this.#addresses.set(address, id);
    return id;
  }

  /** Addresses with the ids of their relations. */
  get relations(): readonly (readonly [address: string, id: string])[] {
    return [...this.#addresses];
  }

  /** Adds a numbering for one ordered list, which counts from `start` at this depth, and gives its id. */
  numbering(depth: number, start: number): number {
    const id = this.#lists.length + firstOrderedList;
    const override = element('w:lvlOverride', { 'w:ilvl': depth }, element('w:startOverride', { 'w:val': start }));
    this.#lists.push(
      element('w:num', { 'w:numId': id }, element('w:abstractNumId', { 'w:val': orderedNumbering }) + override),
    );
    return id;
  }

  /** Puts a PNG file into the package, the only picture there is, and gives the id of the relation to it. */
  addPicture(bytes: Uint8Array): string {
    this.#picture = bytes;
    return 'logo';
  }

  get picture(): Uint8Array | undefined {
    return this.#picture;
  }

  /** The numberings of all ordered lists so far. */
  get numberings(): Xml {
    return this.#lists.join('');
  }

  /** Adds a heading to the table of contents, and gives its number, from 1. */
  addHeading(text: string, degree: number): number {
    this.#headings.push({ text, degree });
    return this.#headings.length;
  }

  get headings(): readonly Heading[] {
    return this.#headings;
  }
}

/** A heading that the table of contents leads to. */
export interface Heading {
  readonly text: string;
  readonly degree: number;
}

/** Ids: of the definitions that numberings are made of, and of the one numbering of all lists with bullets. */
export const bulletNumbering = 0;
export const orderedNumbering = 1;
export const bulletList = 1;
/** The definition and the list of examples, which are told by a dash. */
export const dashNumbering = 2;
export const dashList = 2;
const firstOrderedList = 3;
