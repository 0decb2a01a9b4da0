import { isRecord } from '../../../../common/typeGuards.ts';
import type { Choice } from '../../../shared/page/editing/choiceBox.ts';
import { say } from '../../../shared/page/say.ts';

/** How a value is edited, as the server says it. */
export type EditKind = 'line' | 'text' | 'choice' | 'level' | 'heading' | 'pick';

const kinds: readonly EditKind[] = ['line', 'text', 'choice', 'level', 'heading', 'pick'];

/** A value or list that the role does not have yet. */
export interface Missing {
  readonly path: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'choice' | 'item' | 'fact' | 'skills' | 'section' | 'pick';
  /** Of what is picked: what the role has of it now. */
  readonly was?: readonly string[];
}

/** Selects what can be edited. */
export const editables = '[data-edit]';

/** Selects the items of lists. */
export const items = '[data-item]';

export function kindOf(element: Element): EditKind {
  const kind = element.getAttribute('data-edit');
  return kinds.find((one) => one === kind) ?? 'line';
}

/** The JSON Pointer of the value that an element shows. */
export function pathOf(element: Element): string {
  return element.getAttribute('data-edit-path') ?? '';
}

/** What stands there, as text; `null` for nothing. Of a level it is JSON. */
export function wasOf(element: Element): string | null {
  return element.getAttribute('data-was');
}

export function choicesOf(element: Element, attribute = 'data-choices'): Choice[] {
  return listIn(element, attribute).filter(isChoice);
}

export function missingOf(page: Element): Missing[] {
  const main = page.querySelector('[data-missing]');
  return main ? listIn(main, 'data-missing').filter(isMissing) : [];
}

function listIn(element: Element, attribute: string): unknown[] {
  const list: unknown = JSON.parse(element.getAttribute(attribute) ?? '[]');
  return Array.isArray(list) ? list : [];
}

function isChoice(value: unknown): value is Choice {
  return isRecord(value) && typeof value.label === 'string' && ['string', 'number'].includes(typeof value.value);
}

function isMissing(value: unknown): value is Missing {
  return isRecord(value) && typeof value.label === 'string' && typeof value.path === 'string';
}

/** The item that an element belongs to. */
export function itemOf(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>(items) ?? undefined;
}

/** The fact under a label of the author's own that an element belongs to. */
export function factOf(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>('[data-fact]') ?? undefined;
}

/** What a fact is called, as it is written where that says it. */
export function labelOfFact(fact: Element): string {
  const key = (fact.getAttribute('data-path') ?? '').replace(/^.*\//, '');
  const written = /^\d*$/.test(key) ? (fact.querySelector('dt')?.textContent ?? '') : key;
  return written.replaceAll('~1', '/').replaceAll('~0', '~').trim();
}

/** The item with a path. */
export function itemAt(page: Element, path: string): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>(items)].find((item) => item.getAttribute('data-path') === path);
}

/** What an item is called when something is said of it. */
export function nameOfItem(item: Element): string {
  const name = item.querySelector('[data-edit="line"], dt, h3, h4') ?? item;
  const text = (name.textContent ?? '').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The element of a value: at its path, or where its text stands by now when its list has changed. */
export function findEditable(page: Element, path: string, was: string | null): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(editables)];
  const there = all.find((element) => pathOf(element) === path);
  if (there && wasOf(there) === was) return there;
  const shape = shapeOf(path);
  const [moved, ...others] = all.filter((element) => shapeOf(pathOf(element)) === shape && wasOf(element) === was);
  return moved && others.length === 0 ? moved : there;
}

function shapeOf(path: string): string {
  return path.replaceAll(/\d+/g, '#');
}

/** What a value is called for those who do not see where it stands: its item and its key, in words. */
export function labelOf(element: Element): string {
  const key = /\/([^/\d][^/]*)$/.exec(pathOf(element))?.[1] ?? '';
  const word = key
    .replaceAll('~1', '/')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const item = itemOf(element);
  const holder = item && !item.isSameNode(element) ? nameOfItem(item) : '';
  const label = [word || 'text', holder].filter((part) => part !== '').join(say` of `);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Whether an item is a skill, rather than a group of them or an item of another list. */
export function isSkill(item: HTMLElement): boolean {
  return (item.getAttribute('data-path') ?? '').startsWith('/skills/') && !item.matches('[data-list]');
}
