import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey, saysImportanceAlone } from '../../format/otherWords.ts';
import type { Span } from '../../text/span.ts';
import { dereference, keyName, type Node, type PairNode, type ScalarNode } from '../syntax/tree.ts';
import {
  type Above,
  type Chunk,
  type Draft,
  joinedLabel,
  type ListKind,
  newDraft,
  plainLabel,
  textKey,
  withAbove,
} from './draft.ts';
import { withId } from './fits.ts';
import { type Form, isNothing, type Label, writtenValue } from './form.ts';
import { knownPair, scalar } from './nodes.ts';
import { qualities, type SkillText, skillText } from './skillTexts.ts';
import { type TextPart, textParts } from './textParts.ts';

/*
 * Items that are written as texts.
 */

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
    else drafts.push(withAbove(form, draftOfText(form, node, part, path, kind), inner, kind));
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

/** "**Rota:** agree it with the wards". */
const boldLabel = /^(\*\*|__)(?!\s)([^*_\n]+?)(?:\1\s*:|:\s*\1|\1)\s*(?:[–—-]\s+)?(?=\S)/;

/** One item in a text: its name, and what stands behind a bold label or on further lines as its description. */
export function draftOfText(form: Form, node: ScalarNode, part: Span, path: string, kind: ListKind): Draft {
  const text = form.textOf(node);
  const slice = text.slice(part.start, part.end);
  const bold = boldLabel.exec(slice);
  const span = form.spanIn(node, part);
  if (bold?.[2] !== undefined && bold[0].length < slice.length) {
    const start = part.start + slice.indexOf(bold[2]);
    const label = form.piece(node, { start, end: start + bold[2].length }, path);
    const rest = { start: part.start + bold[0].length, end: part.end };
    return newDraft([knownPair('name', label), ...restPairs(form, node, rest, path, kind)], span, path);
  }
  if (kind.context === 'skillItem') return skillDraft(form, node, part, path);
  const lines = form.linesOf(node).slice(part.start, part.end);
  const lineEnd = isName(lines);
  if (textKey(kind.context) !== 'name' || lineEnd < 0) {
    return newDraft(
      [knownPair(textKey(kind.context), form.piece(node, part, path, textKey(kind.context) !== 'name'))],
      span,
      path,
    );
  }
  const rest = { start: part.start + lineEnd + lines.slice(lineEnd).search(/\S/), end: part.end };
  const name = form.piece(node, { start: part.start, end: part.start + lineEnd }, path);
  return newDraft([knownPair('name', name), knownPair('description', form.piece(node, rest, path, true))], span, path);
}

/** Where the first line of a text ends that is a name above its description; -1 where all lines are one text. */
function isName(lines: string): number {
  const end = lines.search(/[\n\u2029]/);
  if (end < 0) return -1;
  if (/[,;–—-]$/.test(lines.slice(0, end).trimEnd())) return -1;
  const rest = lines.slice(end).trimStart();
  const startsAnew = /^[\p{Lu}\p{N}]/u.test(rest) || lines.includes('\n\n') || lines.includes('\u2029');
  return startsAnew ? lines.slice(0, end).trimEnd().length : -1;
}

function restPairs(form: Form, node: ScalarNode, rest: Span, path: string, kind: ListKind): PairNode[] {
  const text = form.textOf(node);
  const found = kind.context === 'skillItem' ? qualities(text, rest, form.levels) : undefined;
  if (found) return qualityPairs(form, node, found, path);
  return [knownPair('description', form.piece(node, rest, path, true))];
}

