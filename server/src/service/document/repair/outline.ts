import type { DocumentKind } from '../kind.ts';
import { Region, type RegionKey, rewrite } from './draft.ts';
import { bracesAsBlock } from './flowBlock.ts';
import { isInnerKey, isRootKey, isRootWord, takesText } from './knownWords.ts';
import { behindBlanks, type Key, keyAt, type Line, type Mark } from './lines.ts';
import type { RepairKind } from './repair.ts';
import { bracketsEnd, quoteEnd } from './scan.ts';
import { keyBehindSign } from './signs.ts';
import { clearTabs, repairValue } from './textRepairs.ts';
import type { Value } from './value.ts';

/** Keys at one column, or items of a list. */
export interface Container {
  readonly kind: 'map' | 'list';
  /** As it is written, and as it will be. */
  readonly column: number;
  readonly target: number;
  /** The column of the key that it is below; -1 at the top. */
  readonly owner: number;
  /** The key that it is below. */
  readonly name: string;
  /** True at the top of the file. */
  readonly isRoot: boolean;
  /** True for a list some of whose items are indented less than the first one. */
  readonly isUneven: boolean;
  /** True for a list without hyphens. */
  readonly hasSigns: boolean;
}

/** After so many searches in vain only the line itself is searched, so that a file of opened brackets takes no longer than others. */
const mostSearches = 50;

const blockHeader = /^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$/;

/**
 * What was read of a text so far, line by line: the keys and lists that are open, and the value that the next line may belong to. Whoever
 * reads the lines says what each of them is; this notes what has to change so that YAML reads the same.
 */
export class Outline {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly lines: readonly Line[];
  readonly regions: Region[] = [];
  readonly open: Container[] = [];
  value: Value | undefined;
  /** Empty lines and comments, of which the next line says whether they are part of a text. */
  waiting: Line[] = [];
  /** The column of the keys at the top. */
  readonly rootColumn: number;
  readonly #lineBreak: string;
  /** How often the end of quotes or brackets was searched for in vain. */
  #searches = 0;
  #braces = 0;
  #anchors: ReadonlySet<string> | undefined;

  constructor(text: string, kind: DocumentKind, lines: readonly Line[], rootColumn: number) {
    this.text = text;
    this.kind = kind;
    this.lines = lines;
    this.rootColumn = rootColumn;
    const first = text.indexOf('\n');
    this.#lineBreak = first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
  }

  /** The part of the text that is being read. */
  get region(): Region {
    return this.regions.at(-1) ?? this.beginRegion(0);
  }

  beginRegion(start: number, key?: RegionKey): Region {
    const last = this.regions.at(-1);
    if (last) last.end = start;
    const region = new Region(start, this.rootColumn, key);
    this.regions.push(region);
    return region;
  }

  /** The innermost open container that is accepted. */
  innermost(accepts: (container: Container) => boolean): Container | undefined {
    return this.open.findLast(accepts);
  }

  keyOf(at: number, end: number): Key | undefined {
    const key = keyAt(this.text, at, end, (name) => isRootKey(this.kind, name) || isInnerKey(name));
    return key ?? keyBehindSign(this.text, this.kind, at, end);
  }

  /** The line goes on with the value before it. */
  addLine(line: Line): void {
    const value = this.value;
    if (!value) return;
    value.lines.push(...this.waiting, line);
    this.waiting = [];
    if (line.column <= value.column) value.hasStrays = true;
    if (value.state === 'empty') value.state = 'text';
  }

