import { say, type Translate } from '../service/message.ts';

/**
 * Where a piece is, in the language of who reads it. Places are addresses such as `Skills!B7` and `competencies[4].summary`; of their words, "line",
 * "paragraph" and "comment", this knows all.
 */
export function placeInWords(place: string, translate: Translate): string {
  const [, line, column] = /^line (\d+)(?:, ([\s\S]*))?$/.exec(place) ?? [];
  if (line !== undefined) return translate(column === undefined ? say`line ${line}` : say`line ${line}, ${column}`);
  const paragraph = /^paragraph (\d+)$/.exec(place)?.[1];
  if (paragraph !== undefined) return translate(say`paragraph ${paragraph}`);
  const cell = /^([\s\S]*![A-Z]+\d+), comment$/.exec(place)?.[1];
  return cell === undefined ? place : translate(say`${cell}, comment`);
}
