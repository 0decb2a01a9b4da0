import type { Range } from 'vscode-languageserver-types';
import { movedRange } from './movedValues.ts';
import type { Skill, Text } from './profile.ts';

/** Where the skills of a framework come from, one after another in the order of the file. */
export interface SkillSource {
  /** The indexes of the skills that count, by their ids: of several with one id the first. */
  readonly indexes: ReadonlyMap<string, number>;
  /** A skill with its place. */
  at(index: number): Skill | undefined;
  /** The line on which a skill begins, where that is quicker than making it. */
  lineOf?(index: number): number;
  /** The same for who asks nothing about places. */
  contentAt(index: number): Skill | undefined;
  /** No more of it than says which one it is, where that is quicker. */
  headAt?(index: number): SkillHead | undefined;
  /** The content of all skills that count, in runs that are the same lists in all versions of an open file in which nobody edits their skills. */
  contentRuns?(): readonly (readonly Skill[])[];
}

/** What says of a skill which one it is, what it is called and on which scale it is: no place and none of its other texts. */
export interface SkillHead {
  readonly id: Said;
  readonly name?: Said;
  readonly scale?: Said;
  readonly status?: Said;
  readonly replacedBy?: Said;
}

type Said = Pick<Text, 'value'>;

/** Where a skill and its id stand. */
export interface SkillPlaces {
  readonly own: Range;
  readonly id: Range;
}

function placesOf(skill: Skill | undefined): SkillPlaces | undefined {
  return skill && { own: skill.range, id: skill.id.range };
}

/** The skills of a framework by their ids. */
export class SkillsById extends Map<string, Skill> {
  #runs: readonly (readonly Skill[])[] | undefined;

  /** The content of all skills in runs, which are the same lists each time. */
  contentRuns(): readonly (readonly Skill[])[] {
    this.#runs ??= [[...this.values()]];
    return this.#runs;
  }
}

/**
 * The skills of a framework by their ids, each of which is made when somebody asks for it: of a catalogue of thousands, a role refers to a few, and an edit
 * that gives all below it other places is about one. The file's tree is kept as long as this is.
 */
export class SkillsWhenAsked extends SkillsById {
  readonly #source: SkillSource;
  #isWhole = false;
  #contents: readonly Skill[] | undefined;
  #runs: readonly (readonly Skill[])[] | undefined;
  /** By their indexes. */
  readonly #heads = new Map<number, SkillHead>();

  constructor(source: SkillSource) {
    super();
    this.#source = source;
  }

  override get size(): number {
    return this.#source.indexes.size;
  }

  override has(id: string): boolean {
    return this.#source.indexes.has(id);
  }

  override keys(): MapIterator<string> {
    return this.#source.indexes.keys() as MapIterator<string>;
  }

  override get(id: string): Skill | undefined {
    const known = super.get(id);
    const index = known ? undefined : this.#source.indexes.get(id);
    const skill = index === undefined ? known : this.#source.at(index);
    if (index !== undefined && skill) super.set(id, skill);
    return skill;
  }

  override values(): MapIterator<Skill> {
    this.#makeAll();
    return super.values();
  }

  override entries(): MapIterator<[string, Skill]> {
    this.#makeAll();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, Skill]> {
    return this.entries();
  }

  override forEach(visit: (skill: Skill, id: string, skills: Map<string, Skill>) => void): void {
    for (const [id, skill] of this.entries()) visit(skill, id, this);
  }

  /** Whether somebody has asked for the content of all skills. */
  get hasContents(): boolean {
    return this.#runs !== undefined;
  }

  /** The content of all skills, wherever they stand now. */
  contents(): readonly Skill[] {
    this.#contents ??= this.contentRuns().flat();
    return this.#contents;
  }

  /** The same in the runs in which it is kept. */
  override contentRuns(): readonly (readonly Skill[])[] {
    this.#runs ??= this.#source.contentRuns?.() ?? [
      [...this.#source.indexes.values()].flatMap((index) => this.#source.contentAt(index) ?? []),
    ];
    return this.#runs;
  }

  /** The content of one of them. */
  content(id: string): Skill | undefined {
    const index = this.#source.indexes.get(id);
    return index === undefined ? undefined : this.#source.contentAt(index);
  }

  /** Where one of them and its id stand. */
  places(id: string): SkillPlaces | undefined {
    const index = this.#source.indexes.get(id);
    const content = index === undefined ? undefined : this.#source.contentAt(index);
    const line = index === undefined ? undefined : this.#source.lineOf?.(index);
    if (!content || line === undefined) return placesOf(this.get(id));
    const lines = line - content.range.start.line;
    return lines === 0
      ? placesOf(content)
      : { own: movedRange(content.range, lines), id: movedRange(content.id.range, lines) };
  }

  head(id: string): SkillHead | undefined {
    const source = this.#source;
    const index = source.headAt && source.indexes.get(id);
    if (index === undefined) return this.get(id);
    const known = this.#heads.get(index);
    if (known) return known;
    const head = source.headAt?.(index);
    if (head) this.#heads.set(index, head);
    return head;
  }

  /** Makes all that has not been made, and puts them in the order of the file. */
  #makeAll(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    const skills = [...this.keys()].flatMap((id) => this.get(id) ?? []);
    super.clear();
    for (const skill of skills) super.set(skill.id.value, skill);
  }
}

/** Whether the content of all skills has been read. */
export function areContentsKnown(skills: ReadonlyMap<string, Skill>): boolean {
  return !(skills instanceof SkillsWhenAsked) || skills.hasContents;
}

/** The skills of a framework for who looks at all of them and asks nothing about their places, which is quicker where they have moved. */
export function skillContents(skills: ReadonlyMap<string, Skill>): Iterable<Skill> {
  return skills instanceof SkillsWhenAsked ? skills.contents() : skills.values();
}

/**
 * The same in runs of skills that stand beside one another: the same lists each time that a framework is asked, and in all versions of a file that is open in
 * which nobody edits their skills, so that what is worked out of a run need not be worked out again.
 */
export function skillRuns(skills: ReadonlyMap<string, Skill>): readonly (readonly Skill[])[] {
  return skills instanceof SkillsById ? skills.contentRuns() : [[...skills.values()]];
}

/** The same for one of them, by its id. */
export function skillContent(skills: ReadonlyMap<string, Skill>, id: string): Skill | undefined {
  return skills instanceof SkillsWhenAsked ? skills.content(id) : skills.get(id);
}

/** Where one of them stands, by its id, for who asks for nothing else of thousands. */
export function skillPlaces(skills: ReadonlyMap<string, Skill>, id: string): SkillPlaces | undefined {
  return skills instanceof SkillsWhenAsked ? skills.places(id) : placesOf(skills.get(id));
}

/** The head of one of them, by its id: of thousands that a table names, the texts need not be read. */
export function skillHead(skills: ReadonlyMap<string, Skill>, id: string): SkillHead | undefined {
  return skills instanceof SkillsWhenAsked ? skills.head(id) : skills.get(id);
}