  /** A key begins; the index of the last line that belongs to what stands behind it. */
  addPair(index: number, map: Container, key: Key, as: RepairKind | undefined, isFirst: boolean): number {
    const line = this.lines[index] as Line;
    this.#closeTo(map);
    if (map.isRoot) {
      const newText = key.rewrite ?? `${this.text.slice(key.start, key.end)}:`;
      this.beginRegion(line.start, { start: key.start, end: key.after, name: key.name, newText });
    }
    if (!isFirst && this.#indent(line, map.target) && map.isRoot) this.region.isForced = true;
    const { text, region } = this;
    const at = { start: key.start, end: key.end };
    if (as) region.isForced = true;
    if (key.sign) {
      const edits = rewrite(text, key.sign.start, key.sign.end, '');
      region.add({ kind: 'stray-sign', at: key.sign, lines: { start: line.at, end: line.end }, edits, safe: true });
    }
    if (key.rewrite !== undefined && text.slice(key.start, key.after) !== key.rewrite) {
      const isAscii = /^[^\u0080-\uffff]*:$/.test(text.slice(key.end, key.after));
      const edits = rewrite(text, key.start, key.after, key.glued ? `${key.rewrite} ` : key.rewrite);
      const kind = as ?? 'lookalike';
      if (!isAscii && this.#isKnown(key.name)) region.isForced = true;
      if (as || !isAscii) region.add({ kind, at: { start: key.start, end: key.after }, lines: at, edits, safe: true });
    }
    if (key.glued && key.rewrite === undefined) {
      const isSafe = /[\p{L}\p{N}]/u.test(text.charAt(key.value));
      const edits = [{ start: key.after, end: key.after, newText: ' ' }];
      region.add({ kind: 'missing-space', at, lines: at, edits, safe: isSafe });
    } else if (as === undefined && this.#blanks(key.after, key.value) && this.#isKnown(key.name))
      region.isForced = true;
    const name = key.name;
    return this.#addValue(index, key.value, line.end, {
      owner: 'key',
      name,
      isStrict: map.isRoot ? isRootKey(this.kind, name) : isInnerKey(name),
      column: isFirst ? map.column : line.column,
      target: map.target,
      after: key.after,
      isOdd: line.odd,
    });
  }

  /** An item of a list begins; `isGlued` where no blank stands behind its dash. */
  addItem(index: number, list: Container, isGlued = false): number {
    const line = this.lines[index] as Line;
    const glued: Mark = { kind: 'hyphen', start: line.at, end: line.at + 1, body: line.at + 1 };
    const mark = isGlued ? glued : line.mark;
    if (!mark) return index;
    this.#closeTo(list);
    if (list.isRoot) this.beginRegion(line.start).rootKind = 'sequence';
    this.#indent(line, list.target);
    const { text, region } = this;
    const isOrdered = mark.kind === 'ordered';
    const at = { start: mark.start, end: mark.end };
    if (mark.kind !== 'hyphen') region.isForced = true;
    if (isOrdered || mark.kind === 'sign') {
      const edits = isOrdered
        ? [{ start: mark.start, end: mark.start, newText: '- ' }]
        : rewrite(text, mark.start, mark.body, mark.body < line.end ? '- ' : '-');
      region.add({ kind: 'bullets', at, lines: at, edits, safe: true, key: list.name });
    } else {
      if (mark.kind === 'dash') {
        region.add({ kind: 'dash', at, lines: at, edits: rewrite(text, mark.start, mark.end, '-'), safe: true });
      }
      if (this.#blanks(mark.end, mark.body)) region.isForced = true;
      if (isGlued) {
        const edits = [{ start: mark.end, end: mark.end, newText: ' ' }];
        region.add({ kind: 'missing-space', at, lines: at, edits, safe: true });
      }
    }
    const body = isOrdered ? mark.start : mark.body;
    const base = { name: list.name, isStrict: false, column: line.column, target: list.target };
    const key = this.keyOf(body, line.end);
    const isKey = key && (mark.kind === 'hyphen' || isInnerKey(key.name)) && !this.#isAlias(body);
    if (key && isKey) {
      const width = mark.kind === 'sign' ? 2 : body - mark.start;
      const map: Container = {
        kind: 'map',
        column: line.column + (body - mark.start),
        target: list.target + width,
        owner: line.column,
        name: list.name,
        isRoot: false,
        isUneven: false,
        hasSigns: false,
      };
      this.open.push(map);
      return this.addPair(index, map, key, undefined, true);
    }
    const after = isOrdered ? mark.start : mark.kind === 'sign' ? mark.body : mark.end;
    return this.#addValue(index, body, line.end, {
      owner: 'item',
      ...base,
      after,
      ...(isOrdered || mark.kind === 'sign' ? { as: 'bullets' as const } : {}),
    });
  }

