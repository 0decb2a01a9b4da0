/** Whether a text has the form of an id: letters of any script, digits, and dots, dashes and underscores behind the first. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(text);
}

/**
 * A text as an id: `Lead EUC engineer` becomes `lead-euc-engineer`. Letters of other scripts than Latin stay as they are. Empty when the text
 * has no letter or digit.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+|['’]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}._]+/gu, '-')
    .replace(/^[-._\p{M}]+|-+$/gu, '');
}

/** An id or name that is free: the one that is wanted, else with the first number behind it, from 2, by which it is not taken. */
export function numberedIfTaken(wanted: string, isTaken: (name: string) => boolean): string {
  let free = wanted;
  for (let number = 2; isTaken(free); number++) free = `${wanted}-${number}`;
  return free;
}

/** An id or the name of a file as words that people read: `ward-sister` becomes "Ward sister". Empty when it has no letter or digit. */
export function wordsOfId(id: string): string {
  const words = id
    .replace(/[-_\s]+|\.(?!\d)/g, ' ')
    .trim()
    .normalize('NFC');
  return /[\p{L}\p{N}]/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : '';
}
