import { type Message, say } from '../../../service/message.ts';
import type { HtmlElement } from '../../../service/text/clipboard/htmlTree.ts';
import type { DocumentFact } from '../document.ts';
import type { PieceLog } from '../pieceLog.ts';

/*
 * Documents that this product has written for Word come back. They are known by their styles: facts beside the summary are facts, the rows of
 * skills are skills with their levels, and what was made of other texts is left out.
 */

/** Styles of ours by their names, and the class that the library gives to paragraphs in them. */
export const ownStyles: readonly string[] = [
  "p[style-name='Role long title'] => h1.title:fresh",
  ...Object.entries({
    'Role sender': 'sender',
    'Role kind': 'kind',
    'Role ladder': 'ladder',
    'Role ladder without profile': 'ladder',
    'Role ladder grade': 'ladder',
    'Role label': 'label',
    'Role value': 'value',
    'Role glance group': 'glance',
    'Role glance': 'glance',
    'Role glance level': 'glance',
    'Role glance note': 'glance',
    'Role guide': 'guide',
    'Role scale': 'guide',
    'Role level': 'level',
    'Role level name': 'level-name',
    'Role mark': 'mark',
    'Role small': 'small',
    'Table small text': 'small',
    'Role closing label': 'closing',
    'Role about label': 'about',
    'Role about value': 'about',
  }).map(([name, kind]) => `p[style-name='${name}'] => p.own-${kind}:fresh`),
];

/** Whether a document has the styles of ours. */
export function isOwnExport(texts: ReadonlyMap<string, string>): boolean {
  const styles = texts.get('word/styles.xml') ?? '';
  return ['Role sender', 'Role glance', 'Role level name'].every((name) => styles.includes(`w:val="${name}"`));
}

export interface OwnParts {
  readonly body: HtmlElement;
  readonly facts: readonly DocumentFact[];
  readonly outside: ReadonlyMap<HtmlElement, Message>;
}

/** Why parts of the document are no part of the role. */
const reasons = {
  glance: say`it is made of the skills below`,
  ladder: say`it is made of the roles around this one`,
  guide: say`it explains how the document is read`,
  kind: say`it says what the document is, as its properties do`,
  about: say`it says what the document is, as its properties do`,
} as const;

/** The parts of a document of ours. `custom` is the part with its own properties. */
export function ownParts(body: HtmlElement, custom: string, log: PieceLog): OwnParts {
  const facts: DocumentFact[] = [];
  const outside = new Map<HtmlElement, Message>();
  const children: (HtmlElement | string)[] = [];
  const leave = (element: HtmlElement, reason: Message) => {
    for (const line of linesIn(element)) log.leaving(reason, () => void log.add(line.text, line.line));
  };
  /** A heading over nothing but what is left out goes with it. */
  const leaveHeading = (reason: Message) => {
    const before = children.at(-1);
    if (typeof before === 'object' && before.name === 'h1') outside.set(before, reason);
  };
  for (const child of body.children) {
    if (typeof child === 'string') {
      children.push(child);
      continue;
    }
    const holds = (kind: string) => holdsClass(child, `own-${kind}`);
    if (holds('sender') || (child.name === 'table' && holds('kind'))) facts.push(...senderFacts(child, leave, log));
    else if (holds('ladder')) leave(child, reasons.ladder);
    else if (child.name === 'table' && holds('label')) {
      const opening = openingOf(child, log);
      facts.push(...opening.facts);
      children.push(...opening.children);
    } else if (holds('glance')) {
      leaveHeading(reasons.glance);
      outside.set(child, reasons.glance);
      children.push(child);
    } else if (holds('guide')) leave(child, reasons.guide);
    else if (holds('about')) {
      leaveHeading(reasons.about);
      leave(child, reasons.about);
    } else if (child.name === 'table' && holds('closing')) {
      leaveHeading(reasons.about);
      children.push(...closingOf(child));
    } else if (child.name === 'table' && isSkills(child)) children.push(...skillsOf(child, log));
    else children.push(withFacts(child));
  }
  facts.push(...propertiesIn(custom, log));
  return { body: { ...body, children: children.filter(isFilled) }, facts, outside };
}

function isFilled(child: HtmlElement | string): boolean {
  return typeof child === 'string' || child.name !== 'p' || wordsIn(child) !== '';
}

/** Who hands the document out; what it is stands in its properties as well. */
function senderFacts(
  element: HtmlElement,
  leave: (element: HtmlElement, reason: Message) => void,
  log: PieceLog,
): DocumentFact[] {
  const facts: DocumentFact[] = [];
  for (const one of paragraphsIn(element)) {
    const text = wordsIn(one);
    if (text === '') continue;
    if (one.attributes.get('class') === 'own-sender') facts.push(factOf('organisation', text, one.line ?? 0, log));
    else leave(one, reasons.kind);
  }
  return facts;
}

function factOf(label: string, text: string, line: number, log: PieceLog): DocumentFact {
  const from = [log.add(text, line)];
  return { label: { text: label, from }, values: [{ text, from }] };
}

