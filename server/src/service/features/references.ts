import type { Location, Position } from 'vscode-languageserver-types';
import type { Steps } from '../support/steps.ts';
import { locationOf, mentionsOf, symbolAt } from '../workspace/references/references.ts';
import type { FileContext } from './support/fileContext.ts';

/**
 * Every place in the workspace that names what the id at a position means, file by file, with `includeDeclaration` those that define it too;
 * none where there is no such id. One step for each file.
 */
export function* references(
  { entry, workspace }: FileContext,
  position: Position,
  includeDeclaration: boolean,
): Steps<Location[]> {
  const referent = entry && symbolAt(entry, position, workspace)?.referent;
  if (!referent) return [];
  const mentions = yield* mentionsOf(referent, workspace);
  return mentions.filter(({ occurrence }) => includeDeclaration || !occurrence.isDefinition).map(locationOf);
}
