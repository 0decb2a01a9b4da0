import assert from 'node:assert/strict';

/** An element of a page with its attributes and its children. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const voidElements = new Set(['br', 'hr', 'input', 'link', 'meta', 'wbr']);
const attributePattern = / ([a-z][a-z-]*)(?:="([^"<]*)")?/g;

/**
 * Reads a page more strictly than a browser does: tags in lower case and properly nested, attributes in double quotes, every
 * `<` of a text escaped. A browser cannot read a page that passes in any other way.
 */
export function readHtml(html: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [, text = '', tag] of html.matchAll(/([^<]*)(<[^>]*>)?/g)) {
    const parent = open.at(-1);
    assert(parent, 'an element ends that did not begin');
    if (text !== '') parent.children.push(decode(text));
    if (tag === undefined) continue;
    const end = /^<\/([a-z0-9]+)>$/.exec(tag);
    if (end) {
      assert.equal(open.pop()?.name, end[1]);
      continue;
    }
    const start = /^<([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"<]*")?)*)>$/.exec(tag);
    assert(start?.[1], `odd tag ${tag}`);
    const attributes = [...(start[2] ?? '').matchAll(attributePattern)].map(
      ([, name = '', value = '']) => [name, decode(value)] as const,
    );
    const element: Element = { name: start[1], attributes: new Map(attributes), children: [] };
    assert.equal(element.attributes.size, attributes.length, `an attribute twice in ${tag}`);
    parent.children.push(element);
    if (!voidElements.has(element.name)) open.push(element);
  }
  assert.equal(open.length, 1, 'an element is not ended');
  return root;
}

/** All elements inside, in the order in which they begin. */
export function elementsOf(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

export function find(root: Element, matches: (element: Element) => boolean): Element {
  const found = elementsOf(root).find(matches);
  assert(found, 'no such element');
  return found;
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attributes.get('class') ?? '').split(' ').includes(name);
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function decode(text: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    const character = entities[name];
    assert(character !== undefined && whole.endsWith(';'), `odd entity ${whole}`);
    return character;
  });
}
