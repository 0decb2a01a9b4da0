import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOfHtml } from '../../../../src/service/text/clipboard/html.ts';
import { type HtmlElement, htmlTree } from '../../../../src/service/text/clipboard/htmlTree.ts';
import { markdownOf } from '../../../../src/service/text/clipboard/markdown.ts';
import { blocksOfText } from '../../../../src/service/text/clipboard/readClipboard.ts';

function sizeOf(element: HtmlElement): number {
  return element.children.reduce<number>((sum, child) => sum + (typeof child === 'string' ? 1 : sizeOf(child)), 1);
}

/** Input that has browsers make elements again and again, or a stack that grows with it. */
const html: Record<string, (size: number) => string> = {
  'elements within each other': (size) => `${'<div>'.repeat(size)}x${'</div>'.repeat(size)}`,
  'marks that are never closed': (size) => '<b><i>'.repeat(size) + '<p>x'.repeat(size),
  'marks with attributes of their own': (size) => Array.from({ length: size }, (_, at) => `<b a=${at}><p>x`).join(''),
  'ends of nothing': (size) => '</p></b></li>'.repeat(size),
  'lists within each other': (size) => '<ul><li>x'.repeat(size),
  'tables within each other': (size) => '<table><tr><td>x'.repeat(size),
  'cells over many columns and rows': (size) =>
    `<table>${'<tr><td colspan=9999 rowspan=9999>x<td>y'.repeat(size)}</table>`,
  'attributes without end': (size) => `<p ${'a=1 b'.repeat(size)}>x`,
  'breaks without end': (size) => `<p>${'x<br>'.repeat(size)}</p>`,
  'references without end': (size) => '&amp;&#8211;'.repeat(size),
  'a comment without end': (size) => `x<!--${'-'.repeat(size)}`,
};

for (const [name, make] of Object.entries(html)) {
  test(`HTML: ${name}`, () => {
    const [small, large] = [40, 4_000].map((size) => {
      const source = make(size);
      const written = markdownOf(blocksOfHtml(source)).length;
      return { source: source.length, elements: sizeOf(htmlTree(source)), written };
    });
    assert.ok(small && large);
    const factor = large.source / small.source;
    assert.ok(large.elements <= small.elements * factor * 1.5, `${small.elements} and ${large.elements} elements`);
    // Lists within each other are indented, down to a certain depth.
    assert.ok(
      large.written <= Math.max(100, small.written) * factor * 6,
      `${small.written} and ${large.written} characters`,
    );
  });
}

const texts: Record<string, string> = {
  'deeper and deeper': Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at % 400)}- x`).join('\n'),
  'blanks without end': ' '.repeat(200_000),
  'blanks between words': `a${' '.repeat(200_000)}b`,
  'bars without end': '|'.repeat(200_000),
  'tabs without end': `a${'\tb'.repeat(100_000)}`,
  'numbers without end': '1. '.repeat(60_000),
  'a line without end': 'word '.repeat(40_000),
  'colons without end': ': '.repeat(100_000),
  'lines without end': 'a\n'.repeat(100_000),
};

for (const [name, text] of Object.entries(texts)) {
  test(`text: ${name}`, () => {
    const words = (all: string) => all.match(/[a-z]+/g)?.length ?? 0;
    assert.equal(words(markdownOf(blocksOfText(text))), words(text));
  });
}
