import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey, saysImportanceAlone } from '../../format/otherWords.ts';
import type { Span } from '../../text/span.ts';
import { dereference, keyName, type Node, type PairNode, type ScalarNode } from '../syntax/tree.ts';
import { type Draft, type ListKind, newDraft, plainLabel, textKey } from './draft.ts';
import { withId } from './fits.ts';
import { type Form, isNothing, type Label, writtenValue } from './form.ts';
import { knownPair, scalar } from './nodes.ts';
import { qualities, type SkillText, skillText } from './skillTexts.ts';
import type { TextPart } from './textParts.ts';

/*
 * One item that is written as a text, a pair or a row of a table.
 */

const plainLabelBefore = /^(\p{Lu}[^:.,;!?\n]{0,40}):[ \t]+(?=\S)/u;

/** One of several items in a text: "Rota: agree it" is a name and a description, as it would be in a list. */
export function draftOfPart(
  form: Form,
  node: ScalarNode,
  part: Span,
  path: string,
  kind: ListKind,
  isOneOfSeveral: boolean,
): Draft {
  const slice = form.textOf(node).slice(part.start, part.end);
  const label = isOneOfSeveral && kind.context !== 'skillItem' ? plainLabelBefore.exec(slice) : null;
  if (!label?.[1] || label[1].split(/\s+/).length > 5) return draftOfText(form, node, part, path, kind);
  const name = form.piece(node, { start: part.start, end: part.start + label[1].length }, path);
  const rest = { start: part.start + label[0].length, end: part.end };
  const pairs = [knownPair('name', name), knownPair('description', form.piece(node, rest, path, true))];
  return newDraft(pairs, form.spanIn(node, part), path);
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
    const led = ledByQuality(text, form.levels);
    if (led) {
      const description = knownPair('description', form.piece(value, led.rest, path, true));
      return newDraft([name, ...qualityPairs(form, value, led.found, path), description], pair, path);
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

/** "advanced – builds models", "Expert (5 years)": a level or an importance, and what is said about it. */
function ledByQuality(
  text: string,
  levels: ReadonlySet<string>,
): { found: Omit<SkillText, 'name'>; rest: Span } | undefined {
  const match = /^(\S[^–—:;,.()]{0,30}?)(\s+[–—-]\s+|\s*[:;,.]\s+|\s*(?=\())(?=\S)/.exec(text);
  const words = match?.[1];
  const found = words === undefined ? undefined : qualities(text, { start: 0, end: words.length }, levels);
  if (!match || !words || !found || (found.importance && !saysImportanceAlone(words))) return undefined;
  // A comma may stand between two words for one thing: only ratings and the plainest levels come before it.
  if (match[2]?.includes(',') && !/\d|[★☆●○]|^(?:basic|advanced|expert|intermediate|beginner)$/i.test(words))
    return undefined;
  return { found, rest: { start: match[0].length, end: text.trimEnd().length } };
}

/** A row of a table: the first cell names the item; the others are what their header says, or its description. */
export function draftOfRow(
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

export function columnMeaning(title: string, { context }: ListKind): string | undefined {
  if (title === '') return undefined;
  const key = title.toLowerCase();
  return knownKeys(context).has(key) ? key : meantKey(title, context);
}
