import type { Data } from './data.ts';

/*
 * Systems for vacancies keep their texts as HTML, in the values of JSON. No page of ours shows tags, so that these become the signs of Markdown.
 */

/** Tags that texts of adverts have; one of them makes a value HTML. */
const tags = /<(?:p|div|br|ul|ol|li|h[1-6]|strong|b|em|i|span|a|section)(?:\s[^<>]{0,2000})?\/?>/i;

/** The same, escaped once more. */
const escaped = /&lt;(?:p|div|br|ul|ol|li|h[1-6]|strong|b|em|span)(?:\s(?:(?!&gt;).){0,2000})?\/?&gt;/i;

/** Data with its texts in HTML as Markdown; all other values as they are. */
export function withoutTags(data: Data): Data {
  switch (data.kind) {
    case 'scalar':
      return typeof data.value === 'string' ? { ...data, value: markdownOf(data.value) } : data;
    case 'list':
      return { ...data, items: data.items.map(withoutTags) };
    case 'map':
      return { ...data, entries: new Map([...data.entries].map(([key, value]) => [key, withoutTags(value)])) };
  }
}

function markdownOf(value: string): string {
  const html = escaped.test(value) ? unescaped(value) : value;
  if (!tags.test(html)) return value;
  const text = html
    .replace(/\s+/g, ' ')
    .replace(/<li(?:\s[^<>]*)?>\s*/gi, '\n- ')
    .replace(/<\/?(?:ul|ol|p|div|section|h[1-6])(?:\s[^<>]*)?>/gi, (tag) =>
      /^<h/i.test(tag) ? '\n\n**' : headingEnd(tag),
    )
    .replace(/<\/?(?:strong|b)(?:\s[^<>]*)?>/gi, '**')
    .replace(/<\/?(?:em|i)(?:\s[^<>]*)?>/gi, '*')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return tidied(unescaped(text));
}

function headingEnd(tag: string): string {
  return /^<\/h/i.test(tag) ? '**\n\n' : '\n\n';
}

/** Lines without white space at their ends, at most one blank line between them, no signs around nothing. */
function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/\*\*\s*\*\*/g, '')
        .replace(/^\*\*\s+|\s+\*\*$/g, '**'),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(^- .*)\n\n(?=- )/gm, '$1\n')
    .trim();
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/gi, (whole, code: string | undefined, name: string | undefined) =>
    code !== undefined ? String.fromCodePoint(Number(code)) : (characters[(name ?? '').toLowerCase()] ?? whole),
  );
}
