import { say } from '../../service/message.ts';
import type { DraftText } from '../draft.ts';
import type { Piece } from '../piece.ts';
import { escapeInline } from '../support/escapeInline.ts';
import type { DocumentFact } from './document.ts';
import type { PieceLog } from './pieceLog.ts';

/*
 * Front matter is YAML between two lines of hyphens, or TOML between lines of plus signs. Many authors write what is neither, such as a colon within a
 * text: each line that begins with a word and a colon is a fact, whatever YAML thinks of it.
 */

export interface FrontMatter {
  readonly facts: readonly DocumentFact[];
  /** How many lines of the file it takes, with those around it. */
  readonly lines: number;
}

/** A key within braces, or on a line that is indented. */
const nestedKey = /^\s*["']?([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)["']?\s*[:=](?:\s+(.*))?$/u;

const keyLine = /^([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)\s*[:=](?:\s+(.*))?$/u;

/** Tables of a site's own that hold the facts of a page. */
const containers = /^(?:params|extra)$/i;

/** More lines are no front matter. */
const mostLines = 500;

/** The front matter of a file; none where it does not begin with some, or where it never ends. */
export function readFrontMatter(lines: readonly string[], log: PieceLog): FrontMatter {
  const fence = lines[0]?.trim() ?? '';
  if (fence !== '---' && fence !== '+++') return { facts: [], lines: 0 };
  const end = lines
    .slice(1, mostLines)
    .findIndex((line) => line.trim() === fence || (fence === '---' && line.trim() === '...'));
  const inner = lines.slice(1, end + 1);
  // A line of hyphens begins a text, too: then no key follows.
  if (end < 0 || !areFacts(inner)) return { facts: [], lines: 0 };
  const facts: OpenFact[] = [];
  // The key that the indented lines below it, or the lines below a table of TOML, belong to.
  let under: DraftText | undefined;
  for (const [index, line] of inner.entries()) {
    const text = line.trim();
    if (text === '') continue;
    if (text.startsWith('#')) {
      log.leaving(say`it is a comment`, () => void log.add(text, index + 1));
      continue;
    }
    const piece = (one: string) => ({ text: escapeInline(one), from: [log.add(one, index + 1)] });
    const isItem = /^-\s/.test(text);
    const table = fence === '+++' ? /^\[{1,2}([^[\]]+)\]{1,2}$/.exec(text)?.[1] : undefined;
    const isIndented = /^\s/.test(line);
    if (table !== undefined && containers.test(table.trim())) {
      log.leaving(say`it says which fact follows`, () => void log.add(table.trim(), index + 1));
      under = undefined;
      continue;
    }
    if (table !== undefined) {
      under = { text: table.trim(), from: [log.add(table.trim(), index + 1)] };
      continue;
    }
    if (!isIndented && fence === '---') under = undefined;
    const last = facts.at(-1);
    // `salary:` with nothing behind it may have keys of its own below it.
    if (isIndented && last?.isOpen && last.values.length === 0 && nestedKey.test(line) && !isItem) {
      under = last.label;
      facts.pop();
    }
    const isKey = !isItem && (!isIndented || (under !== undefined && fence === '---'));
    const [, key, value] = (isKey && (isIndented ? nestedKey : keyLine).exec(line)) || [];
    if (key !== undefined) {
      const own = { text: key.trim(), from: [log.add(key.trim(), index + 1)] };
      const braces = /^\{(.*)\}$/.exec(value?.trim() ?? '')?.[1]?.split(',') ?? [];
      const members = braces.map((member) => nestedKey.exec(member));
      if (members.length > 0 && members.every(Boolean)) {
        for (const [, name = '', said = ''] of members.filter((member) => member !== null))
          facts.push(factOf(own, piece(name.trim()), valuesOf(said).map(piece), said));
      } else facts.push(factOf(under, own, valuesOf(value ?? '').map(piece), value ?? ''));
    } else if (last && addToItem(last, text, isItem, isIndented, (one) => log.add(one, index + 1), log)) {
      last.isList = true;
    } else {
      const from = [log.add(text, index + 1)];
      if (!last) facts.push(factOf(undefined, { text: '', from }, [{ text, from }], text));
      else {
        addLine(last.values, { text: escapeInline(unquoted(text.replace(/^-\s+/, ''))), from }, isItem);
        last.isList ||= isItem;
      }
    }
  }
  return { facts, lines: inner.length + 2 };
}

interface OpenFact {
  readonly label: DraftText;
  readonly values: DraftText[];
  isList: boolean;
  /** Nothing stands behind the key. */
  readonly isOpen: boolean;
  readonly nested?: { readonly under: DraftText; readonly own: DraftText };
  /** The item to which the keys below it belong. */
  item?: OpenItem;
}

/** An item of a list as it is written with keys: `- name: Radio`, and below it `level: good`. */
interface OpenItem {
  readonly name: DraftText;
  level?: DraftText;
  description?: DraftText;
  readonly others: DraftText[];
}

const itemName = /^-\s+["']?(?:name|title|skill|label|text|item)["']?\s*:\s+(\S.*)$/i;
const itemKey = /^["']?([\p{L}_][\p{L}\p{N}_ -]{0,40})["']?\s*:\s+(\S.*)$/u;

/** Whether a line is an item with a key, or a key of the item above it, which is then among the values as one text: `Radio (good): Speaks clearly`. */
function addToItem(
  fact: OpenFact,
  text: string,
  isItem: boolean,
  isIndented: boolean,
  pieceOf: (text: string) => Piece,
  log: PieceLog,
): boolean {
  const named = isItem ? itemName.exec(text) : null;
  const [, key = '', value = ''] = (isItem || !isIndented || !fact.item ? null : itemKey.exec(text)) ?? [];
  if (!named && key === '') {
    delete fact.item;
    return false;
  }
  const said = (written: string) => ({ text: escapeInline(unquoted(written)), from: [pieceOf(unquoted(written))] });
  const keyWord = named ? text.replace(/^-\s+/, '').replace(/\s*:.*$/, '') : key;
  const isLevel = !named && /^(?:level|proficiency|rating|niveau|nivel)$/i.test(key);
  const isText = !named && /^(?:description|summary|text|details?)$/i.test(key);
  const isTold = named !== null || isLevel || isText;
  if (isTold) log.leaving(say`it says which fact follows`, () => void pieceOf(keyWord));
  if (named) {
    fact.item = { name: said(named[1] ?? ''), others: [] };
    fact.values.push(fact.item.name);
  } else if (fact.item) {
    if (isLevel) fact.item.level = said(value);
    else if (isText) fact.item.description = said(value);
    else
      fact.item.others.push({
        text: `${escapeInline(key)}: ${escapeInline(unquoted(value))}`,
        from: [pieceOf(`${key}: ${unquoted(value)}`)],
      });
    fact.values[fact.values.length - 1] = textOfItem(fact.item);
  }
  return true;
}

function textOfItem({ name, level, description, others }: OpenItem): DraftText {
  const behind = [...(description ? [description] : []), ...others];
  const head = level ? `${name.text} (${level.text})` : name.text;
  const text = behind.length > 0 ? `**${head}**: ${behind.map((one) => one.text).join('; ')}` : head;
  return { text, from: [name, ...(level ? [level] : []), ...behind].flatMap(({ from }) => from) };
}

function factOf(under: DraftText | undefined, own: DraftText, values: DraftText[], written: string): OpenFact {
  const common = { values, isList: /^\s*\[/.test(written), isOpen: written.trim() === '' };
  if (!under) return { label: own, ...common };
  const label = { text: `${under.text} – ${own.text}`, from: [...new Set([...under.from, ...own.from])] };
  return { label, ...common, nested: { under, own } };
}

/** Whether lines are facts rather than a text between two rules: keys, and lines that go on with them. */
function areFacts(lines: readonly string[]): boolean {
  const keys = lines.filter((line) => keyLine.test(line)).length;
  const others = lines.filter((line) => /^[^\s#-]/.test(line) && !keyLine.test(line)).length;
  return keys > 0 && others <= keys && !lines.some((line) => /^#{2,6}\s/.test(line));
}

/** A line of its own is a value where it is an item, or the first; else it goes on with the value before. */
function addLine(values: DraftText[], line: DraftText, isItem: boolean): void {
  const before = values.pop();
  if (before && isItem) values.push(before, line);
  else if (before) values.push({ text: `${before.text} ${line.text}`, from: [...before.from, ...line.from] });
  else values.push(line);
}

/** The texts of a value: one, or those of a list in brackets. */
function valuesOf(written: string): string[] {
  const value = written.trim();
  if (value === '' || /^[|>][+-]?\d?$/.test(value)) return [];
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  const texts = list === undefined ? [value] : (list.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []);
  return texts.map(unquoted).filter((text) => text !== '');
}

function unquoted(written: string): string {
  const text = written.trim();
  const quoted = /^(["'])(.*)\1$/.exec(text);
  return quoted ? (quoted[2] ?? '').replace(quoted[1] === '"' ? /\\(["\\])/g : /'(')/g, '$1') : text;
}
