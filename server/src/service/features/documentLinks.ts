import type { DocumentLink } from 'vscode-languageserver-types';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { findPair, keyName, type Node, type ScalarNode } from '../document/syntax/tree.ts';
import { say } from '../message.ts';
import { resolvePath } from '../model/frameworks.ts';
import type { FileContext } from './support/fileContext.ts';

/** What an editor may open; everything else, `command:` and `javascript:` above all, stays text. */
const safeScheme = /^(https?:\/\/|mailto:)/i;

/** In this order: an escaped character, code, the target of a link, an autolink, a link definition. */
const linkPattern = new RegExp(
  [
    String.raw`\\.`,
    '(`+)(?!`)(?:(?!\\n\\s*\\n)[\\s\\S])*?[^`]\\1(?!`)',
    String.raw`\]\(\s*<?((?:https?://|mailto:)(?:\([^\s()<>]*\)|[^\s()<>])+)`,
    String.raw`<((?:https?://|mailto:)[^\s<>]+)>`,
    String.raw`^ *\[[^\]\n]+\]:[ \t]*<?((?:https?://|mailto:)[^\s<>]+)`,
  ].join('|'),
  'gim',
);

/**
 * The files and pages that a document names: framework files, addresses in `url` and `uri` keys, Markdown links in texts, and the schema
 * of a `yaml-language-server` comment. Whether they exist is not looked at. Bare addresses inside texts are no Markdown links.
 */
export function documentLinks(file: FileContext): DocumentLink[] {
  const { document } = file;
  const links: DocumentLink[] = [...schemaLinks(document), ...frameworkLinks(file)];
  if (document.root) collect(document, document.root, undefined, links);
  return links;
}

/** `# yaml-language-server: $schema=…` above the content, for editors that check by it. */
function* schemaLinks(document: SourceDocument): Generator<DocumentLink> {
  const head = document.text.slice(0, document.root?.start ?? document.text.length);
  for (const match of head.matchAll(/^([ \t]*#[ \t]*yaml-language-server:[ \t]*\$schema=)(\S+)/gm)) {
    const [, before = '', written = ''] = match;
    const start = match.index + before.length;
    const target = safeScheme.test(written) ? written : resolvePath(document.uri, written);
    if (target !== undefined) yield link(document, { start, end: start + written.length }, target);
  }
}

function* frameworkLinks({ document, translate }: FileContext): Generator<DocumentLink> {
  if (document.kind !== 'role') return;
  const frameworks = findPair(document.root, 'frameworks')?.value;
  if (frameworks?.kind !== 'mapping') return;
  for (const pair of frameworks.pairs) {
    const { value } = pair;
    if (keyName(pair)?.startsWith('x-') || value.kind !== 'scalar' || typeof value.value !== 'string') continue;
    const span = content(value);
    const target = isOneLine(document, span) ? resolvePath(document.uri, value.value.trim()) : undefined;
    if (target !== undefined && span.start < span.end)
      yield link(document, span, target, translate(say`Open the framework`));
  }
}

function collect(document: SourceDocument, node: Node, key: string | undefined, links: DocumentLink[]): void {
  if (node.kind === 'mapping') {
    for (const pair of node.pairs) collect(document, pair.value, keyName(pair), links);
  } else if (node.kind === 'sequence') {
    for (const item of node.items) collect(document, item, undefined, links);
  } else if (node.kind === 'scalar' && typeof node.value === 'string') {
    const span = content(node);
    const isAddress = key === 'url' || key === 'uri';
    if (isAddress && safeScheme.test(node.value) && !/\s/.test(node.value) && isOneLine(document, span)) {
      links.push(link(document, span, node.value));
    } else if (!isAddress && /\]\(|\]:|</.test(node.value)) {
      for (const one of markdownLinks(document, node)) links.push(one);
    }
  }
}

/**
 * Looks in the source rather than in the decoded text: an address has no spaces, so that folding cannot break it, and its place
 * is exact. Passed over are code and escaped characters; an address that is itself written with escapes is left out.
 */
function* markdownLinks(document: SourceDocument, node: ScalarNode): Generator<DocumentLink> {
  const source = document.text.slice(node.start, node.end);
  for (const match of source.matchAll(linkPattern)) {
    const written = match[2] ?? match[3] ?? match[4];
    if (written === undefined || (node.style === 'double' && written.includes('\\'))) continue;
    const end = node.start + match.index + match[0].length - (match[3] === undefined ? 0 : 1);
    const target = node.style === 'single' ? written.replaceAll("''", "'") : written;
    yield link(document, { start: end - written.length, end }, target);
  }
}

function content(node: ScalarNode): Span {
  return node.style === 'single' || node.style === 'double' ? { start: node.start + 1, end: node.end - 1 } : node;
}

function isOneLine(document: SourceDocument, span: Span): boolean {
  return !document.text.slice(span.start, span.end).includes('\n');
}

function link(document: SourceDocument, span: Span, target: string, tooltip?: string): DocumentLink {
  const range = document.rangeOf(span);
  return tooltip === undefined ? { range, target } : { range, target, tooltip };
}
