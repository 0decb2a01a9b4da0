import { importanceOf, meantKey } from '../../../service/format/otherWords.ts';
import { say } from '../../../service/message.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { type Data, type DataMap, firstOf, itemsOf, wordsOf } from '../../support/data/data.ts';
import { asItem, joinTexts } from '../../support/draftText.ts';
import { isTechnical, labelOf } from './roleKeys.ts';
import { textKeys, titleOf } from './shapes.ts';

/** The items of a list, or of lists below keys that say what kind they are of: `requirements: { must_have: […], nice_to_have: […] }`. */
export function itemsBelow(key: string, name: string, value: Data, claims: Claims): DraftMapping[] {
  const kinds = value.kind === 'map' ? [...value.entries] : [];
  if (kinds.length === 0 || !kinds.every(([, one]) => one.kind === 'list'))
    return itemsIn(value, claims).map((item) => withImportance(item, key, name));
  return kinds.flatMap(([kind, list]) => {
    const label = labelOf(kind);
    const importance = key === 'skills' ? importanceOf(label) : undefined;
    const said = importance === undefined ? { type: label } : { importance };
    return itemsIn(list, claims).map((item): DraftMapping => ({ ...item, ...said }));
  });
}

/** A skill that stands below `niceToHave` is desirable. */
function withImportance(item: DraftMapping, key: string, name: string): DraftMapping {
  const importance = key === 'skills' && item.importance === undefined ? importanceOf(labelOf(name)) : undefined;
  return importance === undefined ? item : { ...item, importance };
}

/** The items of a list; of a text with several lines one for each line. */
export function itemsIn(list: Data, claims: Claims): DraftMapping[] {
  if (list.kind === 'scalar' && hasItems(list)) return linesOf(list, claims);
  return itemsOf(list)
    .map((one) => itemOf(one, claims))
    .filter((item) => item !== undefined);
}

/** Whether each line of a text begins as an item or a sentence does, so that none of them goes on in the next. */
function hasItems(data: Data): boolean {
  const lines = (wordsOf(data) ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /^\s*(?:[-*+•·–]\s|\p{Lu}|\p{N})/u.test(line));
}

/** The lines of a text as items, without their bullets. */
function linesOf(data: Data, claims: Claims): DraftMapping[] {
  const text = claims.text(data);
  if (text === undefined || typeof text === 'string') return text === undefined ? [] : [{ name: text }];
  const lines = text.text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+•·–]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  return lines.map((line) => ({ name: { text: line, from: text.from } }));
}

function itemOf(data: Data, claims: Claims): DraftMapping | undefined {
  const text = claims.line(data);
  if (text !== undefined) return { name: text };
  if (data.kind !== 'map') return undefined;
  const name = claims.line(nameOf(data));
  const about = [firstOf(data, ...textKeys), wordsUnder(data, 'description')].find(
    (one) => one && !claims.isClaimed(one),
  );
  const description = joinText(claims.text(about), listsOf(data, claims));
  const level = claims.line(firstOf(data, 'level', 'proficiency'));
  const details = level === undefined ? undefined : { Level: level };
  const importance = importanceIn(data, claims);
  const all = { name, description, details, ...importance, ...claims.rest(data) };
  return name === undefined && description === undefined ? { ...all, name: 'Unnamed' } : all;
}

/** The name of an item: what is called so, else its first words, as in `{ task: "Sell" }`. */
function nameOf(data: DataMap): Data | undefined {
  const said = titleOf(data) ?? wordsUnder(data, 'name');
  if (said) return said;
  const others = [...data.entries].filter(
    ([name, value]) =>
      wordsOf(value) !== undefined && !isTechnical(name, value) && meantKey(name, 'skillItem') === undefined,
  );
  return others.find(([name]) => !(textKeys as readonly string[]).includes(name) && name !== 'code')?.[1];
}

/** The words of an item under another word for one of its keys. */
function wordsUnder(data: DataMap, key: 'name' | 'description'): Data | undefined {
  return [...data.entries].find(([name, value]) => meantKey(name, 'item') === key && wordsOf(value) !== undefined)?.[1];
}

/** How important an item is where it says so in words that are known. */
function importanceIn(data: DataMap, claims: Claims): DraftMapping {
  const said = [...data.entries].find(
    ([name]) => name === 'importance' || meantKey(name, 'skillItem') === 'importance',
  )?.[1];
  const importance = importanceOf(wordsOf(said) ?? '');
  if (importance === undefined) return {};
  claims.told(said, say`it is the kind of the item`);
  return { importance };
}

/** The lists of texts within an item, as a list in Markdown. */
function listsOf(data: DataMap, claims: Claims): DraftText | undefined {
  const lists = [...data.entries].flatMap(([name, value]): DraftText[] => {
    const areTexts = value.kind === 'list' && value.items.every((one) => wordsOf(one) !== undefined);
    if (!areTexts || isTechnical(name, value) || claims.isClaimed(value)) return [];
    const texts = value.items.flatMap((one) => {
      const text = claims.text(one);
      return typeof text === 'object' ? [{ text: asItem(text.text), from: text.from }] : [];
    });
    return texts.length === 0 ? [] : [joinTexts(texts, '\n') ?? { text: '', from: [] }];
  });
  return joinTexts(lists, '\n\n');
}

function joinText(text: DraftText | string | undefined, list: DraftText | undefined): DraftValue | undefined {
  if (!list || text === undefined) return text ?? list;
  return typeof text === 'string'
    ? { text: `${text}\n\n${list.text}`, from: list.from }
    : joinTexts([text, list], '\n\n');
}
