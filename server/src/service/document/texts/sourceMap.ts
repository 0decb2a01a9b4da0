import type { SourceDocument } from '../sourceDocument.ts';
import { mapOfScalar, type SourceMap } from '../syntax/sourceMap.ts';
import type { ScalarNode } from '../syntax/tree.ts';

export type { SourceMap } from '../syntax/sourceMap.ts';

/** `mapOfScalar` for a text of a document. */
export function sourceMapOf(document: SourceDocument, node: ScalarNode): SourceMap {
  return mapOfScalar(document.text, node);
}
