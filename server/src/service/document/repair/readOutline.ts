import type { DocumentKind } from '../kind.ts';
import type { Region } from './draft.ts';
import { isInnerKey, isRootWord, takesText } from './knownWords.ts';
import { type Key, type Line, linesOf, markdownKeyAt } from './lines.ts';
import { isAside, isBesideWord, loneKey } from './loneKey.ts';
import { type Container, Outline } from './outline.ts';
import { overview } from './overview.ts';
import { isStray, isUneven, isWithinList, itemAround, listFor, mapFor, topBehindTab } from './places.ts';
import { isText, type Value } from './value.ts';
import { introduces, isHeadingText, isLabel } from './words.ts';

/**
 * Reads a text by its lines as a person does: by indentation, signs of lists, keys and headings. What each line is depends on the lines above
 * it and, in a few cases, on the one below. Gives the parts of the text, each with what would make YAML read it the same, and
 * whether the file is written in Markdown.
 */
export function readOutline(text: string, kind: DocumentKind): { regions: Region[]; isMarkdown: boolean } {
  const lines = linesOf(text);
  const reader = new OutlineReader(text, kind, lines);
  for (let index = 0; index < lines.length; index++) index = reader.read(index);
  reader.outline.close();
  const last = reader.outline.regions.at(-1);
  if (last) last.end = text.length;
  return { regions: reader.outline.regions, isMarkdown: reader.isMarkdown };
}

/** Names the container of headings below a heading. */
const heads = '#';

class OutlineReader {
  readonly outline: Outline;
  readonly #text: string;
  readonly #kind: DocumentKind;
  readonly #lines: readonly Line[];
  readonly #root: Container;
  /** True for a file that is written with the headings and bold labels of Markdown. */
  readonly isMarkdown: boolean;
  readonly #isDouble: boolean;
  /** Whether the marks stood there that may begin a file. */
  #hasBegun = false;
  readonly #keys: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  /** The smallest level of the headings below the title. */
  #level = 2;

  constructor(text: string, kind: DocumentKind, lines: readonly Line[]) {
    const { column, hasKeys, keys, isMarkdown, isDouble } = overview(text, kind, lines);
    this.#text = text;
    this.#kind = kind;
    this.#lines = lines;
    this.#keys = keys;
    this.isMarkdown = isMarkdown;
    this.#isDouble = isDouble;
    this.outline = new Outline(text, kind, lines, column);
    this.#root = {
      kind: hasKeys ? 'map' : 'list',
      column,
      target: column,
      owner: -1,
      name: '',
      isRoot: true,
      isUneven: false,
      hasSigns: false,
    };
    this.outline.open.push(this.#root);
  }

