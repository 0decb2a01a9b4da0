import { type KeyContext, knownKeys, type ListShape, listContexts, type ValueShape } from '../../format/knownKeys.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode, type ScalarNode } from '../syntax/tree.ts';
import { type Indentation, indentationOf, plainOrQuoted, quote } from './edits.ts';
import { movedScalar, textLines } from './textLines.ts';
/** How values are written in a file. */
export interface Hand {
  /** The file's text, to whose words scalars lead. */
  readonly text: string;
  readonly indentation: Indentation;
  /** The items that are written with their keys, also where these could be left out, since they would be read otherwise. */
  readonly withKeys?: ReadonlySet<Node>;
}

export function handOf(document: SourceDocument): Hand {
  return { text: document.text, indentation: indentationOf(document) };
}

/** The shape of a value: also of one below a key that its author chose; `own` is what stands below an `x-` key. */
export type Shape = ValueShape | 'fact' | 'scale' | 'skillLevel' | 'own';

/** The lists whose items may be texts, and the key that such a text is the value of. */
const textKeys: Partial<Readonly<Record<ListShape, string>>> = {
  items: 'name',
  backgroundItems: 'description',
  skillItems: 'name',
  qualificationItems: 'name',
  indicatorList: 'text',
};

/** A pair in block style, as lines without line breaks: a value in the long form as authors commonly write it, items with a name alone as texts. */
export function pairLines(hand: Hand, key: string, value: Node, shape: Shape | undefined): string[] {
  const name = plainOrQuoted(key, false);
  const content = dereference(value);
  switch (content?.kind) {
    case undefined:
      return [`${name}:`];
    case 'scalar':
      return scalarLines(hand, name, content, shape);
    case 'mapping': {
      if (content.pairs.length === 0) return [`${name}: {}`];
      const context = contextOfShape(shape);
      const lines = content.pairs.flatMap((pair) => linesOfPair(hand, pair, context, shape));
      return [`${name}:`, ...indented(lines, hand.indentation.keys)];
    }
    case 'sequence': {
      const lines = content.items.flatMap((item) => itemLines(hand, item, shape));
      return lines.length === 0 ? [`${name}: []`] : [`${name}:`, ...indented(lines, hand.indentation.items)];
    }
  }
}

/** An item of a list of this shape in block style, with its dash; a group of skills without anything of its own is its items. */
export function itemLines(hand: Hand, item: Node, shape: Shape | undefined): string[] {
  const content = dereference(item);
  const below = shape === 'own' ? shape : undefined;
  switch (content?.kind) {
    case undefined:
      return [];
    case 'scalar':
      return dashedText(scalarLines(hand, 'text', content, shape));
    case 'sequence':
      return dashed(
        pairLines(hand, 'list', content, below)
          .slice(1)
          .map((line) => line.slice(hand.indentation.items)),
      );
    case 'mapping': {
      const [only, ...others] = content.pairs;
      const name = only && others.length === 0 ? keyName(only) : undefined;
      const inner = dereference(only?.value);
      const keepsKeys = hand.withKeys?.has(content) === true;
      if (!keepsKeys && shape === 'groups' && name === 'items' && inner?.kind === 'sequence') {
        return inner.items.flatMap((one) => itemLines(hand, one, 'skillItems'));
      }
      const isKeyOfText = shape !== undefined && name !== undefined && name === keyOfText(shape);
      if (!keepsKeys && isKeyOfText && inner?.kind === 'scalar' && isText(inner)) {
        return dashedText(scalarLines(hand, 'text', inner, 'text'));
      }
      const context = contextOfItem(content, shape);
      const words = importanceInWords(hand, content);
      const lines = content.pairs.flatMap((pair) => linesOfPair(hand, pair, context, below));
      if (words !== undefined) lines.push(...linesOfWords(hand, content, words));
      return lines.length === 0 ? ['- {}'] : dashed(lines);
    }
  }
}

/** The pairs of a mapping in block style. */
export function linesOfMapping(hand: Hand, pairs: readonly PairNode[], context: KeyContext): string[] {
  return pairs.flatMap((pair) => linesOfPair(hand, pair, context, undefined));
}

function linesOfPair(hand: Hand, pair: PairNode, context: KeyContext | undefined, shape: Shape | undefined): string[] {
  const key = keyName(pair) ?? '';
  return pairLines(hand, key, pair.value, shapeAt(key, context, shape));
}

