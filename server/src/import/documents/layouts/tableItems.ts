import { knownKeys } from '../../../service/format/knownKeys.ts';
import { importanceOf, meantKey } from '../../../service/format/otherWords.ts';
import { say } from '../../../service/message.ts';
import type { Meaning } from '../../decisions.ts';
import { type DraftMapping, type DraftText, type DraftValue, isDraftText } from '../../draft.ts';
import { joinTexts, labelOf, lineOf, plainOf } from '../../support/draftText.ts';
import type { Grid, GridCell, GridLine } from '../../support/grid/grid.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentTable } from '../block.ts';
import { gridOf } from '../tableGrid.ts';
import { personSpecification } from './personSpecification.ts';
import { splitName } from './splitName.ts';

const choices: readonly Meaning[] = [
  'name',
  'description',
  'level',
  'levelDescription',
  'type',
  'examples',
  'fact',
  'leaveOut',
];

/** The rows of a table as items. The first row says what the columns are where its words do. */
export function tableItems(table: DocumentTable, { list }: { readonly list: string }, notes: Notes): DraftMapping[] {
  const grid = gridOf(table, undefined);
  const header = headerOf(grid, table, list);
  const specification = header && list === 'skills' ? personSpecification(grid, header, notes) : undefined;
  if (specification) return specification;
  const isEmpty = (column: number) => grid.rows.slice(1).every((row) => !textOfCell(row[column]));
  const meanings = header && meaningsOf(header, list, isEmpty, notes);
  const items: DraftMapping[] = [];
  for (const [index, label] of (header ?? []).entries()) {
    if (meanings?.[index] === 'fact' && isEmpty(index)) notes.leave(label, say`its column is empty`);
  }
  for (const row of grid.rows.slice(header ? 1 : 0)) {
    const texts = row.map(textOfCell);
    const filled = texts.filter((text) => text !== undefined);
    const [first, ...rest] = filled;
    if (!first) continue;
    const item = meanings
      ? itemByMeanings(texts, meanings, header, list, notes)
      : { name: shortName(first), description: joinTexts([...longName(first), ...rest], '\n\n') };
    const facts = row.flatMap(factsOfCell);
    items.push(
      facts.length === 0
        ? item
        : { ...item, details: { ...(isMapping(item.details) ? item.details : {}), ...Object.fromEntries(facts) } },
    );
  }
  return items;
}

function isMapping(value: DraftValue | undefined): value is DraftMapping {
  return typeof value === 'object' && !Array.isArray(value) && !isDraftText(value);
}

/** Facts about an item that its source marks as such. */
function factsOfCell(cell: GridCell | undefined): [string, DraftText][] {
  return (cell?.lines ?? []).flatMap(({ text, isFact }): [string, DraftText][] => {
    const split = isFact ? splitName(text, true) : undefined;
    if (!split?.text) return [];
    return [[split.name.text, { text: split.text.text, from: [...new Set([...split.name.from, ...split.text.from])] }]];
  });
}

/** Whether a line is in `factsOfCell`. */
function isPlainLine({ text, isFact }: GridLine): boolean {
  return !isFact || !splitName(text, true)?.text;
}

function shortName(text: DraftText): DraftText | undefined {
  return text.text.length > 160 || text.text.includes('\n') ? undefined : labelOf(text);
}

function longName(text: DraftText): DraftText[] {
  return shortName(text) ? [] : [text];
}

/** What stands in a cell apart from the facts that its source marks as such; lines of a list begin with hyphens. */
export function textOfCell(cell: GridCell | undefined): DraftText | undefined {
  if (!cell) return undefined;
  const lines = cell.lines.filter(isPlainLine);
  const items = lines.some(({ isItem }) => isItem);
  return joinTexts(
    lines.map(({ text, isItem }) => (isItem ? { text: `- ${text.text}`, from: text.from } : text)),
    items ? '\n' : '\n\n',
  );
}

type Header = readonly (DraftText | undefined)[];