  /** Reads the line of an index; the index of the last line that was read with it. */
  read(index: number): number {
    const line = this.#lines[index] as Line;
    const { outline } = this;
    const { value } = outline;
    // Most lines of texts are within a block, where everything is text.
    if (value?.state === 'block' && !value.hasStrays && line.column > value.column && line.kind !== 'empty') {
      outline.addLine(line);
      return index;
    }
    if (line.kind === 'empty') {
      outline.waiting.push(line);
      return index;
    }
    const isFlush = line.column === this.#root.column && this.#root.kind === 'map';
    if (line.kind === 'comment') {
      const key = isFlush ? this.#headingAt(index, line) : undefined;
      if (key) return this.#addHeading(index, line, key);
      // A number below a line of a text goes on with it: `#2 in the region`.
      if (value && isText(value) && outline.waiting.length === 0 && /^#\d/.test(this.#slice(line)))
        outline.addLine(line);
      else outline.waiting.push(line);
      return index;
    }
    if (line.kind === 'marker') return this.#readMarker(index, line);
    const bold =
      isFlush && /^(?:\*\*|__)/.test(this.#text.slice(line.at, line.at + 2)) ? this.#boldAt(line) : undefined;
    if (bold) return outline.addPair(index, this.#root, bold, 'heading', false);
    const glued = line.mark ? undefined : this.#gluedItem(line);
    if (glued) return outline.addItem(index, glued, true);
    const key = outline.keyOf(line.mark?.body ?? line.at, line.end);
    if (line.mark) return this.#readMark(index, line, key);
    return key ? this.#readKey(index, line, key) : this.#readText(index, line);
  }

  /** The list that a line with a dash, but no blank behind it, goes on with. */
  #gluedItem(line: Line): Container | undefined {
    if (!/^-[\p{L}\p{N}"'[{]/u.test(this.#text.slice(line.at, line.at + 3))) return undefined;
    return this.outline.innermost(({ kind, column, isRoot }) => kind === 'list' && column === line.column && !isRoot);
  }

  #slice(line: Line): string {
    return this.#text.slice(line.at, line.end);
  }

  /** Whether an empty line stands directly above. */
  #isParted(): boolean {
    return this.outline.waiting.some(({ kind }) => kind === 'empty');
  }

  #next(index: number): Line | undefined {
    for (let i = index + 1; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (line && line.kind !== 'empty') return line;
    }
    return undefined;
  }

  /** The heading that a line is, where what follows belongs to no other key. */
  #headingAt(index: number, line: Line): Key | undefined {
    const { value, waiting } = this.outline;
    const key = markdownKeyAt(this.#text, line.at, line.end);
    if (!key || key.name.includes('role-profile-')) return undefined;
    if (this.isMarkdown) return key;
    const next = this.#next(index);
    if (next?.kind !== 'content' || next.column !== line.column) return undefined;
    if (!next.mark && this.outline.keyOf(next.at, next.end)) return undefined;
    const level = /^#+/.exec(this.#slice(line))?.[0].length ?? 1;
    const isFree = level > 1 || waiting.length > 0 || !value;
    return isFree && !(value && isText(value) && value.hasStrays && value.isStrict) ? key : undefined;
  }

  #addHeading(index: number, line: Line, key: Key): number {
    const { outline } = this;
    const level = /^#+/.exec(this.#slice(line))?.[0].length ?? 1;
    if (level === 1 && this.isMarkdown && !this.#keys.has('title')) {
      if (!this.#seen.has('title')) {
        this.#seen.add('title');
        const value = this.#text.indexOf(key.name, line.at);
        const title = { ...key, name: 'title', value, after: value < 0 ? line.end : value, rewrite: 'title: ' };
        const last = outline.addPair(index, this.#root, title, 'heading', false);
        outline.close();
        return last;
      }
    }
    const { value } = outline;
    if (level > 2 && level > this.#level && value && value.lines.length > 0 && isText(value)) {
      outline.addLine(line);
      return index;
    }
    if (level > this.#level) {
      let map = outline.innermost(({ kind, name }) => kind === 'map' && name === heads);
      if (!map && value?.state === 'empty' && value.owner === 'key') {
        const below = outline.openBelow('map', line, false);
        if (below) {
          map = { ...below, target: value.target + 2, column: line.column, name: heads };
          outline.open[outline.open.length - 1] = map;
        }
      }
      if (map) return outline.addPair(index, map, key, 'heading', false);
    } else this.#level = level;
    return outline.addPair(index, this.#root, key, 'heading', false);
  }

  /** The label in bold type that a line begins with. */
  #boldAt(line: Line): Key | undefined {
    const key = markdownKeyAt(this.#text, line.at, line.end);
    if (!key) return undefined;
    const { value } = this.outline;
    const isOpen = !value || !isText(value) || !value.hasStrays || !value.isStrict;
    return this.isMarkdown || isRootWord(this.#kind, key.name) || (isOpen && key.value === line.end && this.#isParted())
      ? key
      : undefined;
  }

  #readMarker(index: number, line: Line): number {
    const { outline } = this;
    const { value } = outline;
    if (outline.regions.length === 0 && !value) {
      if (this.#slice(line) === '---' && !this.#hasBegun) {
        this.#hasBegun = true;
        return index;
      }
      outline.beginRegion(line.start).isForced = true;
    }
    const next = this.#next(index);
    if (!next && this.#slice(line) === '...') return index;
    // Between the lines of a text an empty line is left, which parts them as the marks did.
    const isWithin = next?.kind === 'content' && !next.mark && !outline.keyOf(next.at, next.end);
    outline.region.isForced = true;
    outline.region.add({
      kind: 'marker',
      at: { start: line.at, end: line.end },
      lines: { start: line.at, end: line.end },
      edits: [{ start: line.start, end: isWithin ? line.end : line.next, newText: '' }],
      safe: !this.#isDouble,
    });
    outline.waiting.push({ ...line, kind: 'empty', at: line.start, end: line.start });
    return index;
  }

  #readMark(index: number, line: Line, key: Key | undefined): number {
    const { outline } = this;
    const { value } = outline;
    const list = listFor(outline, line, key);
    if (list) return outline.addItem(index, list);
    if (!value) return this.#addOrphan(index, line);
    if (value.state === 'empty' && this.#takesList(value, line)) {
      const opened = outline.openBelow('list', line, isUneven(outline, index, line, value));
      if (opened) return outline.addItem(index, opened);
    }
    return this.#addLine(index, line);
  }

  /** Whether items begin below a key or a dash with nothing behind it, rather than a text with signs in it. */
  #takesList(value: Value, { mark }: Line): boolean {
    return mark?.kind === 'hyphen' || !takesText(value.name);
  }

  #readKey(index: number, line: Line, key: Key): number {
    const { outline } = this;
    const { value } = outline;
    const column = line.column;
    const top = topBehindTab(outline, line, key) ?? itemAround(outline, index, line, key);
    if (top) return this.#addPair(index, top, key);
    const map = outline.innermost((one) => one.kind === 'map' && one.column === column);
    if (map && this.#isPair(index, line, key, map)) return this.#addPair(index, map, key);
    const isDeeper = value !== undefined && column > value.column;
    if (!map && value?.state === 'empty' && isDeeper) {
      if (!takesText(value.name) || isInnerKey(key.name)) {
        const opened = outline.openBelow('map', line, false);
        if (opened) return outline.addPair(index, opened, key, undefined, false);
      }
    }
    if (!map) {
      const moved = mapFor(outline, line, key);
      if (moved === 'name') return this.#nameItem(index, line, key);
      if (moved) return this.#addPair(index, moved, key);
    }
    if (!value) return this.#root.kind === 'map' ? this.#addPair(index, this.#root, key) : this.#addOrphan(index, line);
    outline.addLine(line);
    return index;
  }

  #addPair(index: number, map: Container, key: Key): number {
    if (map.isRoot) this.#seen.add(key.name);
    return this.outline.addPair(index, map, key, undefined, false);
  }

