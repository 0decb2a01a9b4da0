import { escapeXml } from '../support/escape.ts';

/* XML as text. Whatever comes from a profile goes through `escaped`, so that no text can end what it stands in. */

/** A piece of XML that may stand where elements may. */
export type Xml = string;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are `undefined` are left out. */
export function element(name: string, attributes: Attributes = {}, content: Xml = ''): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element of WordprocessingML with the one attribute that most of them have. */
export function value(name: string, val: string | number): Xml {
  return element(`w:${name}`, { 'w:val': val });
}

/** A file of the package. */
export function file(root: Xml): Xml {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Text as the content of an element or of an attribute. */
export function escaped(text: string): string {
  return escapeXml(legal(text));
}

/**
 * What XML 1.0 has no place for stands as the sign for a character that cannot be shown. Marks that turn the direction of what follows are
 * left out: they have no look of their own, and could make a line read otherwise than it was written.
 */
export function legal(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Cs}|(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');
}