  /** A list or keys begin below the value, which has nothing on its own line. */
  openBelow(kind: 'map' | 'list', line: Line, isUneven: boolean): Container | undefined {
    const value = this.value;
    if (!value) return undefined;
    const { column, target, owner, name } = value;
    const shift = target - column;
    const isDeeper = line.column > column || (kind === 'list' && owner === 'key' && line.column === column);
    const container: Container = {
      kind,
      column: line.column,
      target: isDeeper ? line.column + shift : target + (kind === 'list' && owner === 'key' ? 0 : 2),
      owner: column,
      name: name,
      isRoot: false,
      isUneven,
      hasSigns: kind === 'list' && line.mark?.kind !== 'hyphen' && line.mark?.kind !== 'dash',
    };
    this.open.push(container);
    return container;
  }

  /** The line is none of what stands above and below it, which goes on as if it were not there. */
  setAside(line: Line): void {
    const at = { start: line.at, end: line.end };
    const edits = [{ start: line.at, end: line.at, newText: '# ' }];
    this.region.isForced = true;
    this.region.add({ kind: 'stray-word', at, lines: at, edits, safe: false });
    this.waiting.push({ ...line, kind: 'comment' });
  }

  /** Lines begin that belong to no key; they get this one. */
  beginOrphan(line: Line, name: string): void {
    const region = this.beginRegion(line.start);
    region.isForced = true;
    // In a file that is a list, they are an item of it.
    const isItem = this.open[0]?.kind === 'list';
    if (isItem) region.rootKind = 'sequence';
    this.value = {
      owner: 'nobody',
      name,
      isStrict: false,
      column: this.rootColumn,
      target: this.rootColumn + (isItem ? 2 : 0),
      lead: ' '.repeat(this.rootColumn) + (isItem ? '- ' : ''),
      after: line.start,
      first: undefined,
      state: 'text',
      lines: [line],
      enclosed: 0,
      hasStrays: true,
      isHeadless: false,
    };
    this.waiting = [];
  }

  /** Notes what the value needs, after which no line belongs to it. */
  close(): void {
    const { value } = this;
    if (!value) return;
    this.value = undefined;
    repairValue(this.text, this.region, value, this.#lineBreak);
  }

  #closeTo(container: Container): void {
    this.close();
    clearTabs(this.text, this.region, this.waiting);
    this.waiting = [];
    while (this.open.length > 0 && this.open.at(-1) !== container) this.open.pop();
  }

