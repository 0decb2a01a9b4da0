import { breakParts, breaksWithin, isNeverFirst } from './breaks.ts';
import { clustersOf } from './characters.ts';
import type { PdfFont } from './fonts.ts';
import { type Levels, seenFromLeft } from './order.ts';

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
  /** Whether its letters go from right to left. */
  readonly isRightToLeft: boolean;
}

export interface Line {
  /** In the order of reading, which is not that from left to right where a text has two directions. */
  readonly spans: readonly Placed[];
  readonly width: number;
  /** Whether its text goes in the other direction than the document. */
  readonly isAgainst: boolean;
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

/**
 * Breaks a text into lines: after blanks and hyphens, in addresses after their parts, between characters or words where a script has no blanks, and
 * words that are too long anywhere. What goes from right to left stands so on each line.
 */
export function breakLines(spans: readonly Span[], width: number): Line[] {
  const order = spans[0]?.font.order;
  const levels = order?.levelsOf(spans.map(({ text }) => text).join(''));
  const isAgainst = order !== undefined && (levels?.base === 1) !== (order.direction === 'rtl');
  const lines: Line[] = [];
  let line: Piece[] = [];
  let used = 0;
  let start = 0;
  const finish = () => {
    if (line.length > 0) lines.push({ ...(levels ? ordered(line, levels, start) : placed(line)), isAgainst });
    start += line.reduce((sum, { text }) => sum + text.length, 0);
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
      const pieces = breaksWithin(text)
        ? breakParts(text).map((part) => pieceOf(part.text, span, part.mayBreak))
        : parts(text).map((part) => pieceOf(part, span));
      for (const piece of pieces) {
        // A mark that closes what another span says stands on its line.
        if (word.at(-1)?.mayBreak && !(endsFree(word) && isNeverFirst(piece.text))) {
          yield word;
          word = [];
        }
        // A blank at the beginning of a span belongs to the word before.
        word.push(piece);
      }
    }
  }
  if (word.length > 0) yield word;
}

/** Whether a line may end behind a word without a blank. */
function endsFree(word: readonly Piece[]): boolean {
  return breaksWithin(word.at(-1)?.text.slice(-2) ?? '');
}

function parts(text: string): string[] {
  if (/:\/\/|@|\/.*\//.test(text)) {
    return text.match(/^[^\w/]*\w+:\/\/[^/?&=]*\/? ?|[^/?&=.@_-]*[/?&=.@_-]* ?/g)?.filter((part) => part !== '') ?? [];
  }
  return (
    text.match(/[^\u200b\u2010\u2013\u2014/-]*[\u200b\u2010\u2013\u2014/-]* ?/g)?.filter((part) => part !== '') ?? []
  );
}

function pieceOf(text: string, span: Span, mayBreak = /[ \u200b\u2010\u2013\u2014/?&=.@_-]$/.test(text)): Piece {
  // A blank is that of the font which has the letters before it.
  return { span, text, width: measure(text, span), inked: measure(text.replace(/ $/, ''), span), mayBreak };
}

/** Texts of any length in a time that grows with it: what is too long for a word is measured by its characters. */
function measure(text: string, { font, size }: Span): number {
  if (text.length <= 60) return widthOf(text, font, size);
  return (text.match(/[^ ]+ ?| /g) ?? []).reduce((sum, word) => {
    const parts = word.length <= 60 ? [word] : clustersOf(word);
    return sum + parts.reduce((width, part) => width + widthOf(part, font, size), 0);
  }, 0);
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
function placed(pieces: readonly Piece[]): Omit<Line, 'isAgainst'> {
  const spans: Placed[] = [];
  let x = 0;
  let inked = 0;
  for (const { span, text, width, inked: dark } of pieces) {
    const last = spans.at(-1);
    if (last && looksLike(last, span)) {
      spans[spans.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    } else {
      spans.push({ ...span, text, x, width, isRightToLeft: false });
    }
    inked = x + dark;
    x += width;
  }
  return { spans, width: inked };
}

function looksLike(one: Span, other: Span): boolean {
  return (
    one.font === other.font &&
    one.size === other.size &&
    one.colour === other.colour &&
    one.href === other.href &&
    one.rule === other.rule
  );
}

/** A stretch of a line in one style and of one level. */
interface Stretch {
  readonly span: Span;
  readonly text: string;
  readonly level: number;
}

/** The pieces of a line whose first code unit is so far from the beginning of the paragraph, each stretch where its level has it. */
function ordered(pieces: readonly Piece[], { base, of: levels }: Levels, start: number): Omit<Line, 'isAgainst'> {
  const stretches = stretchesOf(pieces, start, levels, base).map((stretch) => ({
    ...stretch,
    width: measure(stretch.text, stretch.span),
  }));
  const last = pieces.at(-1);
  const blank = last ? last.width - last.inked : 0;
  // The blank at the end of a line stands beyond its edge, at the left where the line goes on from there.
  let x = base === 1 ? -blank : 0;
  const places = new Map<Stretch, number>();
  for (const stretch of seenFromLeft(stretches)) {
    places.set(stretch, x);
    x += stretch.width;
  }
  const spans = stretches.map((stretch, i): Placed => {
    const { span, level, width } = stretch;
    const isRightToLeft = level % 2 === 1;
    const turnsTo = (other: Stretch | undefined) => other !== undefined && (other.level - level) % 2 !== 0;
    const text = marked(stretch.text, isRightToLeft, turnsTo(stretches[i - 1]), turnsTo(stretches[i + 1]));
    return { ...span, text, width, x: places.get(stretch) ?? 0, isRightToLeft };
  });
  return { spans, width: base === 1 ? x : x - blank };
}

/** Signs at a turn of direction have a mark beside them, by which readers of the document tell to which side they belong. */
function marked(text: string, isRightToLeft: boolean, turnsBefore: boolean, turnsAfter: boolean): string {
  const mark = isRightToLeft ? '\u200f' : '\u200e';
  const [before, after] = [turnsBefore && /^[^\p{L}\p{N} ]/u.test(text), turnsAfter && /[^\p{L}\p{N} ]$/u.test(text)];
  return `${before ? mark : ''}${text}${after ? mark : ''}`;
}

function stretchesOf(pieces: readonly Piece[], start: number, levels: Uint8Array, base: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  const end = start + pieces.reduce((sum, { text }) => sum + text.length, 0);
  const add = (span: Span, text: string, level: number) => {
    const last = stretches.at(-1);
    if (last?.level === level && looksLike(last.span, span)) {
      stretches[stretches.length - 1] = { ...last, text: last.text + text };
    } else {
      stretches.push({ span, text, level });
    }
  };
  for (const { span, text } of pieces) {
    let from = 0;
    // The blank at the end of a line has the direction of the paragraph.
    const levelAt = (i: number) => (at + i === end - 1 && text[i] === ' ' ? base : (levels[at + i] ?? base));
    for (let i = 1; i <= text.length; i++) {
      if (i < text.length && levelAt(i) === levelAt(from)) continue;
      add(span, text.slice(from, i), levelAt(from));
      from = i;
    }
    at += text.length;
  }
  return stretches;
}
