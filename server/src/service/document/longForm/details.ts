import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { joinedLabel } from './draft.ts';
import { type Form, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { around, pairOf } from './nodes.ts';

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
  if (content === undefined) return [];
  if (content.kind === 'mapping') {
    const labelled = labelledFact(content, path);
    if (labelled) return factsOf(form, labelled.value, joinedLabel(label, labelled.label), fallback);
    return writtenPairs(content).flatMap((pair) => {
      const value = writtenValue(pair, path);
      return factsOf(form, value, joinedLabel(label, form.labelOf(pair, value.path)), fallback);
    });
  }
  if (content.kind === 'sequence') {
    const simple: Node[] = [];
    const pairs: PairNode[] = [];
    for (const [index, item] of content.items.entries()) {
      const inner = dereference(item);
      const place = `${path}/${index}`;
      if (inner?.kind === 'scalar') {
        const fact = label ? undefined : factInText(form, { node: item, path: place });
        if (fact) pairs.push(fact);
        else if (!isNothing(item)) simple.push(form.put(item, place));
      } else pairs.push(...factsOf(form, { node: item, path: place }, label, fallback));
    }
    if (simple.length === 0) return pairs;
    const key = form.words(label ?? unnamed(node, path, fallback));
    return [pairOf(key, form.sequence(simple, node, path)), ...pairs];
  }
  if (isNothing(node) && label === undefined) return [];
  const fact = label ? undefined : factInText(form, written);
  return [fact ?? pairOf(form.words(label ?? unnamed(node, path, fallback)), form.put(node, path))];
}

/** Facts without a label of their own stand below the key that they were written under. */
function unnamed(node: Node, path: string, fallback: string): Label {
  return { text: fallback, start: node.start, end: node.start, path };
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
  const byName = new Map<string, PairNode>();
  for (const pair of pairs) {
    const name = keyName(pair) ?? '';
    const before = byName.get(name);
    if (!before) byName.set(name, pair);
    else {
      const items = [before.value, pair.value].flatMap((value) => {
        const content = dereference(value);
        return content?.kind === 'sequence' ? content.items : isNothing(value) ? [] : [value];
      });
      const path = form.places.get(before.value) ?? '';
      byName.set(name, pairOf(before.key, form.sequence(items, around(items, before), path)));
    }
  }
  return [...byName.values()];
}

/** The value of `details` in the long form. */
export function convertDetails(form: Form, written: Written, label: string): Node | undefined {
  const pairs = joinFacts(form, factsOf(form, written, undefined, capitalised(label)));
  return pairs.length === 0 ? undefined : form.mapping(pairs, written.node, written.path);
}

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
