import type {
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { Lines } from '../service/document/lines.ts';

/** Open documents as immutable items, so that an answer under way keeps the version that it was asked about. */
export const openDocuments: TextDocumentsConfiguration<TextDocumentItem> = {
  create: (uri, languageId, version, text) => ({ uri, languageId, version, text }),
  update: (document, changes, version) => ({ ...document, version, text: changes.reduce(applyChange, document.text) }),
};

function applyChange(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const lines = new Lines(text);
  const [start, end] = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)].toSorted((a, b) => a - b);
  return text.slice(0, start) + change.text + text.slice(end);
}
