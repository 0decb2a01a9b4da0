import { type Leftover, longFormOf } from '../longForm/longForm.ts';
import { repairedRoot } from '../repair/repairedRoot.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import type { UnplacedText } from './profile.ts';
import { Reader } from './reader.ts';

/** A file as its author meant it, in the long form of the data model. */
export interface MeantFile {
  readonly root: Reader;
  /** Whether the file is written in that form, so that what is read is the document's own tree. */
  readonly isWritten: boolean;
  /** What is written but has no place in that form. */
  readonly leftovers: readonly UnplacedText[];
}

/**
 * Reads a role or framework as its author meant it: what cannot be read as YAML is repaired, and short forms and other words are led to the
 * long form. Nothing behind this knows of them.
 */
export function readAsMeant(document: SourceDocument): MeantFile {
  // Reading, hover and completion all ask for it, of a catalogue mostly for a few of its lines.
  return document.derived(meantFile);
}

function meantFile(document: SourceDocument): MeantFile {
  const kind = document.kind === 'framework' ? 'framework' : 'role';
  const { root, paths, leftovers } = longFormOf(repairedRoot(document), kind, document.text, (context) =>
    document.lineage.clean(`${context} in the long form`),
  );
  return {
    root: Reader.root(document, root, paths),
    isWritten: root === document.root,
    leftovers: leftovers.flatMap((leftover) => unplaced(document, leftover)),
  };
}

function unplaced(document: SourceDocument, { label, path, texts }: Leftover): UnplacedText[] {
  return texts.map(({ label: own, text, node }) => ({
    label: own ?? label,
    text,
    uri: document.uri,
    range: document.rangeOf(node),
    path,
  }));
}
