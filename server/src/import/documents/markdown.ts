import { type Message, say } from '../../service/message.ts';
import type { ImportDocument } from './document.ts';
import { readFrontMatter } from './frontMatter.ts';
import { odditiesOf } from './html.ts';
import type { Seen } from './htmlBlocks.ts';
import { withoutNavigation } from './navigation.ts';
import { PieceLog } from './pieceLog.ts';

/*
 * Markdown is rendered to HTML, whose elements know their lines, and read as HTML is: so tables, tags that were never closed and whatever else people
 * write in HTML within Markdown are read by the same code as a page.
 */

/** Reads Markdown, with front matter, Liquid and the attributes of kramdown. */
export async function readMarkdown(file: string, text: string): Promise<ImportDocument> {
  const [{ createParser }, { htmlTree }, { htmlBlocks }] = await Promise.all([
    import('../../jobProfile/markdownParser.ts'),
    import('../../service/text/clipboard/htmlTree.ts'),
    import('./htmlBlocks.ts'),
  ]);
  const log = new PieceLog(file);
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\n');
  const front = readFrontMatter(lines, log);
  const body = withoutNavigation(lines.fill('', 0, front.lines), log).join('\n');
  const parser = createParser().set({ html: true });
  // What no browser should follow is judged where links are read, so that the words of such a link are words.
  parser.validateLink = () => true;
  const tokens = parser.parse(withoutInstructions(body, log), {});
  for (const token of tokens) {
    if (token.map && token.nesting >= 0) token.attrSet('data-line', String(token.map[0]));
  }
  const renderHtml = parser.renderer.rules.html_block;
  parser.renderer.rules.html_block = (all, index, options, env, self) => {
    const line = all[index]?.map?.[0] ?? 0;
    const html = renderHtml?.(all, index, options, env, self) ?? all[index]?.content ?? '';
    return `<wbr data-line="${line}">${html}`;
  };
  const tree = htmlTree(parser.renderer.render(tokens, parser.options, {}), true);
  const seen: Seen = { relativeLinks: 0, pictures: 0 };
  const blocks = htmlBlocks(tree, { log, outside: new Map(), lineOf: linesOfSource(tree), seen });
  return {
    file,
    blocks,
    facts: front.facts,
    title: undefined,
    lang: undefined,
    pieces: log.pieces,
    leftOut: log.leftOut,
    oddities: odditiesOf(seen),
  };
}

interface Element {
  readonly line?: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** From the lines of the HTML to those of the Markdown: each element that knows its own line begins to count there. */
function linesOfSource(root: Element): (line: number) => number {
  const known: { readonly html: number; readonly source: number }[] = [];
  const visit = (element: Element) => {
    const source = Number(element.attributes.get('data-line') ?? Number.NaN);
    if (element.line !== undefined && Number.isInteger(source)) known.push({ html: element.line, source });
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  // The walk asks in the order of the HTML, so that the place is found where it was last.
  let at = 0;
  return (line) => {
    while (at > 0 && (known[at]?.html ?? 0) > line) at--;
    while ((known[at + 1]?.html ?? Number.POSITIVE_INFINITY) <= line) at++;
    const from = known[at];
    return from && from.html <= line ? from.source + line - from.html : line;
  };
}

/**
 * The text without what speaks to a site's generator: Liquid's tags, attributes in braces, comments. Lines stay where they are. What Liquid would put
 * in, `{{ … }}`, is left as it is where it is a word, since nobody knows what it stands for.
 */
function withoutInstructions(body: string, log: PieceLog): string {
  let text = withoutSpans(body, '<!--', '-->', say`it is a comment`, log);
  text = withoutSpans(text, '{% comment %}', '{% endcomment %}', say`it is a comment`, log);
  text = withoutSpans(text, '{%', '%}', say`it is an instruction for the site that it was written for`, log);
  let line = 0;
  let counted = 0;
  // A comment that never ends would hide all that follows.
  const written = text.replaceAll('<!--', '\\<!--');
  return written
    .replace(/[ \t]{0,20}\{[:#][^{}\n]{0,200}\}[ \t]{0,20}$/gm, (found, at: number) => {
      for (; counted < at; counted++) if (written.charCodeAt(counted) === 10) line++;
      log.leaving(say`it is an anchor or an attribute of the page`, () => void log.add(found.trim(), line));
      return '';
    })
    .replace(/\]\(\s{0,20}\{\{[^(){}\n]{0,200}\}\}[^()\n]{0,500}\)/g, '](liquid)');
}

/** The text without what is between two signs, which are left out as well. A sign that is never closed is a part of the text. Linear. */
function withoutSpans(text: string, open: string, close: string, reason: Message, log: PieceLog): string {
  const kept: string[] = [];
  let [at, line] = [0, 0];
  for (;;) {
    const start = text.indexOf(open, at);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    if (end < 0) break;
    const before = text.slice(at, start);
    const span = text.slice(start, end + close.length);
    line += breaksIn(before);
    const words = span.slice(open.length, -close.length).replace(/\s+/g, ' ').trim();
    const here = line;
    if (words !== '') log.leaving(reason, () => void log.add(words, here));
    const breaks = breaksIn(span);
    kept.push(before, '\n'.repeat(breaks));
    line += breaks;
    at = end + close.length;
  }
  return kept.join('') + text.slice(at);
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
