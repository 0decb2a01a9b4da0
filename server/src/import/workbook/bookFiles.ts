import { documentKind } from '../../service/document/kind.ts';
import type { Framework, Item, RoleProfile, Skill, SkillGroup, Text } from '../../service/document/profile/profile.ts';
import { readFramework } from '../../service/document/profile/readFramework.ts';
import { readRole } from '../../service/document/profile/readRole.ts';
import { readDocument, type SourceDocument } from '../../service/document/sourceDocument.ts';
import { type Frameworks, frameworksFor } from '../../service/model/frameworks.ts';
import { writtenLevel } from '../../service/model/levels.ts';
import { type PlacedSkill, skillsOf } from '../../service/model/skills.ts';
import { sameName } from '../../service/text/names.ts';
import { type ItemKey, noLevel, type TextAddress } from '../../write/support/workbookState.ts';

/** A role file as it is now. */
export interface BookRole {
  readonly document: SourceDocument;
  readonly role: RoleProfile;
  readonly frameworks: Frameworks;
}

/** Reads a file of the workbook by its path; `undefined` where it is not there or cannot be read. */
export type ReadBookFile = (path: string) => Promise<string | undefined>;

/** The files that a workbook was made of, as they are now or will be. Immutable; an edited text gives another one. */
export class BookFiles {
  readonly paths: readonly string[];
  readonly #texts: ReadonlyMap<string, string>;
  readonly #documents = new Map<string, SourceDocument>();
  readonly #roles = new Map<string, BookRole>();
  readonly #frameworks = new Map<string, Framework>();

  constructor(paths: readonly string[], texts: ReadonlyMap<string, string>, from?: BookFiles) {
    this.paths = paths;
    this.#texts = texts;
    if (!from) return;
    // What has not changed is not read again.
    const isSame = (path: string): boolean => texts.get(path) === from.text(path);
    for (const [path, document] of from.#documents) if (isSame(path)) this.#documents.set(path, document);
    for (const [path, framework] of from.#frameworks) if (isSame(path)) this.#frameworks.set(path, framework);
    if (this.#frameworks.size < from.#frameworks.size) return;
    for (const [path, role] of from.#roles) if (isSame(path)) this.#roles.set(path, role);
  }

  static async read(paths: readonly string[], readFile: ReadBookFile): Promise<BookFiles> {
    const texts = new Map<string, string>();
    for (const path of new Set(paths)) {
      const text = await readFile(path);
      if (text !== undefined) texts.set(path, text);
    }
    return new BookFiles(paths, texts);
  }

  text(path: string): string | undefined {
    return this.#texts.get(path);
  }

  /** The same files, one of them with another text. */
  with(path: string, text: string): BookFiles {
    return new BookFiles(this.paths, new Map([...this.#texts, [path, text]]), this);
  }

  document(path: string): SourceDocument | undefined {
    const known = this.#documents.get(path);
    const text = this.#texts.get(path);
    const kind = documentKind(path);
    if (known || text === undefined || !kind) return known;
    const document = readDocument(uriOf(path), kind, 0, text);
    this.#documents.set(path, document);
    return document;
  }

  framework(path: string): Framework | undefined {
    const known = this.#frameworks.get(path);
    const document = this.document(path);
    if (known || document?.kind !== 'framework') return known;
    const framework = readFramework(document);
    this.#frameworks.set(path, framework);
    return framework;
  }

  role(path: string): BookRole | undefined {
    const known = this.#roles.get(path);
    const document = this.document(path);
    if (known || document?.kind !== 'role') return known;
    const role = readRole(document);
    const byUri = new Map(this.paths.map((one) => [uriOf(one), one]));
    const frameworkAt = (uri: string): Framework | undefined => {
      const at = byUri.get(uri);
      return at === undefined ? undefined : this.framework(at);
    };
    const read = { document, role, frameworks: frameworksFor(role, { framework: frameworkAt }) };
    this.#roles.set(path, read);
    return read;
  }

  /** The path of the file with this index of the state; empty for one that the state does not have. */
  path(index: number): string {
    return this.paths[index] ?? '';
  }
}

/** Paths are told apart as URIs, by which roles find their frameworks. */
export function uriOf(path: string): string {
  return `file:///${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A skill of a role with its group and the level that cells show. */
export interface FoundItem {
  readonly item: Item;
  readonly group: SkillGroup;
  readonly placed: PlacedSkill;
  readonly shown: string;
}

/** The item of a role that a key means: by what it refers to, else its id, else its name. */
export function findItem({ role, frameworks }: BookRole, key: ItemKey): FoundItem | undefined {
  const placed = skillsOf(role, frameworks).find(({ item }) => isMeant(item, key));
  if (!placed) return undefined;
  const { item, group, level } = placed;
  const shown = level?.name ?? (item.level ? writtenLevel(item.level) : noLevel);
  return { item, group, placed, shown };
}

/** Whether a role says of an inherited item that it does not have it. */
export function isDropped({ role }: BookRole, key: ItemKey): boolean {
  return role.skills.some(({ items }) => items.some((item) => item.remove && isMeant(item, key)));
}

function isMeant(item: Item, key: ItemKey): boolean {
  if (key.ref !== undefined) return item.ref?.value === key.ref;
  if (key.id !== undefined) return item.id?.value === key.id;
  return item.ref === undefined && (sameName(item.name?.value, key.name) || item.name?.value === key.name);
}

/** The text at an address as it is now; `undefined` where it is not there. `before` tells an indicator whose place has changed. */
export function findText(files: BookFiles, at: TextAddress, before: string): Text | undefined {
  const path = files.path(at.file);
  if ('item' in at) {
    const role = files.role(path);
    return role && findItem(role, at.item)?.item[at.key];
  }
  const skill = files.framework(path)?.skills.get(at.skill);
  if (!skill) return undefined;
  if (!('level' in at)) return skill[at.key];
  return textOfLevel(skill, at, before);
}

function textOfLevel(
  skill: Skill,
  at: Extract<TextAddress, { readonly level: string }>,
  before: string,
): Text | undefined {
  const level = skill.levels.find(({ level: { value } }) => value === at.level);
  if (!level || at.key === 'description') return level?.description;
  const texts = level.indicators.map(({ text }) => text);
  const isSame = (text: Text | undefined): boolean => text?.value.trim() === before;
  const own = texts[at.index];
  return isSame(own) ? own : (texts.find(isSame) ?? own);
}
