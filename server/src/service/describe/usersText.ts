import { firstOf, type Message, say, type Translate } from '../message.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { compareNames } from '../text/compareTexts.ts';
import { askedLevel, levelSpread, spreadWords } from '../workspace/references/skillLevels.ts';
import { skillUsers } from '../workspace/references/skillUsers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { blocks, plain } from './markdown.ts';

/** How many names are listed; a longer list would not be read. */
const maxNames = 8;

/**
 * The roles that use a skill, in Markdown, such as "Used by 2 other roles: 1 at Working, 1 at Expert", and below that their names with the
 * levels; `undefined` when there are none. The role at `exceptUri`, whose reader is looking at it, is left out.
 */
export function describeUsers(
  frameworkUri: string,
  skillId: string,
  workspace: Workspace,
  translate: Translate,
  exceptUri?: string,
): string | undefined {
  const roles = skillUsers(frameworkUri, workspace)(skillId);
  const others = roles.filter(({ uri }) => uri !== exceptUri);
  if (others.length === 0) return undefined;
  const sorted = others.toSorted((a, b) => compareNames(fileLabel(a), fileLabel(b)));
  const names = sorted.slice(0, maxNames).map((role) => {
    const level = askedLevel(role, frameworkUri, skillId, workspace)?.label;
    return plain(level === undefined ? fileLabel(role) : `${fileLabel(role)} (${level})`);
  });
  const listed = firstOf(names, maxNames, others.length);
  const users = countOf(others.length, others.length < roles.length);
  const spread = others.length > 1 ? spreadWords(levelSpread(others, frameworkUri, skillId, workspace)) : undefined;
  return spread
    ? blocks(translate(say`${users}: ${plain(translate(spread))}`), translate(listed))
    : translate(say`${users}: ${listed}`);
}

function countOf(count: number, areOthers: boolean): Message {
  if (areOthers) return count === 1 ? say`Used by 1 other role` : say`Used by ${count} other roles`;
  return count === 1 ? say`Used by 1 role` : say`Used by ${count} roles`;
}
