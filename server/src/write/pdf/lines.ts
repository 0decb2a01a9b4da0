import { clustersOf, isRightToLeft, mirrored } from './characters.ts';
import type { PdfFont } from './fonts.ts';

/** Text of one style. */
export interface Span {
  readonly text: string;
  readonly font: PdfFont;
  readonly size: number;
  readonly colour: string;
  readonly href?: string;
  /** A line under it or through it, which says that it is new or gone. */
  readonly rule?: 'under' | 'through';
}

/** A stretch of a line, so far from its beginning. */
export interface Placed extends Span {
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly spans: readonly Placed[];
  readonly width: number;
}

/** A piece of text that is not broken, with the blank behind it. */
interface Piece {
  readonly span: Span;
  readonly text: string;
  readonly width: number;
  /** The width without the blank at its end, which may stand beyond the edge. */
  readonly inked: number;
  readonly mayBreak: boolean;
}

export function widthOf(text: string, font: PdfFont, size: number): number {
  return (font.width(text) * size) / 1000;
}

/** Breaks a text into lines: after blanks and hyphens, in addresses after their parts, and words that are too long anywhere. */
export function breakLines(spans: readonly Span[], width: number): Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  let used = 0;
  const finish = () => {
    if (line.length > 0) lines.push(placed(line));
    line = [];
    used = 0;
  };
  for (const word of words(spans)) {
    const full = word.reduce((sum, { width }) => sum + width, 0);
    const inked = full - trailing(word);
    if (used + inked <= width) {
      for (const piece of word) line.push(piece);
      used += full;
      continue;
    }
    if (inked <= width) {
      finish();
      for (const piece of word) line.push(piece);
      used = full;
      continue;
    }
    for (const piece of word.flatMap((piece) => chopped(piece, width))) {
      if (used + piece.inked > width) finish();
      line.push(piece);
      used += piece.width;
    }
  }
  finish();
  return lines;
}

function trailing(word: readonly Piece[]): number {
  const last = word.at(-1);
  return last ? last.width - last.inked : 0;
}

/** Runs of pieces between which no line may end. */
function* words(spans: readonly Span[]): Generator<Piece[]> {
  let word: Piece[] = [];
  for (const span of spans) {
    for (const [text] of span.text.matchAll(/[^ ]* ?/g)) {
      if (text === '') continue;
      for (const part of parts(text)) {
        const piece = pieceOf(part, span);
        // A blank at the beginning of a span belongs to the word before.
        word.push(piece);
        if (piece.mayBreak) {
          yield word;
          word = [];
        }
      }
    }
  }
  if (word.length > 0) yield word;
}

function parts(text: string): string[] {
  if (/:\/\/|@|\/.*\//.test(text)) {
    return text.match(/^[^\w/]*\w+:\/\/[^/?&=]*\/? ?|[^/?&=.@_-]*[/?&=.@_-]* ?/g)?.filter((part) => part !== '') ?? [];
  }
  return (
    text.match(/[^\u200b\u2010\u2013\u2014/-]*[\u200b\u2010\u2013\u2014/-]* ?/g)?.filter((part) => part !== '') ?? []
  );
}

function pieceOf(text: string, span: Span): Piece {
  const inkedText = text.replace(/ $/, '');
  const measured = measure(inkedText, span);
  const blank = text.length > inkedText.length ? widthOf(' ', span.font, span.size) : 0;
  return {
    span,
    text,
    width: measured + blank,
    inked: measured,
    mayBreak: /[ \u200b\u2010\u2013\u2014/?&=.@_-]$/.test(text),
  };
}

/** Texts of any length in a time that grows with it: those that are not words are measured by their characters. */
function measure(text: string, { font, size }: Span): number {
  if (text.length <= 60) return widthOf(text, font, size);
  return clustersOf(text).reduce((sum, cluster) => sum + widthOf(cluster, font, size), 0);
}

function chopped(piece: Piece, room: number): Piece[] {
  if (piece.inked <= room && piece.text.length <= 60) return [piece];
  const pieces: Piece[] = [];
  let text = '';
  let width = 0;
  const finish = () => {
    if (text !== '') pieces.push({ span: piece.span, text, width, inked: width, mayBreak: true });
    text = '';
    width = 0;
  };
  for (const cluster of clustersOf(piece.text)) {
    const wide = widthOf(cluster, piece.span.font, piece.span.size);
    if (text !== '' && (width + wide > room || text.length >= 400)) finish();
    text += cluster;
    width += wide;
  }
  finish();
  return pieces;
}

/** Neighbours of one style are drawn as one. */
function placed(pieces: readonly Piece[]): Line {
  const spans: Placed[] = [];
  let x = 0;
  let inked = 0;
  for (const { span, text, width, inked: dark } of inVisualOrder(pieces)) {
    const last = spans.at(-1);
    if (
      last &&
      last.font === span.font &&
      last.size === span.size &&
      last.colour === span.colour &&
      last.href === span.href &&
      last.rule === span.rule
    ) {
      spans[spans.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    } else {
      spans.push({ ...span, text, x, width });
    }
    inked = x + dark;
    x += width;
  }
  return { spans, width: inked };
}

/**
 * Words that are written from right to left stand in the order in which they are seen, as they do in any PDF, since whoever copies
 * from one turns them round.
 */
function inVisualOrder(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => isRightToLeft(text))) return pieces;
  const ordered: Piece[] = [];
  let turned: Piece[] = [];
  const finish = () => {
    for (const [i, piece] of turned.reverse().entries()) {
      ordered.push(inVisualOrderAlone(piece, i === turned.length - 1));
    }
    turned = [];
  };
  for (const piece of pieces) {
    const last = turned.at(-1);
    if (!isRightToLeft(piece.text)) {
      finish();
      ordered.push(piece);
    } else if (last?.span === piece.span) {
      const joined = { text: last.text + piece.text, width: last.width + piece.width, inked: last.width + piece.inked };
      turned[turned.length - 1] = { ...piece, ...joined };
    } else {
      turned.push(piece);
    }
  }
  finish();
  return ordered;
}

/** Punctuation at the ends belongs to the sentence around it, which goes from left to right. */
function inVisualOrderAlone(piece: Piece, last: boolean): Piece {
  const { text } = piece;
  if (!last) return { ...piece, text: mirrored(text) };
  const [lead = ''] = /^[\p{P}\p{S}]*/u.exec(text) ?? [];
  const tail = tailOf(text.slice(lead.length));
  const words = text.slice(lead.length, text.length - tail.length);
  return { ...piece, text: lead + mirrored(words) + tail };
}

/** The punctuation and blanks at the end of a text, found from there: a pattern would try each sign within the text as their beginning. */
function tailOf(text: string): string {
  const characters = Array.from(text);
  let start = characters.length;
  while (start > 0 && /^[\p{P}\p{S} ]$/u.test(characters[start - 1] ?? '')) start--;
  return characters.slice(start).join('');
}
