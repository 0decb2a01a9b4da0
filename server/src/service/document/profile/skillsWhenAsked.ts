import type { Skill } from './profile.ts';
import type { MappingList, Reader } from './reader.ts';

/**
 * The skills of a framework by their ids, each of which is read when somebody asks for it: of a catalogue of thousands, a role refers to a few. The file's
 * tree is kept as long as this is.
 */
export class SkillsWhenAsked extends Map<string, Skill> {
  readonly #readers = new Map<string, Reader>();
  readonly #read: (reader: Reader) => Skill | undefined;
  #isWhole = false;

  /** `read` gives a skill for every mapping that has an id; of several with one id the first counts. */
  constructor({ nodes, at }: MappingList, read: (reader: Reader) => Skill | undefined) {
    super();
    this.#read = read;
    for (let index = 0; index < nodes.length; index++) {
      const reader = at(index);
      const id = reader?.text('id')?.value;
      if (reader && id !== undefined && !this.#readers.has(id)) this.#readers.set(id, reader);
    }
  }

  override get size(): number {
    return this.#readers.size;
  }

  override has(id: string): boolean {
    return this.#readers.has(id);
  }

  override keys(): MapIterator<string> {
    return this.#readers.keys();
  }

  override get(id: string): Skill | undefined {
    const known = super.get(id);
    const reader = known ? undefined : this.#readers.get(id);
    const skill = reader ? this.#read(reader) : known;
    if (reader && skill) super.set(id, skill);
    return skill;
  }

  override values(): MapIterator<Skill> {
    this.#readAll();
    return super.values();
  }

  override entries(): MapIterator<[string, Skill]> {
    this.#readAll();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, Skill]> {
    return this.entries();
  }

  override forEach(visit: (skill: Skill, id: string, skills: Map<string, Skill>) => void): void {
    for (const [id, skill] of this.entries()) visit(skill, id, this);
  }

  /** Reads all that has not been read, and puts them in the order of the file. */
  #readAll(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    const skills = [...this.#readers.keys()].flatMap((id) => this.get(id) ?? []);
    super.clear();
    for (const skill of skills) super.set(skill.id.value, skill);
  }
}
