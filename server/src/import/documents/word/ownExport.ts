import type { HtmlElement } from '../../../service/text/clipboard/htmlTree.ts';
import type { DraftText } from '../../draft.ts';
import type { DocumentFact } from '../document.ts';
import type { PieceLog } from '../pieceLog.ts';

/*
 * Documents that this product has written for Word come back: what they say in a line about the role are facts, what was made of other texts is left out,
 * and the lines of levels are levels. They are known by their styles.
 */

/** Styles of ours by their names, and the class that the library gives to paragraphs in them. */
export const ownStyles: readonly string[] = [
  "p[style-name='Belongs to'] => p.own-belongs:fresh",
  "p[style-name='Facts'] => p.own-facts:fresh",
  "p[style-name='Ladder'] => p.own-ladder:fresh",
  "p[style-name='Glance group'] => p.own-glance:fresh",
  "p[style-name='Glance text'] => p.own-glance:fresh",
  "p[style-name='Small text'] => p.own-small:fresh",
  "p[style-name='Table small text'] => p.own-small:fresh",
  "p[style-name='Level'] => p.own-level:fresh",
  "p[style-name='Level head'] => p.own-level-head:fresh",
];

/** Whether a document has the styles of ours. */
export function isOwnExport(texts: ReadonlyMap<string, string>): boolean {
  const styles = texts.get('word/styles.xml') ?? '';
  return ['Belongs to', 'Glance text', 'Level head'].every((name) => styles.includes(`w:val="${name}"`));
}

export interface OwnParts {
  readonly body: HtmlElement;
  readonly facts: readonly DocumentFact[];
  readonly outside: ReadonlyMap<HtmlElement, string>;
}

/** The parts of a document of ours. `core` is the part with its properties. */
export function ownParts(body: HtmlElement, core: string, log: PieceLog): OwnParts {
  const facts: DocumentFact[] = [];
  const outside = new Map<HtmlElement, string>();
  const children: (HtmlElement | string)[] = [];
  for (const child of body.children) {
    if (typeof child === 'string') {
      children.push(child);
      continue;
    }
    const kind = child.attributes.get('class') ?? '';
    const line = child.line ?? 0;
    if (kind === 'own-belongs') facts.push(...belonging(partsOf(child), core, line, log));
    else if (kind === 'own-facts') facts.push(...stated(partsOf(child), line, log));
    else if (kind === 'own-ladder') {
      const text = wordsIn(child);
      if (/[→←]/.test(text)) log.leaving('it is made of the roles around this one', () => void log.add(text, line));
      else facts.push(...stated([text], line, log));
    } else {
      const isGlance = kind === 'own-glance' || (child.name === 'table' && holdsClass(child, 'own-glance'));
      const before = children.findLast((one) => typeof one !== 'string' && one.name !== 'p' && one.name !== 'table');
      const shown = withLevels(child, log);
      if (isGlance) outside.set(shown, glanceReason);
      if (isGlance && typeof before === 'object' && before.name === 'h1') outside.set(before, glanceReason);
      children.push(shown);
    }
  }
  return { body: { ...body, children }, facts, outside };
}

const glanceReason = 'it is made of the skills below';

function partsOf(element: HtmlElement): string[] {
  return wordsIn(element)
    .split(' · ')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function wordsIn(element: HtmlElement): string {
  const text = element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
  return text.replace(/\s+/g, ' ').trim();
}

function holdsClass(element: HtmlElement, name: string): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.attributes.get('class') === name || holdsClass(child, name)),
  );
}

/** The family and the organisation, which the properties of the document tell apart. */
function belonging(parts: readonly string[], core: string, line: number, log: PieceLog): DocumentFact[] {
  const family = decoded(/<dc:subject>([^<]*)</.exec(core)?.[1] ?? '');
  return parts.map((text) => {
    const from = [log.add(text, line)];
    const label: DraftText = { text: text === family ? 'family' : 'organisation', from };
    return { label, values: [{ text, from }] };
  });
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** `Reports to: Matron`; the number of skills is made of them. */
function stated(parts: readonly string[], line: number, log: PieceLog): DocumentFact[] {
  return parts.flatMap((part) => {
    const [, label, value] = /^([^:]+):\s+(.+)$/.exec(part) ?? [];
    if (label !== undefined && value !== undefined) {
      const from = [log.add(label, line)];
      return [{ label: { text: label, from }, values: [{ text: value, from: [log.add(value, line)] }] }];
    }
    log.leaving('it counts the skills', () => void log.add(part, line));
    return [];
  });
}

/** The same with what says a level marked: its steps and its position go, since they are made of the scale. */
function withLevels(element: HtmlElement, log: PieceLog): HtmlElement {
  const kind = element.attributes.get('class');
  if (kind === 'own-level') {
    const text = wordsIn(element);
    const [, name = text, position] = /^[●○\s]*(.*?)(?:\s+(\d+(?:\s\D{1,12}\s\d+){1,2}))?$/u.exec(text) ?? [];
    if (position !== undefined) log.leaving('it is made of the scale', () => void log.add(position, element.line ?? 0));
    return { ...element, attributes: new Map([['data-says', 'level']]), children: [name] };
  }
  if (kind === 'own-level-head') return { ...element, attributes: new Map([['data-says', 'levelHead']]) };
  if (kind === 'own-small') return { ...element, attributes: new Map([['data-says', 'fact']]) };
  const children = element.children.map((child) => (typeof child === 'string' ? child : withLevels(child, log)));
  return { ...element, children };
}
