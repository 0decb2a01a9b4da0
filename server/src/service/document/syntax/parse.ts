import { detached } from '../../text/detached.ts';
import { moved } from './moved.ts';
import { parseDivided } from './parseDivided.ts';
import { type ParsedText, soundText } from './parsed.ts';
import { parsePlain } from './parsePlain.ts';
import { parseThoroughly } from './parseThoroughly.ts';
import type { AsValue } from './plainScalars.ts';
import type { Node } from './tree.ts';

export type { ParsedText, SyntaxProblem } from './parsed.ts';

/**
 * Reads a YAML text. Never throws: what is wrong is listed in `problems`, and the tree holds what could be read.
 * Of several documents the first one is read and the second one reported. `asValue` as in `parsePlain`.
 */
export function parseText(text: string, asValue?: AsValue): ParsedText {
  const plain = parsePlain(text, 0, text.length, asValue);
  return plain ? soundText(plain.root, plain.hasKeysOnce) : parseUnusual(text);
}

function parseUnusual(text: string): ParsedText {
  return parseDivided(text) ?? parseThoroughly(text);
}

/**
 * The tree of whole lines of a text, from the beginning of one to the end of another, which are read where they stand as if nothing were around them.
 * `undefined` where anything is wrong in them, or where they may mean something else elsewhere.
 */
export function parseSoundLines(text: string, start: number, end: number, asValue?: AsValue): Node | undefined {
  const plain = parsePlain(text, start, end, asValue);
  if (plain) return plain.root;
  const { root, problems, composable } = parseUnusual(detached(text.slice(start, end)));
  return root && composable && problems.length === 0 ? moved(root, start) : undefined;
}
