import type { Data, DataProblem } from './data.ts';
import { readLiteral } from './readLiteral.ts';

/** The constants of a file by their names. */
export interface Constants {
  readonly constants: ReadonlyMap<string, Data>;
  readonly problems: readonly DataProblem[];
}

/** What is before the value of a constant: `export const tracks: Tracks = (`, `module.exports =`, `export default`. */
const beginning =
  /(?:(?:^|[;{}\s])(?:const|let|var)\s+([\w$]+)[^=;\n]{0,300}=(?![=>])|\bmodule\.exports(?:\.(\w+))?\s*=(?!=)|\bexports\.(\w+)\s*=(?!=)|\bexport\s+default\b|^\s*(?:window|global)\.(\w+)\s*=|\.push\b)\s*(?:Object\.freeze\s*)?\(?\s*(?=[{[<])/gm;

/** Finds the constants of JavaScript or JSON that are data. Functions and what they do are passed over. Takes linear time. */
export function constantsOf(text: string): Constants {
  const constants = new Map<string, Data>();
  const problems: DataProblem[] = [];
  if (/^\s*[{[]/.test(text)) {
    const whole = readLiteral(text, 0, 0);
    if (whole) constants.set('data', whole.data);
    return { constants, problems: whole?.problems ?? [] };
  }
  const pattern = new RegExp(beginning);
  let counted = 0;
  let line = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const begin = match.index + match[0].length;
    line += linesIn(text.slice(counted, begin));
    const literal = readLiteral(text, begin, line);
    counted = begin;
    if (!literal) continue;
    const name = match.slice(1).find((group) => group !== undefined) ?? 'default';
    constants.set(constants.has(name) ? `${name}-${constants.size}` : name, literal.data);
    problems.push(...literal.problems);
    pattern.lastIndex = Math.max(literal.end, begin);
    counted = literal.end;
    line = literal.endLine;
  }
  return { constants, problems };
}

function linesIn(text: string): number {
  return text.match(/\r\n|[\r\n]/g)?.length ?? 0;
}
