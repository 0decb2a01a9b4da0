import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import { rangeOf } from '../workspace/references/occurrences.ts';
import { definitionsOf, type Mention, symbolAt } from '../workspace/references/references.ts';
import type { Referent } from '../workspace/references/referents.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileContext } from './support/fileContext.ts';

const fileStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where the id at a position is defined; from the path of a framework, the file. Empty where there is no id, and for what is
 * defined nowhere: unknown ids, built-in scales and their levels.
 */
export function definition({ entry, workspace }: FileContext, position: Position): LocationLink[] {
  const symbol = entry && symbolAt(entry, position, workspace);
  if (!symbol?.referent) return [];
  const { occurrence, referent } = symbol;
  const originSelectionRange = rangeOf(occurrence);
  if (referent.kind === 'framework') {
    const exists = workspace.entry(referent.id) !== undefined;
    const target = { targetUri: referent.id, targetRange: fileStart, targetSelectionRange: fileStart };
    return exists ? [{ originSelectionRange, ...target }] : [];
  }
  return definitionsOf(referent, workspace).map((mention) => {
    const targetSelectionRange = rangeOf(mention.occurrence);
    const targetRange = wholeOf(mention, referent, workspace) ?? targetSelectionRange;
    return { originSelectionRange, targetUri: mention.uri, targetRange, targetSelectionRange };
  });
}

/** The whole of what is defined, which an editor shows when it peeks; `undefined` where the id has to do. */
function wholeOf({ uri, occurrence }: Mention, referent: Referent, workspace: Workspace): Range | undefined {
  const framework = workspace.framework(uri);
  const whole =
    referent.kind === 'skill'
      ? framework?.skills.get(referent.id)?.range
      : referent.kind === 'level'
        ? framework?.scales.get(referent.scale ?? '')?.levels.find(({ id }) => id === referent.id)?.range
        : undefined;
  // Of two definitions with the same id only the first one is known as a whole.
  return whole && whole.start.line <= occurrence.line && occurrence.line <= whole.end.line ? whole : undefined;
}
