import assert from 'node:assert/strict';
import MarkdownIt, { type Token } from 'markdown-it';
import { isSafeUrl } from '../../../src/jobProfile/markdownParser.ts';
import { elementsOf, readHtml, textOf } from '../html/readHtml.ts';

/** What a reader sees of a page. Fails where something in the page could run or load a file. */
export function textOfPage(html: string): string {
  const root = readHtml(html.replace('<!DOCTYPE html>', ''));
  for (const { name, attributes } of elementsOf(root)) {
    assert(!['script', 'img', 'iframe', 'object', 'base', 'svg'].includes(name), `<${name}>`);
    for (const attribute of attributes.keys()) assert.doesNotMatch(attribute, /^on|^src$/);
    const href = attributes.get('href');
    if (href !== undefined) assert.match(href, /^(?:#rp-|https?:\/\/|mailto:)/);
  }
  return elementsOf(root)
    .filter(({ name }) => name === 'main')
    .map(textOf)
    .join('');
}

/** What a reader sees of Markdown as GitHub shows it, with raw HTML on, of which only line breaks in tables are allowed. */
export function textOfMarkdown(markdown: string): string {
  const parser = new MarkdownIt('default', { html: true, linkify: false });
  parser.validateLink = () => true;
  const parts: string[] = [];
  const walk = (token: Token) => {
    assert.notEqual(token.type, 'html_block', token.content);
    if (token.type === 'html_inline') assert.equal(token.content, '<br>');
    const address = token.attrGet('href') ?? token.attrGet('src');
    if (address !== null) assert(isSafeUrl(String(address)), String(address));
    // Formatting that the author did not write would lose the marks around it.
    assert.notEqual(token.type, 's_open');
    if (['text', 'text_special', 'code_inline', 'fence', 'code_block'].includes(token.type)) parts.push(token.content);
    else if (!token.children) parts.push(' ');
    token.children?.forEach(walk);
  };
  parser.parse(markdown, {}).forEach(walk);
  return parts.join('');
}

/** All texts in data, in the order in which they are written. */
export function textOfData(json: string): string {
  assert.doesNotMatch(json, /[<\u2028]/);
  const texts: string[] = [];
  const walk = (value: unknown, key = '') => {
    if (typeof value === 'string' && !key.startsWith('@')) {
      if (key === 'url') assert(isSafeUrl(value), value);
      // Plain texts show lists with bullets and numbers.
      texts.push(value.replaceAll(/^ *(?:•|\d+\.) /gm, ''));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
    }
  };
  walk(JSON.parse(json));
  return texts.join('\n');
}