  #isKnown(name: string): boolean {
    return isRootWord(this.kind, name) || isInnerKey(name);
  }

  #isAlias(at: number): boolean {
    return '*&!'.includes(this.text.charAt(at));
  }

  /** Whether the line has to be moved. */
  #indent(line: Line, target: number): boolean {
    const written = this.text.slice(line.start, line.at);
    const edits = rewrite(this.text, line.start, line.at, ' '.repeat(target));
    const kind = written.includes('\t') ? 'tab' : line.odd ? 'lookalike' : 'indentation';
    const at = {
      start: kind === 'indentation' ? line.at : line.start,
      end: kind === 'indentation' ? line.end : line.at,
    };
    this.region.add({ kind, at, lines: { start: line.start, end: line.end }, edits, safe: true });
    if (kind === 'lookalike' && edits.length > 0) this.region.isForced = true;
    return edits.length > 0;
  }

  /** Blanks behind a colon or a dash that are none to YAML; whether there are any. */
  #blanks(start: number, end: number): boolean {
    const written = this.text.slice(start, end);
    if (!/[^ \t]|^\t/.test(written) || end <= start) return false;
    const edits = [...written].flatMap((char, i) =>
      rewrite(this.text, start + i, start + i + 1, char === '\ufeff' || char === '\u200b' ? '' : ' '),
    );
    const at = { start, end };
    const kind = /[^ \t]/.test(written) ? 'lookalike' : 'tab';
    if (kind !== 'lookalike') return false;
    this.region.add({ kind, at, lines: at, edits, safe: true });
    return true;
  }

  #addValue(
    index: number,
    from: number,
    end: number,
    base: Pick<Value, 'owner' | 'name' | 'isStrict' | 'column' | 'target' | 'after' | 'as' | 'isOdd'>,
  ): number {
    const { text } = this;
    const start = Math.min(end, behindBlanks(text, from));
    const written = text.slice(start, end);
    const value: Value = {
      ...base,
      first: start < end ? { start, end } : undefined,
      state: 'text',
      lines: [],
      enclosed: 0,
      hasStrays: false,
      isHeadless: false,
    };
    this.value = value;
    const first = written.charAt(0);
    if (written === '' || /^#(?:\s|$)/.test(written)) {
      const comment = start < end ? { comment: { start, end } } : {};
      this.value = { ...value, first: undefined, state: 'empty', ...comment };
    } else if (blockHeader.test(written)) {
      const length = /^[|>][+-]?[1-9]?[+-]?/.exec(written)?.[0].length ?? 1;
      this.value = { ...value, first: { start, end: start + length }, state: 'block' };
    } else if (/^[|>][+-]?[1-9]?[ \t]+\S/.test(written) && !/^>[ \t]/.test(written)) {
      const behind = start + (/^[|>][+-]?[1-9]?[ \t]+/.exec(written)?.[0].length ?? 0);
      this.value = { ...value, first: { start: behind, end }, isHeadless: true };
    } else if (first === '"' || first === "'" || first === '[' || (first === '{' && !written.startsWith('{{'))) {
      return this.#addEnclosed(index, start, value);
    } else if (/^\*[\w.-]+$/.test(written) ? this.#hasAnchor(written.slice(1)) : /^&[\w.-]+(?:\s|$)/.test(written)) {
      this.value = { ...value, state: /^&[\w.-]+$/.test(written) ? 'empty' : 'other', first: undefined };
    } else if (base.owner === 'item' && /^-(?:\s|$)/.test(written)) {
      this.value = { ...value, state: 'other', first: undefined };
    }
    return index;
  }

  #addEnclosed(index: number, start: number, value: Value): number {
    const { text, lines } = this;
    const isQuote = '"\''.includes(text.charAt(start));
    const isLate = this.#searches > mostSearches;
    const stops = (line: Line) => isLate || (line.column <= this.rootColumn && this.#isRootLine(line));
    const closing = (isQuote ? quoteEnd : bracketsEnd)(text, lines, index, start, stops);
    if (text.charAt(start) === '{' && closing?.line !== index && this.#braces++ <= mostSearches) {
      const { target, name: key, owner } = value;
      const isItem = owner === 'item';
      const block = bracesAsBlock({ text, lines, index, start, target, isItem, key, lineBreak: this.#lineBreak });
      if (block) {
        this.region.add(block.repair);
        this.value = { ...value, state: 'other', first: undefined };
        return block.last;
      }
    }
    if (!closing) {
      this.#searches++;
      return isQuote ? index : this.#addOpenBracket(index, start, value);
    }
    const enclosed = lines.slice(index + 1, closing.line + 1);
    const end = enclosed.length > 0 ? (value.first?.end ?? closing.end) : closing.end;
    const state = isQuote ? 'quoted' : 'flow';
    this.value = { ...value, first: { start, end }, state, lines: enclosed, enclosed: enclosed.length };
    return closing.line;
  }

  /** Brackets that are not closed: a list of short words, or a text that begins with a bracket. */
  #addOpenBracket(index: number, start: number, value: Value): number {
    const line = this.lines[index] as Line;
    const written = this.text.slice(start, line.end);
    const spaced = /^[[{] /.test(written) ? ' ' : '';
    const close = written.startsWith('[') ? ']' : '}';
    if (
      takesText(value.name) ||
      written.length < 2 ||
      // In braces a word is a key without a value: nothing would be said by it.
      (close === '}' && !written.includes(':')) ||
      written.includes(close) ||
      !/^(?:\[[^[\]{}:"']*|\{[^[\]{}"']*)$/.test(written)
    )
      return index;
    const edits = [{ start: line.end, end: line.end, newText: spaced + close }];
    const at = { start, end: start + 1 };
    this.region.add({ kind: 'bracket', at, lines: { start, end: line.end }, edits, safe: false, key: value.name });
    this.value = { ...value, state: 'other', first: undefined };
    return index;
  }

  #isRootLine(line: Line): boolean {
    const key = line.kind === 'content' && !line.mark ? this.keyOf(line.at, line.end) : undefined;
    return key !== undefined && isRootWord(this.kind, key.name) && !isInnerKey(key.name);
  }

  #hasAnchor(name: string): boolean {
    this.#anchors ??= new Set([...this.text.matchAll(/(?:^|\s)&([^\s,[\]{}]+)/g)].map((match) => match[1] ?? ''));
    return this.#anchors.has(name);
  }
}
