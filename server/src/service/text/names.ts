import { lazy } from '../support/lazy.ts';
/*
 * When two names are the same: when they are equal but for case, white space and punctuation between words. What belongs to a word counts:
 * C, C++, C#, .NET and Net are five names. Items that are overlaid, skills that are compared and duplicates that are reported are all found
 * by this one key; it serves whole texts as well as names.
 */

/**
 * What of a name says which one it is: equal for names that are the same. It is made of the letters, marks and digits in lower case, of the
 * signs that are attached to a word (`C++`, `C#`, `.NET`, `F*`), and of a dot for whatever separates two digits, so that "3.1" is not "31".
 * Composed and decomposed characters are equal. Empty for a name without a word, such as "–", and for none.
 */
export function nameKey(name: string | undefined): string {
  if (name === undefined) return '';
  const lower = name.toLowerCase();
  if (!needsCare.test(lower)) return lower.replace(plainSeparators, '');
  const text = lower.normalize('NFC');
  const isEmphasised = emphasis().test(text);
  return text.replace(separators(), (found, offset: number) => keptOf(found, offset, text, isEmphasised));
}

/** Whether two names are the same. Names without a word are the same only when they are written the same; no name is the same as another. */
export function sameName(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const key = nameKey(a);
  return key === nameKey(b) && (key !== '' || a.trim() === b.trim());
}

/** Most texts are in ASCII, without signs and without numbers such as "3.1": they need a fraction of the time. */
const plainSeparators = /[^a-z0-9]+/g;
const needsCare = /[^\0-\x7f]|[+#@$*]|\d[^a-z0-9]+\d|(?:^|[^a-z0-9.])\.[a-z0-9]/;

const separators = lazy(() => /[^\p{L}\p{M}\p{N}]+/gu);

/** Signs of the word before them; in Markdown a backslash may stand before each. */
const signsBehind = /^(?:\\?[+#@\p{Sc}])+/u;
const starsBehind = /^(?:\\?\*)+/;

/** Signs of the word behind them. One dot is such a sign, several are an ellipsis. */
const signsBefore = /(?:\\?[+#@\p{Sc}])+$|(?<![.…])\.$/u;

/** An asterisk before a word begins an emphasis, so that those behind words end one. */
const emphasis = lazy(() => /(?:^|[^\p{L}\p{M}\p{N}*\\])\*+(?=[\p{L}\p{N}])/u);

/** What is kept of the characters between two words, before the first word, or behind the last one. */
function keptOf(found: string, offset: number, text: string, isEmphasised: boolean): string {
  const end = offset + found.length;
  const [isBehind, isBefore] = [offset > 0, end < text.length];
  const behind = isBehind ? signsOf(found, isBefore, isEmphasised) : '';
  const rest = found.slice(behind.length);
  // A dot that touches both words stands between them, as in Node.js.
  const before = isBefore && rest !== '' && !(isBehind && found === '.') ? (signsBefore.exec(rest)?.[0] ?? '') : '';
  const kept = `${behind}${before}`.replaceAll('\\', '');
  return kept === '' && isDigit(text.charCodeAt(offset - 1)) && isDigit(text.charCodeAt(end)) ? '.' : kept;
}

/** The signs that belong to the word before: an asterisk only where no word follows at once. */
function signsOf(found: string, isBefore: boolean, isEmphasised: boolean): string {
  const signs = signsBehind.exec(found)?.[0];
  if (signs !== undefined) return signs;
  const stars = isEmphasised ? undefined : starsBehind.exec(found)?.[0];
  return stars === undefined || (isBefore && stars.length === found.length) ? '' : stars;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