/** A skill in a text, with its level and importance. */
function skillDraft(form: Form, node: ScalarNode, part: Span, path: string): Draft {
  const text = form.textOf(node).slice(part.start, part.end);
  const found = skillText(text, form.levels);
  const name = form.piece(node, shifted(found.name, part.start), path);
  const pairs = [knownPair('name', name), ...qualityPairs(form, node, found, path, part.start)];
  return newDraft(pairs, form.spanIn(node, part), path);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function qualityPairs(form: Form, node: ScalarNode, found: Omit<SkillText, 'name'>, path: string, by = 0): PairNode[] {
  const pairs: PairNode[] = [];
  if (found.level) pairs.push(knownPair('level', form.piece(node, shifted(found.level, by), path)));
  if (found.importance) {
    const { value, span } = found.importance;
    pairs.push(knownPair('importance', form.put(scalar(value, form.spanIn(node, shifted(span, by))), path)));
    const place = shifted(span, by);
    const words = form.textOf(node).slice(place.start, place.end);
    // "A bonus" is shown as it is written, beside the importance that it stands for.
    if (/\p{L}/u.test(words) && !saysImportanceAlone(words))
      pairs.push(knownPair('description', form.piece(node, place, path)));
  }
  return pairs;
}

/** An item that is a key with a text or nothing behind it: `Excel: advanced`, `Rota: agree it with the wards`. */
export function draftOfPair(form: Form, pair: PairNode, mappingPath: string, kind: ListKind): Draft {
  const { path } = writtenValue(pair, mappingPath);
  const label = plainLabel(form.labelOf(pair, path));
  const value = dereference(pair.value);
  const name = knownPair('name', form.words(label));
  if (value?.kind !== 'scalar' || isNothing(pair.value)) {
    const found = kind.context === 'skillItem' ? skillText(label.text, form.levels) : undefined;
    const key = dereference(pair.key);
    if (found && (found.level || found.importance) && key?.kind === 'scalar' && form.textOf(key) === label.text) {
      return { ...skillDraft(form, key, { start: 0, end: label.text.length }, path), span: pair };
    }
    return newDraft([knownPair(textKey(kind.context), form.words(label))], pair, path);
  }
  const text = form.textOf(value);
  const identified = withId.has(kind.context) ? identifiedPairs(form, label, value, path, kind) : undefined;
  if (identified) return newDraft(identified, pair, path);
  if (kind.context === 'skillItem') {
    const found = qualities(text, { start: 0, end: text.length }, form.levels);
    if (found) return newDraft([name, ...qualityPairs(form, value, found, path)], pair, path);
    const led = ledByLevel(text, form.levels);
    if (led) {
      const level = knownPair('level', form.piece(value, led.level, path));
      return newDraft([name, level, knownPair('description', form.piece(value, led.rest, path, true))], pair, path);
    }
  }
  return newDraft([name, knownPair('description', form.put(pair.value, path))], pair, path);
}

/** `junior: Junior engineer` is an id and a name, `1: Aware` the number and the name of a level. */
function identifiedPairs(
  form: Form,
  label: Label,
  value: ScalarNode,
  path: string,
  kind: ListKind,
): PairNode[] | undefined {
  const text = form.textOf(value).trim();
  const name = knownPair('name', form.put(value, path));
  if (kind.context === 'scaleLevel' && /^\d{1,3}$/.test(label.text)) {
    const { start, end } = label;
    const number = form.put<Node>({ kind: 'scalar', start, end, style: 'plain', value: Number(label.text) }, path);
    return [knownPair('value', number), name];
  }
  const isName = /^\p{Lu}[^.!?\n]*$/u.test(text) && text.split(/\s+/).length <= 5;
  return isName && /^[\p{Ll}\p{N}][\p{Ll}\p{N}._-]*$/u.test(label.text)
    ? [knownPair('id', form.words(label)), name]
    : undefined;
}

/** "advanced – builds models": a level, and after a dash what it means. */
function ledByLevel(text: string, levels: ReadonlySet<string>): { level: Span; rest: Span } | undefined {
  const match = /^(\S[^–—:;,.]{0,30}?)(\s+[–—-]\s+|\s*[:;,.]\s+)(?=\S)/.exec(text);
  if (!match?.[1] || !qualities(text, { start: 0, end: match[1].length }, levels)?.level) return undefined;
  // A comma may stand between two words for one thing: only ratings and the plainest levels come before it.
  if (/,/.test(match[2] ?? '') && !/\d|[★☆●○]|^(?:basic|advanced|expert|intermediate|beginner)$/i.test(match[1]))
    return undefined;
  return { level: { start: 0, end: match[1].length }, rest: { start: match[0].length, end: text.trimEnd().length } };
}

/** A row of a table: the first cell names the item; the others are what their header says, or its description. */
function draftOfRow(
  form: Form,
  node: ScalarNode,
  { cells = [], ...row }: TextPart,
  header: TextPart | undefined,
  path: string,
  kind: ListKind,
): Draft {
  const [first, ...rest] = cells;
  const text = form.textOf(node);
  if (!first) return draftOfText(form, node, row, path, kind);
  const { pairs: named } = draftOfText(form, node, first, path, kind);
  const pairs = [...named];
  const notes: string[] = [];
  const facts: PairNode[] = [];
  const has = (key: string): boolean => pairs.some(({ key: one }) => one.kind === 'scalar' && one.value === key);
  for (const [index, cell] of rest.entries()) {
    const words = text.slice(cell.start, cell.end);
    if (words === '') continue;
    const column = header?.cells?.[index + 1];
    const title = column ? text.slice(column.start, column.end) : '';
    const meant = columnMeaning(title, kind);
    const found = kind.context === 'skillItem' ? qualities(text, cell, form.levels) : undefined;
    const given = meant === 'level' ? { level: cell } : found;
    if (given && !(given.level && has('level')) && !(given.importance && has('importance'))) {
      for (const pair of qualityPairs(form, node, given, path)) {
        if (keyName(pair) === 'description') notes.push(words);
        else pairs.push(pair);
      }
    } else if (meant === 'type' && !has('type')) pairs.push(knownPair('type', form.piece(node, cell, path)));
    else if (title === '' || meant === 'description') notes.push(words);
    else {
      const label = { text: title, ...form.spanIn(node, column ?? cell), path };
      facts.push({ ...knownPair(title, form.piece(node, cell, path)), key: form.words(label) });
    }
  }
  if (notes.length > 0) {
    const span = form.spanIn(node, { start: rest[0]?.start ?? row.start, end: row.end });
    pairs.push(knownPair('description', form.composed(notes.join('; '), span, path)));
  }
  const span = form.spanIn(node, row);
  if (facts.length > 0) pairs.push(knownPair('details', form.mapping(facts, span, path)));
  return newDraft(pairs, span, path);
}

function columnMeaning(title: string, { context }: ListKind): string | undefined {
  if (title === '') return undefined;
  const key = title.toLowerCase();
  return knownKeys(context).has(key) ? key : meantKey(title, context);
}
