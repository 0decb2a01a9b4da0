import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { rangeOf } from '../workspace/references/occurrences.ts';
import { mentionsIn, symbolAt } from '../workspace/references/references.ts';
import type { FileContext } from './support/fileContext.ts';

/** The places in the same file that mean what the id at a position does; what defines it counts as written. */
export function documentHighlights({ entry, workspace }: FileContext, position: Position): DocumentHighlight[] {
  const symbol = entry && symbolAt(entry, position, workspace);
  if (!symbol) return [];
  const places = symbol.referent
    ? mentionsIn(entry, symbol.referent, workspace).map(({ occurrence }) => occurrence)
    : // What is unknown is still the same thing where it is written the same way.
      entry.occurrences.filter(
        ({ kind, id, scope }) =>
          kind === symbol.occurrence.kind && id === symbol.occurrence.id && scope === symbol.occurrence.scope,
      );
  return places.map((occurrence) => ({
    range: rangeOf(occurrence),
    kind: occurrence.isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
