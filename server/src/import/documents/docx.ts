import { say } from '../../service/message.ts';
import type { HtmlElement } from '../../service/text/clipboard/htmlTree.ts';
import { nameKey } from '../../service/text/names.ts';
import type { DraftText, Oddity } from '../draft.ts';
import { ImportRefusal } from '../source.ts';
import type { ImportDocument } from './document.ts';
import { odditiesOf } from './html.ts';
import type { Seen } from './htmlBlocks.ts';
import { PieceLog } from './pieceLog.ts';
import { isOwnExport, ownParts, ownStyles } from './word/ownExport.ts';
import { readWordParts, type WordParts } from './word/wordParts.ts';
import { countOf, paragraphsOf } from './word/wordXml.ts';

/** Styles by their names in Word. Headings and lists are known to the library. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  "p[style-name='TOC Heading'] => p.contents:fresh",
  ...[1, 2, 3, 4].map((depth) => `p[style-name='toc ${depth}'] => p.contents:fresh`),
  ...ownStyles,
  'u => span',
  'strike => s',
];

interface Mammoth {
  convertToHtml(
    input: { readonly buffer: Uint8Array; readonly arrayBuffer: ArrayBuffer },
    options: {
      readonly styleMap: readonly string[];
      readonly convertImage: unknown;
      readonly externalFileAccess: false;
    },
  ): Promise<{ readonly value: string }>;
  readonly images: { imgElement(read: () => Promise<{ readonly src: string }>): unknown };
}

function isMammoth(value: unknown): value is Mammoth {
  return typeof value === 'object' && value !== null && 'convertToHtml' in value && 'images' in value;
}

/** Reads a document of Word. Tracked changes are taken as accepted, comments are reported, footnotes, headers and footers stand behind the text. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<ImportDocument> {
  const parts = await readWordParts(bytes);
  const [html, { htmlTree }, { htmlBlocks }] = await Promise.all([
    htmlOf(parts),
    import('../../service/text/clipboard/htmlTree.ts'),
    import('./htmlBlocks.ts'),
  ]);
  const log = new PieceLog(file, (line) => `paragraph ${Math.max(1, line)}`);
  // Each paragraph is a line, so that lines are the numbers of paragraphs.
  const tree = htmlTree(html.replace(/<(?=(?:p|h[1-6]|li|td|th)\b)/g, '\n<'), true);
  const seen: Seen = { relativeLinks: 0, pictures: 0 };
  const { body: whole, notes } = withoutNotes(tree);
  const own = isOwnExport(parts.texts) ? ownParts(whole, parts.texts.get('docProps/custom.xml') ?? '', log) : undefined;
  const body = own?.body ?? whole;
  const outside = new Map(own?.outside);
  for (const element of contentsOf(body)) outside.set(element, say`it is the table of contents`);
  const blocks = htmlBlocks(body, { log, outside, lineOf: (line) => line, seen });
  const oddities: Oddity[] = [...odditiesOf(seen), ...changesIn(parts)];
  const remarks = [...notesText(notes, log), ...missedTexts(parts, log, oddities), ...marginTexts(parts, log)];
  for (const oddity of comments(parts, log)) oddities.push(oddity);
  return {
    file,
    blocks,
    facts: own?.facts ?? [],
    title: undefined,
    lang: langOf(parts),
    remarks,
    pieces: log.pieces,
    leftOut: log.leftOut,
    oddities,
  };
}

async function htmlOf({ bytes }: WordParts): Promise<string> {
  const loaded: unknown = await import('mammoth');
  const mammoth = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded;
  if (!isMammoth(mammoth)) throw new Error('The library for Word documents is not as expected.');
  const buffer = new ArrayBuffer(bytes.length);
  const copy = new Uint8Array(buffer);
  copy.set(bytes);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: copy, arrayBuffer: buffer },
      { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    );
    return value;
  } catch {
    throw new ImportRefusal(say`The document of Word is damaged: its text cannot be read.`);
  }
}

/** The text, and the foot- and endnotes that the library puts behind it. */
function withoutNotes(tree: HtmlElement): { body: HtmlElement; notes: HtmlElement[] } {
  const notes: HtmlElement[] = [];
  const children = tree.children.filter((child) => {
    if (typeof child === 'string' || child.name !== 'ol') return true;
    const items = child.children.filter((item) => typeof item !== 'string');
    const areNotes =
      items.length > 0 && items.every(({ attributes }) => /^(?:foot|end)note-/.test(attributes.get('id') ?? ''));
    if (areNotes) notes.push(...items);
    return !areNotes;
  });
  return { body: { ...tree, children }, notes };
}

