import { say } from '../../../service/message.ts';
import type { Decided, Meaning } from '../../decisions.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { joinLines, joinOnOneLine } from '../../support/joinLines.ts';
import { levelIdOf } from '../../support/knownLevels.ts';
import type { PageCell, PageRow } from './page.ts';

/** A row of a section with what is needed to read it. */
export interface ItemRow {
  readonly row: PageRow;
  readonly columns: readonly string[];
  readonly meaning: Meaning;
  readonly decided: Decided;
  readonly book: DraftBook;
}

export const depthScale = 'rolemodelplus-depth';

type ItemKey = 'name' | 'description' | 'type' | 'level' | 'awardingBody' | 'status' | 'fact' | 'leaveOut';

const columnKeys: readonly (readonly [RegExp, ItemKey])[] = [
  [/^(?:title|name|skill name)$/i, 'name'],
  [/^(?:details?|descriptions?)$/i, 'description'],
  [/^(?:type|kind|background)$/i, 'type'],
  [/^depth$/i, 'level'],
  [/^(?:awarding body|awarded by)$/i, 'awardingBody'],
  [/^status$/i, 'status'],
];

/** Rows as items of the data model; rows without words are none. */
export function itemsOf(rows: readonly ItemRow[]): DraftMapping[] {
  return rows.map(itemOf).filter((item) => Object.keys(item).length > 0);
}

export function itemOf(given: ItemRow): DraftMapping {
  const keys = keysOf(given);
  const cells = straightened(given, keys);
  const item: Record<string, DraftValue> = {};
  const facts: Record<string, DraftValue> = {};
  for (const [index, cell] of cells.entries()) {
    const label = given.columns[index] ?? `Column ${index + 1}`;
    put(item, facts, keys[index] ?? 'fact', label, cell, given);
  }
  if (Object.keys(facts).length > 0) item.details = facts;
  return item;
}

function keysOf({ columns, meaning, decided }: ItemRow): ItemKey[] {
  if (columns.length === 0) {
    if (meaning === 'skills') return ['name', 'level', 'description', 'type'];
    if (meaning === 'background') return ['description', 'type'];
    return meaning === 'qualifications' ? ['name', 'awardingBody'] : ['name', 'description'];
  }
  const used = new Set<ItemKey>();
  return columns.map((column) => {
    const said = decided.get(`column: ${column}`);
    const found = said === undefined ? columnKeys.find(([words]) => words.test(column))?.[1] : keyOfMeaning(said);
    const isFitting =
      (found !== 'level' || meaning === 'skills') && (found !== 'awardingBody' || meaning === 'qualifications');
    if (found === undefined || !isFitting || used.has(found)) return 'fact';
    used.add(found);
    return found;
  });
}

function keyOfMeaning(meaning: Meaning): ItemKey {
  const keys: readonly ItemKey[] = ['name', 'description', 'type', 'level', 'leaveOut'];
  return keys.find((key) => key === meaning) ?? 'fact';
}

/** The cells of a row in their columns: where the cell of the depth is missing, those behind it have moved up. */
function straightened({ row, columns, book }: ItemRow, keys: readonly ItemKey[]): PageRow {
  const at = keys.indexOf('level');
  const second = row[at];
  const isShort = row.length < keys.length || wordsOf(row.at(-1)) === '';
  if (columns.length === 0 && at >= 0 && row.length === keys.length) return row;
  if (at < 0 || !second || !isShort || levelIdOf(depthScale, wordsOf(second)) !== undefined || wordsOf(second) === '')
    return row;
  const [piece] = second[0]?.from ?? [];
  const { [at]: column = 'Depth' } = columns;
  if (piece) book.repaired(say`The cell “${column}” is missing; the cells behind it are moved back.`, piece);
  const moved = [...row.slice(0, at), [], ...row.slice(at)];
  return wordsOf(moved.at(-1)) === '' && moved.length > keys.length ? moved.slice(0, -1) : moved;
}

function put(
  item: Record<string, DraftValue>,
  facts: Record<string, DraftValue>,
  key: ItemKey,
  label: string,
  cell: PageCell,
  { book }: ItemRow,
): void {
  const line = joinOnOneLine(cell);
  const text = joinLines(cell);
  if (!line || !text) return;
  if (key === 'leaveOut') {
    for (const piece of line.from) book.leaveOut(piece, say`it was decided so`);
  } else if (key === 'level') {
    const level = levelIdOf(depthScale, line.text);
    if (level !== undefined) item.level = { text: level, from: line.from };
    else {
      facts[label] = line;
      book.odd(say`“${line.text}” is no depth of RoleModelPlus; it is kept as a fact.`, line.from[0]);
    }
  } else if (key === 'status') {
    const status = /^(?:current|retired)$/i.exec(line.text)?.[0].toLowerCase();
    if (status === undefined) facts[label] = line;
    else item.status = { text: status, from: line.from };
  } else if (key === 'fact') facts[label] = line;
  else item[key] = key === 'description' ? text : line;
}

function wordsOf(cell: readonly DraftText[] | undefined): string {
  return cell?.map(({ text }) => text).join(' ') ?? '';
}
