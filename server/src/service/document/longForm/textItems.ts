import type { Span } from '../../text/span.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { type Above, type Chunk, type Draft, joinedLabel, type ListKind, newDraft, withAbove } from './draft.ts';
import type { Form, Label } from './form.ts';
import { knownPair } from './nodes.ts';
import { qualities } from './skillTexts.ts';
import { columnMeaning, draftOfPart, draftOfRow, draftOfText } from './textDrafts.ts';
import { type TextPart, textParts } from './textParts.ts';

/*
 * The items in a text that stands where a list belongs.
 */

/** Whether a text is paragraphs of prose without a bullet, heading or table among them. */
export function isParagraphs(lines: string): boolean {
  if (!/\u2029|\n[ \t]*\n/.test(lines.trim())) return false;
  return textParts(lines).every(({ kind, markedFrom }) => kind === 'item' && markedFrom === undefined);
}

/** The items in a text that stands for a whole list. */
export function textChunks(form: Form, node: ScalarNode, path: string, kind: ListKind, above: Above): Chunk[] {
  return chunksOfParts(form, node, path, kind, above, textParts(form.linesOf(node)));
}

/**
 * A text that is an item of a list; several where the lines below it were meant as items of their own. A text of several lines without
 * bullets is a name and a description.
 */
export function textOfItem(form: Form, node: ScalarNode, path: string, kind: ListKind, above: Above): Chunk[] {
  const text = form.linesOf(node);
  const parts = textParts(text);
  const [first, ...rest] = parts;
  const isOne =
    first === undefined ||
    (rest.length === 0 && first.kind !== 'row') ||
    rest.every(({ kind: one }) => one === 'item' && !hasBullets(text));
  if (!isOne && first) {
    const items = parts.map((part) => (part.kind === 'intro' ? { ...part, kind: 'item' as const } : part));
    return chunksOfParts(form, node, path, kind, above, items);
  }
  const draft = withAbove(
    form,
    draftOfText(form, node, first && rest.length === 0 ? first : wholeOf(text), path, kind),
    above,
    kind,
  );
  return [{ drafts: [draft], span: node, path, ...(above.label ? { label: above.label } : {}) }];
}

function wholeOf(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  return { start, end: Math.max(start, text.trimEnd().length) };
}

function hasBullets(text: string): boolean {
  return /(?:^|\n)[ \t]*(?:[•·‣◦▪●○■➢►✓✔–—*+-]|\d{1,2}[.)]|\(?[a-z]\))[ \t]+\S/.test(text) || /\s[•‣▪]\s/.test(text);
}

/** The chunks of a text that has been cut into parts. */
export function chunksOfParts(
  form: Form,
  node: ScalarNode,
  path: string,
  kind: ListKind,
  above: Above,
  parts: readonly TextPart[],
): Chunk[] {
  const chunks: Chunk[] = [];
  let inner = above;
  let drafts: Draft[] = [];
  let intro: Chunk['intro'];
  let header: TextPart | undefined;
  const text = form.textOf(node);
  const end = (): void => {
    if (drafts.length > 0 || intro) {
      chunks.push({
        drafts,
        span: node,
        path,
        ...(inner.label ? { label: inner.label } : {}),
        ...(intro ? { intro } : {}),
      });
    }
    drafts = [];
    intro = undefined;
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'heading') {
      end();
      const span = form.spanIn(node, part);
      const label: Label = { text: text.slice(part.start, part.end), ...span, path };
      inner = { ...above, label: joinedLabel(above.label, label) };
      // A heading without anything below it is a text like any other.
      const next = parts[index + 1];
      if (!next || next.kind === 'heading') {
        drafts.push(withAbove(form, draftOfText(form, node, part, path, kind), above, kind));
        inner = above;
        end();
      }
    } else if (part.kind === 'intro' && parts.length > 1) {
      if (kind.isGrouped) intro = { node: form.piece(node, part, path, true), path };
      else
        drafts.push(
          withAbove(
            form,
            newDraft([knownPair('description', form.piece(node, part, path, true))], node, path),
            inner,
            kind,
          ),
        );
    } else if (part.kind === 'header') {
      header = part;
      // The first column is headed by what the items are: a word for a name says nothing, any other is words above them.
      const cell = part.cells?.[0];
      const title = cell ? text.slice(cell.start, cell.end) : '';
      if (cell && title !== '' && columnMeaning(title, kind) !== 'name' && parts.length > 1) {
        inner = { ...inner, label: joinedLabel(inner.label, { text: title, ...form.spanIn(node, cell), path }) };
      }
    } else if (part.kind === 'row')
      drafts.push(withAbove(form, draftOfRow(form, node, part, header, path, kind), inner, kind));
    else drafts.push(withAbove(form, draftOfPart(form, node, part, path, kind, parts.length > 1), inner, kind));
  }
  if (header && parts.length === 1)
    drafts.push(withAbove(form, draftOfText(form, node, header, path, kind), inner, kind));
  end();
  return chunks;
}

const shortestCommaList = 2;
const longestCommaItem = 4;
/** In characters. */
const longestCommaList = 1000;

/**
 * The items of a short list with commas, "Excel, Word and Outlook", where skills belong. With `isBelowKey`, the text stands below a key whose
 * description it may be, so that each item has to begin with a capital.
 */
export function commaItems(
  form: Form,
  node: ScalarNode,
  path: string,
  kind: ListKind,
  above: Above,
  isBelowKey = false,
): Chunk[] | undefined {
  if (kind.context !== 'skillItem') return undefined;
  const text = form.textOf(node);
  if (text.length > longestCommaList || text.includes('\n') || /[.!?]\s|[.!?]$|^[•*–-]\s/.test(text)) return undefined;
  const separator = text.includes(';') ? /;/g : /,/g;
  const parts = splitAt(text, separator);
  if (parts.length < (isBelowKey ? shortestCommaList + 1 : shortestCommaList)) return undefined;
  const words = parts.map(({ start, end }) => text.slice(start, end));
  if (words.some((part) => part === '' || part.split(/\s+/).length > longestCommaItem)) return undefined;
  if (isBelowKey && !words.every((part) => /^[\p{Lu}\p{N}]/u.test(part))) return undefined;
  if (qualities(text, { start: 0, end: text.length }, form.levels)) return undefined;
  const drafts = parts.map((part) => withAbove(form, draftOfText(form, node, part, path, kind), above, kind));
  return [{ drafts, span: node, path, ...(above.label ? { label: above.label } : {}) }];
}

/** The parts between separators outside brackets, without blanks round them. */
function splitAt(text: string, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const match of [...text.matchAll(separator), undefined]) {
    const end = match?.index ?? text.length;
    const raw = text.slice(start, end);
    if (match && raw.split('(').length > raw.split(')').length) continue;
    const from = start + Math.max(0, raw.search(/\S/));
    parts.push({ start: from, end: from + raw.trim().length });
    start = end + 1;
  }
  return parts;
}
