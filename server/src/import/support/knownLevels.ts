import { builtInScales } from '../../service/model/builtInScales.ts';
import { findLevel } from '../../service/model/levels.ts';

/** The id of a level of a built-in scale by its name, id or number; `undefined` where the scale has no such level. */
export function levelIdOf(scaleId: string, written: string): string | undefined {
  const scale = builtInScales.get(scaleId);
  const words = written.replace(/\s+/g, ' ').trim();
  if (!scale || words === '' || words.length > 60) return undefined;
  return findLevel(scale, /^\d+$/.test(words) ? Number(words) : words)?.id;
}