/** The shape of the value of a key of a mapping, which is of this context, or has free keys below a value of this shape. */
export function shapeAt(key: string, context: KeyContext | undefined, shape: Shape | undefined): Shape | undefined {
  if (shape === 'own' || key.startsWith('x-')) return 'own';
  return context ? knownKeys(context).get(key)?.shape : shapeBelow(shape);
}

/** The shape of the values of a mapping whose keys are free. */
export function shapeBelow(shape: Shape | undefined): Shape | undefined {
  switch (shape) {
    case 'details':
      return 'fact';
    case 'fact':
    case 'level':
      return shape;
    case 'scaleMapping':
      return 'scale';
    case 'levelMapping':
      return 'skillLevel';
    default:
      return undefined;
  }
}

/** What a mapping of this shape is, where that fixes its keys. */
export function contextOfShape(shape: Shape | undefined): KeyContext | undefined {
  if (shape === 'sourceMapping') return 'source';
  return shape === 'scale' || shape === 'skillLevel' ? shape : undefined;
}

/** Words within an item that are read as its importance, such as "useful", which the item would no longer hold. */
function importanceInWords({ text }: Hand, { pairs }: MappingNode): string | undefined {
  const at = (key: string) => dereference(pairs.find((pair) => keyName(pair) === key)?.value);
  const [importance, name, description] = [at('importance'), at('name'), at('description')];
  if (importance?.kind !== 'scalar' || description) return undefined;
  const words = text.slice(importance.start, importance.end).trim();
  // Words above several items stand before all of them, and are no words of this one.
  const isWithin = name !== undefined && importance.start >= name.start;
  return !isWithin || words === '' || words === importance.value || words.includes('\n') ? undefined : words;
}

/** What an item says of its importance: "yes" below its word, anything else as its description. */
function linesOfWords({ indentation }: Hand, { pairs }: MappingNode, words: string): string[] {
  const importance = dereference(pairs.find((pair) => keyName(pair) === 'importance')?.value);
  const isAnswer = /^(?:yes|y|true|x|✓)$/i.test(words) && !pairs.some((pair) => keyName(pair) === 'details');
  if (!isAnswer || importance?.kind !== 'scalar') return textLines('description', words);
  return ['details:', ...indented(textLines(String(importance.value), words), indentation.keys)];
}

function contextOfItem(item: MappingNode, shape: Shape | undefined): KeyContext | undefined {
  if (shape === 'groups') return item.pairs.some((pair) => isKeyOfGroup(keyName(pair))) ? 'group' : 'skillItem';
  return shape && Object.hasOwn(listContexts, shape) ? listContexts[shape as ListShape] : undefined;
}

/** The key that a text as an item of a list of this shape is the value of; `undefined` where items are no texts. */
export function keyOfText(shape: Shape): string | undefined {
  return Object.hasOwn(textKeys, shape) ? textKeys[shape as ListShape] : undefined;
}

/** Whether a key makes a mapping within `skills` a group rather than an item. */
export function isKeyOfGroup(key: string | undefined): boolean {
  return key === 'items' || key === 'title' || key === 'category' || key === 'framework';
}

function isText({ value }: ScalarNode): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function scalarLines({ text }: Hand, key: string, node: ScalarNode, shape: Shape | undefined): string[] {
  const { value, style } = node;
  if (value === null) return [`${key}:`];
  const source = text.slice(node.start, node.end);
  if (typeof value !== 'string') {
    const typed = source === '' || source.includes('\n') ? String(value) : source;
    return [`${key}: ${staysAsTyped(value, shape) ? typed : quote(typed)}`];
  }
  if (style === 'plain') return textLines(key, value);
  return movedScalar(text, key, node);
}

/** Numbers are texts but where a number may stand: in facts, levels and the values of levels. */
function staysAsTyped(value: number | boolean, shape: Shape | undefined): boolean {
  if (shape === 'own') return true;
  if (typeof value === 'boolean') return shape === 'flag';
  return shape === 'fact' || shape === 'number' || (shape === 'level' && Number.isInteger(value) && value >= 0);
}

function dashed(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}

/** The lines of `text: …` as an item: those of a block stand two columns further in than its key, and so than the dash. */
function dashedText(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line.slice('text: '.length)}` : line));
}

function indented(lines: readonly string[], by: number): string[] {
  const blanks = ' '.repeat(by);
  return lines.map((line) => (line === '' ? '' : blanks + line));
}
