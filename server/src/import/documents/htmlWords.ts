import type { HtmlElement } from '../../service/text/clipboard/htmlTree.ts';

/** A web page or a mail address, without what would end a link in Markdown. */
export function addressOf({ name, attributes }: HtmlElement): string | undefined {
  const address = name === 'a' ? (attributes.get('href')?.trim() ?? '') : '';
  if (!/^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address) || address.length > 2_000) return undefined;
  return address.replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Elements that are no blocks and have words only within. */
const inlineNames = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter nobr output picture progress q rp rt ruby s samp ' +
    'small source span strike strong sub sup time tt u var wbr br area base col colgroup embed frame link map meta param track button select option ' +
    'optgroup textarea fieldset marquee slot hgroup search dialog frameset head title body html'
  ).split(' '),
);

/** `<company>`: what no page knows as an element is a word that its author put into angles. */
export function isPlaceholder({ name }: HtmlElement): boolean {
  return name !== '' && !inlineNames.has(name) && !/[-:]/.test(name);
}

export function tagOf({ name, attributes }: HtmlElement): string {
  const others = [...attributes].map(([key, value]) => (value === '' ? key : `${key}="${value}"`));
  return `<${[name, ...others].join(' ')}>`;
}
