/** Words that say how high a role stands, each group higher than the one before. A role without any stands between the third and the fourth. */
const groups = [
  'work experience,intern,internship,apprentice,apprenticeship,cadet,student',
  'trainee,graduate,entry,entry level',
  'junior,jr,assistant,associate',
  'intermediate,mid,mid level,experienced',
  'senior,sr,advanced',
  'lead,leading,staff',
  'principal,consultant,distinguished',
  'head,manager of,vice president,vp',
  'deputy director,director',
  'chief,cto,cio,ceo,executive',
];

const ranks: ReadonlyMap<string, number> = new Map(
  groups.flatMap((words, rank) => words.split(',').map((word) => [word, rank < 3 ? rank : rank + 1] as const)),
);

/** The rank of a role whose title has no word of rank. */
const plainRank = 3;

/**
 * How high a role stands among those of one name, as the words of its title say: "Senior data engineer" of "Data engineer" stands above "Data
 * engineer". Words that the name itself has do not count, so that a lead of "Lead generation" is no higher than others.
 */
export function seniorityOf(title: string, name: string): number {
  const own = new Set(wordsOf(name));
  const words = wordsOf(title).filter((word) => !own.has(word));
  let rank: number | undefined;
  for (const [index, word] of words.entries()) {
    const found = ranks.get(`${word} ${words[index + 1] ?? ''}`) ?? ranks.get(word);
    if (found !== undefined) rank = Math.max(rank ?? 0, found);
  }
  return (rank ?? plainRank) - (words.includes('deputy') ? 0.5 : 0);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
