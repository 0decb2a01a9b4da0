import { escapeMarkup } from '../support/escape.ts';

/** Keeps code outside this file from making an `Html` of any object by accident. */
const markup: unique symbol = Symbol('markup');

/** A piece of HTML that is known to be safe: the tag below made it, or `trustedHtml` was called on purpose. */
export interface Html {
  readonly [markup]: Markup;
}

/** A text, or one in pieces that nobody has put together: a large table has some fifty megabytes. */
type Markup = string | readonly Html[];

/** A value of a template. Lists are joined; `undefined` and `false` are written as nothing. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/**
 * A template of HTML in which every string is escaped, as text and as the value of a quoted attribute. Values must not stand
 * in unquoted attributes, in the names of tags or attributes, or in scripts and styles: these have rules of their own.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const pieces: Html[] = [];
  let text = '';
  for (const [i, string] of strings.entries()) {
    const value = values[i - 1];
    if (isInPieces(value)) {
      pieces.push(trustedHtml(text), value);
      text = string;
    } else text += toMarkup(value) + string;
  }
  return pieces.length === 0 ? trustedHtml(text) : inPieces([...pieces, trustedHtml(text)]);
}

/** Joins pieces of which there are very many: they are put together when somebody asks for the text of a page, and not before. */
export function inPieces(pieces: readonly Html[]): Html {
  return { [markup]: pieces };
}

/** The markup of a piece, piece by piece. */
export function* piecesOf({ [markup]: text }: Html): Generator<string> {
  if (typeof text === 'string') yield text;
  else for (const piece of text) yield* piecesOf(piece);
}

/** Marks a text as safe HTML that was not made by the tag, such as what the Markdown library makes with raw HTML turned off. */
export function trustedHtml(text: string): Html {
  return { [markup]: text };
}

/** Joins pieces, with the separator between each two of them. */
export function joinHtml(pieces: readonly HtmlValue[], separator: HtmlValue): Html {
  return trustedHtml(pieces.map(toMarkup).join(toMarkup(separator)));
}

/** The markup of a value as text; strings are escaped. */
export function toMarkup(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(toMarkup).join('');
  const text = value[markup];
  return typeof text === 'string' ? text : [...piecesOf(value)].join('');
}

function isInPieces(value: HtmlValue): value is Html {
  return typeof value === 'object' && !isList(value) && typeof value[markup] !== 'string';
}

/** `Array.isArray` alone does not narrow the type to a read-only list. */
function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
