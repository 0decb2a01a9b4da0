import { isLevel } from '../../../service/format/levelWords.ts';
import { type Importance, importanceOf, meantKey, saysImportanceAlone } from '../../../service/format/otherWords.ts';
import { say } from '../../../service/message.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { labelOf, lineOf, plainOf, textFrom } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentBlock } from '../block.ts';
import { blocksText, cellTexts, textOf } from '../blockText.ts';
import { isHeadingWord, keyOfHeading } from './headingWords.ts';
import { linkOf } from './links.ts';
import type { Part } from './outline.ts';
import { splitName } from './splitName.ts';

/**
 * A skill that has a heading of its own: its level stands right below the heading, or such skills stand beside it. `undefined` for a part that is
 * something else, such as a group of skills.
 */
export function skillItem(
  part: Part,
  siblings: readonly Part[],
  importance: Importance | undefined,
  notes: Notes,
): DraftMapping | undefined {
  if (!part.heading || part.parts.length > 0) return undefined;
  const level = levelOf(part.blocks[0]);
  const isBeside =
    part.blocks[0]?.kind === 'paragraph' &&
    siblings.some(({ blocks, parts }) => parts.length === 0 && levelOf(blocks[0]));
  // A heading with a list below is a group; with a text alone it is a skill and what is said of it.
  const isText = part.blocks.length > 0 && part.blocks.every(({ kind }) => kind === 'paragraph');
  const label = labelOf(textOf(part.heading));
  const guess = level || isBeside || (isText && !isKind(label.text, siblings)) ? 'item' : 'group';
  if (notes.decide(part.kind, label, guess, ['group', 'item', 'section', 'leaveOut'], true) !== 'item')
    return undefined;
  const said = new SkillTexts(notes);
  for (const [index, block] of part.blocks.slice(level ? 1 : 0).entries()) said.block(block, index === 0);
  return { name: lineOf(label), level, ...(importance ? { importance } : {}), ...said.value };
}

/** Whether a heading names a kind of skills rather than one: it is called as sections of skills are, or all beside it are, some with a list below. */
function isKind(label: string, siblings: readonly Part[]): boolean {
  if (isHeadingWord(label) && keyOfHeading(label) === 'skills') return true;
  const areKinds = siblings.every(({ heading }) => heading && keyOfHeading(plainOf(heading.markdown)) === 'skills');
  return areKinds && siblings.some(({ blocks }) => blocks.some(({ kind }) => kind === 'list'));
}

/** A line that is nothing but a level. */
function levelOf(block: DocumentBlock | undefined): DraftText | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const text = textOf(block.words);
  const plain = plainOf(text.text);
  return block.says === 'level' || isLevel(plain, none, false) ? textFrom(text, plain) : undefined;
}

const none: ReadonlySet<string> = new Set();

/** What stands below the heading of a skill: its importance, facts, a text, what its level means, examples, links. */
class SkillTexts {
  readonly #notes: Notes;
  readonly #description: DocumentBlock[] = [];
  readonly #level: DocumentBlock[] = [];
  readonly #examples: DraftText[] = [];
  readonly #links: DraftMapping[] = [];
  readonly #tags: DraftText[] = [];
  readonly #details: Record<string, DraftValue> = {};
  #importance: DraftText | undefined;
  #into: 'description' | 'level' | 'examples' = 'description';

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  get value(): DraftMapping {
    return {
      ...(this.#importance ? { importance: this.#importance } : {}),
      description: blocksText(this.#description),
      levelDescription: blocksText(this.#level),
      examples: listOf(this.#examples),
      links: listOf(this.#links),
      tags: listOf(this.#tags),
      details: Object.keys(this.#details).length > 0 ? this.#details : undefined,
    };
  }

  block(block: DocumentBlock, isFirst: boolean): void {
    if (block.kind === 'paragraph' && this.#line(textOf(block.words), block.says, isFirst)) return;
    if (this.#into === 'examples' && block.kind === 'list') {
      this.#examples.push(...cellTexts([block]));
      this.#into = 'description';
    } else if (this.#into === 'level') this.#level.push(block);
    else this.#description.push(block);
  }

  /** Whether a paragraph says something about what follows, or is no part of the text. */
  #line(text: DraftText, says: 'level' | 'levelHead' | 'fact' | undefined, isFirst: boolean): boolean {
    const plain = plainOf(text.text);
    const link = linkOf(text);
    if (says === 'levelHead') {
      this.#notes.leave(text, say`it says that the level follows`);
      this.#into = 'level';
    } else if (this.#importance === undefined && (isFirst || says === 'fact') && saysImportanceAlone(plain)) {
      this.#importance = { text: importanceOf(plain) ?? plain, from: text.from };
    } else if (plain.length < 40 && meantKey(plain, 'skillItem') === 'examples') {
      this.#notes.leave(text, say`it says that examples follow`);
      this.#into = 'examples';
    } else if (link) this.#links.push(link);
    else return says === 'fact' && this.#fact(text);
    return true;
  }

  #fact(text: DraftText): boolean {
    const split = splitName(text, true);
    if (!split?.text) return false;
    if (meantKey(split.name.text, 'skillItem') === 'tags' || split.name.text === 'Tags') {
      this.#notes.leave(split.name, say`it says that tags follow`);
      for (const tag of split.text.text.split(/,\s+|\s+·\s+/)) this.#tags.push(textFrom(split.text, tag));
    } else {
      const from = [...new Set([...split.name.from, ...split.text.from])];
      this.#details[split.name.text] = { text: split.text.text, from };
    }
    return true;
  }
}

function listOf<T extends DraftValue>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

/**
 * Paragraphs that stand before the first list or table, which introduce it; the list itself; and the sentences behind the last one, which are
 * about it. Without a list, each paragraph is an item.
 */
export function introduced(
  blocks: readonly DocumentBlock[],
  hasParts: boolean,
): [DocumentBlock[], DocumentBlock[], DocumentBlock[]] {
  const isList = ({ kind }: DocumentBlock) => kind === 'list' || kind === 'table';
  const first = blocks.findIndex(isList);
  if (first < 0) {
    const isText = hasParts || blocks.some((block) => block.kind === 'paragraph' && block.words.markdown.length > 160);
    return isText ? [[...blocks], [], []] : [[], [...blocks], []];
  }
  const behind = blocks.findLastIndex(isList) + 1;
  const areSentences = blocks.slice(behind).every((block) => block.kind === 'paragraph' && isSentence(block.words));
  const end = areSentences ? behind : blocks.length;
  return [blocks.slice(0, first), blocks.slice(first, end), blocks.slice(end)];
}

/** A whole sentence, which no name of a skill is. */
function isSentence({ markdown }: { readonly markdown: string }): boolean {
  return markdown.length > 40 && /[.!?]$/.test(markdown) && !/^\*\*/.test(markdown);
}
