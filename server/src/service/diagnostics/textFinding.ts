import type { SourceDocument } from '../document/sourceDocument.ts';
import { editText } from '../document/texts/editText.ts';
import type { TextValue } from '../document/texts/texts.ts';
import type { Finding, Fix, TextFinding, TextFix } from '../rules/rule.ts';

/** A finding in a decoded text as one in the file; a fix that cannot be written there as the text is written is left out. */
export function findingIn(document: SourceDocument, text: TextValue, finding: TextFinding): Finding {
  const { start, end, fixes, ...rest } = finding;
  const mended = fixes && (() => fixes().flatMap((fix) => fixIn(document, text, fix) ?? []));
  return { ...rest, ...text.place({ start, end }), ...(mended ? { fixes: mended } : {}) };
}

function fixIn(document: SourceDocument, text: TextValue, fix: TextFix): Fix | undefined {
  const edits = fix.edits.map((edit) => editText(document, text, edit, edit.newText));
  const possible = edits.filter((edit) => edit !== undefined);
  return possible.length === edits.length ? { ...fix, edits: possible } : undefined;
}
