import { type DocumentSymbol, SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import { Reader } from '../../document/profile/reader.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import { firstLine } from '../../document/syntax/spans.ts';
import {
  dereference,
  findPair,
  findValue,
  isAbsent,
  isMergeKey,
  keyName,
  type Node,
  type PairNode,
} from '../../document/syntax/tree.ts';
import { sayText, type Translate } from '../../message.ts';
import { propertySchema } from '../../schema/navigate.ts';
import { schemaOf } from '../../schema/schemas.ts';
import type { FileContext } from '../support/fileContext.ts';

/** Longer texts are cut in names and details, which stand on one line beside others. */
const maxLength = 60;

export interface Entry {
  /** May be empty or long; the outline shows a dash or the first words then. */
  readonly name: string;
  readonly kind: SymbolKind;
  readonly detail?: string | undefined;
  readonly span: Span;
  /** What is selected when the symbol is chosen; a part of `span`, its first line when left out. */
  readonly selection?: Span | undefined;
  readonly children?: readonly DocumentSymbol[];
  /** Still there, but no longer to be used. */
  readonly retired?: boolean;
}

/** Makes symbols out of one document's nodes, and knows what their parts are called. */
export class Outline {
  readonly document: SourceDocument;
  readonly translate: Translate;

  constructor({ document, translate }: Pick<FileContext, 'document' | 'translate'>) {
    this.document = document;
    this.translate = translate;
  }

  /** Reads values below a node. */
  reader(node: Node): Reader {
    return new Reader(this.document, node);
  }

  symbol(entry: Entry): DocumentSymbol {
    const { span, selection, detail, children } = entry;
    const range = this.document.rangeOf(span);
    const narrow = selection && selection.start >= span.start && selection.end <= span.end ? selection : span;
    const symbol: DocumentSymbol = {
      name: firstWords(entry.name) || '–',
      kind: entry.kind,
      range,
      selectionRange: this.document.rangeOf(firstLine(this.document.text, narrow)),
    };
    if (detail) symbol.detail = firstWords(detail);
    if (entry.retired) symbol.tags = [SymbolTag.Deprecated];
    if (children && children.length > 0) symbol.children = [...children];
    return symbol;
  }

  /** The document's keys in plain words, each with its value or with what `childrenOf` finds below it. */
  sections(childrenOf: (key: string, value: Node) => readonly DocumentSymbol[] | undefined): DocumentSymbol[] {
    const schema = schemaOf(this.document.kind);
    return this.pairs(this.document.root).map(([key, pair]) => {
      const title = propertySchema(this.document.kind, schema, key)?.title;
      // An alias has its children elsewhere, where they are listed already.
      const children = pair.value.kind === 'alias' ? undefined : childrenOf(key, pair.value);
      return this.symbol({
        name: title === undefined || key.startsWith('x-') ? key : this.translate(sayText(title)),
        kind: children ? SymbolKind.Array : kindOf(pair.value),
        detail: children ? undefined : this.summary(pair.value),
        span: pair,
        selection: pair.key,
        children: children ?? [],
      });
    });
  }

  /** The pairs that are written in a mapping, without merge keys and without the keys that are no scalars. */
  pairs(node: Node | undefined): [string, PairNode][] {
    if (node?.kind !== 'mapping') return [];
    return node.pairs.flatMap((pair) => {
      const key = keyName(pair);
      return key === undefined || isMergeKey(pair) ? [] : [[key, pair] as [string, PairNode]];
    });
  }

  /** The items that are written in a list, without those still empty. */
  items(node: Node): readonly Node[] {
    return node.kind === 'sequence' ? node.items.filter((item) => !isAbsent(item)) : [];
  }

  /** The text at a key as it reads, or `undefined`; a number reads as it is written. */
  text(parent: Node | undefined, key: string): string | undefined {
    return this.textOf(findValue(parent, key));
  }

  textOf(node: Node | undefined): string | undefined {
    const content = dereference(node);
    if (content?.kind !== 'scalar' || content.value === null) return undefined;
    const value =
      typeof content.value === 'string' ? content.value : this.document.text.slice(content.start, content.end);
    return value.trim() === '' ? undefined : value;
  }

  /** The first value that is written in the item itself for one of these keys: what to select of it. */
  firstValue(item: Node, keys: readonly string[]): Span | undefined {
    for (const key of keys) {
      const value = findPair(item, key)?.value;
      const isOwn = value && value.start >= item.start && value.end <= item.end;
      if (isOwn && this.textOf(value) !== undefined) return value;
    }
    return undefined;
  }

  /** A value on one line: a text, a list of texts, or of a credit its name. */
  summary(node: Node): string | undefined {
    const content = dereference(node);
    if (content?.kind === 'sequence') return content.items.flatMap((item) => this.textOf(item) ?? []).join(', ');
    return content?.kind === 'mapping' ? this.text(content, 'name') : this.textOf(content);
  }
}

function kindOf(node: Node): SymbolKind {
  const content = dereference(node);
  if (content?.kind === 'mapping') return SymbolKind.Object;
  return content?.kind === 'sequence' ? SymbolKind.Array : SymbolKind.Property;
}

/** The words of a text that fit into one line. */
function firstWords(text: string): string {
  // A long text is cut before its white space is replaced: it may be the summary of a whole job.
  const line = text
    .slice(0, 4 * maxLength)
    .trim()
    .replace(/\s+/g, ' ');
  if (line.length <= maxLength) return line;
  const cut = line.lastIndexOf(' ', maxLength);
  return `${line.slice(0, cut > 0 ? cut : maxLength)}…`;
}