/** A table of contents says again what the headings say. */
function contentsOf(body: HtmlElement): HtmlElement[] {
  return body.children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && child.attributes.get('class') === 'contents',
  );
}

function notesText(notes: readonly HtmlElement[], log: PieceLog): DraftText[] {
  return notes.flatMap((note, index) => {
    const text = wordsIn(note)
      .replace(/\s*↑\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '') return [];
    const piece = log.add(text, note.line ?? 0);
    return [{ text: `[${index + 1}] ${text}`, from: [piece] }];
  });
}

function wordsIn(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
}

/** Texts of boxes that the library did not read: all words of the document that are not in the pieces. */
function missedTexts({ texts }: WordParts, log: PieceLog, oddities: Oddity[]): DraftText[] {
  const read = new Map<string, number>();
  for (const { text } of log.pieces) for (const word of words(text)) read.set(word, (read.get(word) ?? 0) + 1);
  const missed: DraftText[] = [];
  for (const [name, xml] of texts) {
    if (!/^word\/document\d*\.xml$/.test(name)) continue;
    for (const { text } of paragraphsOf(xml)) {
      const own = new Map<string, number>();
      for (const word of words(text)) own.set(word, (own.get(word) ?? 0) + 1);
      if ([...own].every(([word, count]) => (read.get(word) ?? 0) >= count)) {
        for (const [word, count] of own) read.set(word, (read.get(word) ?? 0) - count);
        continue;
      }
      const piece = log.add(text, 0);
      missed.push({ text, from: [piece] });
      oddities.push({
        message: say`A text stands outside of the text’s flow, such as in a box: it is among the notes.`,
        piece,
      });
    }
  }
  return missed;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const saidAgain = {
  header: say`the header of the pages says it again`,
  footer: say`the footer of the pages says it again`,
} as const;

/** Headers and footers, each text once; the number of the page is none. */
function marginTexts({ texts }: WordParts, log: PieceLog): DraftText[] {
  const found: DraftText[] = [];
  const said = new Set(log.pieces.map(({ text }) => nameKey(text)));
  const known = new Set<string>();
  for (const [name, xml] of texts) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1] as keyof typeof saidAgain | undefined;
    if (kind === undefined) continue;
    for (const { text } of paragraphsOf(xml)) {
      if (known.has(text)) continue;
      known.add(text);
      const isPage =
        /^(?:(?:page|seite|página|pagina|strona|tudalen)\s*)?\d*\s*(?:of|von|de|sur|van|z|o|\/)?\s*\d*$/i.test(text);
      const isTitle = said.has(nameKey(text));
      if (isPage) log.leaving(say`it is the number of the page`, () => void log.add(text, 0));
      else if (isTitle) log.leaving(saidAgain[kind], () => void log.add(text, 0));
      else found.push({ text, from: [log.add(text, 0)] });
    }
  }
  return found;
}

function comments({ texts }: WordParts, log: PieceLog): Oddity[] {
  return paragraphsOf(texts.get('word/comments.xml') ?? '').map(({ text, author }) => {
    const piece = log.add(text, 0);
    log.leftOut.push({ piece, reason: say`it is a comment` });
    const message = author
      ? say`A comment by ${author} is not brought in: “${text}”`
      : say`A comment is not brought in: “${text}”`;
    return { message, piece };
  });
}

function changesIn({ texts }: WordParts): Oddity[] {
  const xml = [...texts].flatMap(([name, text]) =>
    /^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name) ? [text] : [],
  );
  const count = xml.reduce(
    (sum, text) => sum + countOf(text, 'w:ins') + countOf(text, 'w:del') + countOf(text, 'w:moveTo'),
    0,
  );
  if (count === 0) return [];
  return [
    {
      message:
        count === 1
          ? say`One tracked change is taken as accepted.`
          : say`${count} tracked changes are taken as accepted.`,
    },
  ];
}

function langOf({ texts }: WordParts): string | undefined {
  return /<w:lang\b[^>]{0,200}\bw:val="([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"/.exec(
    texts.get('word/styles.xml') ?? '',
  )?.[1];
}