  /** Whether a line at the column of open keys is one of them, rather than part of the text above it. */
  #isPair(index: number, line: Line, key: Key, map: Container): boolean {
    const { outline } = this;
    const { value } = outline;
    if (!value) return true;
    const isKnown = map.isRoot ? isRootWord(this.#kind, key.name) : isInnerKey(key.name);
    if (isKnown || value.state === 'flow' || value.state === 'other') return true;
    if (map.isRoot && key.value < line.end && isText(value) && isWithinList(outline, index, line)) return false;
    const label = isLabel(key.name);
    // Below a key for a text, what is no key of the format is the text.
    if (value.state === 'empty' && value.isStrict && takesText(value.name)) {
      if (/\S\s+\S+\s+\S/.test(key.name) && (key.value < line.end || introduces(key.name))) {
        outline.region.isForced = true;
        return false;
      }
      if (key.value < line.end) return false;
    }
    if (isText(value) && line.odd && !value.isOdd) return false;
    if (map.isRoot && value.isStrict && takesText(value.name) && isText(value) && key.value < line.end) {
      // A line that belongs to no key follows, so that this one is in the midst of a text.
      const next = this.#next(index);
      if (next?.kind === 'content' && next.column <= line.column && isStray(outline, next)) return false;
    }
    if (!isText(value) || !value.hasStrays) {
      if (label || (isText(value) && value.column > line.column)) return true;
      const hasText = isText(value) && value.owner === 'key' && value.isStrict;
      return key.value === line.end && !hasText && key.name.length < 70;
    }
    if (!value.isStrict && value.owner !== 'nobody') return label;
    // Only words that are known end a text of the format's own keys, and headings with something below them.
    const next = this.#next(index);
    const holds = next !== undefined && (next.mark !== undefined || next.column > line.column);
    return label && key.value === line.end && holds && this.#isParted() && map.isRoot;
  }

