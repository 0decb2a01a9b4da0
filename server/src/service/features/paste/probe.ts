import { readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { type Node, nodesAt, type Path, pathOf, type Step } from '../../document/syntax/tree.ts';
import type { Span } from '../../text/span.ts';

/** A character for private use: YAML treats it as a letter, and no text contains it. */
const placeholder = '\uE000';

/** What a word would be if it stood somewhere. */
export interface Probe {
  readonly path: Path;
  readonly steps: readonly Step[];
  /** The list or mapping around the word. */
  readonly parent: Node | undefined;
  /** The word is a key. */
  readonly isKey: boolean;
}

/**
 * Reads the text with a word in the place of a span, between `before` and `after`. `undefined` where that brings a problem, or where the word
 * is not a value or a key of its own.
 */
export function probe(document: SourceDocument, span: Span, before: string, after = ''): Probe | undefined {
  const text = document.text.slice(0, span.start) + before + placeholder + after + document.text.slice(span.end);
  const probed = readDocument(document.uri, document.kind, 0, text, document);
  if (probed.problems.length > document.problems.length) return undefined;
  const steps = nodesAt(probed.root, span.start + before.length);
  const step = steps.at(-1);
  if (step?.node.kind !== 'scalar' || String(step.node.value).trim() !== placeholder) return undefined;
  return { path: pathOf(steps), steps, parent: steps.at(-2)?.node, isKey: step.inKey };
}
