/** An element of a file that has been read by `parseXml`, which throws where the file is not well-formed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const illegal = /\p{Cs}|(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u;
const pieces = /<\?xml [^?]*\?>\n?|<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;

export function parseXml(text: string): XmlElement {
  if (illegal.test(text)) throw new Error('A character that XML has no place for.');
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let at = 0;
  for (const match of text.matchAll(pieces)) {
    at = match.index + match[0].length;
    const [, closed, opened, attributes = '', empty, characters] = match;
    const top = open.at(-1) ?? root;
    if (closed !== undefined) {
      if (top.name !== closed) throw new Error(`</${closed}> closes <${top.name}>.`);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: readAttributes(attributes), children: [] };
      top.children.push(element);
      if (empty === '') open.push(element);
    } else if (characters !== undefined) top.children.push(unescaped(characters));
  }
  const [document, ...more] = root.children;
  if (at !== text.length) throw new Error(`Not XML: ${text.slice(at, at + 80)}`);
  if (open.length !== 1 || typeof document !== 'object' || more.length > 0) throw new Error('Not one element.');
  return document;
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/ ([\w:]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} twice.`);
    attributes.set(name, unescaped(value));
  }
  return attributes;
}

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"' }));

function unescaped(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, name: string) => {
    const character = entities.get(name.replace(/;$/, ''));
    if (character === undefined || !name.endsWith(';')) throw new Error(`&${name} is not known.`);
    return character;
  });
}

/** The elements with a name within an element, at any depth, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => typeof child === 'object' && child.name === name) as XmlElement | undefined;
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
