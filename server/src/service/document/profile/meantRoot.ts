import { whenAsked } from '../../support/lazy.ts';
import type { Span } from '../../text/span.ts';
import { type KnownForms, type Leftover, longFormOf } from '../longForm/longForm.ts';
import { repairedRoot } from '../repair/repairedRoot.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import type { Lineage } from '../syntax/lineage.ts';
import type { UnplacedText } from './profile.ts';
import { Reader } from './reader.ts';
import { unreadParts } from './unread.ts';

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
  const repaired = repairedRoot(document);
  const { root, paths, leftovers } = longFormOf(repaired, kind, document.text, knownForms(document));
  const unplacedTexts = () => [
    ...leftovers.flatMap((leftover) => unplaced(document, leftover)),
    ...unreadParts(document, repaired).map((span) => unread(document, span)),
  ];
  return withLeftovers(unplacedTexts, {
    root: Reader.root(document, root, paths),
    isWritten: root === document.root,
  });
}

/** Nobody asks for those of a framework. */
const withLeftovers = whenAsked('leftovers');

function knownForms({ lineage }: SourceDocument): KnownForms | undefined {
  return lineage.isContinued ? lineage.kept(newKnownForms) : undefined;
}

function newKnownForms(lineage: Lineage): KnownForms {
  return { clean: (context) => lineage.clean(`${context} in the long form`), entries: new WeakMap() };
}

function unplaced(document: SourceDocument, { label, path, texts, node }: Leftover): UnplacedText[] {
  const { uri } = document;
  // Words above nothing are told by themselves.
  if (texts.length === 0 && label.trim() !== '') return [{ label, text: '', uri, range: document.rangeOf(node), path }];
  return texts.map(({ label: own, text, node: one }) => ({
    label: [label, own ?? ''].filter((words) => words !== '').join(' – '),
    text,
    uri,
    range: document.rangeOf(one),
    path,
  }));
}

function unread(document: SourceDocument, span: Span): UnplacedText {
  const text = document.text.slice(span.start, span.end);
  return { label: '', text, uri: document.uri, range: document.rangeOf(span), path: '' };
}
