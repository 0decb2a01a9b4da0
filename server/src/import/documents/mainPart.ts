import { type Message, say } from '../../service/message.ts';
import { isHidden, styleOf } from '../../service/text/clipboard/htmlStyle.ts';
import type { HtmlElement } from '../../service/text/clipboard/htmlTree.ts';

/*
 * What of a page is no part of its text: navigation, headers and footers of the site, notices about cookies, and what is around the main part.
 */

/** Why elements are left out; an element that is not here is read. */
export type Outside = ReadonlyMap<HtmlElement, Message>;

/** By name or role. */
const reasons: ReadonlyMap<string, Message> = new Map([
  ['nav', say`it is navigation`],
  ['navigation', say`it is navigation`],
  ['header', say`it is the header of the site`],
  ['banner', say`it is the header of the site`],
  ['footer', say`it is the footer of the site`],
  ['contentinfo', say`it is the footer of the site`],
  ['aside', say`it stands beside the main part of the page`],
  ['complementary', say`it stands beside the main part of the page`],
  ['search', say`it is a search`],
  ['dialog', say`it is a dialogue of the site`],
  ['alertdialog', say`it is a dialogue of the site`],
  ['button', say`it is a button`],
]);

/** By class or id, as sites call them. */
const signs: readonly (readonly [RegExp, Message])[] = [
  // Of our own pages.
  [/(?:^|\s)rp-overview(?:$|\s)/, say`it is made of the skills below`],
  [/(?:^|\s)rp-count(?:$|\s)/, say`it counts the skills`],
  [
    /(?:^|[-_\s])(?:cookies?|consent|gdpr|onetrust|ccpa)(?:$|[-_\s])|cookie(?:banner|consent|notice|bar)/i,
    say`it is a notice about cookies`,
  ],
  [
    /(?:^|[-_\s])(?:breadcrumbs?|navbar|nav|menu|skip-?(?:link|nav|to-content|to-main)|pagination|toc|table-of-contents)(?:$|[-_\s])/i,
    say`it is navigation`,
  ],
  [/(?:^|[-_\s])(?:site-?footer|page-?footer|footer)(?:$|[-_\s])/i, say`it is the footer of the site`],
  [/(?:^|[-_\s])(?:site-?header|page-?header|masthead)(?:$|[-_\s])/i, say`it is the header of the site`],
  [
    /(?:^|[-_\s])(?:sidebar|social|share|sharing|newsletter|subscribe|advert|ads?|related(?:-\w+)?|popup|modal)(?:$|[-_\s])/i,
    say`it stands beside the main part of the page`,
  ],
];

const neverOutside = new Set(['', 'html', 'body', 'main', 'article', 'table', 'tbody', 'thead', 'tr', 'td', 'th']);

/** A main part has at least this share of the page's letters. */
const smallestMain = 0.2;

/**
 * What is outside of the main part of a page. Nothing is, where most of the page would be: what looks like a part of the site is then its text.
 * Takes time linear in the elements.
 */
export function outsideOf(root: HtmlElement): Outside {
  const letters = new Map<HtmlElement, number>();
  const all = countLetters(root, letters);
  const outside = new Map<HtmlElement, Message>();
  const main = mainElement(root, letters, all);
  const around = new Set<HtmlElement>();
  if (main) collectAround(root, main, around);
  let left = 0;
  const visit = (element: HtmlElement, within: boolean) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const size = letters.get(child) ?? 0;
      const reason =
        main && !within && !around.has(child) ? say`it is outside of the main part of the page` : undefined;
      const why = ownReason(child, within || !main, size, all) ?? reason;
      if (size > 0 && why !== undefined) {
        outside.set(child, why);
        left += size;
      } else visit(child, within || child === main);
    }
  };
  visit(root, false);
  return all - left < all * smallestMain ? new Map() : outside;
}

function countLetters(element: HtmlElement, letters: Map<HtmlElement, number>): number {
  let count = 0;
  for (const child of element.children) {
    if (typeof child === 'string') count += child.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    else if (!isHidden(child)) count += countLetters(child, letters);
  }
  letters.set(element, count);
  return count;
}

/** The element that says it is the main part, or the only article. */
function mainElement(
  root: HtmlElement,
  letters: ReadonlyMap<HtmlElement, number>,
  all: number,
): HtmlElement | undefined {
  const mains: HtmlElement[] = [];
  const articles: HtmlElement[] = [];
  const visit = (element: HtmlElement) => {
    for (const child of element.children) {
      if (typeof child === 'string' || isHidden(child)) continue;
      if (child.name === 'main' || child.attributes.get('role') === 'main') mains.push(child);
      else if (child.name === 'article') articles.push(child);
      if (mains.length < 2) visit(child);
    }
  };
  visit(root);
  const only = mains.length === 1 ? mains[0] : mains.length === 0 && articles.length === 1 ? articles[0] : undefined;
  return only && (letters.get(only) ?? 0) >= all * smallestMain ? only : undefined;
}

/** Collects the element and all that are around it. */
function collectAround(element: HtmlElement, main: HtmlElement, around: Set<HtmlElement>): boolean {
  const isAround =
    element === main ||
    element.children.some((child) => typeof child !== 'string' && collectAround(child, main, around));
  if (isAround) around.add(element);
  return isAround;
}

/** `isMain`: the element is in the main part, or the page has none, so that a heading of its own is a part of the text. */
function ownReason(element: HtmlElement, isMain: boolean, size: number, all: number): Message | undefined {
  const { name, attributes } = element;
  if (neverOutside.has(name)) return undefined;
  const role = attributes.get('role') ?? '';
  const reason = reasons.get(role) ?? reasons.get(name);
  if (reason !== undefined && !(name === 'header' && (isMain || holdsHeading(element)))) return reason;
  if (size > all * 0.4) return undefined;
  const words = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500);
  if (words.trim() === '') return undefined;
  if (styleOf(element, 'position') === 'fixed') return say`it is a notice of the site`;
  return signs.find(([sign]) => sign.test(words))?.[1];
}

function holdsHeading(element: HtmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string' && (child.name === 'h1' || holdsHeading(child)));
}
