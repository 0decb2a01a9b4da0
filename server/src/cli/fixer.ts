import type { LanguageService } from '../service/languageService.ts';
import { counted } from './formats/report.ts';
import { visible } from './formats/visible.ts';
import { readDocument } from './service.ts';
import type { World } from './world.ts';

/** Some fixes become possible by others. A file that still changes after so many passes would never stop changing. */
const maxPasses = 10;

/** Applies the safe fixes of files, in passes: after each one the files are read again, until nothing changes. */
export class Fixer {
  readonly #world: World;
  readonly #fixed = new Set<string>();
  readonly #failed = new Set<string>();
  #problems = 0;
  #passes = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** True when a file could not be written, which has been reported with the reason. */
  get failed(): boolean {
    return this.#failed.size > 0;
  }

  /** One pass over files, given by their absolute paths; true when one of them has changed, so that `service` is out of date. */
  async pass(service: LanguageService, paths: readonly string[]): Promise<boolean> {
    if (this.#passes >= maxPasses) return false;
    this.#passes++;
    let changed = false;
    for (const path of paths) {
      if (!this.#failed.has(path) && (await this.#fix(service, path))) changed = true;
    }
    return changed;
  }

  /** A sentence on what has been fixed; `undefined` when nothing has. */
  get summary(): string | undefined {
    if (this.#problems === 0) return undefined;
    return `Fixed ${counted(this.#problems, 'problem')} in ${counted(this.#fixed.size, 'file')}.`;
  }

  async #fix(service: LanguageService, path: string): Promise<boolean> {
    const world = this.#world;
    const document = await readDocument(world, path);
    const fixed = document && (await service.fixAll(document));
    if (!fixed || fixed.text === document.text) return false;
    const shown = visible(world.display(path));
    // Bytes that are not UTF-8 have been read as this character, and would be lost.
    if (document.text.includes('\ufffd')) {
      world.writeError(`role-profile: ${shown} is not fixed, since it holds characters that are not UTF-8\n`);
      this.#failed.add(path);
      return false;
    }
    try {
      await world.writeText(path, document.byteOrderMark + fixed.text);
    } catch (error) {
      const reason = visible(error instanceof Error ? error.message : String(error));
      world.writeError(`role-profile: ${shown} cannot be written: ${reason}\n`);
      this.#failed.add(path);
      return false;
    }
    this.#fixed.add(path);
    this.#problems += fixed.applied;
    return true;
  }
}
