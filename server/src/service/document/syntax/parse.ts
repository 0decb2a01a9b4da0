import { parseDivided } from './parseDivided.ts';
import { type ParsedText, soundText } from './parsed.ts';
import { parsePlain } from './parsePlain.ts';
import { parseThoroughly } from './parseThoroughly.ts';

export type { ParsedText, SyntaxProblem } from './parsed.ts';

/**
 * Reads a YAML text. Never throws: what is wrong is listed in `problems`, and the tree holds what could be read.
 * Of several documents the first one is read and the second one reported.
 */
export function parseText(text: string): ParsedText {
  const root = parsePlain(text);
  return root ? soundText(root) : (parseDivided(text) ?? parseThoroughly(text));
}
