import { builtInScales } from '../../service/model/builtInScales.ts';
import { findLevel } from '../../service/model/levels.ts';

/** The id of a level of a built-in scale by its name, id or number; `undefined` where the scale has no such level. */
export function levelIdOf(scaleId: string, written: string): string | undefined {
  const scale = builtInScales.get(scaleId);
  const words = written.replace(/\s+/g, ' ').trim();
  if (!scale || words === '' || words.length > 60) return undefined;
  const level = findLevel(scale, /^\d+$/.test(words) ? Number(words) : words);
  // Words that are cut or joined by signs are the level's no more.
  const isSame =
    level && (/^\d+$/.test(words) || [level.name, level.id].some((name) => lettersOf(name) === lettersOf(words)));
  return isSame ? level.id : undefined;
}

function lettersOf(words: string): string {
  return (
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
