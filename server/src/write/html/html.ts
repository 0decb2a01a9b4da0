import { escapeMarkup } from '../support/escape.ts';

/** Nobody outside this file can make an `Html` by accident: it takes the symbol. */
const markup: unique symbol = Symbol('markup');

/** A piece of HTML that is known to be safe: the tag below made it, or `trustedHtml` was called on purpose. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a template. Lists are joined; `undefined` and `false` leave nothing behind. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/**
 * A template of HTML in which every string is escaped, as text and as the value of a quoted attribute. Values must not stand
 * in unquoted attributes, in the names of tags or attributes, or in scripts and styles: these have rules of their own.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return trustedHtml(strings.reduce((text, string, i) => text + toMarkup(values[i - 1]) + string));
}

/** Vouches for a text, such as what the Markdown library made with raw HTML off. */
export function trustedHtml(text: string): Html {
  return { [markup]: text };
}

/** Joins pieces with another between each two of them. */
export function joinHtml(pieces: readonly HtmlValue[], separator: HtmlValue): Html {
  return trustedHtml(pieces.map(toMarkup).join(toMarkup(separator)));
}

/** The text of a piece, to be sent to a page. */
export function toMarkup(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(toMarkup).join('');
  return value[markup];
}

/** The built-in check forgets that a list may be a read-only one. */
function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
