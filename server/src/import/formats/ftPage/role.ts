import { say } from '../../../service/message.ts';
import { slug, wordsOfId } from '../../../service/text/slug.ts';
import type { Decided } from '../../decisions.ts';
import type { Draft, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { joinLines } from '../../support/joinLines.ts';
import { levelIdOf } from '../../support/knownLevels.ts';
import type { Part } from './outline.ts';

const scale = 'ft-proficiency';

interface Group {
  readonly title: DraftText | undefined;
  readonly description: DraftText | undefined;
  readonly items: Item[];
}

interface Item {
  readonly name: DraftText;
  readonly examples: DraftText[];
  level?: DraftText;
  /** A proficiency that the scale does not have. */
  readonly levels: DraftText[];
}

/** The parts of a page as a role file. */
export function draftOfOutline(parts: readonly Part[], file: string, decided: Decided, book: DraftBook): Draft {
  const reader = new Outline(decided, book);
  for (let at = 0; at < parts.length; ) at = reader.read(parts, at);
  const { title, intro, groups, notes } = reader;
  const summary = joinLines(intro);
  const stem = slug(title?.text ?? '') || slug(file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')) || 'role';
  const value: DraftMapping = {
    id: stem,
    title: title ?? (wordsOfId(stem) || 'Role'),
    family: familyOf(intro),
    lang: 'en-GB',
    summary,
    skills: groups.flatMap((group): DraftMapping[] => {
      const items = group.items.map(itemValue);
      if (!group.title) return items.map((item) => ({ ...item, scale: item.level === undefined ? undefined : scale }));
      const isOnScale = items.some(({ level }) => level !== undefined);
      return [{ title: group.title, description: group.description, scale: isOnScale ? scale : undefined, items }];
    }),
    notes: joinLines(notes),
  };
  return book.draft([{ kind: 'role', stem, value }]);
}

class Outline {
  title: DraftText | undefined;
  readonly intro: DraftText[] = [];
  readonly groups: Group[] = [];
  readonly notes: DraftText[] = [];
  readonly #decided: Decided;
  readonly #book: DraftBook;
  #isFirst = true;

  constructor(decided: Decided, book: DraftBook) {
    this.#decided = decided;
    this.#book = book;
  }

  /** Reads what begins at a part; gives the next part that is to be read. */
  read(parts: readonly Part[], at: number): number {
    const part = parts[at];
    if (part?.kind !== 'words') {
      if (part) this.#within(part);
      this.#isFirst = false;
      return at + 1;
    }
    let end = at;
    const run: DraftText[] = [];
    for (let next: Part | undefined = part; next?.kind === 'words'; next = parts[++end]) run.push(next.words);
    this.#run(run, parts[end]);
    this.#isFirst = false;
    return end;
  }

  /** Lines of words alone: before the first examples the title and the introduction, then an area, what is said of it, and a competency. */
  #run(lines: readonly DraftText[], next: Part | undefined): void {
    const rest = [...lines];
    if (this.#isFirst) {
      this.title = rest.shift();
      while (rest.length > 0 && isSentence(rest[0]?.text ?? '')) this.intro.push(...rest.splice(0, 1));
    } else this.#takeBrokenLine(rest);
    const isBeforeCompetency = next?.kind === 'examples' || next?.kind === 'proficiency';
    if (!isBeforeCompetency) {
      this.#stray(rest);
      return;
    }
    const name = rest.pop();
    const area = rest.shift();
    if (area && this.#isArea(area)) {
      this.groups.push({ title: area, description: joinLines(rest), items: [] });
    } else if (area) this.#stray([area, ...rest]);
    if (name) this.#item(name);
  }

  /** A line that goes on with the example before it begins with a small letter. */
  #takeBrokenLine(rest: DraftText[]): void {
    const examples = this.#last()?.examples;
    const [line] = rest;
    const before = examples?.at(-1);
    if (!line || !before || this.#last()?.level || !/^\p{Ll}/u.test(line.text)) return;
    examples?.splice(-1, 1, { text: `${before.text} ${line.text}`, from: [...before.from, ...line.from] });
    const [piece] = line.from;
    if (piece) this.#book.repaired(say`An example was broken over two lines; it is read as one.`, piece);
    rest.shift();
  }

  #isArea(area: DraftText): boolean {
    const [piece] = area.from;
    const key = `heading: ${area.text}`;
    const meaning = this.#decided.get(key) ?? 'group';
    if (piece) this.#book.decided({ key, piece, meaning, choices: ['group', 'notes'], sure: true });
    return meaning === 'group';
  }

  #stray(lines: readonly DraftText[]): void {
    this.notes.push(...lines);
    const [first] = lines;
    if (first) {
      this.#book.odd(
        say`These words belong to no competency, since neither examples nor a proficiency follow; they are kept in the notes.`,
        first.from[0],
      );
    }
  }

  #item(name: DraftText): void {
    if (this.groups.length === 0) this.groups.push({ title: undefined, description: undefined, items: [] });
    this.groups.at(-1)?.items.push({ name, examples: [], levels: [] });
  }

  #last(): Item | undefined {
    return this.groups.at(-1)?.items.at(-1);
  }

  #within(part: Exclude<Part, { readonly kind: 'words' }>): void {
    const item = this.#last();
    if (part.kind === 'examples') return;
    if (!part.words) {
      this.#book.odd(say`The proficiency names no level.`, part.kind === 'proficiency' ? part.label : undefined);
    } else if (!item) this.intro.push(part.words);
    else if (part.kind === 'bullet') item.examples.push(part.words);
    else {
      const level = levelIdOf(scale, part.words.text);
      if (level !== undefined && !item.level) item.level = { text: level, from: part.words.from };
      else {
        item.levels.push(part.words);
        const { text, from } = part.words;
        this.#book.odd(
          level === undefined
            ? say`“${text}” is no proficiency of the scale; it is kept as a fact.`
            : say`“${text}” is a second proficiency; it is kept as a fact.`,
          from[0],
        );
      }
    }
  }
}

function itemValue({ name, level, examples, levels }: Item): DraftMapping {
  const details: DraftValue | undefined =
    levels.length === 0 ? undefined : { Proficiency: levels.length === 1 && levels[0] ? levels[0] : levels };
  return { name, level, examples: examples.length > 0 ? examples : undefined, details };
}

/** An introduction is sentences; names of areas are not. */
function isSentence(text: string): boolean {
  return /[.!?:]["”)]?$/.test(text) || text.length > 100;
}

function familyOf(intro: readonly DraftText[]): DraftText | undefined {
  for (const { text, from } of intro) {
    const family = /^The competencies for .{1,100}? in (.{1,100}?) are outlined below/i.exec(text)?.[1];
    if (family !== undefined) return { text: family, from };
  }
  return undefined;
}
