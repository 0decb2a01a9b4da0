import type { JsonValue } from '../../document/syntax/value.ts';
import type { Cell, TableBlock } from '../../text/clipboard/blocks.ts';
import { flatText, markdownOf, plainLine } from '../../text/clipboard/markdown.ts';
import type { ItemShape } from './wanted.ts';

/** What columns are called, in English, by the key that their values belong to. */
const columnNames: Readonly<Record<string, RegExp>> = {
  name: /^(?:name|title|skill|skill name|competency|competence|capability|activity|work activity|task|duty|duties|responsibility|responsibilities|accountability|qualification|certificate|course|training|requirement|criteria|criterion|item)s?$/,
  description: /^(?:description|details|definition|what|explanation|meaning|summary|text|notes?|comments?)$/,
  level: /^(?:level|skill level|proficiency|proficiency level|depth|rating|score|grade|required level|level required)$/,
  type: /^(?:type|category|kind|group|theme|area)$/,
  importance: /^(?:importance|essential\s*(?:\/|or)\s*desirable|e\s*\/\s*d)$/,
  awardingBody: /^(?:awarding body|awarded by|body|institution|issuer)$/,
};

/**
 * The rows of a table as items: by its head where that names a column that we know, else by the order of the columns. Columns that the items
 * do not have become details, or are added to the description.
 */
export function tableItems(table: TableBlock, shape: ItemShape): JsonValue[] {
  const [head = [], ...below] = table.rows;
  const titles = head.map((cell) => flatText(cell, plainLine));
  const keys = keysOf(titles, shape);
  const isHead = below.length > 0 && (keys.includes('name') || (table.header && keys.includes('description')));
  if (isHead) return below.flatMap((row) => rowItem(row, keys, titles, shape));
  const columns = head.map((_, column) => {
    if (column > 0) return isLevelColumn(table, column, shape) ? 'level' : 'description';
    return 'name';
  });
  return table.rows.flatMap((row) => rowItem(row, columns, table.header ? titles : [], shape));
}

/** The key of each column; `undefined` for one that we do not know and for a second one of a kind. */
function keysOf(titles: readonly string[], shape: ItemShape): (string | undefined)[] {
  const used = new Set<string>();
  return titles.map((title) => {
    const name = title.toLowerCase().replace(/\s+/g, ' ').replace(/[:*]$/, '').trim();
    const key = Object.keys(columnNames).find((one) => shape.keys.has(one) && columnNames[one]?.test(name));
    if (key === undefined || used.has(key)) return undefined;
    used.add(key);
    return key;
  });
}

/** Of two columns without a head, the second one holds levels where nothing in it is longer than two words. */
function isLevelColumn({ rows }: TableBlock, column: number, shape: ItemShape): boolean {
  if (!shape.keys.has('level') || rows[0]?.length !== 2 || column !== 1) return false;
  return rows.every((row) => {
    const text = flatText(row[column] ?? [], plainLine);
    return text.length <= 30 && text.split(' ').length <= 2 && !/[.!?]$/.test(text);
  });
}

function rowItem(
  row: readonly Cell[],
  keys: readonly (string | undefined)[],
  titles: readonly string[],
  shape: ItemShape,
): JsonValue[] {
  const item: Record<string, JsonValue> = {};
  const details: [string, string][] = [];
  const texts: string[] = [];
  for (const [column, cell] of row.entries()) {
    const key = keys[column];
    const title = titles[column] ?? '';
    if (cell.length === 0) continue;
    if (key === 'description') texts.push(markdownOf(cell));
    else if (key === 'importance') {
      const importance = importanceOf(flatText(cell, plainLine));
      if (importance) item.importance = importance;
      else details.push([title, flatText(cell, plainLine)]);
    } else if (key === 'level') item.level = levelOf(flatText(cell, plainLine));
    else if (key !== undefined) item[key] = flatText(cell);
    else if (title !== '' && shape.keys.has('details')) details.push([title, flatText(cell, plainLine)]);
    else texts.push(title === '' ? markdownOf(cell) : `${title}: ${markdownOf(cell)}`);
  }
  if (texts.length > 0) item.description = texts.join('\n\n');
  const labels = new Set(details.map(([label]) => label));
  if (labels.size === details.length && details.length > 0) item.details = Object.fromEntries(details);
  else if (details.length > 0) {
    item.description = [...texts, ...details.map(([label, text]) => `${label}: ${text}`)].join('\n\n');
  }
  const { name, ...others } = item;
  if (name !== undefined && Object.keys(others).length === 0 && shape.isText) return [name];
  return Object.keys(item).length === 0 ? [] : [item];
}

/** A number is a level by its value. */
function levelOf(text: string): JsonValue {
  return /^[1-9]\d?$/.test(text) ? Number(text) : text;
}

function importanceOf(text: string): string | undefined {
  if (/^(?:e|essential|required|must)$/i.test(text)) return 'essential';
  return /^(?:d|desirable|desired|nice to have)$/i.test(text) ? 'desirable' : undefined;
}
