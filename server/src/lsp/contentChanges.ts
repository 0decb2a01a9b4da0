import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-types';
import { Lines } from '../service/document/syntax/lines.ts';

/** A text, and where its lines start as far as that was asked for: a change says where it is by its line. */
export interface KnownText {
  readonly text: string;
  readonly lines: Lines;
}

/** A change that has not been made yet. */
interface Pending {
  /** Offsets into the text as it is. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The 0-based lines on which it begins and ends in the text as all pending changes leave it. */
  first: number;
  last: number;
  /** How many lines that text has more by it. */
  readonly more: number;
}

/**
 * A text after the changes of one notification, each of which counts from what those before it leave. Each text that is put together is a copy of all of it, so that changes on
 * lines of their own are made at once: a new name in a hundred places of a long file would else cost a hundred copies.
 */
export function changedText(known: KnownText, changes: readonly TextDocumentContentChangeEvent[]): KnownText {
  let pending = new PendingChanges(known);
  for (const change of changes) {
    if (!('range' in change)) {
      pending = new PendingChanges({ text: change.text, lines: new Lines(change.text) });
      continue;
    }
    const [start, end] = inOrder(change.range.start, change.range.end);
    if (pending.add(start, end, change.text)) continue;
    pending = new PendingChanges(pending.made());
    pending.addFirst(start, end, change.text);
  }
  return pending.made();
}

/** Changes of which no line is touched by two, in the order of the text. */
class PendingChanges {
  readonly #known: KnownText;
  readonly #changes: Pending[] = [];
  /** How many lines the text has more by all of them. */
  #more = 0;
  /** Whether lines may come or go beside a change, so that no other one can be added. */
  #isClosed = false;

  constructor(known: KnownText) {
    this.#known = known;
  }

  /** Adds a change by its places in the text as the others leave it; false where that has to be made first. */
  add(start: Position, end: Position, newText: string): boolean {
    const changes = this.#changes;
    if (changes.length === 0) {
      this.addFirst(start, end, newText);
      return true;
    }
    const { text, lines } = this.#known;
    if (this.#isClosed || end.line > lines.positionAt(text.length).line + this.#more) return false;
    // Clients go through a text from its end or from its beginning.
    const isLast = (changes.at(-1)?.last ?? -1) < start.line;
    const at = isLast ? changes.length : changes.findIndex(({ first }) => first > end.line);
    if (at < 0 || (changes[at - 1]?.last ?? -1) >= start.line) return false;
    const up = isLast ? this.#more : changes.slice(0, at).reduce((sum, { more }) => sum + more, 0);
    return this.#insert(at, up, start, end, newText);
  }

  /** The same where there is no other one. */
  addFirst(start: Position, end: Position, newText: string): void {
    this.#insert(0, 0, start, end, newText);
  }

  /** Inserts a change at an index among the others; by those before it the text has `up` lines more. False where the others have to be made first. */
  #insert(at: number, up: number, from: Position, to: Position, newText: string): boolean {
    const { text, lines } = this.#known;
    const offsetOf = ({ line, character }: Position) => lines.offsetAt({ line: line - up, character });
    const [start, end] = [offsetOf(from), offsetOf(to)];
    const touchesLineEnd = mayPartLineEnd(text, start, end, newText);
    if (touchesLineEnd && this.#changes.length > 0) return false;
    this.#isClosed = touchesLineEnd;
    const [line, added] = [lines.positionAt(start).line, lineEnds(newText)];
    const more = added - (lines.positionAt(end).line - line);
    const change = { start, end, newText, first: line + up, last: line + up + added, more };
    for (let index = at; index < this.#changes.length; index++) {
      const other = this.#changes[index] as Pending;
      other.first += more;
      other.last += more;
    }
    this.#changes.splice(at, 0, change);
    this.#more += more;
    return true;
  }

  /** The text with all of them. */
  made(): KnownText {
    const { text: before, lines } = this.#known;
    const [first, last] = [this.#changes[0], this.#changes.at(-1)];
    if (!first || !last) return this.#known;
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end, newText } of this.#changes) {
      pieces.push(before.slice(done, start), newText);
      done = end;
    }
    pieces.push(before.slice(done));
    const text = pieces.join('');
    const edit = { start: first.start, end: last.end, delta: text.length - before.length };
    return { text, lines: Lines.after(lines, edit, text) };
  }
}

function inOrder(one: Position, other: Position): readonly [Position, Position] {
  const isFirst = one.line < other.line || (one.line === other.line && one.character <= other.character);
  return isFirst ? [one, other] : [other, one];
}

/** Whether an end of a line that is two characters, `\r\n`, may be parted or joined by a change. */
function mayPartLineEnd(text: string, start: number, end: number, newText: string): boolean {
  if (text.charCodeAt(start - 1) === 13 || newText.endsWith('\r')) return true;
  return text.charCodeAt(end - 1) === 13 && text.charCodeAt(end) === 10;
}

/** How many ends of lines a text has, by LSP's rules. */
function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
