import type { KeyContext } from '../../format/knownKeys.ts';
import type { Importance } from '../../format/otherWords.ts';
import type { Span } from '../../text/span.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { type Form, isNothing, type Label } from './form.ts';
import { idOfName } from './ids.ts';
import { knownPair, pairNamed, pairOf, scalar } from './nodes.ts';

/** An item of a list before it is known what stands above it. */
export interface Draft {
  readonly pairs: readonly PairNode[];
  /** The mapping with exactly these pairs that is in the tree already. */
  readonly node?: MappingNode;
  /** Its id, where that is known without a look at its pairs. */
  readonly id?: string;
  readonly span: Span;
  readonly path: string;
}

/** Items that stand together below the same words, or a group of skills that is written as one. */
export interface Chunk {
  readonly label?: Label;
  readonly drafts: readonly Draft[];
  /** A text that introduces the items. */
  readonly intro?: { readonly node: Node; readonly path: string };
  /** The pairs of a group, but for its items. */
  readonly group?: readonly PairNode[];
  /** The group as it is in the tree, where nothing was changed. */
  readonly groupNode?: MappingNode;
  readonly span: Span;
  readonly path: string;
}

/** What stands above items: words, or how much they matter. */
export interface Above {
  readonly label?: Label;
  readonly importance?: { readonly value: Importance; readonly label: Label };
}

/** The list that items go to. */
export interface ListKind {
  readonly context: KeyContext;
  /** Whether the items stand in groups with titles. */
  readonly isGrouped: boolean;
}

/** The key that a text which is an item of a list is the value of. */
export function textKey(context: KeyContext): 'name' | 'description' | 'text' {
  if (context === 'background') return 'description';
  return context === 'indicator' ? 'text' : 'name';
}

/** The key of an item that says below which words it stood; `undefined` for items that have none. */
export function labelKey(context: KeyContext): string | undefined {
  switch (context) {
    case 'item':
    case 'background':
    case 'skillItem':
    case 'qualification':
      return 'type';
    case 'skill':
      return 'category';
    case 'category':
      return 'parent';
    case 'grade':
      return 'track';
    default:
      return undefined;
  }
}

export function newDraft(pairs: readonly PairNode[], span: Span, path: string): Draft {
  return { pairs, span, path };
}

/** The draft with what stands above it, where it does not say so itself. */
export function withAbove(form: Form, draft: Draft, above: Above, kind: ListKind): Draft {
  const { importance, label } = above;
  if (!importance && !label) return draft;
  const pairs = [...draft.pairs];
  if (importance && kind.context === 'skillItem' && !pairNamed(pairs, 'importance')) {
    pairs.push(knownPair('importance', form.put(scalar(importance.value, importance.label), importance.label.path)));
  }
  const key = labelKey(kind.context);
  if (label && key !== undefined && !kind.isGrouped) {
    const own = pairs.findIndex((pair) => keyName(pair) === key);
    const before = pairs[own];
    if (!before) {
      const value = wordsAbove(form, label, key);
      pairs.push(knownPair(key, key === 'category' ? form.sequence([value], value, label.path) : value));
    } else pairs[own] = pairOf(before.key, withLabel(form, before.value, label, key, draft.path));
  }
  const isSame = pairs.length === draft.pairs.length && pairs.every((pair, index) => pair === draft.pairs[index]);
  return isSame ? draft : newDraft(pairs, draft.span, draft.path);
}

/** The words above an item; above skills and categories of a catalogue they are a category of this name. */
function wordsAbove(form: Form, label: Label, key: string): Node {
  const isCategory = key === 'category' || key === 'parent';
  const id = isCategory ? (form.categories.get(label.text.toLowerCase()) ?? idOfName(label.text)) : '';
  if (id === '') return form.words(label);
  if (!form.headings.has(id)) form.headings.set(id, label);
  return form.words({ ...label, text: id });
}

/** Words above an item that has such words of its own: both, or one more of a list. */
function withLabel(form: Form, value: Node, label: Label, key: string, path: string): Node {
  const content = dereference(value);
  const place = form.places.get(value) ?? path;
  if (isNothing(value)) return wordsAbove(form, label, key);
  if (content?.kind === 'sequence') {
    return form.sequence([wordsAbove(form, label, 'category'), ...content.items], value, place);
  }
  const text = content?.kind === 'scalar' ? form.textOf(content).trim() : '';
  return text === label.text
    ? value
    : form.composed(text === '' ? label.text : `${label.text} – ${text}`, value, place);
}

/** The node of an item. */
export function nodeOf(form: Form, { node, pairs, span, path }: Draft): MappingNode {
  return node ? form.put(node, path) : form.item(pairs, span, path);
}

/** Words below words: "Technical – Programming". */
export function joinedLabel(above: Label | undefined, label: Label): Label {
  return above ? { ...label, text: `${above.text} – ${label.text}` } : label;
}

/** In characters. A longer key is a sentence, and is left as it is. */
const longestLabel = 300;

/** The words of a key without the marks that people put round it. */
export function plainLabel(label: Label): Label {
  if (label.text.length > longestLabel) return label;
  const text = label.text.replace(/^[\s#*_]+|[\s*_:]+$/g, '');
  return text === '' || text === label.text ? label : { ...label, text };
}

/** `jobType`, as programs write keys, and no name such as `iPhone` or `GitHub`. */
const humps = /^[a-z]{2,}(?:[A-Z][a-z]+)+$/;

/** The words of a key that stands above others, `about_the_team` or `aboutTheTeam`, with blanks between them. */
export function spacedLabel(label: Label): Label {
  const plain = plainLabel(label);
  if (humps.test(plain.text))
    return { ...plain, text: plain.text.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) };
  return /\s/.test(plain.text) || !plain.text.includes('_')
    ? plain
    : { ...plain, text: plain.text.replace(/_+/g, ' ').trim() };
}
