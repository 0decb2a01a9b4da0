import type { LanguageService } from '../service/languageService.ts';
import { type Message, reasonOf, say } from '../service/message.ts';
import { readDocument } from './service.ts';
import { type World, warn } from './world.ts';

/** Some fixes become possible by others; what still changes after so many passes changes for ever. */
const maxPasses = 10;

/** Applies the safe fixes of files, in passes: after each one the files are read anew, until nothing changes. */
export class Fixer {
  readonly #world: World;
  readonly #fixed = new Set<string>();
  readonly #failed = new Set<string>();
  /** Files that were edited by another program when they were last to be fixed. */
  readonly #edited = new Set<string>();
  #problems = 0;
  #passes = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** True when a file could not be written; which one, and why, has been reported. */
  get failed(): boolean {
    return this.#failed.size > 0;
  }

  /** One pass over the files; true when one of them has changed, so that what `service` knows is no longer so. */
  async pass(service: LanguageService, paths: readonly string[]): Promise<boolean> {
    if (this.#passes >= maxPasses) {
      for (const path of this.#edited)
        this.#fail(path, (name) => say`${name} is not fixed, since it is being edited all the time`);
      this.#edited.clear();
      return false;
    }
    this.#passes++;
    let changed = false;
    for (const path of paths) {
      if (!this.#failed.has(path) && (await this.#fix(service, path))) changed = true;
    }
    return changed;
  }

  /** What has been done, for people; `undefined` when nothing has. */
  get summary(): Message | undefined {
    if (this.#problems === 0) return undefined;
    const problems = this.#problems === 1 ? say`1 problem` : say`${this.#problems} problems`;
    return this.#fixed.size === 1
      ? say`Fixed ${problems} in 1 file.`
      : say`Fixed ${problems} in ${this.#fixed.size} files.`;
  }

  async #fix(service: LanguageService, path: string): Promise<boolean> {
    const world = this.#world;
    const document = await readDocument(world, path);
    if (!document || 'reason' in document) return false;
    const fixed = await service.fixAll(document);
    if (!fixed || fixed.text === document.text) return false;
    // Bytes that are no UTF-8 have been read as this character, and would be lost.
    if (document.text.includes('\ufffd')) {
      return this.#fail(path, (name) => say`${name} is not fixed, since it holds characters that are not UTF-8`);
    }
    const { byteOrderMark } = document;
    try {
      const isWritten = await world.replaceText(path, byteOrderMark + document.text, byteOrderMark + fixed.text);
      // It was edited meanwhile: the next pass reads its new text.
      if (!isWritten) {
        this.#edited.add(path);
        return true;
      }
    } catch (error) {
      return this.#fail(path, (name) => say`${name} cannot be written: ${reasonOf(error)}`);
    }
    this.#edited.delete(path);
    this.#fixed.add(path);
    this.#problems += fixed.applied;
    return true;
  }

  #fail(path: string, what: (name: string) => Message): false {
    warn(what(this.#world.display(path)), this.#world);
    this.#failed.add(path);
    return false;
  }
}
