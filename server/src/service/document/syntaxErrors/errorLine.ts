import type { SourceDocument } from '../sourceDocument.ts';
import { syntaxDefects } from './syntaxDefects.ts';

/** The 0-based line of the first YAML error of a text, where it is reported, or of a letter that could not be decoded; `undefined` for a text without any. */
export function lineOfError(document: SourceDocument): number | undefined {
  const lost = document.text.indexOf('\ufffd');
  if (document.problems.length === 0) return lost < 0 ? undefined : document.positionAt(lost).line;
  const [first = { start: 0 }] = [...syntaxDefects(document), ...document.problems];
  return document.positionAt(first.start).line;
}