/** The first row, where the source says that it is a header, or where its words are names of what items have. */
function headerOf({ rows }: Grid, { headerRows }: DocumentTable, list: string): Header | undefined {
  const labels = (rows[0] ?? []).map(
    (cell) =>
      cell &&
      joinTexts(
        cell.lines.map(({ text }) => text),
        ' ',
      ),
  );
  const known = labels.filter((label) => label && keyOf(plainOf(label.text), list) !== undefined).length;
  const isHeader = headerRows > 0 || (known > 1 && known * 2 >= labels.length);
  return isHeader && rows.length > 1 && labels.some((label) => label) ? labels : undefined;
}

const contexts = { skills: 'skillItem', background: 'background', qualifications: 'qualification' } as const;

function keyOf(label: string, list: string): string | undefined {
  const context = list === 'skills' ? contexts.skills : list === 'qualifications' ? contexts.qualifications : 'item';
  const key = label.trim().toLowerCase();
  return knownKeys(context).has(key) ? key : meantKey(label, context);
}

function meaningsOf(header: Header, list: string, isEmpty: (column: number) => boolean, notes: Notes): Meaning[] {
  const used = new Set<string>();
  // Where another column has names, or the first one nothing at all, that one holds numbers or marks unless its words say otherwise.
  const keys = header.map((label) => label && keyOf(plainOf(label.text), list));
  const isAside = keys[0] === undefined && (isEmpty(0) || keys.includes('name'));
  return header.map((label, index): Meaning => {
    if (!label) return index === 0 && !isAside ? 'name' : 'description';
    const key = keys[index];
    const free = key !== undefined && !used.has(key) ? key : undefined;
    const guess = meaningOf(free) ?? (index === 0 && !isAside ? 'name' : 'fact');
    const meaning = notes.decide('column', labelOf(label), guess, choices, free !== undefined || index === 0);
    used.add(meaning === 'fact' ? '' : (free ?? meaning));
    if (meaning !== 'fact') notes.leave(label, say`it says what is in a column of the table`);
    return meaning;
  });
}

function meaningOf(key: string | undefined): Meaning | undefined {
  if (
    key === 'name' ||
    key === 'description' ||
    key === 'type' ||
    key === 'level' ||
    key === 'levelDescription' ||
    key === 'examples'
  )
    return key;
  return key === undefined ? undefined : 'fact';
}

function itemByMeanings(
  texts: readonly (DraftText | undefined)[],
  meanings: readonly Meaning[],
  header: Header,
  list: string,
  notes: Notes,
): DraftMapping {
  const item: Record<string, DraftValue | undefined> = {};
  const details: Record<string, DraftValue> = {};
  const prose: DraftText[] = [];
  const one = (key: string, text: DraftText) => {
    if (item[key] === undefined) item[key] = lineOf(text);
    else prose.push(text);
  };
  for (const [index, text] of texts.entries()) {
    const meaning = meanings[index] ?? 'description';
    if (!text) continue;
    if (meaning === 'leaveOut') notes.leave(text, say`its column was decided to be left out`);
    else if (meaning === 'name' && shortName(text)) one('name', text);
    else if (meaning === 'level' || meaning === 'type') one(meaning, text);
    else if (meaning === 'levelDescription') item.levelDescription = text;
    else if (meaning === 'examples') item.examples = [text];
    else if (meaning === 'fact' && header[index]) {
      const label = header[index];
      const key = label && keyOf(plainOf(label.text), 'qualifications');
      if (list === 'qualifications' && key === 'awardingBody' && item.awardingBody === undefined) {
        item.awardingBody = lineOf(text);
        notes.leave(label, say`it says what is in a column of the table`);
        continue;
      }
      const importance = importanceOf(plainOf(text.text));
      if (importance && item.importance === undefined && /^(?:essential|desirable)$/i.test(plainOf(text.text))) {
        item.importance = { text: importance, from: text.from };
        notes.leave(label, say`it says what is in a column of the table`);
      } else if (label)
        details[labelOf(label).text] = { text: text.text, from: [...new Set([...label.from, ...text.from])] };
    } else prose.push(text);
  }
  const description = joinTexts(prose, '\n\n');
  // A row with nothing but a level or a fact is called by it.
  if (item.name === undefined && !description) {
    const [first] = texts.filter((text) => text !== undefined);
    if (first) item.name = lineOf(first);
  }
  return { ...item, ...(description ? { description } : {}), ...(Object.keys(details).length > 0 ? { details } : {}) };
}
