import type { Diagnostic } from 'vscode-languageserver';
import { textKey } from '../service/text/textKey.ts';

/**
 * A short text that differs, for all practical purposes, when the diagnostics do. Being made from the content alone, it
 * stays the same over edits that change nothing, and over a restart of the server.
 */
export function fingerprint(diagnostics: readonly Diagnostic[]): string {
  return textKey(JSON.stringify(diagnostics));
}
