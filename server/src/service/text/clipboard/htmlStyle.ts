import type { HtmlElement } from './htmlTree.ts';

/** What the words within an element look like. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | undefined;
  /** White space and line breaks are as they are written. */
  readonly pre: boolean;
}

export const plainLook: Look = { bold: false, italic: false, href: undefined, pre: false };

/** The value of a property in the style of an element, in small letters; empty where it has none. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = element.attributes.get('style') ?? '';
  for (const declaration of style.split(';', 200)) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
    }
  }
  return '';
}

const withoutWords = new Set(
  'style script head title meta link template noscript iframe object svg math select datalist xml del audio video canvas'.split(
    ' ',
  ),
);

/** True for what nobody saw where it was copied: styles, scripts, deleted words, hidden parts. */
export function isHidden(element: HtmlElement): boolean {
  if (withoutWords.has(element.name)) return true;
  if (!element.attributes.has('style')) return element.attributes.has('hidden');
  return (
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'visibility') === 'hidden' ||
    /comment/.test(styleOf(element, 'mso-element'))
  );
}

/** The look of what is within an element, given the look of what is around it. */
export function lookWithin(element: HtmlElement, around: Look): Look {
  const { name } = element;
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const space = styleOf(element, 'white-space');
  const link = name === 'a' ? safeAddress(element.attributes.get('href')) : undefined;
  return {
    bold: weight === '' ? around.bold || name === 'b' || name === 'strong' : isBoldWeight(weight, around.bold),
    italic: slant === '' ? around.italic || name === 'i' || name === 'em' : /italic|oblique/.test(slant),
    href: link ?? around.href,
    pre: space === '' ? around.pre || name === 'pre' : /^(?:pre|break-spaces)/.test(space),
  };
}

function isBoldWeight(weight: string, around: boolean): boolean {
  if (weight === 'inherit') return around;
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600;
}

/** An address that may be followed, short enough and without what would end a link in Markdown; `undefined` for any other. */
function safeAddress(href: string | undefined): string | undefined {
  const address = href?.trim() ?? '';
  return /^(?:https?:\/\/|mailto:)[^\s<>()\p{Cc}]+$/iu.test(address) && address.length <= 2_000 ? address : undefined;
}
