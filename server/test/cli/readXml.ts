import assert from 'node:assert/strict';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The characters of XML 1.0. */
const characters = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const token = /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|[^<]+/gy;
const reference = /&(lt|gt|amp|quot|#39);/g;

/** Reads the part of XML that reports use, and fails where the text is not well-formed. */
export function readXml(xml: string): Element {
  assert.match(xml, characters);
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const [whole, closed, name, attributes = '', empty] of xml.matchAll(token)) {
    end += whole.length;
    const inside = open.at(-1);
    assert.ok(inside, 'an element is closed twice');
    if (closed !== undefined) {
      assert.equal(closed, inside.name);
      open.pop();
    } else if (name !== undefined) {
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(element);
      if (empty === '') open.push(element);
    } else if (!whole.startsWith('<?')) {
      inside.text += decoded(whole);
      if (inside === top) assert.equal(whole.trim(), '', 'text stands outside the root');
    }
  }
  assert.equal(end, xml.length, `the text breaks off at ${JSON.stringify(xml.slice(end, end + 40))}`);
  assert.deepEqual(open, [top], 'an element is not closed');
  const [root, another] = top.children;
  assert.ok(root && !another, 'there is one root');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
    assert.ok(!Object.hasOwn(attributes, name), `"${name}" stands twice`);
    attributes[name] = decoded(value);
  }
  return attributes;
}

function decoded(text: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  assert.doesNotMatch(text.replaceAll(reference, ''), /&/, 'an ampersand begins no reference');
  return text.replaceAll(reference, (_, name: string) => characters[name] ?? '');
}
