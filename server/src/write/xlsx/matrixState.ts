import type { ComparedRole } from '../../service/compare/model.ts';
import { alignSkills, type ComparedSkill } from '../../service/compare/skills.ts';
import type { Item, Scale, Skill, Text } from '../../service/document/profile/profile.ts';
import { skillLabel } from '../../service/model/labels.ts';
import { familyKey } from '../../service/model/ladders.ts';
import { describedAt, levelOfKey, writtenLevel } from '../../service/model/levels.ts';
import { groupedBy } from '../../service/support/groupedBy.ts';
import { withoutPauses } from '../../service/support/steps.ts';
import { decoded } from '../../service/text/decoded.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { slug } from '../../service/text/slug.ts';
import {
  type BookWords,
  type ItemKey,
  noLevel,
  type StateCell,
  type StateColumn,
  type StateRow,
  type StateScale,
  type StateText,
  type TextAddress,
  type WorkbookState,
} from '../support/workbookState.ts';
import { uniqueSheetNames } from './sheetNames.ts';

/** A sheet with all that the workbook shows of it. */
export interface MatrixSheet {
  readonly name: string;
  readonly columns: readonly (StateColumn & { readonly grade: string | undefined })[];
  readonly rows: readonly MatrixSheetRow[];
}

export interface MatrixSheetRow extends StateRow {
  /** The names of the levels that a cell may have; empty where no scale is known. */
  readonly levels: readonly string[];
  /** What the level of a cell means, by the ids of the columns. */
  readonly notes: ReadonlyMap<string, string>;
}

export interface MatrixText extends StateText {
  /** Whose text it is, and which of its texts. */
  readonly of: string;
  readonly what: string;
}

/** Everything of roles that goes into a workbook. */
export interface MatrixBook {
  readonly words: BookWords;
  readonly files: readonly string[];
  readonly scales: readonly Scale[];
  readonly sheets: readonly MatrixSheet[];
  readonly texts: readonly MatrixText[];
}

/** Takes the markup off a line of Markdown. */
export type PlainText = (markdown: string) => string;

/** Collects what a workbook of these roles holds: a sheet for each family, in the order of the roles. */
export function matrixBook(roles: readonly ComparedRole[], plain: PlainText, phrases: Phrases): MatrixBook {
  return new BookMaker(plain, phrases).make(roles);
}

/** The state of a book, without what only the sheets show. */
export function stateOf({ words, files, scales, sheets, texts }: MatrixBook): WorkbookState {
  const notes = new Set(sheets.flatMap(({ rows }) => rows.flatMap((row) => [...row.notes.values()])));
  return {
    words,
    files,
    scales: scales.map(
      ({ levels }): StateScale => ({
        levels: levels.map(({ id, name, value }) => ({ id, name, ...(value === undefined ? {} : { value }) })),
      }),
    ),
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      headerRow: 2,
      columns: columns.map(({ id, title, file }) => ({ id, title, file })),
      rows: rows.map(({ levels: _, notes: __, ...row }) => row),
    })),
    texts: texts.map(({ id, text, at }) => ({ id, text, at })),
    notes: [...notes],
  };
}

/** In UTF-16 units. */
const longestText = 30_000;

class BookMaker {
  readonly #plain: PlainText;
  readonly #phrases: Phrases;
  readonly #uris: string[] = [];
  readonly #scales: Scale[] = [];
  readonly #texts: MatrixText[] = [];
  readonly #seenSkills = new Set<string>();

  constructor(plain: PlainText, phrases: Phrases) {
    this.#plain = plain;
    this.#phrases = phrases;
  }

