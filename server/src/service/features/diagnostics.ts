import type { Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostic } from '../diagnostics/diagnostic.ts';
import { tell } from '../diagnostics/finding.ts';
import type { FileContext } from './support/fileContext.ts';

/** What is wrong with a file, in the order of the text. */
export function diagnostics({ document, findings }: FileContext): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(tell(document, finding)));
}
