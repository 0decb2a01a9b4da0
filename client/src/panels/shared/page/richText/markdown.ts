import MarkdownIt from 'markdown-it';
import {
  defaultMarkdownParser,
  defaultMarkdownSerializer,
  MarkdownParser,
  MarkdownSerializer,
} from 'prosemirror-markdown';
import { type Attrs, Fragment, type Node } from 'prosemirror-model';
import { externalLink } from '../../messages.ts';
import { schema } from './schema.ts';

/*
 * Texts between Markdown and the document in which they are edited. What nobody has touched is written as it was read, block by block.
 */

/** A text as it is edited. */
export interface RichDocument {
  readonly doc: Node;
  /** The Markdown of the document after edits: blocks that are the same as before are written as they were. */
  write(edited: Node): string;
}

/** A block of a text with the words that it was read from. */
interface ReadBlock {
  readonly node: Node;
  /** What stands between the block before and this one. */
  readonly before: string;
  readonly source: string;
}

/** Reads a text; `undefined` for one that would lose something, such as a table or a definition of a link. */
export function readRichText(text: string): RichDocument | undefined {
  const blocks = blocksOf(text);
  if (!blocks?.every(isKept)) return undefined;
  const nodes = blocks.map(({ node }) => node);
  const doc = schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
  const last = blocks.at(-1);
  const end = last
    ? text.slice(blocks.reduce((length, { before, source }) => length + before.length + source.length, 0))
    : '';
  const originals = new Map(blocks.map((block, index) => [block.node, { ...block, index }]));
  return {
    doc,
    write(edited) {
      let written = '';
      let previous: number | undefined;
      edited.forEach((node, _, at) => {
        const original = originals.get(node);
        const isNext = original !== undefined && original.index === (previous ?? -1) + 1;
        const before = isNext && (at > 0 || previous === undefined) ? original.before : at === 0 ? '' : '\n\n';
        written += before + (original?.source ?? writeBlock(node));
        previous = original?.index ?? (previous === undefined ? 0 : previous + 1);
      });
      return written + end;
    },
  };
}

/** A text as the nodes that it would be, for pasting; as one paragraph where it cannot be read. */
export function nodesOf(text: string): Fragment {
  const read = readRichText(text);
  if (read) return read.doc.content;
  return Fragment.from(schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]));
}

function blocksOf(text: string): ReadBlock[] | undefined {
  const lines = text.split(/(?<=\n)/);
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const tops = tokenizer
    .parse(text, {})
    .filter(({ level, nesting, map }) => level === 0 && nesting >= 0 && map !== null);
  const blocks: ReadBlock[] = [];
  let end = 0;
  for (const { map } of tops) {
    const start = starts[map?.[0] ?? 0] ?? text.length;
    const raw = text.slice(start, starts[map?.[1] ?? 0] ?? text.length);
    const source = raw.replace(/\s+$/, '');
    const before = text.slice(end, start);
    const node = parse(source)?.content;
    // What stands between blocks and is no blank line is a definition that links refer to.
    if (before.trim() !== '' || node?.childCount !== 1) return undefined;
    blocks.push({ node: node.child(0), before, source });
    end = start + source.length;
  }
  return text.slice(end).trim() === '' ? blocks : undefined;
}

/** Whether a block that is written anew would be read as the same. */
function isKept({ node }: ReadBlock): boolean {
  return isSame(parse(writeBlock(node)), node);
}

function isSame(doc: Node | undefined, block: Node): boolean {
  return doc?.childCount === 1 && doc.child(0).eq(block);
}

function parse(text: string): Node | undefined {
  try {
    return parser.parse(text) ?? undefined;
  } catch {
    // The library throws at what the schema does not have.
    return undefined;
  }
}

/** A block as Markdown, with no more backslashes than it needs. */
function writeBlock(block: Node): string {
  const doc = schema.node('doc', null, [block]);
  const plain = plainSerializer.serialize(doc);
  return isSame(parse(plain), block) ? plain : careful.serialize(doc);
}

/** As the server reads texts: HTML is text, tables are known, and only addresses that may be followed are links. */
const tokenizer = new MarkdownIt('commonmark', { html: false }).enable('table');
tokenizer.validateLink = (url) => externalLink(url) !== undefined;

const { image: _image, ...tokens } = defaultMarkdownParser.tokens;

/** Whether all paragraphs of a list are shown without space, as its first one says. */
function isTight(all: readonly { readonly type: string; readonly hidden: boolean }[], at: number): boolean {
  const first = all.slice(at).find(({ type }) => type === 'paragraph_open' || type === 'list_item_close');
  return first?.type !== 'paragraph_open' || first.hidden;
}

const parser = new MarkdownParser(schema, tokenizer, {
  ...tokens,
  bullet_list: {
    block: 'bullet_list',
    getAttrs: ({ markup }, all, at): Attrs => ({ bullet: markup, tight: isTight(all, at) }),
  },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (token, all, at): Attrs => ({
      order: Number(token.attrGet('start') ?? 1),
      delimiter: token.markup,
      tight: isTight(all, at),
    }),
  },
  em: { mark: 'em', getAttrs: ({ markup }) => ({ markup }) },
  strong: { mark: 'strong', getAttrs: ({ markup }) => ({ markup }) },
  softbreak: { node: 'soft_break' },
});

type Writers = typeof defaultMarkdownSerializer.nodes;

function serializerWith(escapes: boolean): MarkdownSerializer {
  const writers: Writers = {
    ...defaultMarkdownSerializer.nodes,
    bullet_list: (state, node) => state.renderList(node, '  ', () => `${node.attrs.bullet} `),
    ordered_list: (state, node) =>
      state.renderList(node, '   ', (i) => `${Number(node.attrs.order) + i}${node.attrs.delimiter} `),
    soft_break: (state) => state.write('\n'),
    ...(escapes ? {} : { text: (state, node) => state.text(node.text ?? '', false) }),
  };
  const asWritten = {
    open: (_: unknown, { attrs }: { readonly attrs: Attrs }) => String(attrs.markup),
    close: (_: unknown, { attrs }: { readonly attrs: Attrs }) => String(attrs.markup),
    mixable: true,
    expelEnclosingWhitespace: true,
  };
  return new MarkdownSerializer(writers, {
    ...defaultMarkdownSerializer.marks,
    em: asWritten,
    strong: asWritten,
  });
}

const plainSerializer = serializerWith(false);
const careful = serializerWith(true);
