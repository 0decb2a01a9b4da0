import type { LevelReference } from '../../document/profile/profile.ts';
import { type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';

/** A level as its author has written it, for a message: in quotes, of a range both ends. */
export function levelInWords({ min, max }: LevelReference): Message {
  const [from, to] = [quoted(String(min.value)), quoted(String(max.value))];
  return from === to ? say`${from}` : say`${from} to ${to}`;
}