  /** Keys below the text of an item: the text is its name. */
  #nameItem(index: number, line: Line, key: Key): number {
    const { outline } = this;
    const value = outline.value;
    if (!value?.first) return index;
    outline.close();
    const { first, target, column } = value;
    const map: Container = {
      kind: 'map',
      column: line.column,
      target: target + 2,
      owner: column,
      name: value.name,
      isRoot: false,
      isUneven: false,
      hasSigns: false,
    };
    outline.region.add({
      kind: 'name',
      at: first,
      lines: { start: first.start, end: line.end },
      edits: [{ start: value.after, end: first.start, newText: ' name: ' }],
      safe: true,
      key: value.name,
    });
    outline.open.push(map);
    return outline.addPair(index, map, key, undefined, false);
  }

  #readText(index: number, line: Line): number {
    const { outline } = this;
    const { value } = outline;
    const map = outline.innermost((one) => one.kind === 'map' && one.column === line.column);
    const isOpen = value?.state !== 'block' || line.column <= value.column;
    const next = this.#next(index);
    const lone = { line, next, isParted: this.#isParted(), keys: this.#keys };
    if (isOpen && isAside(outline, { ...lone, map })) {
      outline.setAside(line);
      return index;
    }
    const key = map && isOpen ? loneKey(outline, { ...lone, map }) : undefined;
    if (key && map) {
      const isFollowed = next?.kind === 'content' && (next.mark !== undefined || next.column > line.column);
      const last = outline.addPair(index, map, key, undefined, false);
      outline.region.add({
        kind: 'missing-colon',
        at: { start: line.at, end: key.end },
        lines: { start: line.at, end: line.end },
        edits: [{ start: key.end, end: key.end, newText: ':' }],
        safe: key.value < line.end || isFollowed,
      });
      return last;
    }
    if (
      !value ||
      (value.owner !== 'nobody' && !isText(value) && value.state !== 'empty' && line.column <= value.column)
    ) {
      return this.#addOrphan(index, line);
    }
    return this.#addLine(index, line);
  }

  /** The line goes on with the value before it, unless that is one word and the line stands beside its key. */
  #addLine(index: number, line: Line): number {
    const { outline } = this;
    const { value } = outline;
    if (value && isBesideWord(value, line)) {
      if (/^\S+(?: \S+){0,3}$/.test(this.#slice(line))) {
        outline.setAside(line);
        return index;
      }
      if (value.target === this.#root.target) return this.#addOrphan(index, line);
    }
    outline.addLine(line);
    return index;
  }

  /** A line that belongs to no key: the title of the file, or a text of it. */
  #addOrphan(index: number, line: Line): number {
    const { outline } = this;
    if (this.#root.kind === 'list' && line.mark) return outline.addItem(index, this.#root);
    outline.close();
    const isTitle =
      this.#root.kind === 'map' &&
      this.#kind === 'role' &&
      !line.mark &&
      !this.#keys.has('title') &&
      !this.#seen.has('title');
    const words = this.#slice(line);
    const texts = this.#kind === 'role' ? ['summary', 'notes'] : ['description'];
    const name = texts.find((one) => !this.#keys.has(one) && !this.#seen.has(one)) ?? 'x-notes';
    if (isTitle && isHeadingText(words) && outline.regions.length === 0) {
      this.#seen.add('title');
      const { at } = line;
      const key = { start: at, end: at, name: 'title', after: at, value: at, glued: false, rewrite: 'title: ' };
      const last = outline.addPair(index, this.#root, key, 'orphan', false);
      outline.region.isForced = true;
      outline.close();
      return last;
    }
    this.#seen.add(name);
    outline.beginOrphan(line, name);
    return index;
  }
}