/** Labels and values at the left, the summary at the right. */
function openingOf(table: HtmlElement, log: PieceLog): { facts: DocumentFact[]; children: (HtmlElement | string)[] } {
  const facts: DocumentFact[] = [];
  const children: (HtmlElement | string)[] = [];
  for (const [labels, texts] of rowsOf(table)) {
    let label: HtmlElement | undefined;
    for (const one of labels ? paragraphsIn(labels) : []) {
      if (one.attributes.get('class') === 'own-label') label = one;
      else if (label && wordsIn(one) !== '') {
        const [name, value] = [wordsIn(label), wordsIn(one)];
        const values = value.split(' · ').map((text) => ({ text, from: [log.add(text, one.line ?? 0)] }));
        facts.push({ label: { text: name, from: [log.add(name, label.line ?? 0)] }, values });
      }
    }
    children.push(...(texts?.children ?? []).map((child) => (typeof child === 'string' ? child : withFacts(child))));
  }
  return { facts, children };
}

/** Sections about the document: a title at the left, what it says beside it. */
function closingOf(table: HtmlElement): (HtmlElement | string)[] {
  return rowsOf(table).flatMap(([title, texts]) => {
    const heading = title
      ? [{ ...title, name: 'h1', attributes: new Map<string, string>(), children: [wordsIn(title)] }]
      : [];
    return [...heading, ...(texts?.children ?? [])];
  });
}

/** Rows of skills have headings in their second cells, or levels in their first. */
function isSkills(table: HtmlElement): boolean {
  return rowsOf(table).some(([label, texts]) => {
    const isHeaded = texts?.children.some((child) => typeof child !== 'string' && /^h[2-6]$/.test(child.name)) ?? false;
    return isHeaded || (label !== undefined && holdsClass(label, 'own-level-name'));
  });
}

/** The skills of a table one below the other: the name, the level that stands beside it, then what is said of it. */
function skillsOf(table: HtmlElement, log: PieceLog): (HtmlElement | string)[] {
  return rowsOf(table).flatMap(([label, texts]) => {
    const levels = label ? paragraphsIn(label).flatMap((one) => levelOf(one, log)) : [];
    const said = (texts?.children ?? []).map((child) => (typeof child === 'string' ? child : withFacts(child)));
    const first = said.findIndex((child) => typeof child !== 'string');
    const named = said[first];
    const hasName = typeof named === 'object' && /^h[2-6]$/.test(named.name);
    return hasName ? [named, ...levels, ...said.slice(first + 1)] : [...levels, ...said];
  });
}

/** The steps of a scale and the position in them are made of it; the name of the level stands for it. */
function levelOf(one: HtmlElement, log: PieceLog): HtmlElement[] {
  const text = wordsIn(one);
  const kind = one.attributes.get('class');
  if (text === '') return [];
  if (kind === 'own-level') {
    const position = text.replace(/^[▮▯\s]+/u, '');
    if (position !== '') log.leaving(say`it is made of the scale`, () => void log.add(position, one.line ?? 0));
    return [];
  }
  const says = kind === 'own-level-name' ? 'level' : 'fact';
  return [{ ...one, attributes: new Map([['data-says', says]]), children: [text] }];
}

/** Small lines are facts about what stands above them. */
function withFacts(element: HtmlElement): HtmlElement {
  if (element.attributes.get('class') === 'own-small')
    return { ...element, attributes: new Map([['data-says', 'fact']]) };
  const children = element.children.map((child) => (typeof child === 'string' ? child : withFacts(child)));
  return { ...element, children };
}

/** The cells of each row of a table, without those of tables inside them. */
function rowsOf(table: HtmlElement): HtmlElement[][] {
  return table.children.flatMap((child): HtmlElement[][] => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child.children.filter((cell) => typeof cell !== 'string')];
    return child.name === 'table' ? [] : rowsOf(child);
  });
}

function paragraphsIn(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child): HtmlElement[] => {
    if (typeof child === 'string') return [];
    return /^(?:p|h[1-6]|li)$/.test(child.name) ? [child] : paragraphsIn(child);
  });
}

function linesIn(element: HtmlElement): { readonly text: string; readonly line: number }[] {
  const all = /^(?:p|h[1-6]|li)$/.test(element.name) ? [element] : paragraphsIn(element);
  return all.flatMap((one) => {
    const text = wordsIn(one);
    return text === '' ? [] : [{ text, line: one.line ?? 0 }];
  });
}

function wordsIn(element: HtmlElement): string {
  const text = element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
  return text.replace(/\s+/g, ' ').trim();
}

function holdsClass(element: HtmlElement, name: string): boolean {
  return (
    element.attributes.get('class') === name ||
    element.children.some((child) => typeof child !== 'string' && holdsClass(child, name))
  );
}

/** Version, day, owner and status, which the document says in words of its own. */
function propertiesIn(custom: string, log: PieceLog): DocumentFact[] {
  return [...custom.matchAll(/<property [^>]*name="(Owner|Version|Updated|Status)"[^>]*>\s*<vt:lpwstr>([^<]*)</g)].map(
    ([, name = '', text = '']) => factOf(name.toLowerCase(), decoded(text), 0, log),
  );
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
