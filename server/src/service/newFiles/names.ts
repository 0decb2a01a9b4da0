import { numberedIfTaken, slug } from '../text/slug.ts';

/** A name for a file from words for people, with a number behind it where the name is taken; ids are the same. */
export function freeName(words: string, isTaken: (name: string) => boolean, otherwise = 'new-role'): string {
  return numberedIfTaken(slug(words).slice(0, 80) || otherwise, isTaken);
}

/**
 * The title of a role one grade up: with the other grade's name where the title holds that of its own ("Senior engineer"), the other
 * grade's name alone where the title is the grade ("Staff nurse"), else that name before the title. Without a name of the higher grade, "Senior".
 */
export function titleAtGrade(title: string, grade: string | undefined, higher: string | undefined): string {
  if (title === '') return higher ?? 'New role';
  if (higher === undefined) return withWord('Senior', title);
  if (grade !== undefined) {
    const at = title.toLowerCase().indexOf(grade.toLowerCase());
    if (at >= 0) {
      const name = at === 0 ? higher : lowered(higher);
      return title.slice(0, at) + name + title.slice(at + grade.length);
    }
  }
  return withWord(higher, title);
}

function withWord(word: string, title: string): string {
  return `${word} ${lowered(title)}`;
}

/** The first letter small, but for words in capitals and names of one letter: "IT engineer" stays. */
function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