  make(roles: readonly ComparedRole[]): MatrixBook {
    const words: BookWords = {
      texts: this.#phrases.say('workbook.texts'),
      noLevel: this.#phrases.say('comparison.yes'),
    };
    const nameOf = uniqueSheetNames(
      [words.texts, this.#phrases.say('workbook.meanings')],
      this.#phrases.say('search.roles'),
    );
    const sheets = [...groupedBy(roles, familyKey).values()].map((family): MatrixSheet => {
      const title = family[0]?.profile.role.family?.value.trim();
      return this.#sheet(nameOf(title ? this.#plain(title) : ''), family);
    });
    return { words, files: relativePaths(this.#uris), scales: this.#scales, sheets, texts: this.#texts };
  }

  #sheet(name: string, roles: readonly ComparedRole[]): MatrixSheet {
    const idOf = uniqueIds();
    const columns = roles.map(({ profile: { role, grade } }) => {
      const title =
        this.#plain(role.title?.value ?? role.id?.value ?? '') || this.#phrases.say('document.untitledRole');
      return {
        id: idOf(role.id?.value ?? title),
        title,
        file: this.#file(role.uri),
        grade: grade && this.#plain(grade),
      };
    });
    const rowId = uniqueIds();
    const rows = withoutPauses(alignSkills(roles)).map((found) => {
      const cells = found.flatMap(({ column, item }) => {
        const [role, of] = [roles[column], columns[column]];
        return role && of ? [{ role, of, skill: item }] : [];
      });
      return this.#row(cells, rowId);
    });
    return { name, columns, rows };
  }

  #row(
    cells: readonly { readonly role: ComparedRole; readonly of: StateColumn; readonly skill: ComparedSkill }[],
    rowId: (wanted: string) => string,
  ): MatrixSheetRow {
    const resolved = cells.map(({ skill }) => skill.resolved);
    const [first] = resolved;
    const known = resolved.find(({ skill }) => skill)?.skill;
    const scale = cells.find(({ skill }) => skill.placed.scale)?.skill.placed.scale;
    const name = this.#plain((first && skillLabel(first)) ?? '') || this.#phrases.say('skills.unnamed');
    const group = cells[0]?.skill.groupLabel;
    const shown = new Map<string, StateCell>();
    const notes = new Map<string, string>();
    for (const { role, of, skill } of cells) {
      const { item, level, unknownLevel } = skill.resolved;
      const isInherited = item.uri !== role.profile.role.uri;
      shown.set(of.id, {
        shown: level?.name ?? (unknownLevel ? writtenLevel(unknownLevel) : noLevel),
        item: keyOf(item),
        ...(isInherited ? { isInherited } : {}),
      });
      const note = this.#noteOf(skill);
      if (note !== '') notes.set(of.id, note);
      if (!isInherited) this.#itemTexts(item, of, name);
    }
    const nameAt = this.#nameAt(
      known,
      resolved.map(({ item }) => item),
    );
    if (known) this.#skillTexts(known, name, scale);
    const wanted = known ? known.id.value : (cells[0]?.skill.placed.item.id?.value ?? slug(name));
    return {
      id: rowId(wanted || 'skill'),
      name,
      group: group === undefined ? '' : this.#plain(group),
      ...(nameAt ? { nameAt } : {}),
      ...(known ? { skill: { file: this.#file(known.uri), id: known.id.value } } : {}),
      ...(scale ? { scale: this.#scale(scale) } : {}),
      cells: Object.fromEntries(shown),
      levels: levelsOf(scale, known, [...shown.values()]),
      notes,
    };
  }

  /** Where the name of a row is written: in the framework, or in the only role that has the skill. */
  #nameAt(skill: Skill | undefined, items: readonly Item[]): TextAddress | undefined {
    if (items.every((item) => item.name === undefined)) {
      return skill?.name && { file: this.#file(skill.uri), skill: skill.id.value, key: 'name' };
    }
    const [only, another] = items;
    return only?.name && !another ? { file: this.#file(only.uri), item: keyOf(only), key: 'name' } : undefined;
  }

  #noteOf({ resolved: { levelTexts, indicators } }: ComparedSkill): string {
    const lines = [
      ...levelTexts.map(({ value }) => this.#plainBlock(value)),
      ...indicators.map(({ text }) => `• ${this.#plain(text.value)}`),
    ];
    return lines.join('\n').slice(0, longestText);
  }

  /** A text of several lines without the markup of each. */
  #plainBlock(markdown: string): string {
    return markdown
      .trim()
      .split('\n')
      .map((line) =>
        /^\s*[-*]\s+/.test(line) ? `• ${this.#plain(line.replace(/^\s*[-*]\s+/, ''))}` : this.#plain(line),
      )
      .join('\n');
  }

  #skillTexts(skill: Skill, name: string, scale: Scale | undefined): void {
    const key = `${skill.uri}#${skill.id.value}`;
    if (this.#seenSkills.has(key)) return;
    this.#seenSkills.add(key);
    const file = this.#file(skill.uri);
    const common = { file, skill: skill.id.value };
    this.#text(skill.description, name, this.#phrases.say('workbook.description'), { ...common, key: 'description' });
    for (const { level, description, indicators } of skill.levels) {
      const called = (scale && levelOfKey(scale, level.value)?.name) ?? level.value;
      this.#text(description, name, called, { ...common, level: level.value, key: 'description' });
      for (const [index, { text }] of indicators.entries()) {
        this.#text(text, name, `${called}, ${index + 1}`, { ...common, level: level.value, key: 'indicator', index });
      }
    }
  }

  #itemTexts(item: Item, { title }: StateColumn, name: string): void {
    const common = { file: this.#file(item.uri), item: keyOf(item) };
    this.#text(item.description, name, this.#phrases.say('workbook.descriptionFor', { role: title }), {
      ...common,
      key: 'description',
    });
    this.#text(item.levelDescription, name, this.#phrases.say('workbook.levelFor', { role: title }), {
      ...common,
      key: 'levelDescription',
    });
  }

  #text(text: Text | undefined, of: string, what: string, at: TextAddress): void {
    // A cell holds 32,767 characters; longer texts stay in their files.
    if (text && text.value.length <= longestText)
      this.#texts.push({ id: `t${this.#texts.length + 1}`, text: text.value, at, of, what });
  }

