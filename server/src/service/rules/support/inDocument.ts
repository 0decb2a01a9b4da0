import type { SourceDocument } from '../../document/sourceDocument.ts';
import { editText } from '../../document/texts/editText.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import type { Fix } from '../../model/finding.ts';
import type { RuleFinding } from '../rule.ts';

/**
 * A finding whose offsets, those of its fixes included, count in a decoded text, with offsets into the document instead. A fix that cannot
 * be made in the way in which the text is written there is left out.
 */
export function inDocument(text: TextValue, finding: RuleFinding): RuleFinding {
  const { at, fixes, ...rest } = finding;
  const place = { ...rest, at: text.place(at) };
  if (!fixes) return place;
  return { ...place, fixes: (document) => fixes(document).flatMap((fix) => fixIn(document, text, fix) ?? []) };
}

function fixIn(document: SourceDocument, text: TextValue, fix: Fix): Fix | undefined {
  const edits = fix.edits.map((edit) => editText(document, text, edit, edit.newText));
  const possible = edits.filter((edit) => edit !== undefined);
  return possible.length === edits.length ? { ...fix, edits: possible } : undefined;
}
