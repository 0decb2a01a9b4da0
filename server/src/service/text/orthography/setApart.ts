import type { Prose } from '../prose/prose.ts';
import type { Word } from '../prose/words.ts';

/** In characters: as far as the ends of a quotation or of brackets are looked for. */
const reach = 80;

/** As few words as brackets may hold of which one is judged. */
const fewInBrackets = 3;

/** Whether a word stands in quotation marks of any language, or in brackets that need not be of the language of the text. */
export function isSetApart({ plain }: Prose, { start, end }: Word, isUnknown: (word: string) => boolean): boolean {
  const before = plain.slice(Math.max(0, start - reach), start);
  const after = plain.slice(end, end + reach);
  if (isQuoted(before, after)) return true;
  const opening = /[([]([^()[\]]*)$/.exec(before);
  const closing = /^([^()[\]]*)[)\]]/.exec(after);
  if (!opening || !closing) return false;
  const others = `${opening[1]} ${closing[1]}`.match(/\p{L}{3,}/gu) ?? [];
  return others.length + 1 < fewInBrackets || others.some(isUnknown);
}

/** The marks that open a quotation, each with those that close it in some language. */
const marks: readonly (readonly [string, string])[] = [
  ['„', '“”"'],
  ['“', '”"'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['"', '"'],
];

function isQuoted(before: string, after: string): boolean {
  return marks.some(([open, close]) => {
    const at = before.lastIndexOf(open);
    if (at < 0) return false;
    const inside = before.slice(at + 1);
    if ([...close].some((one) => one !== open && inside.includes(one))) return false;
    // A mark that opens and closes alike opens where a blank stands before it.
    if (close.includes(open) && at > 0 && !/[\s([]/.test(before.charAt(at - 1))) return false;
    return [...close].some((one) => after.includes(one));
  });
}
