import { type Message, say } from '../message.ts';

/** "1 skill", "14,000 skills". */
export function skillsInWords(count: number): Message {
  return count === 1 ? say`1 skill` : say`${count} skills`;
}

/** "1 role", "2 roles". */
export function rolesInWords(count: number): Message {
  return count === 1 ? say`1 role` : say`${count} roles`;
}

/** "1 file", "2 files". */
export function filesInWords(count: number): Message {
  return count === 1 ? say`1 file` : say`${count} files`;
}
