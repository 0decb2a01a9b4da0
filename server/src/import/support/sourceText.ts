import { say } from '../../service/message.ts';
import { ImportRefusal, type Source } from '../source.ts';

/** The text of a source, without characters that no YAML file may hold. Throws an `ImportRefusal` for a file that is no text, is empty or too long. */
export function sourceText({ name, text }: Source, longest: number): string {
  if (text === undefined) throw new ImportRefusal(say`${name} is not a text file.`);
  if (text.length > longest) {
    throw new ImportRefusal(
      say`${name} is too long to be read in this format: ${text.length} characters, ${longest} at most.`,
    );
  }
  const clean = text.replace(/[^\P{Cc}\t\n\r\v\f\x85]|\p{Cs}|[\uFEFF\uFFFE\uFFFF]/gu, '');
  if (clean.trim() === '') throw new ImportRefusal(say`${name} is empty.`);
  return clean;
}

/** The beginning of a source's text, by which it is recognised; empty for a file that is no text. */
export function beginningOf({ text }: Source, length = 100_000): string {
  return text?.slice(0, length) ?? '';
}
