import type { Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostics } from '../diagnostics/toDiagnostic.ts';
import type { FileContext } from './support/fileContext.ts';

/** What is wrong with a file, in the order of the text. */
export function diagnostics({ findings, translate }: FileContext): Diagnostic[] {
  return toDiagnostics(findings, translate);
}
