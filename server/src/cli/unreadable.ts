import { kindOfPath } from '../service/document/kind.ts';
import type { LanguageService } from '../service/languageService.ts';
import { type Message, say } from '../service/message.ts';
import { type World, warn } from './world.ts';

/** Files and folders that are there and cannot be read, by their absolute paths; why, in words that complete "cannot be read: ". */
export type Unreadable = Map<string, Message>;

/** Why a file that was listed or read a moment ago cannot be read now. */
export const isGone = say`it does not exist any more`;

/** What a command was to read. */
interface Asked {
  readonly required: ReadonlySet<string>;
  /** The folders that cannot be read. */
  readonly unreadable: Unreadable;
}

/** What a command has read, and the files that it could not read. */
interface Opened {
  readonly service: Pick<LanguageService, 'isExcluded'>;
  readonly unreadable: Unreadable;
}

/**
 * Reports each file and folder that could not be read on a line of standard error, but for those that the settings exclude. True when one
 * of them counts: it was required, or is a framework or the settings, on which others depend. Whatever else could not be read is reported
 * because a role that names it cannot find it.
 */
export function reportUnreadable({ service, unreadable }: Opened, asked: Asked, world: World): boolean {
  let counts = false;
  for (const [path, reason] of [...asked.unreadable, ...unreadable].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (service.isExcluded(world.toUri(path))) continue;
    warn(say`${world.display(path)} cannot be read: ${reason}`, world);
    const kind = kindOfPath(path);
    if (asked.required.has(path) || kind === 'framework' || kind === 'config') counts = true;
  }
  return counts;
}
