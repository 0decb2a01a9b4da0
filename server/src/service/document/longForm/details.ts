import { dereference, keyName, type MappingNode, type Node, type PairNode, type ScalarNode } from '../syntax/tree.ts';
import { joinedLabel, spacedLabel } from './draft.ts';
import { type Form, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { around, nothingAt, pairOf } from './nodes.ts';
import { textParts } from './textParts.ts';

/** The longest text of a fact, in characters; what is longer is prose. */
export const longestFact = 200;

/** A text on one line that is no longer than a fact, or a list of such. */
export function isPlainFact(node: Node): boolean {
  const content = dereference(node);
  if (content?.kind === 'sequence')
    return content.items.every((item) => isPlainFact(item) && dereference(item)?.kind === 'scalar');
  if (content?.kind !== 'scalar') return false;
  return (
    typeof content.value !== 'string' ||
    (content.value.length <= longestFact && !content.value.trimEnd().includes('\n'))
  );
}

const labelWords: ReadonlySet<string> = new Set(['label', 'name', 'title', 'key', 'fact']);
const valueWords: ReadonlySet<string> = new Set(['value', 'text', 'description', 'detail', 'details']);

/**
 * The pairs of `details` that a value makes: a text, a number or a list of texts below its label, and all that is nested below joined labels.
 * Without a label, the value is that of `details` itself.
 */
export function factsOf(form: Form, written: Written, label: Label | undefined, fallback: string): PairNode[] {
  const { node, path } = written;
  const content = dereference(node);
  if (content === undefined || isNothing(content)) {
    return label ? [pairOf(form.words(label), form.put(nothingAt(node), path))] : [];
  }
  if (content.kind === 'mapping') {
    const labelled = labelledFact(content, path);
    if (labelled) return factsOf(form, labelled.value, joinedLabel(label, labelled.label), fallback);
    return writtenPairs(content).flatMap((pair) => {
      const value = writtenValue(pair, path);
      return factsOf(form, value, joinedLabel(label, spacedLabel(form.labelOf(pair, value.path))), fallback);
    });
  }
  if (content.kind === 'sequence') {
    const simple: Node[] = [];
    const pairs: PairNode[] = [];
    for (const [index, item] of content.items.entries()) {
      const inner = dereference(item);
      const place = form.element(item, path, index).path;
      if (inner?.kind === 'scalar') {
        const fact = label ? undefined : factInText(form, { node: item, path: place });
        const lines = form.linesOf(inner);
        if (fact) pairs.push(fact);
        else if (lines.includes('\n') && bulletBelow.test(lines)) {
          // Items at another indent became further lines of the item above them.
          for (const part of textParts(lines)) simple.push(form.piece(inner, part, place));
        } else if (!isNothing(item)) simple.push(form.put(item, place));
      } else for (const pair of factsOf(form, { node: item, path: place }, label, fallback)) pairs.push(pair);
    }
    if (simple.length === 0) return pairs;
    const key = form.words(label ?? unnamed(node, path, fallback));
    return [pairOf(key, form.sequence(simple, node, path)), ...pairs];
  }
  const several = listInText(form, content, path);
  if (several) return [pairOf(form.words(label ?? unnamed(node, path, fallback)), several)];
  const fact = label ? undefined : factInText(form, written);
  return [fact ?? pairOf(form.words(label ?? unnamed(node, path, fallback)), form.put(node, path))];
}

const bulletBelow = /\n[ \t]*[•·‣◦▪–—*-][ \t]+\S/;

/** The texts of a fact that is a list with bullets in one text. */
function listInText(form: Form, node: ScalarNode, path: string): Node | undefined {
  if (!isListText(form, node)) return undefined;
  const items = textParts(form.linesOf(node)).map((part) => form.piece(node, part, path));
  return form.sequence(items, node, path);
}

/** Whether a text is several short items with bullets or numbers. */
export function isListText(form: Form, node: ScalarNode): boolean {
  const text = form.linesOf(node);
  if (!/^\s*(?:[•·‣◦▪■➢►✓✔–—*-]|\(?\d{1,2}[.)]|\(?[a-z]\))/.test(text)) return false;
  const parts = textParts(text);
  return parts.length > 1 && parts.every(({ kind, start, end }) => kind === 'item' && end - start <= longestFact);
}

/** Facts without a label of their own stand below the key that they were written under. */
function unnamed(node: Node, path: string, fallback: string): Label {
  return { text: fallback.charAt(0).toUpperCase() + fallback.slice(1), start: node.start, end: node.start, path };
}

/** `{ label: Salary, value: £20,000 }`. */
function labelledFact(mapping: MappingNode, path: string): { label: Label; value: Written } | undefined {
  if (mapping.pairs.length !== 2) return undefined;
  const label = mapping.pairs.find((pair) => labelWords.has((keyName(pair) ?? '').toLowerCase()));
  const value = mapping.pairs.find((pair) => valueWords.has((keyName(pair) ?? '').toLowerCase()));
  const text = dereference(label?.value);
  if (!label || !value || text?.kind !== 'scalar' || typeof text.value !== 'string') return undefined;
  const { start, end } = text;
  return {
    label: { text: text.value, start, end, path: writtenValue(label, path).path },
    value: writtenValue(value, path),
  };
}

/** "Salary: £20,000" as a label and a text. */
function factInText(form: Form, { node, path }: Written): PairNode | undefined {
  const content = dereference(node);
  if (content?.kind !== 'scalar' || typeof content.value !== 'string') return undefined;
  const match = /^([^:\n]{1,60}?)\s*:\s+(?=\S)/.exec(content.value);
  if (!match?.[1]) return undefined;
  const text = content.value.trimEnd();
  const key = form.piece(content, { start: 0, end: match[1].length }, path);
  return pairOf(key, form.piece(content, { start: match[0].length, end: text.length }, path, true));
}

/** Facts with the same label are one list. */
export function joinFacts(form: Form, pairs: readonly PairNode[]): PairNode[] {
  const byName = new Map<string, PairNode[]>();
  for (const pair of pairs) {
    const name = keyName(pair) ?? '';
    const before = byName.get(name);
    if (before) before.push(pair);
    else byName.set(name, [pair]);
  }
  return [...byName.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return same;
    const items = same.flatMap(({ value }) => {
      const content = dereference(value);
      return content?.kind === 'sequence' ? content.items : isNothing(value) ? [] : [value];
    });
    const path = form.places.get(first.value) ?? '';
    return [pairOf(first.key, form.sequence(items, around(items, first), path))];
  });
}

/** The value of `details` in the long form. */
export function convertDetails(form: Form, written: Written, label: string): Node | undefined {
  const pairs = joinFacts(form, factsOf(form, written, undefined, label));
  return pairs.length === 0 ? undefined : form.mapping(pairs, written.node, written.path);
}
