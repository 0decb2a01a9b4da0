import { isLevel } from '../../../service/format/levelWords.ts';
import type { Importance } from '../../../service/format/otherWords.ts';
import type { DraftMapping, DraftText } from '../../draft.ts';
import { asItem, distinct, joinTexts, lineOf, plainOf, textFrom } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentBlock, DocumentList, DocumentListItem } from '../block.ts';
import { blocksText, textOf } from '../blockText.ts';
import { splitName } from './splitName.ts';
import { tableItems } from './tableItems.ts';

/** Which list of a role the items are for: some have keys of their own. */
export type ItemList =
  | 'background'
  | 'workActivities'
  | 'skills'
  | 'training'
  | 'developmentActivities'
  | 'qualifications'
  | 'sections';

/** What all items of a run have in common. */
export interface ItemOptions {
  readonly list: ItemList;
  /** The words above the items, where they say of what type these are. */
  readonly type: DraftText | undefined;
  readonly importance: Importance | undefined;
}

/** Names longer than this are texts, in UTF-16 units. */
const longestName = 160;

/** The items of blocks: of lists, of tables, and of paragraphs, each of which is one. */
export function itemsOf(blocks: readonly DocumentBlock[], options: ItemOptions, notes: Notes): DraftMapping[] {
  return blocks.flatMap((block): DraftMapping[] => {
    if (block.kind === 'list') return listItems(block, options);
    if (block.kind === 'table') return tableItems(block, options, notes).map((item) => withOptions(item, options));
    const text = textOf(block.words);
    return [withOptions(paragraphItem(text, options.list), options)];
  });
}

function paragraphItem(text: DraftText, list: ItemList): DraftMapping {
  const split = splitName(text, false);
  if (split && list !== 'background') return { name: split.name, description: split.text };
  return list === 'background' || isProse(text) ? { description: text } : { name: text };
}

function isProse({ text }: DraftText): boolean {
  // A text of several sentences: "e.g. graphs" and "Spark. (old)" end none.
  return text.includes('\n') || text.length > longestName || /[.!?]\s+\p{Lu}/u.test(text);
}

function listItems(list: DocumentList, options: ItemOptions): DraftMapping[] {
  // "Excel: pivot tables" is a name and a text where most items of the list are written so.
  const plainNames = list.items.filter(({ words }) => words && splitName(textOf(words), true)).length;
  const namesWithoutMarks = plainNames * 2 > list.items.length;
  const isMarked = options.list === 'skills' && list.items.every(({ words }) => words && markOf(words.markdown));
  return list.items.flatMap((item) => {
    const one = listItem(item, options.list, namesWithoutMarks);
    const importance = (isMarked && item.words && markOf(item.words.markdown)) || options.importance;
    return one ? [withOptions(one, { ...options, importance })] : [];
  });
}

/** What "(E)" and "(D)", or the words themselves, say behind each item of a list, perhaps beside how it is found out: "(Essential) (A)". */
function markOf(markdown: string): Importance | undefined {
  const marks = /(?:\s*\([^()]{1,40}\))+[.;]?\s*$/.exec(markdown)?.[0];
  const mark = marks && /\((E|D|essential|desirable)\)/i.exec(marks)?.[1]?.toLowerCase();
  return mark === undefined || mark === '' ? undefined : mark.startsWith('e') ? 'essential' : 'desirable';
}

function listItem(
  { words, blocks }: DocumentListItem,
  list: ItemList,
  namesWithoutMarks: boolean,
): DraftMapping | undefined {
  const below = blocksText(blocks);
  if (!words) return below && { description: below };
  const text = textOf(words);
  const split = splitName(text, namesWithoutMarks) ?? (below && withoutColon(text));
  if (split) {
    const description = joinTexts(
      [split.text, below].filter((part) => part !== undefined),
      '\n\n',
    );
    return skillLevel({ name: split.name, description }, list);
  }
  if (list === 'background') return { description: joinTexts([text, ...(below ? [below] : [])], '\n\n') };
  if (isProse(text)) return { description: joinTexts([text, ...(below ? [below] : [])], '\n\n') };
  return skillLevel({ name: text, description: below }, list);
}

function withoutColon(text: DraftText): { name: DraftText; text: DraftText | undefined } | undefined {
  return isProse(text) ? undefined : { name: textFrom(text, text.text.replace(/\s*[:：]$/, '')), text: undefined };
}

/** A skill with its level where it is written with it: `Excel (advanced)`, `Excel: advanced`. */
function skillLevel(item: { name: DraftText; description: DraftText | undefined }, list: ItemList): DraftMapping {
  if (list !== 'skills') return item;
  const { name, description } = item;
  const said = description && plainOf(description.text);
  if (description && said !== undefined && isLevel(said, none, true))
    return { name, level: textFrom(description, said) };
  const behind = description
    ? null
    : /^(\S.{0,80}?)(?:\s*[:–—]\s+|\s+-\s+|\s*\()([^():–—]{2,40})\)?$/u.exec(plainOf(name.text));
  const [, own = '', level = ''] = behind ?? [];
  return own !== '' && isLevel(level, none, false)
    ? { name: textFrom(name, own), level: textFrom(name, level.trim()) }
    : { ...item };
}

const none: ReadonlySet<string> = new Set();

function withOptions(item: DraftMapping, { list, type, importance }: ItemOptions): DraftMapping {
  return {
    ...item,
    ...(type && list !== 'skills' && item.type === undefined ? { type: lineOf(type) } : {}),
    ...(importance && list === 'skills' && item.importance === undefined ? { importance } : {}),
  };
}

/** A list of texts, such as the indicators of a level: nested items follow their own, indented. */
export function itemTexts(list: DocumentList): DraftText[] {
  return list.items.flatMap(({ words, blocks }) => {
    const below = blocksText(blocks);
    const text = joinTexts([...(words ? [textOf(words)] : []), ...(below ? [below] : [])], '\n\n');
    return text ? [text] : [];
  });
}

/** Items with what is below them, as one list in Markdown. */
export function asList(texts: readonly DraftText[]): DraftText | undefined {
  const from = distinct(texts.flatMap((text) => text.from));
  return texts.length === 0 ? undefined : { text: texts.map(({ text }) => asItem(text)).join('\n'), from };
}
