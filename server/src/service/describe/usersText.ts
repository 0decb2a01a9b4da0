import { inEnglish } from '../message.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { counted, firstOf } from '../text/counted.ts';
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
  exceptUri?: string,
): string | undefined {
  const roles = skillUsers(frameworkUri, workspace)(skillId);
  const others = roles.filter(({ uri }) => uri !== exceptUri);
  if (others.length === 0) return undefined;
  const sorted = others.toSorted((a, b) => fileLabel(a).localeCompare(fileLabel(b), 'en'));
  const names = sorted.slice(0, maxNames).map((role) => {
    const level = askedLevel(role, frameworkUri, skillId, workspace)?.label;
    return plain(level === undefined ? fileLabel(role) : `${fileLabel(role)} (${level})`);
  });
  const listed = firstOf(names, maxNames, others.length);
  const other = others.length < roles.length ? 'other ' : '';
  const users = `Used by ${counted(others.length, `${other}role`)}`;
  const spread = others.length > 1 ? spreadWords(levelSpread(others, frameworkUri, skillId, workspace)) : undefined;
  return spread ? blocks(`${users}: ${plain(inEnglish(spread))}`, listed) : `${users}: ${listed}`;
}