  #file(uri: string): number {
    const known = this.#uris.indexOf(uri);
    return known === -1 ? this.#uris.push(uri) - 1 : known;
  }

  #scale(scale: Scale): number {
    const known = this.#scales.indexOf(scale);
    return known === -1 ? this.#scales.push(scale) - 1 : known;
  }
}

function keyOf({ ref, id, name }: Item): ItemKey {
  return {
    ...(ref ? { ref: ref.value } : {}),
    ...(id ? { id: id.value } : {}),
    ...(name ? { name: name.value } : {}),
  };
}

/** The levels that a skill describes, or all where it describes none; those that cells have already are among them. */
function levelsOf(scale: Scale | undefined, skill: Skill | undefined, cells: readonly StateCell[]): string[] {
  if (!scale) return [];
  const described = skill ? scale.levels.filter((level) => describedAt(skill, scale, level)) : [];
  const names = (described.length > 0 ? described : scale.levels).map(({ name }) => name);
  const used = cells.map(({ shown }) => shown).filter((shown) => shown !== noLevel && !names.includes(shown));
  const all = [...names, ...new Set(used)];
  const order = new Map(scale.levels.map(({ name }, index) => [name, index]));
  return all.sort((a, b) => (order.get(a) ?? scale.levels.length) - (order.get(b) ?? scale.levels.length));
}

function uniqueIds(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
}

/** The paths of files below the folder that holds all of them. */
export function relativePaths(uris: readonly string[]): string[] {
  const folders = uris.map((uri) => uri.split('/').slice(0, -1));
  const [first = []] = folders;
  let shared = first.length;
  for (const folder of folders) {
    let same = 0;
    while (same < shared && folder[same] === first[same]) same++;
    shared = same;
  }
  return uris.map((uri) => uri.split('/').slice(shared).map(decoded).join('/'));
}
