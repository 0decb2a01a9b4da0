import type { Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostic } from '../diagnostics/toDiagnostic.ts';
import type { FileContext } from './support/fileContext.ts';

/** What is wrong with a file, in the order of the text. */
export function diagnostics({ findings }: FileContext): Diagnostic[] {
  return findings.map(toDiagnostic);
}
