import type { Line } from './lines.ts';

/*
 * Where texts in quotes and brackets end that begin behind a key or a dash. Each looks a limited way ahead, so that a file of nothing but
 * opened quotes is still read in one go.
 */

/** The most lines of one text in quotes, and of one list in brackets. */
const mostLines = { quotes: 60, brackets: 300 };

/** The end of what was opened. */
export interface Closing {
  /** The line that holds it. */
  readonly line: number;
  /** Behind the closing sign. */
  readonly end: number;
}

/**
 * The end of a text in quotes that begins at an offset of a line; `undefined` where it has none, or where something follows it on its line.
 * `stops` is true for a line at which the text cannot go on.
 */
export function quoteEnd(
  text: string,
  lines: readonly Line[],
  from: number,
  start: number,
  stops: (line: Line) => boolean,
): Closing | undefined {
  const mark = text.charAt(start);
  for (let index = from; index < Math.min(lines.length, from + mostLines.quotes); index++) {
    const line = lines[index];
    if (!line || (index > from && stops(line))) return undefined;
    for (let at = index === from ? start + 1 : line.at; at < line.end; at++) {
      const char = text.charAt(at);
      if (mark === '"' && char === '\\') at++;
      else if (char === mark) {
        if (mark === "'" && text.charAt(at + 1) === mark) at++;
        else if (mark === '"' && /\\[^0abtnvfreNLP_ "/\\xuU\n]/.test(text.slice(start, at))) return undefined;
        return /^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(at + 1, line.end)) ? { line: index, end: at + 1 } : undefined;
      }
    }
  }
  return undefined;
}

/** The end of brackets that open at an offset of a line, likewise. */
export function bracketsEnd(
  text: string,
  lines: readonly Line[],
  from: number,
  start: number,
  stops: (line: Line) => boolean,
): Closing | undefined {
  const open: string[] = [];
  for (let index = from; index < Math.min(lines.length, from + mostLines.brackets); index++) {
    const line = lines[index];
    if (!line || (index > from && stops(line))) return undefined;
    for (let at = index === from ? start : line.at; at < line.end; at++) {
      const char = text.charAt(at);
      if (char === '[' || char === '{') open.push(char === '[' ? ']' : '}');
      else if (char === ']' || char === '}') {
        if (open.pop() !== char) return undefined;
        if (open.length === 0) {
          const rest = text.slice(at + 1, line.end);
          return /^[ \t]*(?:[ \t]#.*)?$/.test(rest) ? { line: index, end: at + 1 } : undefined;
        }
      } else if ((char === '"' || char === "'") && /[\s,[{:]/.test(text.charAt(at - 1))) {
        const closing = text.indexOf(char, at + 1);
        if (closing > 0 && closing < line.end) at = closing;
      } else if (char === '#' && /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1))) break;
    }
  }
  return undefined;
}
